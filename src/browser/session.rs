//! Small facts kept as long as the tab. A browser that refuses forgets: nothing else changes.

use leptos::{prelude::window, web_sys};

/// Keeps a text, with the time.
pub fn remember(key: &str, text: &str) {
    if let Some(storage) = storage() {
        // A full storage is like none.
        let _ = storage.set_item(key, &format!("{} {text}", now()));
    }
}

/// A text kept less than `milliseconds` ago.
pub fn recall(key: &str, milliseconds: f64) -> Option<String> {
    let kept = storage()?.get_item(key).ok()??;
    let (time, text) = kept.split_once(' ')?;
    let age = now() - time.parse::<f64>().ok()?;
    (0.0..milliseconds).contains(&age).then(|| text.to_owned())
}

fn storage() -> Option<web_sys::Storage> {
    window().session_storage().ok().flatten()
}

fn now() -> f64 {
    web_sys::js_sys::Date::now()
}
