//! The three kinds of access, with an icon.

use catalogue::access::AccessKind;
use leptos::prelude::*;

use super::icon::{Icon, IconShape};

/// What it takes to get in, as a label.
#[component]
pub fn AccessBadge(
    /// Kind of access.
    access: AccessKind,
) -> impl IntoView {
    let (class, shape) = class_and_icon(access);
    view! { <span class=class><Icon shape/>{access.label()}</span> }
}

fn class_and_icon(access: AccessKind) -> (&'static str, IconShape) {
    match access {
        AccessKind::Open => ("access-badge access-open", IconShape::Open),
        AccessKind::Account => ("access-badge access-account", IconShape::Account),
        AccessKind::Authorisation => ("access-badge access-authorisation", IconShape::Lock),
    }
}
