//! Every API, by how the visitor gets in.

use catalogue::finder::{Finder, Found, Group};
use leptos::prelude::*;

use super::Visitor;
use crate::{
    browser,
    routes::{Href, Route, parameter, search_href, with_parameters},
};

/// Id of the list.
pub const RESULTS: &str = "resultats";

/// The groups that are not empty, the easiest first.
#[component]
pub fn Results(
    /// The catalogue's answers.
    finder: &'static Finder,
    /// Who asks.
    visitor: Visitor,
) -> impl IntoView {
    let Visitor { audience, client, theme } = visitor;
    let found: Vec<Found<'static>> = finder.find(audience, client, theme).collect();
    let usable = found.iter().filter(|one| one.group != Group::Refused).count();
    let summary = match usable {
        0 => "Aucune API ne vous est ouverte sur ce sujet".to_owned(),
        1 => "Une API que vous pouvez utiliser ou demander".to_owned(),
        _ => format!("{usable} API que vous pouvez utiliser ou demander"),
    };
    let announced = summary.clone();
    Effect::new(move || browser::announce(&announced));
    let groups = Group::ALL.map(|group| {
        let of_group: Vec<Found> = found.iter().copied().filter(|one| one.group == group).collect();
        view! { <GroupSection group found=of_group/> }
    });
    let search = search_href(&[
        (parameter::AUDIENCE, &finder.audiences[audience].id),
        (parameter::THEME, theme.unwrap_or_default()),
    ]);
    view! {
        <section class="eligibility-results" aria-labelledby=RESULTS>
            <h2 id=RESULTS tabindex="-1">{summary}</h2>
            <p><a href=search>"Chercher une donnée précise parmi elles"</a></p>
            {groups.into_iter().collect_view()}
        </section>
    }
}

#[component]
fn GroupSection(group: Group, found: Vec<Found<'static>>) -> impl IntoView {
    if found.is_empty() {
        return None;
    }
    let title = format!("{} ({})", title(group), found.len());
    let items = found.into_iter().map(item).collect_view();
    // Refused APIs stay available, collapsed.
    Some(if group == Group::Refused {
        view! { <details class="eligibility-group"><summary>{title}</summary><ul role="list">{items}</ul></details> }
            .into_any()
    } else {
        view! { <section class="eligibility-group"><h3>{title}</h3><ul role="list">{items}</ul></section> }
            .into_any()
    })
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
    view! {
        <li class="eligibility-found">
            <a class="strong" href=Route::api(&entry.slug).href()>{entry.title.as_str()}</a>
            <span class="muted">{reason.unwrap_or(entry.tagline.as_str())}</span>
            {wizard}
        </li>
    }
    .into_any()
}

fn title(group: Group) -> &'static str {
    match group {
        Group::Open => "Tout de suite, sans rien demander",
        Group::Account => "Avec un compte",
        Group::Eligible => "Sur demande, et vous êtes éligible",
        Group::Conditions => "Sur demande, selon votre cas",
        Group::Refused => "Pas pour vous",
    }
}

/// In a word, for the cells of a table.
fn word(group: Group) -> &'static str {
    match group {
        Group::Open => "ouverte",
        Group::Account => "avec un compte",
        Group::Eligible => "éligible",
        Group::Conditions => "selon le cas",
        Group::Refused => "non",
    }
}

/// Every API and every audience, for a visitor without JavaScript.
#[component]
pub fn Matrix(
    /// The catalogue's answers.
    finder: &'static Finder,
) -> impl IntoView {
    let heads =
        finder.audiences.iter().map(|one| view! { <th scope="col">{one.label.as_str()}</th> });
    let rows = finder.entries.iter().map(|entry| {
        let cells = (0..finder.audiences.len())
            .map(|audience| view! { <td>{word(entry.found(audience, None).group)}</td> });
        view! {
            <tr>
                <th scope="row"><a href=Route::api(&entry.slug).href()>{entry.title.as_str()}</a></th>
                {cells.collect_view()}
            </tr>
        }
    });
    view! {
        <div class="prose-table">
            <table>
                <thead><tr><th scope="col">"API"</th>{heads.collect_view()}</tr></thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
        </div>
    }
}
