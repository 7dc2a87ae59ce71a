//! A button that copies a text. The document is listened to (`browser::copy_on_click`): the button of a
//! prerendered page works as well.

use leptos::prelude::*;

use super::icon::{Icon, IconShape};

/// Copies, and says whether it could; a text that can't be copied is shown.
#[component]
pub fn CopyButton(
    /// What is copied; the address of the page when it is empty.
    #[prop(into)]
    text: Signal<String>,
    /// Whether the text can be read beside the button, which then doesn't repeat it.
    #[prop(optional)]
    stands_beside: bool,
    /// Words of the button.
    children: Children,
) -> impl IntoView {
    let without_app = (!stands_beside)
        .then(|| view! { <noscript><code>{text.get_untracked()}</code></noscript> });
    view! {
        <span class="copy-button">
            <button type="button" class="button button-secondary" data-copy=text
                data-copy-beside=stands_beside.then_some("")>
                <Icon shape=IconShape::Copy/>
                {children()}
            </button>
            // What is said in the live region is not to be heard twice.
            <span class="copy-button-outcome" aria-hidden="true"></span>
            {without_app}
        </span>
    }
}
