//! An offer to help.

use catalogue::document::ContactBox;
use leptos::prelude::*;

use crate::components::link::view_link;

/// The offer, and the way to take it up.
#[component]
pub fn ContactCard(
    /// The offer.
    contact: &'static ContactBox,
) -> impl IntoView {
    let link = view_link(&contact.target, "button", contact.label.as_str().into_any());
    view! {
        <div class="contact-box">
            <p class="strong">{contact.title.as_str()}</p>
            <p>{link}</p>
        </div>
    }
}
