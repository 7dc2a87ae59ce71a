//! What can be read without a network, and keeping the whole catalogue on the device. A script of its own
//! (`src/prerender/offline/hors-ligne.js`) fills the element in the middle: the app has no part in it.

use leptos::prelude::*;

use crate::{
    components::breadcrumb::Breadcrumb,
    head::Head,
    routes::{Route, href},
};

/// The script, from the root of the site.
pub const SCRIPT: &str = "/hors-ligne.js";

/// The page.
pub fn page() -> AnyView {
    view! {
        <Head title="Lire hors connexion" description="Garder le catalogue sur cet appareil, pour le lire sans réseau."
            canonical=Some(Route::Offline)/>
        <div class="layout-narrow">
            <Breadcrumb here="Lire hors connexion"/>
            <h1>"Lire hors connexion"</h1>
            <p>
                "Les pages que vous avez ouvertes restent lisibles sans réseau, sur cet appareil\u{a0}: vous n’avez rien à faire. \
                 Avec un réseau, vous lisez toujours la dernière version."
            </p>
            <h2>"Garder tout le catalogue"</h2>
            <p>
                "Les fiches, la recherche, les assistants et la documentation restent alors sur cet appareil. \
                 Les chiffres d’usage et les appels d’essai ont besoin du réseau."
            </p>
            <vitrine-offline class="plain-list">
                <p>"Il faut pour cela un navigateur qui exécute des scripts."</p>
            </vitrine-offline>
            <script type="module" src=href(SCRIPT)></script>
        </div>
    }
    .into_any()
}
