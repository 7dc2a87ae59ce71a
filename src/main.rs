//! Entry point in the browser.

use any_spawner::Executor;
use leptos::task::spawn_local;
use vitrine::{browser, routes, start::start};
#[cfg(debug_assertions)]
use {
    catalogue::{data, preview::Preview},
    leptos::{mount::mount_to, prelude::*},
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
