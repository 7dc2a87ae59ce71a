//! A part of the app takes the place of the prerendered one without the visitor noticing: what had the
//! focus, what was typed, ticked or unfolded stays.

use catalogue::ids;
use leptos::{prelude::document, web_sys};
use wasm_bindgen::JsCast;
use web_sys::{
    Element, Event, EventInit, HtmlDetailsElement, HtmlElement, HtmlInputElement, HtmlSelectElement,
};

/// The element of the app in a page that holds nothing yet.
pub fn mount_point() -> Option<HtmlElement> {
    document().get_element_by_id(ids::APP)?.dyn_into().ok()
}

/// Puts an element of the app in the place of the prerendered one.
pub fn take_over(prerendered: &HtmlElement, app: &HtmlElement) {
    let focused = document().active_element().and_then(|element| path_to(prerendered, &element));
    copy_state(prerendered, app);
    let _ = prerendered.replace_with_with_node_1(app);
    if let Some(element) = focused.and_then(|path| follow(app, &path)) {
        super::focus::focus(&element);
    }
}

/// What the visitor did to the controls of the prerendered page, which has the same controls in the
/// same order.
fn copy_state(from: &Element, to: &Element) {
    for (before, after) in pairs::<HtmlInputElement>(from, to, "input") {
        if is_touched(&before) && before.name() == after.name() {
            copy_input(&before, &after);
        }
    }
    for (before, after) in pairs::<HtmlSelectElement>(from, to, "select") {
        // The prerendered page chooses nothing.
        if before.selected_index() > 0 && before.name() == after.name() {
            after.set_value(&before.value());
            tell(&after, "change");
        }
    }
    for (before, after) in pairs::<HtmlDetailsElement>(from, to, "details") {
        after.set_open(before.open());
    }
}

/// Whether the visitor has typed in it or ticked it. A box without a value of its own has one all the same.
fn is_touched(input: &HtmlInputElement) -> bool {
    if is_box(input) {
        input.checked() != input.default_checked()
    } else {
        input.value() != input.default_value()
    }
}

fn is_box(input: &HtmlInputElement) -> bool {
    ["radio", "checkbox"].contains(&input.type_().as_str())
}

/// Of a choice among several, only the one that was made is told.
fn copy_input(from: &HtmlInputElement, to: &HtmlInputElement) {
    if !is_box(from) {
        to.set_value(&from.value());
        return tell(to, "input");
    }
    to.set_checked(from.checked());
    if from.checked() || from.type_() == "checkbox" {
        tell(to, "change");
    }
}

/// The app listens to this event as if the visitor had acted now.
fn tell(element: &Element, kind: &str) {
    let options = EventInit::new();
    options.set_bubbles(true);
    if let Ok(event) = Event::new_with_event_init_dict(kind, &options) {
        let _ = element.dispatch_event(&event);
    }
}

/// The elements of this kind of both pages, each with its like.
fn pairs<T: JsCast>(from: &Element, to: &Element, selector: &str) -> Vec<(T, T)> {
    let all = |root: &Element| -> Vec<T> {
        let Ok(list) = root.query_selector_all(selector) else { return vec![] };
        (0..list.length()).filter_map(|index| list.item(index)?.dyn_into().ok()).collect()
    };
    all(from).into_iter().zip(all(to)).collect()
}

/// Which child of which child … leads from an element to one inside it.
fn path_to(root: &Element, element: &Element) -> Option<Vec<u32>> {
    let mut path = Vec::new();
    let mut current = element.clone();
    while current != *root {
        let parent = current.parent_element()?;
        let children = parent.children();
        path.push(
            (0..children.length())
                .find(|&index| children.item(index).as_ref() == Some(&current))?,
        );
        current = parent;
    }
    path.reverse();
    Some(path)
}

fn follow(root: &Element, path: &[u32]) -> Option<Element> {
    path.iter().try_fold(root.clone(), |element, &index| element.children().item(index))
}
