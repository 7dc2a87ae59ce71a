//! What a screen reader says of a part that changes while one types.

use std::time::Duration;

use leptos::{leptos_dom::helpers::TimeoutHandle, prelude::*};

use super::dynamic::{Dynamic, dynamic};

/// Longer than between two keys of a slow hand.
const PAUSE: Duration = Duration::from_secs(1);

/// Says a text once it has stayed the same for a while; what the page begins with is read with it.
#[component]
pub fn Announcement(
    /// What is true now.
    text: Dynamic<String>,
) -> impl IntoView {
    let said = RwSignal::new(String::new());
    let mut text = text;
    Effect::new(move |before: Option<Option<TimeoutHandle>>| {
        if let Some(pending) = before.flatten() {
            pending.clear();
        }
        let text = text();
        let say = move || drop(said.try_set(text));
        before.and_then(|_| set_timeout_with_handle(say, PAUSE).ok())
    });
    view! { <p class="visually-hidden" role="status">{dynamic(move || said.get())}</p> }
}
