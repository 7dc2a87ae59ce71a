//! The three kinds of access, in words and with an icon.

use catalogue::access::AccessKind;
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
    let (class, shape) = class_and_icon(access);
    view! { <span class=class><Icon shape/>{access_label(access)}</span> }
}

fn class_and_icon(access: AccessKind) -> (&'static str, IconShape) {
    match access {
        AccessKind::Open => ("access-badge access-open", IconShape::Open),
        AccessKind::Account => ("access-badge access-account", IconShape::Account),
        AccessKind::Authorisation => ("access-badge access-authorisation", IconShape::Lock),
    }
}
