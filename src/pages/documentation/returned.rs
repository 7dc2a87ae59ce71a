//! The data that an operation returns, for readers who don't code.

use catalogue::{
    documentation::{Returned, ReturnedValue},
    french::number,
    slug::Slug,
};
use leptos::prelude::*;

use crate::{
    prose::view_document,
    routes::{Href, Route},
};

/// The sentence, then the table.
pub fn view_returned(returned: &'static Returned, api: &'static Slug) -> AnyView {
    view! {
        <p>{returned.summary.as_str()}</p>
        {view_values(&returned.values, api)}
        {left_out(returned.left_out)}
    }
    .into_any()
}

/// How many aren't in the table.
fn left_out(count: usize) -> Option<AnyView> {
    let words = if count > 1 {
        " autres données\u{a0}: voir les réponses."
    } else {
        " autre donnée\u{a0}: voir les réponses."
    };
    (count > 0).then(|| view! { <p class="muted">{number(count as u64)}{words}</p> }.into_any())
}

/// One row a value; nothing without values.
pub fn view_values(values: &'static [ReturnedValue], api: &'static Slug) -> Option<AnyView> {
    let mut branch = "";
    let rows = values.iter().map(|value| {
        let is_new = value.branch != branch;
        branch = &value.branch;
        let title = (is_new && !branch.is_empty())
            .then(|| view! { <tr class="documentation-branch"><th colspan="3" scope="rowgroup">{branch}</th></tr> });
        view! { {title}{row(value, api)} }
    });
    let rows = rows.collect_view();
    (!values.is_empty()).then(|| {
        view! {
            <div class="prose-table" role="group" tabindex="0" aria-label="Tableau\u{a0}: données renvoyées">
                <table>
                    <thead>
                        <tr><th scope="col">"Donnée"</th><th scope="col">"Sens"</th><th scope="col">"Exemple"</th></tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        }
        .into_any()
    })
}

fn row(value: &'static ReturnedValue, api: &'static Slug) -> AnyView {
    let link = value.link.as_ref().map(|link| {
        let href = Route::NamedType(api.clone(), link.slug.clone()).href();
        view! { <p><a href=href>{link.name.as_str()}</a></p> }
    });
    let variant = (!value.variant.is_empty())
        .then(|| view! { <p class="muted">"selon la forme\u{a0}: "{value.variant.as_str()}</p> });
    let example =
        (!value.example.is_empty()).then(|| view! { <code>{value.example.as_str()}</code> });
    let deprecated = value
        .deprecated
        .then(|| view! { " "<span class="documentation-deprecated">"déprécié"</span> });
    let path = (!value.path.is_empty())
        .then(|| view! { <p class="documentation-path"><code>{value.path.as_str()}</code></p> });
    view! {
        <tr>
            <td>{value.label.as_str()}{deprecated}{path}</td>
            <td>{view_document(&value.meaning, 6)}{variant}{link}</td>
            <td>{example}</td>
        </tr>
    }
    .into_any()
}
