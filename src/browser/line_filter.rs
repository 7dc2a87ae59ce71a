//! The box that filters the lines of a page. The document is listened to: the box of a prerendered page works as
//! well, whoever drew it.

use std::{cell::RefCell, time::Duration};

use catalogue::french::count;
use leptos::{
    ev,
    leptos_dom::helpers::TimeoutHandle,
    prelude::*,
    web_sys::{
        HtmlElement, HtmlInputElement,
        js_sys::{JsString, RegExp},
    },
};
use wasm_bindgen::JsCast;

use super::{elements::all, focus::announce};

/// The box; its attribute says what a line is called.
const FIELD: &str = "input[data-filters]";

/// What it filters.
const LINES: &str = "[data-filtered] > li";

/// What goes with the last of its lines.
const GROUPS: &str = "[data-filtered-group]";

/// Longer than between two keys of a slow hand.
const PAUSE: Duration = Duration::from_secs(1);

/// Has the box filter, for the life of the document.
pub fn filter_on_input() {
    let _ = window_event_listener(ev::input, |event| {
        let field = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
        if let Some(field) = field.filter(|field| field.matches(FIELD).unwrap_or(false)) {
            filter(&field);
        }
    });
}

/// Filters by what stands in the box already: typed before the app came, or before another page.
pub fn filter_as_typed() {
    let field = document().query_selector(FIELD).ok().flatten();
    let field = field.and_then(|field| field.dyn_into::<HtmlInputElement>().ok());
    if let Some(field) = field.filter(|field| !field.value().is_empty()) {
        filter(&field);
    }
}

fn filter(field: &HtmlInputElement) {
    let typed = words(&field.value());
    let mut found = 0;
    for line in all::<HtmlElement>(LINES) {
        let text = folded(&line.text_content().unwrap_or_default());
        let is_found = typed.iter().all(|word| text.includes(word, 0));
        line.set_hidden(!is_found);
        found += usize::from(is_found);
    }
    for group in all::<HtmlElement>(GROUPS) {
        group.set_hidden(matches!(group.query_selector("li:not([hidden])"), Ok(None)));
    }
    let none = field.next_element_sibling().and_then(|none| none.dyn_into::<HtmlElement>().ok());
    if let Some(none) = none {
        none.set_hidden(found > 0);
    }
    let line = field.get_attribute("data-filters").unwrap_or_default();
    say(if typed.is_empty() { String::new() } else { count(found, &line) });
}

/// As `catalogue::text::fold` but for ligatures, by the browser's own tables: ours would weigh more than all
/// the rest of this in what each page starts with.
fn folded(text: &str) -> JsString {
    let (accents, apostrophes) = (RegExp::new("[\u{300}-\u{36f}]", "g"), RegExp::new("[’ʼ‘]", "g"));
    let text = JsString::from(text).normalize("NFD").to_lower_case();
    text.replace_by_pattern(&accents, "").replace_by_pattern(&apostrophes, "'")
}

fn words(text: &str) -> Vec<String> {
    let words = folded(text).split(" ");
    words.iter().filter_map(|word| word.as_string()).filter(|word| !word.is_empty()).collect()
}

/// Has it said once nothing more is typed.
fn say(text: String) {
    thread_local! {
        static PENDING: RefCell<Option<TimeoutHandle>> = const { RefCell::new(None) };
    }
    let pending = set_timeout_with_handle(move || announce(&text), PAUSE).ok();
    if let Some(before) = PENDING.replace(pending) {
        before.clear();
    }
}
