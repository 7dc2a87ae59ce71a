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
    view! { <span class=badge_class(status)>{label(status)}</span> }
}

fn badge_class(status: Status) -> &'static str {
    match status {
        Status::Announced | Status::Beta => "lifecycle-badge lifecycle-coming",
        Status::Stable => "lifecycle-badge lifecycle-living",
        Status::Deprecated => "lifecycle-badge lifecycle-ending",
        Status::Stopped => "lifecycle-badge lifecycle-ended",
    }
}

fn label(status: Status) -> &'static str {
    match status {
        Status::Announced => "Annoncée",
        Status::Beta => "Bêta",
        Status::Stable => "En service",
        Status::Deprecated => "En fin de vie",
        Status::Stopped => "Arrêtée",
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
    let (fact, rest) = notice(lifecycle)?;
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

/// The fact, and what it means.
fn notice(lifecycle: &Lifecycle) -> Option<(String, &'static str)> {
    let day = |before: &str| lifecycle.stopped_on.map(|day| format!("{before}{day}"));
    let notice = match lifecycle.status? {
        Status::Stable => return None,
        Status::Announced => {
            ("Cette API est annoncée".to_owned(), "\u{a0}: elle ne répond pas encore.")
        }
        Status::Beta => {
            ("Cette API est en bêta".to_owned(), "\u{a0}: elle peut changer sans préavis.")
        }
        Status::Deprecated => {
            let end = day(", son arrêt est fixé au ").unwrap_or_default();
            let fact = format!("Cette API est en fin de vie{end}");
            (fact, "\u{a0}: ne commencez rien de nouveau avec elle.")
        }
        Status::Stopped => {
            let since = day(" depuis le ").unwrap_or_default();
            (format!("Cette API est arrêtée{since}"), "\u{a0}: elle ne répond plus.")
        }
    };
    Some(notice)
}
