//! The page as it was prerendered, and the parts of it that the app makes again: each takes the place of what was
//! there without the visitor noticing.

use std::{cell::Cell, rc::Rc};

use catalogue::ids;
use leptos::{prelude::document, web_sys};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{
    Element, Event, HtmlElement, IntersectionObserver, IntersectionObserverEntry,
    IntersectionObserverInit, js_sys::Array,
};

use super::{elements::all, focus::page_leaves, takeover::take_over};
use crate::island;

/// The attribute of an element that was clicked before its code came.
const CLICKED: &str = "data-clicked";

/// A prerendered page, by its main part.
#[derive(Clone, Debug)]
pub struct Prerendered(HtmlElement);

/// An element that holds nothing and is nowhere.
pub fn nowhere() -> Option<HtmlElement> {
    document().create_element("div").ok()?.dyn_into().ok()
}

impl Prerendered {
    /// That of the document; none in a page that holds nothing yet.
    pub fn find() -> Option<Self> {
        find(&format!("main#{}", ids::MAIN)).map(Self)
    }

    /// The address that it was rendered for, from the root of the site; none when it is for any.
    pub fn path(&self) -> Option<String> {
        self.0.get_attribute("data-page")
    }

    /// Whether it can't do without the app.
    pub fn needs_app(&self) -> bool {
        !matches!(self.0.query_selector(&format!("[{}]", island::NEEDS_APP)), Ok(None))
    }

    /// The main part.
    pub fn main(&self) -> HtmlElement {
        self.0.clone()
    }

    /// How many nodes the main part has.
    pub fn nodes_of_main(&self) -> u32 {
        self.0.child_nodes().length()
    }

    /// Puts a main part that `draw` fills in the place of the one that is there.
    pub fn replace_main(&self, draw: impl FnOnce(HtmlElement)) {
        let copy = self.0.clone_node().ok().and_then(|copy| copy.dyn_into::<HtmlElement>().ok());
        if let Some(main) = copy {
            draw(main.clone());
            take_over(&self.0, &main);
        }
    }
}

/// Puts the header that `draw` makes in the place of the prerendered one, where that still is.
pub fn replace_header(draw: impl FnOnce(HtmlElement)) {
    if let Some(header) = find(&format!("[data-island={}]", island::HEADER)) {
        replace(&header, draw);
    }
}

fn find(selector: &str) -> Option<HtmlElement> {
    document().query_selector(selector).ok()??.dyn_into().ok()
}

/// An [island] of a prerendered page.
#[derive(Clone, Debug)]
pub struct Island(HtmlElement);

impl Island {
    /// All of the document.
    pub fn all() -> Vec<Self> {
        all("[data-island]").into_iter().map(Self).collect()
    }

    /// Which one it is.
    pub fn name(&self) -> String {
        self.0.get_attribute("data-island").unwrap_or_default()
    }

    /// What it is made from.
    pub fn props(&self) -> String {
        self.0.get_attribute("data-props").unwrap_or_default()
    }

    /// Whether it is on the page.
    pub fn is_there(&self) -> bool {
        self.0.is_connected()
    }

    /// Puts the element that `draw` makes in its place.
    pub fn replace(&self, draw: impl FnOnce(HtmlElement)) {
        replace(&self.0, draw);
    }

    /// Acts once, when it has the focus already, gets it, or is touched or pointed at.
    pub fn once_touched(&self, act: impl FnOnce() + 'static) {
        let act = once(act);
        if self.0.contains(document().active_element().as_deref()) {
            return act();
        }
        for kind in ["focusin", "pointerenter", "touchstart"] {
            let act = act.clone();
            // The browser keeps it as long as the element.
            let listener = Closure::<dyn FnMut()>::new(move || act()).into_js_value();
            // An element takes listeners of any kind.
            let _ = self.0.add_event_listener_with_callback(kind, listener.unchecked_ref());
        }
        self.note_click();
    }

    /// Notes a click on the element itself: what takes its place is clicked then.
    fn note_click(&self) {
        let element = self.0.clone();
        let note = move |event: Event| {
            if event.target().is_some_and(|target| target == *element.as_ref()) {
                // An element takes any attribute.
                let _ = element.set_attribute(CLICKED, "");
            }
        };
        let listener = Closure::<dyn FnMut(Event)>::new(note).into_js_value();
        // An element takes listeners of any kind.
        let _ = self.0.add_event_listener_with_callback("click", listener.unchecked_ref());
    }

    /// Acts once, when it is on the screen or nearly.
    pub fn once_seen(&self, act: impl FnOnce() + 'static) {
        once_near(&self.0, act);
    }
}

/// Acts once, when an element is on the screen or nearly; at once in a browser that can't tell.
pub fn once_near(element: &Element, act: impl FnOnce() + 'static) {
    let act = once(act);
    let near = act.clone();
    let look = move |entries: Array, observer: IntersectionObserver| {
        let is_near = |entry: JsValue| {
            entry.dyn_into::<IntersectionObserverEntry>().is_ok_and(|entry| entry.is_intersecting())
        };
        if entries.iter().any(is_near) {
            observer.disconnect();
            near();
        }
    };
    let look = Closure::<dyn FnMut(Array, IntersectionObserver)>::new(look).into_js_value();
    let options = IntersectionObserverInit::new();
    options.set_root_margin("200px");
    match IntersectionObserver::new_with_options(look.unchecked_ref(), &options) {
        Ok(observer) => observer.observe(element),
        Err(_) => act(),
    }
}

/// What acts the first time that it is called.
fn once(act: impl FnOnce() + 'static) -> Rc<dyn Fn()> {
    let act = Cell::new(Some(act));
    Rc::new(move || {
        if let Some(act) = act.take() {
            act();
        }
    })
}

/// `draw` makes one element in the place that it is given.
fn replace(old: &HtmlElement, draw: impl FnOnce(HtmlElement)) {
    let Some(place) = nowhere() else { return };
    draw(place.clone());
    if let Some(new) =
        place.first_element_child().and_then(|new| new.dyn_into::<HtmlElement>().ok())
    {
        take_over(old, &new);
        if old.has_attribute(CLICKED) {
            new.click();
        }
    }
}

/// Removes the first nodes of the main part: the next page comes after them.
pub fn remove_prerendered_page(nodes: u32) {
    page_leaves();
    // A new page has its menu closed.
    if let Some(menu) = find("header details[open]") {
        // An attribute that is there can be removed.
        let _ = menu.remove_attribute("open");
    }
    let Some(main) = document().get_element_by_id(ids::MAIN) else { return };
    for _ in 0..nodes {
        if let Some(node) = main.first_child() {
            // A child of an element can be removed from it.
            let _ = main.remove_child(&node);
        }
    }
}
