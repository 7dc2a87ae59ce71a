//! What an event of a living part was about.

use leptos::{ev::Event, prelude::*, web_sys};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement, KeyboardEvent};

/// Name and value of the control in which it happened; a box that isn't ticked has no value.
pub fn control_of(event: &Event) -> Option<(String, String)> {
    let control = around(event, "input, select, button")?;
    let is_off = control.matches("[type=checkbox]:not(:checked)").unwrap_or(false);
    // Every control has a value, by the same name.
    let value = control.unchecked_ref::<HtmlInputElement>().value();
    Some((control.get_attribute("name")?, if is_off { String::new() } else { value }))
}

/// Whether it happened in an element that a selector finds.
pub fn is_in(event: &Event, selector: &str) -> bool {
    around(event, selector).is_some()
}

/// What an attribute says of the nearest element around it that a selector finds.
pub fn attribute_around(event: &Event, selector: &str, attribute: &str) -> Option<String> {
    around(event, selector)?.get_attribute(attribute)
}

/// The key of an event of the keyboard.
pub fn key_of(event: &Event) -> String {
    event.unchecked_ref::<KeyboardEvent>().key()
}

/// Writes in the box that a selector finds.
pub fn write_in(selector: &str, text: &str) {
    if let Ok(Some(field)) = document().query_selector(selector) {
        field.unchecked_ref::<HtmlInputElement>().set_value(text);
    }
}

fn around(event: &Event, selector: &str) -> Option<Element> {
    event.target()?.dyn_into::<Element>().ok()?.closest(selector).ok()?
}
