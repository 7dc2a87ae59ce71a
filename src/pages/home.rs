//! The home page: search, what people come with, who they are, themes, how access works, what is new.

mod access_kinds;
mod newest;
mod ways_in;

use std::collections::BTreeSet;

use catalogue::{access::AccessKind, french::count, index::Index, site::SiteSettings};
use leptos::prelude::*;

use catalogue::french::number;

use crate::{
    components::{api_card::ApiCards, search_form::SearchForm},
    head::Head,
    routes::{Href, Route, parameter, search_href},
};
use access_kinds::AccessKinds;
use newest::Newest;
use ways_in::{Needs, WhoAreYou};

/// How many APIs are shown.
const SHOWN: usize = 6;

/// The home page.
pub fn page(index: &'static Index) -> AnyView {
    let site = expect_context::<&'static SiteSettings>();
    let number = number(index.cards.len() as u64);
    view! {
        <Head title=site.tagline.as_str() canonical=Some(Route::Home)/>
        <section class="home-hero">
            <div class="home-search">
                <h1>"Trouvez l’API publique qu’il vous faut"</h1>
                <p class="lead">{site.description.as_str()}</p>
                <SearchForm id="recherche-accueil" placeholder="Entreprise, association, certification…"/>
                <p class="muted">{figures(index)}</p>
                <Needs index/>
            </div>
            <WhoAreYou index/>
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
        <Newest index/>
    }
    .into_any()
}

/// The catalogue in a sentence, as its files say it.
fn figures(index: &Index) -> String {
    let producers: BTreeSet<&str> =
        index.cards.iter().map(|card| card.producer.name.as_str()).collect();
    let open = index.cards.iter().filter(|card| card.access == AccessKind::Open).count();
    let [apis, open] = [index.cards.len(), open].map(|some| number(some as u64));
    format!(
        "{apis}\u{a0}API de {}, dont {open} en accès libre.",
        count(producers.len(), "organisme")
    )
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
