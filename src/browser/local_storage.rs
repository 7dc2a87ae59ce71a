//! What the visitor asks to keep in this browser. One that refuses says so: `set` is false.

use leptos::{prelude::window, web_sys};

/// Keeps a text; whether it could.
pub fn set(key: &str, text: &str) -> bool {
    storage().is_some_and(|storage| storage.set_item(key, text).is_ok())
}

/// A text that has been kept.
pub fn get(key: &str) -> Option<String> {
    storage()?.get_item(key).ok()?
}

fn storage() -> Option<web_sys::Storage> {
    window().local_storage().ok().flatten()
}
