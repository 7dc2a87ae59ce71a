//! Text as base64, by the browser's own function.

use leptos::prelude::window;

/// Of the UTF-8 bytes of a text.
pub fn base64(text: &str) -> String {
    let binary: String = text.bytes().map(char::from).collect();
    // It only fails over letters beyond the first 256, and there are none.
    window().btoa(&binary).unwrap_or_default()
}
