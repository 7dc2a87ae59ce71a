//! The home page: search, themes, a few APIs, and how access works.

use catalogue::{access::AccessKind, index::Index, site::SiteSettings};
use leptos::prelude::*;

use catalogue::french::number;

use crate::{
    components::{access::AccessBadge, api_card::ApiCards, search_form::SearchForm},
    head::Head,
    routes::{FINDER_NAME, Href, Route, access_word, parameter, search_href},
};

/// How many APIs are shown.
const SHOWN: usize = 6;

/// The home page.
pub fn page(index: &'static Index) -> AnyView {
    let site = expect_context::<&'static SiteSettings>();
    let number = number(index.cards.len() as u64);
    // Without audiences there is nothing to sort the catalogue by.
    let finder = (!index.audiences.is_empty()).then(|| {
        view! { <p><a href=Route::Eligibility.href()>{FINDER_NAME}</a>" Dites qui vous êtes\u{a0}: celles auxquelles vous avez droit viennent d’abord."</p> }
    });
    view! {
        <Head title=site.tagline.as_str() canonical=Some(Route::Home)/>
        <section class="home-hero">
            <h1>"Trouvez l’API publique qu’il vous faut"</h1>
            <p class="lead">{site.description.as_str()}</p>
            <SearchForm id="recherche-accueil" placeholder="Entreprise, association, certification…"/>
            {finder}
        </section>
        <section aria-labelledby="themes">
            <h2 id="themes">"Par thème"</h2>
            <Themes index/>
        </section>
        <section aria-labelledby="acces">
            <h2 id="acces">"Trois façons d’accéder aux données"</h2>
            <AccessKinds/>
        </section>
        <section aria-labelledby="api">
            <h2 id="api">"Quelques API du catalogue"</h2>
            <ApiCards cards=index.cards.iter().take(SHOWN).collect() level=3/>
            <p><a href=Route::Search.href()>"Voir tout le catalogue ("{number}" API)"</a></p>
        </section>
    }
    .into_any()
}

#[component]
fn Themes(index: &'static Index) -> impl IntoView {
    let themes = index.themes().into_iter().map(|(theme, number)| {
        let href = search_href(&[(parameter::THEME, theme)]);
        view! {
            <li><a class="home-theme" href=href>{theme}<span class="muted">{number}" API"</span></a></li>
        }
    });
    view! { <ul class="home-themes" role="list">{themes.collect_view()}</ul> }
}

#[component]
fn AccessKinds() -> impl IntoView {
    let kinds = AccessKind::ALL.into_iter().map(|access| {
        let explanation = match access {
            AccessKind::Open => "Appelez l’API tout de suite\u{a0}: ni compte ni demande.",
            AccessKind::Account => "Créez un compte en ligne, puis appelez l’API avec votre clé.",
            AccessKind::Authorisation => {
                "Vérifiez en une minute si vous y avez droit, puis déposez une demande d’habilitation."
            }
        };
        let href = search_href(&[(parameter::ACCESS, access_word(access))]);
        view! {
            <li class="home-access-kind">
                <AccessBadge access/>
                <p>{explanation}</p>
                <p><a href=href>"Voir ces API"<span class="visually-hidden">{access_sentence(access)}</span></a></p>
            </li>
        }
    });
    view! { <ul class="home-access" role="list">{kinds.collect_view()}</ul> }
}

/// Completes « Voir ces API » for someone who hears the link alone.
fn access_sentence(access: AccessKind) -> &'static str {
    match access {
        AccessKind::Open => " en accès libre",
        AccessKind::Account => " accessibles avec un compte",
        AccessKind::Authorisation => " accessibles sur habilitation",
    }
}
