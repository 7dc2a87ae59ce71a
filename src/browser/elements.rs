//! Elements of the document.

use leptos::prelude::document;
use wasm_bindgen::JsCast;

/// All of this kind that a selector finds, in the order of the page.
pub fn all<T: JsCast>(selector: &str) -> Vec<T> {
    let Ok(list) = document().query_selector_all(selector) else { return vec![] };
    (0..list.length()).filter_map(|place| list.item(place)?.dyn_into().ok()).collect()
}
