//! Foot of the page of an API: its subjects, and what it doesn't say yet.

use catalogue::api::Api;
use leptos::prelude::*;

use super::missing::Missing;
use crate::routes::{parameter, search_href};

/// What to know of the entry itself.
#[component]
pub fn Footer(
    /// The API.
    api: &'static Api,
) -> impl IntoView {
    view! {
        <footer class="api-footer">
            <Subjects api/>
            <Missing api/>
        </footer>
    }
}

/// Themes and keywords, each a search.
#[component]
fn Subjects(api: &'static Api) -> impl IntoView {
    let themes = api.themes.iter().map(|theme| (theme, search_href(&[(parameter::THEME, theme)])));
    let keywords = api.keywords.iter().map(|word| (word, search_href(&[(parameter::TEXT, word)])));
    view! {
        <SubjectList title="Thèmes" subjects=themes.collect()/>
        <SubjectList title="Mots-clés" subjects=keywords.collect()/>
    }
}

#[component]
fn SubjectList(title: &'static str, subjects: Vec<(&'static String, String)>) -> impl IntoView {
    let is_empty = subjects.is_empty();
    let items = subjects.into_iter().map(|(name, href)| {
        view! { <li><a class="api-subject" href=href>{name.as_str()}</a></li> }
    });
    (!is_empty).then(|| {
        view! {
            <div class="api-subjects">
                <h2>{title}</h2>
                <ul role="list">{items.collect_view()}</ul>
            </div>
        }
    })
}
