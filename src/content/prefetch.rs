//! Fetches a page's data when the visitor is about to ask for it: a link pointed at, focused or
//! touched.

use leptos::{ev, prelude::*, task::spawn_local, web_sys};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlAnchorElement};

use super::Content;
use crate::routes::{Route, route_at};

/// Watches every link of the document, for the life of the page.
pub fn prefetch_on_intent(content: &Content) {
    let watch = |content: Content| {
        move |target: Option<web_sys::EventTarget>| {
            if let Some(route) = target.and_then(route_of) {
                let content = content.clone();
                spawn_local(async move { content.prefetch(&route.data()).await });
            }
        }
    };
    let (over, focus, touch) =
        (watch(content.clone()), watch(content.clone()), watch(content.clone()));
    let _ = window_event_listener(ev::pointerover, move |event| over(event.target()));
    let _ = window_event_listener(ev::focusin, move |event| focus(event.target()));
    let _ = window_event_listener(ev::touchstart, move |event| touch(event.target()));
}

fn route_of(target: web_sys::EventTarget) -> Option<Route> {
    let link = target.dyn_into::<Element>().ok()?.closest("a[href]").ok()??;
    let link = link.dyn_into::<HtmlAnchorElement>().ok()?;
    let is_here = link.origin() == window().location().origin().ok()? && link.target().is_empty();
    if is_here { route_at(&link.pathname()) } else { None }
}
