//! The three kinds of access, in words and with an icon.

use catalogue::access::AccessKind;
use leptos::prelude::*;

use super::icon::{Icon, IconShape, living_icon};
use crate::living::{Element, classed};

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
    let (class, shape) = look(access);
    view! { <span class=class><Icon shape/>{access_label(access)}</span> }
}

/// The same in a living part.
pub fn living_badge(access: AccessKind) -> Element {
    let (class, shape) = look(access);
    classed("span", class).holds(living_icon(shape)).says(access_label(access))
}

fn look(access: AccessKind) -> (&'static str, IconShape) {
    match access {
        AccessKind::Open => ("badge badge-open", IconShape::Open),
        AccessKind::Account => ("badge badge-account", IconShape::Account),
        AccessKind::Authorisation => ("badge badge-authorisation", IconShape::Lock),
    }
}
