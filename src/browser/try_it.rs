//! The module that calls an operation: how the app has it loaded, and where it finds its place.

use catalogue::ids;
use leptos::{
    ev,
    prelude::*,
    web_sys::{CustomEvent, Element, Event, HtmlElement, HtmlScriptElement},
};
use wasm_bindgen::{JsCast, prelude::Closure};

use super::{
    policy::{allows, load_again, was_wanted},
    timers::after_frame,
};
use crate::routes::href;

/// The script of the module, from the root of the site.
const SCRIPT: &str = "/try-it_loader.js";

/// What the visitor wants when the page has to be loaded again first.
const WANTED: &str = "essayer";

/// The button that opens the form; its attribute has the origins of the servers that it calls.
const OPENER: &str = "button[data-try-it]";

/// Said beside it.
const FAILURE: &str =
    "Le formulaire n’a pas pu être chargé\u{a0}: vérifiez votre connexion, puis réessayez.";

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

/// Has the button open the form, for the life of the document: whoever drew it.
pub fn open_on_click() {
    let _ = window_event_listener(ev::click, |event| {
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        if let Some(opener) = target.and_then(|target| target.closest(OPENER).ok().flatten()) {
            open_or_load_again(&opener);
        }
    });
}

/// Opens the form for which the page was loaded again.
pub fn open_wanted() {
    let opener = document().query_selector(OPENER).ok().flatten();
    if let Some(opener) = opener.filter(|_| was_wanted(WANTED)) {
        open(&opener);
    }
}

/// The page goes, and what was typed with it.
pub fn leave() {
    after_frame(tell);
}

/// No page loaded again would have another policy where the specification was read live: the form says what this
/// one forbids.
fn open_or_load_again(opener: &Element) {
    let place = document().get_element_by_id(ids::TRY_IT);
    let is_here = place.is_some_and(|place| place.has_attribute(CALL_TEXT));
    let origins = opener.get_attribute("data-try-it").unwrap_or_default();
    if is_here || origins.split_whitespace().all(allows) {
        open(opener);
    } else {
        load_again(WANTED);
    }
}

/// Opens the form in the place of the offer, which is there again when the form doesn't come.
fn open(opener: &Element) {
    let offer = opener.parent_element().and_then(|offer| offer.dyn_into::<HtmlElement>().ok());
    let (Some(offer), Some(failure)) = (offer, opener.next_element_sibling()) else { return };
    failure.set_text_content(None);
    offer.set_hidden(true);
    load(move || {
        offer.set_hidden(false);
        failure.set_text_content(Some(FAILURE));
    });
}

/// Loads the module, or tells it that its place is there; `failed` when it doesn't come.
fn load(failed: impl Fn() + 'static) {
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
fn tell() {
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
