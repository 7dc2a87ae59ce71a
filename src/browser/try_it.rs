//! The module that calls an operation: how the app has it loaded, and where it finds its place.

use catalogue::ids;
use leptos::{
    prelude::*,
    web_sys::{CustomEvent, Element, Event, HtmlElement, HtmlScriptElement},
};
use wasm_bindgen::{JsCast, prelude::Closure};

use crate::routes::href;

/// The script of the module, from the root of the site.
const SCRIPT: &str = "/try-it_loader.js";

/// Told to the module, once it is there, whenever its place comes or goes.
const EVENT: &str = "vitrine-essai";

/// Attribute of the place: the address of what the module needs to know.
pub const CALL: &str = "data-call";

/// Attribute of the place: that itself, where the page has it already.
pub const CALL_TEXT: &str = "data-call-text";

/// What the module needs to know.
pub enum CallSource {
    /// Its address.
    At(String),
    /// Its text.
    Here(String),
}

/// Loads the module, or tells it that its place is there; `failed` when it doesn't come.
pub fn open(failed: impl Fn() + 'static) {
    if script().is_some() {
        tell();
        return;
    }
    let Some(script) = document().create_element("script").ok() else { return failed() };
    let script: HtmlScriptElement = script.unchecked_into();
    script.set_type("module");
    script.set_src(&href(SCRIPT));
    let gone = script.clone();
    let fails = Closure::<dyn Fn(Event)>::new(move |_| {
        gone.remove();
        failed();
    });
    script.set_onerror(Some(fails.as_ref().unchecked_ref()));
    // As long as the page: there is one such script.
    fails.forget();
    if let Some(head) = document().head() {
        let _ = head.append_child(&script);
    }
}

/// Tells the module that its place has come or gone.
pub fn tell() {
    if let (Some(_), Ok(event)) = (script(), CustomEvent::new(EVENT)) {
        let _ = window().dispatch_event(&event);
    }
}

/// Does something each time that the place has come or gone.
pub fn follow(change: impl Fn() + 'static) {
    let follow = Closure::<dyn Fn(Event)>::new(move |_| change());
    let _ = window().add_event_listener_with_callback(EVENT, follow.as_ref().unchecked_ref());
    follow.forget();
}

/// Where the module stands.
pub type Place = HtmlElement;

/// The place, and what is called there.
pub fn place() -> Option<(HtmlElement, CallSource)> {
    let place = document().get_element_by_id(ids::TRY_IT)?;
    let here = place.get_attribute(CALL_TEXT).map(CallSource::Here);
    let call = here.or_else(|| place.get_attribute(CALL).map(CallSource::At))?;
    Some((place.unchecked_into(), call))
}

/// A new element at the end of the row with this anchor.
pub fn in_row(anchor: &str) -> Option<HtmlElement> {
    let row: Element = document().get_element_by_id(anchor)?;
    // The row of a tree is folded; what is typed stands below its head.
    let inside = row.query_selector(":scope > details, :scope > div").ok().flatten().unwrap_or(row);
    let field = document().create_element("div").ok()?;
    field.set_class_name("try-it-field");
    inside.append_child(&field).ok()?;
    field.dyn_into().ok()
}

fn script() -> Option<Element> {
    document().query_selector(&format!("script[src='{}']", href(SCRIPT))).ok().flatten()
}
