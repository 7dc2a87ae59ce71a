//! No such page: the search in its place.

use leptos::prelude::*;

use crate::{
    components::search_form::SearchForm,
    head::Head,
    routes::{Href, Route},
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
            <p><a href=Route::Home.href()>"Retour à l’accueil"</a></p>
        </div>
    }
}
