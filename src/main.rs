//! Entry point in the browser: reads what the current page needs, then takes the place of the
//! prerendered page.

use any_spawner::Executor;
use catalogue::{data, site::SiteSettings};
use leptos::{mount::mount_to, prelude::*, task::spawn_local};
use vitrine::{
    app::App,
    browser,
    content::{Content, fetch_again_when_online, prefetch_on_intent},
    routes::{self, Href, route_at},
};
#[cfg(debug_assertions)]
use {
    catalogue::preview::Preview,
    vitrine::{components::content_errors::ContentErrors, fetch},
};

fn main() {
    // The message of a panic costs bytes: it is for developers.
    #[cfg(debug_assertions)]
    console_error_panic_hook::set_once();
    // Mounting does this as well, but comes after the first requests.
    let _ = Executor::init_wasm_bindgen();
    routes::set_base(&browser::public_url());
    spawn_local(start());
    #[cfg(debug_assertions)]
    spawn_local(show_content_errors());
}

/// Apart from the app: whatever the content has become, its errors can be read.
#[cfg(debug_assertions)]
async fn show_content_errors() {
    let state = fetch::site_file(data::DIAGNOSTICS).await.ok();
    let preview = state.and_then(|text| serde_json::from_str::<Preview>(&text).ok());
    if let (Some(preview), Some(place)) = (preview, browser::above_page()) {
        mount_to(place, || view! { <ContentErrors preview/> }).forget();
    }
}

/// The prerendered page has asked for these files already: both are on their way.
async fn start() {
    let content = Content::default();
    content.fetch(data::SITE).await;
    if let Some(route) = route_at(&browser::current_path()) {
        browser::correct_path(&route.href());
        content.fetch(&route.data()).await;
    }
    // Without its settings the app couldn't draw its shell: the prerendered page stays, and works.
    let Some(site) = content.get::<SiteSettings>(data::SITE) else { return };
    let Some(root) = browser::mount_point() else {
        return;
    };
    prefetch_on_intent(&content);
    fetch_again_when_online(&content);
    browser::open_search_by_key();
    let today = browser::today();
    let app = move || view! { <App site content today/> };
    mount_to(root.clone(), app).forget();
    browser::take_over(&root);
}
