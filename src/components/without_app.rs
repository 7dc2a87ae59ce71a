//! What stands in for the app where it doesn't run: without scripts, without WebAssembly, or when one of
//! its files doesn't come; and when it has stopped. The prerendered page holds it; the style sheet shows it
//! then only.

use leptos::prelude::*;

/// Says what doesn't work and how to go on; shown too where a fragment asks for a part of it.
#[component]
pub fn WithoutApp(
    /// Sentences, or the content itself.
    children: Children,
) -> impl IntoView {
    cfg!(feature = "ssr").then(|| view! { <div class="without-app">{children()}</div> })
}

/// Says why, which a fragment doesn't show: the app may come yet.
#[component]
pub fn WithoutAppReason(
    /// A sentence.
    children: Children,
) -> impl IntoView {
    view! { <p class="without-app-reason">{children()}</p> }
}

/// Says that a fault has stopped the app, and the way on. The script of the page has the browser follow the
/// links from then on.
#[component]
pub fn AppStopped() -> impl IntoView {
    cfg!(feature = "ssr").then(|| {
        view! {
            <p class="without-app-stopped notice notice-error" role="alert">
                "Une erreur a arrêté une partie de cette page. Le texte et les liens restent utilisables. "
                <a href="">"Recharger la page"</a>
            </p>
        }
    })
}
