//! The language in which the visitor reads samples, remembered as long as the tab.

use leptos::{ev, prelude::*, web_sys};
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;

use super::{elements::all, session_storage};

/// A choice of a language, which the attribute names.
const CHOICES: &str = "input[data-language]";

/// Where it is.
const KEY: &str = "langage";

/// A day: longer than a tab is worked in.
const LONG: u32 = 86_400;

/// Has every choice be remembered, for the life of the document: whoever drew it.
pub fn keep_on_change() {
    let _ = window_event_listener(ev::change, |event| {
        let choice = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
        if let Some(name) = choice.and_then(|choice| choice.get_attribute("data-language")) {
            keep(&name);
        }
    });
}

/// Makes the choices of the page that were made on another one.
pub fn restore() {
    let Some(kept) = kept() else { return };
    for choice in all::<HtmlInputElement>(CHOICES) {
        if choice.get_attribute("data-language").as_ref() == Some(&kept) {
            choice.set_checked(true);
        }
    }
}

/// Its name, once the visitor has chosen one.
pub fn kept() -> Option<String> {
    session_storage::get(KEY, LONG)
}

/// Remembers it.
pub fn keep(name: &str) {
    session_storage::set(KEY, name);
}
