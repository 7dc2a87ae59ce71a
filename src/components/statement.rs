//! What a producer says of one point: in short, in full, and where to read more.

use leptos::prelude::*;

use crate::components::link::ExternalLink;

/// Each part that is there, one below the other.
#[component]
pub fn Statement(
    /// In short.
    summary: Option<&'static str>,
    /// In full.
    details: Option<AnyView>,
    /// Page that says more.
    link: Option<&'static str>,
    /// Words of the link.
    label: &'static str,
) -> impl IntoView {
    let summary = summary.map(|text| view! { <p class="strong">{text}</p> });
    let details = details.map(|details| view! { <p>{details}</p> });
    let link = link.map(|url| view! { <p><ExternalLink href=url>{label}</ExternalLink></p> });
    view! { {summary}{details}{link} }
}
