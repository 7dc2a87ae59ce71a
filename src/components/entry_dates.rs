//! How old an entry is: when its producer last changed it, when the team of the site last checked it and
//! with which sources. It says no more than the content does.

use catalogue::{
    date::Date,
    quality::FRESH_MONTHS,
    verification::{Source, Verification},
};
use leptos::prelude::*;

use super::link::ExternalLink;
use crate::today::Today;

/// One or two sentences, with a mark when neither date is recent.
#[component]
pub fn EntryDates(
    /// When its producer last changed the entry.
    changed: Option<Date>,
    /// When the team of the site last checked it.
    verified: Option<&'static Verification>,
    /// Id of the part of the page that names all sources: here, the first one is enough.
    #[prop(optional)]
    all_sources: Option<&'static str>,
) -> impl IntoView {
    let changed_on =
        changed.map(|date| view! { "Fiche modifiée par son producteur le "{time(date)} });
    let sentences = match (verified, changed_on) {
        (Some(verified), changed) => {
            let changed = changed.map(|changed| view! { " "{changed}"." });
            view! { "Fiche vérifiée par l’équipe du site le "{check(verified, all_sources)}"."{changed} }.into_any()
        }
        (None, Some(changed)) => {
            view! { {changed}". L’équipe du site ne l’a pas encore vérifiée." }.into_any()
        }
        (None, None) => {
            "La date de cette fiche n’est pas connue, et l’équipe du site ne l’a pas encore vérifiée."
                .into_any()
        }
    };
    let latest = changed.max(verified.map(|verified| verified.date));
    view! { <p class="entry-dates">{sentences}{latest.and_then(old)}</p> }
}

/// The day, and what the entry was compared with.
fn check(verified: &'static Verification, all_sources: Option<&'static str>) -> AnyView {
    let shown = if all_sources.is_some() { 1 } else { verified.sources.len() };
    let sources = verified.sources.iter().take(shown).enumerate().map(|(place, source)| {
        let before = if place == 0 { ", d’après " } else { "\u{a0}; " };
        view! { {before}{source_view(source)} }
    });
    let others = verified.sources.len().saturating_sub(shown);
    let others = all_sources.filter(|_| others > 0).map(|id| {
        let words = match others {
            1 => "une autre source".to_owned(),
            several => format!("{several}\u{a0}autres sources"),
        };
        view! { " et "<a href=format!("#{id}")>{words}</a> }
    });
    view! { {time(verified.date)}{sources.collect_view()}{others} }.into_any()
}

/// A source by its name, a link where it has an address.
pub fn source_view(source: &'static Source) -> AnyView {
    let name = source.name.as_str();
    match &source.url {
        Some(url) => view! { <ExternalLink href=url.as_str()>{name}</ExternalLink> }.into_any(),
        None => name.into_any(),
    }
}

fn time(date: Date) -> impl IntoView {
    view! { <time datetime=String::from(date)>{date.to_string()}</time> }
}

/// An honest mark when that is long ago.
fn old(date: Date) -> Option<impl IntoView> {
    let Today(today) = expect_context::<Today>();
    let months = date.months_until(today?);
    (months >= FRESH_MONTHS).then(|| {
        let years = months / 12;
        view! {
            <strong class="entry-dates-old">
                {format!(" Il y a plus de {years}\u{a0}ans\u{a0}: vérifiez les informations auprès du producteur.")}
            </strong>
        }
    })
}
