//! The clipboard.

use leptos::{prelude::window, web_sys::js_sys::futures::JsFuture};

/// Copies a text, and says whether the browser let it be.
pub async fn copy(text: &str) -> bool {
    let clipboard = window().navigator().clipboard();
    // Browsers hide the clipboard from pages that come without encryption.
    !clipboard.is_undefined() && JsFuture::from(clipboard.write_text(text)).await.is_ok()
}
