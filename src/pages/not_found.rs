//! No such page: the search in its place.

use leptos::{prelude::*, task::spawn_local};
use leptos_router::hooks::use_location;

use crate::{
    code::{Code, SearchCode},
    components::{dynamic::dynamic, search_form::SearchForm},
    content::Content,
    head::Head,
    routes::{Href, Route, words_of_address},
    searcher::{Suggestion, use_search},
};

/// Shown for an address that names nothing.
#[component]
pub fn NotFound() -> impl IntoView {
    view! {
        <Head title="Page introuvable"/>
        <div class="layout-narrow not-found">
            <h1>"Page introuvable"</h1>
            <p class="lead">
                "Aucune page ne correspond à cette adresse. Une API a peut-être changé de nom\u{a0}: retrouvez-la ici."
            </p>
            <SearchForm id="recherche-404" placeholder="Nom d’une API, donnée, producteur"/>
            <NearestPages/>
            <p><a href=Route::Home.href()>"Retour à l’accueil"</a></p>
        </div>
    }
}

/// The APIs that the words of the address find: one may have been misspelt, or have another name now.
#[component]
fn NearestPages() -> impl IntoView {
    let words = use_location().pathname.with_untracked(|path| words_of_address(path));
    let (content, code) = (expect_context::<Content>(), expect_context::<Code>());
    // Natively the page is for every address.
    if cfg!(feature = "ssr") || words.is_empty() {
        return None;
    }
    let searcher = use_search();
    let (fetched, near) = (content.clone(), searcher.clone());
    spawn_local(async move { fetched.prefetch_chunk(code.search).await });
    let followed = content.clone();
    Effect::new(move || {
        if let Some(search) = followed.follow_chunk::<SearchCode>(code.search) {
            (search.prefetch)(&near);
        }
    });
    Some(dynamic(move || {
        let search = content.follow_chunk::<SearchCode>(code.search)?;
        let nearest = (search.nearest)(&searcher, &words);
        (!nearest.is_empty()).then(|| offer(nearest))
    }))
}

fn offer(nearest: Vec<Suggestion>) -> AnyView {
    let links = nearest.into_iter().map(|Suggestion { words, href, .. }| {
        view! { <li><a href=href>{words}</a></li> }
    });
    view! { <p>"Ou s’agit-il de l’une de celles-ci\u{a0}?"</p><ul>{links.collect_view()}</ul> }
        .into_any()
}
