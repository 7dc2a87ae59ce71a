//! Whom to write to.

use catalogue::contact::Contact;
use leptos::prelude::*;

use crate::components::link::ExternalLink;

/// E-mail addresses and forms; nothing when there are none.
#[component]
pub fn Contacts(
    /// In the order of the content.
    contacts: &'static [Contact],
) -> impl IntoView {
    let items = contacts.iter().map(|contact| match contact {
        Contact::Email(address) => {
            view! { <li><a href=format!("mailto:{address}")>{address.as_str()}</a></li> }.into_any()
        }
        Contact::Form(url) => view! {
            <li><ExternalLink href=url.as_str()>"Formulaire de contact"</ExternalLink></li>
        }
        .into_any(),
    });
    (!contacts.is_empty())
        .then(|| view! { <ul role="list" class="plain-list">{items.collect_view()}</ul> })
}
