//! What has changed in the operation lately.

use catalogue::documentation::{DatedChange, OperationPage};
use leptos::prelude::*;

use crate::routes::{Href, Route};

/// The last changes, and where all of the API's are.
pub fn view_latest(operation: &'static OperationPage) -> AnyView {
    let all = Route::Changes(operation.api.slug.clone()).href();
    view! {
        <ul>{operation.changes.iter().map(line).collect_view()}</ul>
        <p><a href=all>"Tous les changements de cette API"</a></p>
    }
    .into_any()
}

fn line(change: &'static DatedChange) -> AnyView {
    let date = change.date.map(|date| format!("{date}\u{a0}: "));
    let breaking = change
        .is_breaking
        .then(|| view! { " "<span class="documentation-deprecated">"à corriger chez vous"</span> });
    view! { <li>{date}{change.text.as_str()}{breaking}</li> }.into_any()
}
