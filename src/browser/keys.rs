//! The keys that work everywhere in the site.

use leptos::{ev, ev::KeyboardEvent, prelude::*};

use super::focus::focus_on;

/// Ctrl-K goes to the search box, for the life of the page. No key alone does anything: who speaks to the
/// computer would press it by a word (RGAA 12.10).
pub fn open_search_by_key() {
    let _ = window_event_listener(ev::keydown, |event: KeyboardEvent| {
        let is_command = event.ctrl_key() || event.meta_key();
        let is_k = is_command && event.key().eq_ignore_ascii_case("k");
        // Where the row has no room for the box, the way to it.
        let open = || focus_on("input[type=search]") || focus_on(".header-search");
        if is_k && open() {
            event.prevent_default();
        }
    });
}
