//! The keyboard: the search from anywhere, and steps from one element to the next.

use leptos::{ev, ev::KeyboardEvent, prelude::*, web_sys};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// `/` and Ctrl-K go to the search box, for the life of the page.
pub fn open_search_by_key() {
    let _ = window_event_listener(ev::keydown, |event: KeyboardEvent| {
        let is_command = event.ctrl_key() || event.meta_key();
        let is_slash = event.key() == "/" && !is_command && !event.alt_key() && !is_typing();
        let is_k = is_command && event.key().eq_ignore_ascii_case("k");
        if (is_slash || is_k) && focus_on("input[type=search]") {
            event.prevent_default();
        }
    });
}

/// Gives the focus to the first element that a selector finds; whether there is one.
pub fn focus_on(selector: &str) -> bool {
    let element = document().query_selector(selector).ok().flatten();
    element.is_some_and(|element| focus_and_show(&element))
}

/// From the element that has the focus to the next one (1) or the one before (-1) of those that a
/// selector finds; whether there is one.
pub fn step_among(selector: &str, by: i32) -> bool {
    let Ok(all) = document().query_selector_all(selector) else { return false };
    let Some(focused) = document().active_element() else { return false };
    let place = (0..all.length()).find(|place| all.item(*place).as_ref() == Some(focused.as_ref()));
    let next =
        place.and_then(|place| place.checked_add_signed(by)).and_then(|place| all.item(place));
    next.and_then(|next| next.dyn_into::<Element>().ok()).is_some_and(|next| focus_and_show(&next))
}

fn focus_and_show(element: &Element) -> bool {
    element.dyn_ref::<HtmlElement>().is_some_and(|element| element.focus().is_ok())
}

/// Whether a key would write something.
fn is_typing() -> bool {
    let focused = document().active_element();
    focused.is_some_and(|element| {
        element
            .matches(
                "input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable]",
            )
            .unwrap_or(false)
    })
}
