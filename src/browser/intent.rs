//! What the visitor is about to do.

use std::{cell::RefCell, rc::Rc};

use leptos::{ev, prelude::*, web_sys};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, EventTarget, HtmlAnchorElement, js_sys::Reflect};

/// Tells the path of each link of this site that is pointed at, focused or touched, for the life of the page.
pub fn on_link_intent(act: impl Fn(&str) + 'static) {
    let act = Rc::new(move |target: Option<EventTarget>| {
        if let Some(path) = target.and_then(path_of) {
            act(&path);
        }
    });
    let (over, focus, touch) = (Rc::clone(&act), Rc::clone(&act), act);
    let _ = window_event_listener(ev::pointerover, move |event| over(event.target()));
    let _ = window_event_listener(ev::focusin, move |event| focus(event.target()));
    let _ = window_event_listener(ev::touchstart, move |event| touch(event.target()));
}

fn path_of(target: EventTarget) -> Option<String> {
    let link = target.dyn_into::<Element>().ok()?.closest("a[href]").ok()??;
    let link = link.dyn_into::<HtmlAnchorElement>().ok()?;
    let is_here = link.origin() == window().location().origin().ok()? && link.target().is_empty();
    is_here.then(|| link.pathname())
}

/// Acts once, when the visitor moves the pointer, touches, scrolls or types.
pub fn on_first_sign(act: impl FnOnce() + 'static) {
    let act = Rc::new(RefCell::new(Some(act)));
    let once = move || {
        let act = Rc::clone(&act);
        move || {
            if let Some(act) = act.borrow_mut().take() {
                act();
            }
        }
    };
    let (moves, touches, scrolls, types) = (once(), once(), once(), once());
    let _ = window_event_listener(ev::pointermove, move |_| moves());
    let _ = window_event_listener(ev::touchstart, move |_| touches());
    let _ = window_event_listener(ev::scroll, move |_| scrolls());
    let _ = window_event_listener(ev::keydown, move |_| types());
}

/// Whether the browser asks for little data; those that don't say so don't.
pub fn saves_data() -> bool {
    let get = |object: &JsValue, name: &str| Reflect::get(object, &JsValue::from_str(name)).ok();
    let connection = get(window().navigator().as_ref(), "connection");
    let saves = connection.filter(JsValue::is_object).and_then(|one| get(&one, "saveData"));
    saves.is_some_and(|saves| saves.is_truthy())
}

/// Whether the browser knows that there is no network.
pub fn is_offline() -> bool {
    !window().navigator().on_line()
}
