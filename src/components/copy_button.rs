//! A button that copies a text.

use leptos::{prelude::*, task::spawn_local};

use super::icon::{Icon, IconShape};
use crate::browser;

/// What became of the last attempt.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Attempt {
    None,
    Copied,
    Refused,
}

/// Copies, and says whether it could; a text that can't be copied is shown.
#[component]
pub fn CopyButton(
    /// What is copied.
    #[prop(into)]
    text: Signal<String>,
    /// Whether the text can be read beside the button, which then doesn't repeat it.
    #[prop(optional)]
    stands_beside: bool,
    /// Words of the button.
    children: Children,
) -> impl IntoView {
    let attempt = RwSignal::new(Attempt::None);
    let copy = move |_| {
        spawn_local(async move {
            let text = text.get_untracked();
            let outcome =
                if browser::copy(&text).await { Attempt::Copied } else { Attempt::Refused };
            browser::announce(sentence(outcome));
            // The visitor may have left the page, and the signal with it.
            attempt.try_set(outcome);
        });
    };
    // What is said in the live region is not to be heard twice.
    let outcome = move || view! { <span class="copy-button-outcome" aria-hidden="true">{sentence(attempt.get())}</span> };
    let shown = move || {
        (attempt.get() == Attempt::Refused && !stands_beside)
            .then(|| view! { <code>{text.get()}</code> })
    };
    let without_app = (!stands_beside)
        .then(|| view! { <noscript><code>{text.get_untracked()}</code></noscript> });
    view! {
        <span class="copy-button">
            <button type="button" class="button button-secondary" on:click=copy>
                <Icon shape=IconShape::Copy/>
                {children()}
            </button>
            {outcome}
            {shown}
            {without_app}
        </span>
    }
}

fn sentence(attempt: Attempt) -> &'static str {
    match attempt {
        Attempt::None => "",
        Attempt::Copied => "Copié",
        Attempt::Refused => {
            "Votre navigateur ne permet pas la copie\u{a0}: sélectionnez le texte vous-même."
        }
    }
}
