//! The keys that work everywhere in the site.

use leptos::{ev, ev::KeyboardEvent, prelude::*};

use super::focus::focus_on;

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
