//! Whether an API lives, in words: as a label beside its name, and as a sentence above it.

use catalogue::lifecycle::{Lifecycle, Status};
use leptos::prelude::*;

use crate::routes::{Href, Route};

/// Where an API is in its life, as a label.
#[component]
pub fn StatusBadge(
    /// Where it is.
    status: Status,
) -> impl IntoView {
    view! { <span class=badge_class(status)>{status.label()}</span> }
}

fn badge_class(status: Status) -> &'static str {
    match status {
        Status::Announced | Status::Beta => "lifecycle-badge lifecycle-coming",
        Status::Stable => "lifecycle-badge lifecycle-living",
        Status::Deprecated => "lifecycle-badge lifecycle-ending",
        Status::Stopped => "lifecycle-badge lifecycle-ended",
    }
}

/// Says of an entry that only the preview shows it.
#[component]
pub fn DraftNotice() -> impl IntoView {
    view! {
        <p class="lifecycle-notice">
            <strong>"Cette fiche est un brouillon"</strong>
            "\u{a0}: elle ne paraît que dans l’aperçu."
        </p>
    }
}

/// What to know before one goes on: what doesn't work, since when, and what to use instead. Nothing of
/// an API in service.
#[component]
pub fn LifecycleNotice(
    /// Of the API.
    lifecycle: &'static Lifecycle,
) -> impl IntoView {
    let (fact, rest) = lifecycle.notice()?;
    let successor = match (&lifecycle.successor, lifecycle.is_stopped()) {
        (Some(page), _) => {
            let link = view! { <a href=Route::api(&page.slug).href()>{page.title.as_str()}</a> };
            view! { " Utilisez plutôt "{link}"." }.into_any()
        }
        (None, true) => " Le catalogue ne connaît pas d’API qui la remplace.".into_any(),
        (None, false) => ().into_any(),
    };
    Some(view! { <p class=notice_class(lifecycle)><strong>{fact}</strong>{rest}{successor}</p> })
}

fn notice_class(lifecycle: &Lifecycle) -> &'static str {
    match lifecycle.status {
        Some(Status::Stopped) => "lifecycle-notice lifecycle-notice-ended",
        Some(Status::Deprecated) => "lifecycle-notice lifecycle-notice-ending",
        Some(Status::Announced | Status::Beta | Status::Stable) | None => "lifecycle-notice",
    }
}
