//! The specification itself: where it comes from, from when it is, where to download it.

use catalogue::documentation::{Live, Overview};
use leptos::prelude::*;

use super::super::origin::view_origin;
use crate::{components::link::ExternalLink, prose::view_inlines, routes::href};

/// The file, and what it says of its use.
pub fn view_file(overview: &'static Overview) -> AnyView {
    let version = (!overview.version.is_empty())
        .then(|| view! { <li>"Version de l’API\u{a0}: "{overview.version.as_str()}</li> });
    let format = (!overview.format.is_empty()).then(|| format!(" ({})", overview.format));
    let copy = (!overview.file.is_empty()).then(|| {
        view! {
            <li><a href=href(&overview.file) rel="external" download="">"Télécharger la copie dont ces pages sont faites"</a>{format.clone()}</li>
        }
    });
    let origin = overview.origin.as_ref().map(|origin| view! { <li>{view_origin(origin)}</li> });
    // The address of the copy is said already.
    let source = overview.source.as_ref().filter(|_| origin.is_none()).map(|url| {
        view! { <li><ExternalLink href=url.as_str()>"Fichier publié par le producteur"</ExternalLink></li> }
    });
    let verified = overview.verified.map(|date| {
        view! { <li>"Fiche de l’API comparée à ses sources le "{date.to_string()}</li> }
    });
    let facts = overview.facts.iter().map(|(label, words)| {
        view! { <li>{label.as_str()}"\u{a0}: "{view_inlines(words)}</li> }
    });
    view! {
        <ul role="list" class="plain-list">
            {copy}
            {overview.live.as_ref().map(|live| read_from(live, format))}
            {origin}
            {source}
            {version}
            {verified}
            {facts.collect_view()}
        </ul>
    }
    .into_any()
}

/// What the visitor's browser has read, and what is wrong with it.
fn read_from(live: &'static Live, format: Option<String>) -> Option<AnyView> {
    let from = live.read_from.as_ref()?;
    let flaws = live.flaws.iter().map(|flaw| view! { <li>{flaw.as_str()}</li> }).collect_view();
    let flaws = (!live.flaws.is_empty()).then(|| {
        view! {
            <details>
                <summary>"Ce que ce fichier a d’irrégulier"</summary>
                <ul>{flaws}</ul>
            </details>
        }
    });
    Some(
        view! {
            <li>
                "Lu à l’instant par votre navigateur\u{a0}: "<code class="documentation-address">{from.as_str()}</code>{format}
                {flaws}
            </li>
        }
        .into_any(),
    )
}
