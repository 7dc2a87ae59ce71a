//! All guides.

use catalogue::guide::GuideCard;
use leptos::prelude::*;

use crate::{
    components::{breadcrumb::Breadcrumb, guide_card::GuideSection},
    head::Head,
    routes::{Href, Route},
};

/// The list of guides: those about some APIs, then those about APIs in general.
pub fn page(guides: &'static [GuideCard]) -> AnyView {
    let (general, about_apis) = guides.iter().partition(|guide| guide.apis.is_empty());
    let none = guides.is_empty().then(|| {
        view! {
            <p>
                "Aucun guide n’est publié pour le moment. "
                <a href=Route::Search.href()>"Voir le catalogue des API"</a>
            </p>
        }
    });
    view! {
        <Head title="Guides" description="Des guides pour utiliser les API publiques, par sujet et par API."
            canonical=Some(Route::Guides)/>
        <Breadcrumb here="Guides"/>
        <h1>"Guides"</h1>
        <p class="lead">"Ce que l’on peut faire avec les API du catalogue, et comment s’y prendre."</p>
        {none}
        <GuideSection title="Utiliser une ou plusieurs API" guides=about_apis/>
        <GuideSection title="Guides généraux" guides=general/>
    }
    .into_any()
}
