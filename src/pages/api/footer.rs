//! Foot of the page of an API: its subjects, with which sources it was checked, and what it doesn't say yet.

use catalogue::{api::Api, ids};
use leptos::prelude::*;

use super::missing::Missing;
use crate::{
    components::entry_dates::source_view,
    routes::{parameter, search_href},
};

/// What to know of the entry itself.
#[component]
pub fn Footer(
    /// The API.
    api: &'static Api,
) -> impl IntoView {
    view! {
        <footer class="api-footer">
            <Subjects api/>
            <Sources api/>
            <Missing api/>
        </footer>
    }
}

/// What the entry was compared with when it was last checked.
#[component]
fn Sources(api: &'static Api) -> impl IntoView {
    let sources = api.verified.iter().flat_map(|verified| &verified.sources);
    let items = sources.map(|source| view! { <li>{source_view(source)}</li> });
    api.verified.as_ref().map(|_| {
        view! {
            <section aria-labelledby=ids::SOURCES>
                <h2 id=ids::SOURCES tabindex="-1">"Sources de la fiche"</h2>
                <ul>{items.collect_view()}</ul>
            </section>
        }
    })
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
