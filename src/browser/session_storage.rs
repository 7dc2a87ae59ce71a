//! Small facts kept as long as the tab. A browser that refuses forgets: nothing else changes.

use leptos::{prelude::window, web_sys};

/// Keeps a text, with the time.
pub fn set(key: &str, text: &str) {
    if let Some(storage) = storage() {
        // A full storage is like none.
        let _ = storage.set_item(key, &format!("{} {text}", now()));
    }
}

/// A text kept less than `seconds` ago.
pub fn get(key: &str, seconds: u32) -> Option<String> {
    let kept = storage()?.get_item(key).ok()??;
    let (time, text) = kept.split_once(' ')?;
    let age = now().checked_sub(time.parse().ok()?)?;
    (age < seconds).then(|| text.to_owned())
}

fn storage() -> Option<web_sys::Storage> {
    window().session_storage().ok().flatten()
}

/// Seconds since 1970: whole numbers, because formatting and parsing others weighs 30 kB.
fn now() -> u32 {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "fits until 2106")]
    let seconds = (web_sys::js_sys::Date::now() / 1000.0) as u32;
    seconds
}
