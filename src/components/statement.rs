//! What a producer says of one point: in short, in full, and where to read more.

use catalogue::document::Inline;
use leptos::prelude::*;

use crate::document::{ExternalLink, view_inlines};

/// Each part that is there, one below the other.
#[component]
pub fn Statement(
    /// In short.
    summary: Option<&'static str>,
    /// In full.
    details: &'static [Inline],
    /// Page that says more.
    link: Option<&'static str>,
    /// Words of the link.
    label: &'static str,
) -> impl IntoView {
    let summary = summary.map(|text| view! { <p class="strong">{text}</p> });
    let details = (!details.is_empty()).then(|| view! { <p>{view_inlines(details)}</p> });
    let link = link.map(|url| view! { <p><ExternalLink href=url>{label}</ExternalLink></p> });
    view! { {summary}{details}{link} }
}
