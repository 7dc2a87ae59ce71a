//! Which element has the focus, and what a screen reader is told.

use catalogue::ids;
use leptos::{prelude::*, web_sys};
use wasm_bindgen::JsCast;
use web_sys::{Element, FocusOptions, HtmlElement, js_sys};

/// Gives the focus to the part of the page that the address names, or to its heading, and announces its
/// title.
pub fn page_shown(title: &str) {
    let heading = || document().query_selector("main h1").ok().flatten();
    if let Some(element) = fragment_target().or_else(heading) {
        focus(&element);
    }
    announce(title);
}

/// Scrolls to the part of the page that the address names, when it names one.
pub fn show_fragment() {
    if let Some(element) = fragment_target() {
        reveal(&element);
        element.scroll_into_view();
    }
}

/// Unfolds what the part of the page is in that the address names; not every browser does.
pub fn unfold_fragment() {
    if let Some(element) = fragment_target().filter(is_folded) {
        reveal(&element);
        element.scroll_into_view();
    }
}

fn is_folded(element: &Element) -> bool {
    element.closest("details:not([open])").ok().flatten().is_some()
}

/// Unfolds what an element is in.
fn reveal(element: &Element) {
    let around = |one: &Element| one.parent_element()?.closest("details").ok().flatten();
    let mut outer = around(element);
    while let Some(details) = outer {
        // An element that can't be unfolded isn't worth a word: what it holds can still be read.
        let _ = details.set_attribute("open", "");
        outer = around(&details);
    }
}

fn fragment_target() -> Option<Element> {
    let hash = window().location().hash().ok()?;
    let id = js_sys::decode_uri_component(hash.strip_prefix('#')?).ok()?;
    document().get_element_by_id(&String::from(id))
}

/// Takes the focus from what goes with its page. Removed with the focus, it would have the browser
/// compute the styles of a page half there. Fields where one types keep it.
pub fn page_leaves() {
    const LEAVING: &str = "main a, main button, main h1, main [type=radio]";
    let focused = document().active_element().and_then(|element| element.dyn_into().ok());
    let is_going = |element: &HtmlElement| element.matches(LEAVING).unwrap_or(false);
    if let Some(element) = focused.filter(is_going) {
        // The heading of the next page gets it.
        let _ = element.blur();
    }
}

/// Has a screen reader say something.
pub fn announce(text: &str) {
    if let Some(region) = document().get_element_by_id(ids::ANNOUNCER) {
        region.set_text_content(Some(text));
    }
}

/// Gives the focus to the element of this id once it is drawn.
pub fn focus_id(id: &str) {
    let id = id.to_owned();
    request_animation_frame(move || {
        if let Some(element) = document().get_element_by_id(&id) {
            focus(&element);
        }
    });
}

/// Gives the focus to the element of this id once it is drawn, and scrolls until it is in view.
pub fn focus_in_view(id: &'static str) {
    request_animation_frame(move || {
        if let Some(element) = document().get_element_by_id(id) {
            focus_and_show(&element);
        }
    });
}

/// Gives the focus to the element of this id once it is drawn, and brings it to the top of the screen.
pub fn focus_at_top(id: &'static str) {
    request_animation_frame(move || {
        if let Some(element) = document().get_element_by_id(id) {
            focus(&element);
            element.scroll_into_view();
        }
    });
}

/// Gives the focus to the first element that a selector finds; whether there is one that can have it.
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
    let is_told = element.dyn_ref::<HtmlElement>().is_some_and(|element| element.focus().is_ok());
    // What isn't shown refuses without a word.
    is_told && document().active_element().as_ref() == Some(element)
}

/// Gives the focus to an element, which needn't be one that the tabulator reaches; scrolls nothing.
pub(super) fn focus(element: &Element) {
    let Some(element) = element.dyn_ref::<HtmlElement>() else {
        return;
    };
    if !element.has_attribute("tabindex") && element.tab_index() < 0 {
        // An attribute can't be refused on an element that exists.
        let _ = element.set_attribute("tabindex", "-1");
    }
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    let _ = element.focus_with_options(&options);
}
