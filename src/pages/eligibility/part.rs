//! APIs that one visitor gets in the same way.

use catalogue::{
    access::AccessKind,
    finder::{Found, Group},
};
use leptos::{html, prelude::*};

use crate::{
    components::access::AccessBadge,
    routes::{Href, Route, with_parameters},
};

/// Under a title that counts them; nothing when there are none.
#[component]
pub fn Part(
    /// Where the count of this part leads.
    id: &'static str,
    /// How one gets in.
    title: &'static str,
    /// The APIs.
    found: Vec<Found<'static>>,
) -> impl IntoView {
    (!found.is_empty()).then(|| {
        view! {
            <section class="eligibility-part" aria-labelledby=id>
                <h3 id=id tabindex="-1">{counted(title, &found)}</h3>
                <ul role="list">{found.into_iter().map(item).collect_view()}</ul>
            </section>
        }
    })
}

/// The same, folded; nothing when there are none.
#[component]
pub fn FoldedPart(
    /// Where the count of this part leads.
    #[prop(optional)]
    id: Option<&'static str>,
    /// How one gets in.
    title: &'static str,
    /// The APIs.
    found: Vec<Found<'static>>,
    /// Whether it is unfolded at first.
    #[prop(optional)]
    is_open: bool,
    /// To unfold it.
    #[prop(optional)]
    node: NodeRef<html::Details>,
) -> impl IntoView {
    (!found.is_empty()).then(|| {
        view! {
            <details class="eligibility-part" id=id open=is_open node_ref=node>
                <summary>{counted(title, &found)}</summary>
                <ul role="list">{found.into_iter().map(item).collect_view()}</ul>
            </details>
        }
    })
}

fn counted(title: &str, found: &[Found]) -> String {
    format!("{title} ({})", found.len())
}

fn item(found: Found<'static>) -> AnyView {
    let Found { entry, group, outcome } = found;
    let reason = outcome.map(|outcome| outcome.reason.as_str()).filter(|reason| !reason.is_empty());
    let wizard = outcome.map(|outcome| {
        let route = Route::Wizard(entry.slug.clone());
        let words = match group {
            Group::Refused => "Voir pourquoi",
            Group::Conditions => "Répondre aux questions",
            Group::Open | Group::Account | Group::Eligible => "Voir ce qu’il faut préparer",
        };
        view! {
            <a href=with_parameters(&route, &outcome.answers)>
                {words}<span class="visually-hidden">{format!("\u{a0}: {}", entry.title)}</span>
            </a>
        }
    });
    let badge = (entry.access != AccessKind::Authorisation)
        .then(|| view! { <AccessBadge access=entry.access/> });
    view! {
        <li class="eligibility-found">
            <a class="strong" href=Route::api(&entry.slug).href()>{entry.title.as_str()}</a>
            {badge}
            <span class="muted">{reason.unwrap_or(entry.tagline.as_str())}</span>
            {wizard}
        </li>
    }
    .into_any()
}
