//! What is clicked, chosen and typed in.

use leptos::prelude::*;
use vitrine::components::{
    breadcrumb::Breadcrumb,
    copy_button::CopyButton,
    favourite_button::FavouriteButton,
    icon::{Icon, IconShape},
    link::ExternalLink,
    search_form::SearchForm,
};

use super::Part;

const ICONS: [IconShape; 13] = [
    IconShape::External,
    IconShape::Forward,
    IconShape::Search,
    IconShape::Open,
    IconShape::Account,
    IconShape::Lock,
    IconShape::Yes,
    IconShape::Maybe,
    IconShape::No,
    IconShape::TaskDone,
    IconShape::TaskToDo,
    IconShape::Copy,
    IconShape::Menu,
];

pub fn parts() -> Vec<Part> {
    vec![
        ("Boutons et liens", buttons()),
        (
            "Icônes",
            view! { <p>{ICONS.map(|shape| view! { <Icon shape/>" " }).collect_view()}</p> }
                .into_any(),
        ),
        ("Fil d’Ariane", view! { <Breadcrumb here="Cette page"/> }.into_any()),
        ("Recherche", view! { <SearchForm id="essai" placeholder="Un mot"/> }.into_any()),
        ("Choix", choices()),
    ]
}

fn buttons() -> AnyView {
    view! {
        <p>
            <a class="button" href="#">"Principal"</a>" "
            <a class="button button-secondary" href="#">"Secondaire"</a>" "
            <button class="button" type="button" disabled>"Impossible"</button>" "
            <ExternalLink class="button" href="https://exemple.fr/">"Ailleurs"</ExternalLink>" "
            <CopyButton text="Un texte">"Copier"</CopyButton>" "
            <FavouriteButton slug="api-marches"/>
        </p>
        <p><a href="#">"Un lien"</a>", "<ExternalLink href="https://exemple.fr/">"un lien d’un autre site"</ExternalLink></p>
    }
    .into_any()
}

fn choices() -> AnyView {
    let choice = |kind: &'static str, words: &'static str, is_chosen: bool| {
        view! {
            <div class="form-choice">
                <input type=kind id=words name=kind checked=is_chosen/>
                <label for=words>{words}</label>
            </div>
        }
    };
    view! {
        <fieldset class="form-choices">
            <legend>"Une question"</legend>
            {choice("radio", "Une réponse", false)}
            {choice("radio", "La réponse choisie", true)}
            {choice("checkbox", "Une case", false)}
            {choice("checkbox", "Une case cochée", true)}
        </fieldset>
    }
    .into_any()
}
