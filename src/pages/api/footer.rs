//! Foot of the page of an API: its subjects, its age, and what it doesn't say yet.

use catalogue::{api::Api, date::Date, quality::FRESH_MONTHS};
use leptos::prelude::*;

use super::missing::Missing;
use crate::{
    routes::{parameter, search_href},
    today::Today,
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
            <LastUpdate date=api.last_update/>
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

/// When the entry was last checked, with an honest mark when that is long ago.
#[component]
fn LastUpdate(date: Option<Date>) -> impl IntoView {
    let Some(date) = date else {
        return view! { <p class="muted">"La date de dernière mise à jour de cette fiche n’est pas connue."</p> }.into_any();
    };
    let Today(today) = expect_context::<Today>();
    let months = today.map_or(0, |today| date.months_until(today));
    let warning = (months >= FRESH_MONTHS).then(|| {
        let years = months / 12;
        view! {
            <strong class="api-old">
                {format!(" Il y a plus de {years}\u{a0}ans\u{a0}: vérifiez les informations auprès du producteur.")}
            </strong>
        }
    });
    view! {
        <p>
            "Fiche mise à jour le "<time datetime=String::from(date)>{date.to_string()}</time>"."
            {warning}
        </p>
    }
    .into_any()
}
