//! Draws a living part: what it shows is compared with what it must show, element by element.

use leptos::{prelude::*, web_sys};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{Event, js_sys::Reflect};

use crate::living::{Element, Node, Part};

/// Draws a part in an element, and follows it as long as its page lives.
pub fn live(place: web_sys::Element, part: Part) {
    // It may be that of another living part, which Leptos has passed on.
    place.set_text_content(None);
    let Part { content, act, kinds } = part;
    let listener = Listener::new(place.clone(), kinds, Closure::new(move |event| act(&event)));
    let drawing = RenderEffect::new(move |shown: Option<Vec<Node>>| {
        let wanted = content();
        change_children(&place, &shown.unwrap_or_default(), &wanted);
        wanted
    });
    StoredValue::new_local((drawing, listener));
}

/// What listens to an element until it is dropped.
struct Listener {
    place: web_sys::Element,
    kinds: &'static [&'static str],
    act: Closure<dyn Fn(Event)>,
}

impl Listener {
    fn new(
        place: web_sys::Element,
        kinds: &'static [&'static str],
        act: Closure<dyn Fn(Event)>,
    ) -> Self {
        for kind in kinds {
            // Refused only for what is no function.
            let _ = place.add_event_listener_with_callback(kind, act.as_ref().unchecked_ref());
        }
        Self { place, kinds, act }
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        for kind in self.kinds {
            let act = self.act.as_ref().unchecked_ref();
            let _ = self.place.remove_event_listener_with_callback(kind, act);
        }
    }
}

fn change_children(parent: &web_sys::Node, shown: &[Node], wanted: &[Node]) {
    let mut next = parent.first_child();
    for (place, node) in wanted.iter().enumerate() {
        if let (Some(before), Some(child)) = (shown.get(place), next.take()) {
            next = child.next_sibling();
            change(&child, before, node);
        } else {
            add(parent, node);
        }
    }
    while let Some(child) = next {
        next = child.next_sibling();
        child.unchecked_ref::<web_sys::Element>().remove();
    }
}

/// Texts are removed and replaced as elements are.
fn change(child: &web_sys::Node, shown: &Node, wanted: &Node) {
    match (shown, wanted) {
        _ if shown == wanted => {}
        (Node::Text(_), Node::Text(text)) => child.set_node_value(Some(text)),
        (Node::Element(before), Node::Element(after)) if before.tag == after.tag => {
            change_attributes(child.unchecked_ref(), before, after);
            change_children(child, &before.children, &after.children);
        }
        _ => {
            if let Some(node) = made(wanted) {
                let _ = child.unchecked_ref::<web_sys::Element>().replace_with_with_node_1(&node);
            }
        }
    }
}

fn change_attributes(element: &web_sys::Element, shown: &Element, wanted: &Element) {
    for (name, _) in &shown.attributes {
        if !wanted.attributes.iter().any(|(other, _)| other == name) {
            set(element, name, None);
        }
    }
    for attribute in &wanted.attributes {
        if !shown.attributes.contains(attribute) {
            set(element, attribute.0, Some(&attribute.1));
        }
    }
}

fn add(parent: &web_sys::Node, node: &Node) {
    if let Some(node) = made(node) {
        // An element that is not in the page yet can't hold its own parent.
        let _ = parent.append_child(&node);
    }
}

fn made(node: &Node) -> Option<web_sys::Node> {
    let element = match node {
        Node::Text(text) => return Some(document().create_text_node(text).into()),
        Node::Element(element) => element,
    };
    let namespace = match element.tag {
        "svg" | "path" => "http://www.w3.org/2000/svg",
        _ => "http://www.w3.org/1999/xhtml",
    };
    // The names of tags are ours: none is refused.
    let place = document().create_element_ns(Some(namespace), element.tag).ok()?;
    for child in &element.children {
        add(&place, child);
    }
    // After the children: what is chosen in a list is one of them.
    for (name, value) in &element.attributes {
        set(&place, name, Some(value));
    }
    Some(place.into())
}

/// Names of attributes and properties are ours: none is refused.
fn set(element: &web_sys::Element, name: &str, value: Option<&str>) {
    let _ = match (name.strip_prefix('.'), value) {
        (Some(property), _) => {
            let value = JsValue::from_str(value.unwrap_or_default());
            return drop(Reflect::set(element, &JsValue::from_str(property), &value));
        }
        (None, Some(value)) => element.set_attribute(name, value),
        (None, None) => element.remove_attribute(name),
    };
}
