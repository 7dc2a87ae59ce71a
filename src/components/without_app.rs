//! What stands in for the app where it doesn't run: without scripts, without WebAssembly, or when one of
//! its files doesn't come. The prerendered page holds it; the style sheet shows it then only.

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
