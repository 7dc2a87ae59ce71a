//! Every API and every audience, for a visitor without the app.

use catalogue::finder::{Finder, Group};
use leptos::prelude::*;

use crate::routes::{Href, Route};

/// One row an API, one column an audience.
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
