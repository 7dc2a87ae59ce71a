//! The three kinds of access, in words and with an icon.

use catalogue::api::AccessKind;
use leptos::prelude::*;

use super::icon::{Icon, IconShape};

/// In two or three words.
pub fn access_label(access: AccessKind) -> &'static str {
    match access {
        AccessKind::Open => "Accès libre",
        AccessKind::Account => "Avec un compte",
        AccessKind::Authorisation => "Sur habilitation",
    }
}

/// What it takes to get in, as a label.
#[component]
pub fn AccessBadge(
    /// Kind of access.
    access: AccessKind,
) -> impl IntoView {
    let (class, shape) = match access {
        AccessKind::Open => ("badge badge-open", IconShape::Open),
        AccessKind::Account => ("badge badge-account", IconShape::Account),
        AccessKind::Authorisation => ("badge badge-authorisation", IconShape::Lock),
    };
    view! { <span class=class><Icon shape/>{access_label(access)}</span> }
}
