//! In the place of the questions, when the API no longer answers: nobody can ask for access to it.

use catalogue::api::Wizard;
use leptos::prelude::*;

use crate::{
    components::lifecycle::LifecycleNotice,
    head::Head,
    routes::{Href, Route},
};

/// What happened, what to use instead, and where to read about what the API was.
pub fn stopped(wizard: &'static Wizard) -> AnyView {
    let Wizard { slug, title, lifecycle, .. } = wizard;
    let heading = format!("{title}\u{a0}: plus d’accès à demander");
    view! {
        <Head title=heading.clone() description=format!("{title} est arrêtée\u{a0}: il n’y a plus d’accès à demander.")
            canonical=Some(Route::Wizard(slug.clone()))/>
        <h1>{heading}</h1>
        <LifecycleNotice lifecycle/>
        <p><a href=Route::api(slug).href()>"Lire la fiche de l’API"</a></p>
    }
    .into_any()
}
