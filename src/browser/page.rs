//! The page as a browser shows it: its address, title, scroll position, day and printer.

use catalogue::date::Date;
#[cfg(debug_assertions)]
use leptos::web_sys::HtmlElement;
use leptos::{
    ev,
    prelude::*,
    web_sys::{self, HtmlInputElement},
};
use wasm_bindgen::{JsCast, JsValue};

/// Says in the title that something is wrong in the page.
pub fn mark_title_as_error() {
    const MARK: &str = "Erreur\u{a0}: ";
    let title = document().title();
    if !title.starts_with(MARK) {
        document().set_title(&format!("{MARK}{title}"));
    }
}

/// Says that the app is there: what was asked of it before can be done.
pub fn say_ready() {
    say("ready");
}

/// Says that the app can't come: what stands in for it is shown.
pub fn say_missing() {
    say("missing");
}

/// The starter of the page listens to it, and the style sheets.
fn say(state: &str) {
    document().document_element().into_iter().for_each(|root| {
        // An attribute can't be refused on an element that exists.
        let _ = root.set_attribute("data-app", state);
    });
    if let Ok(event) = web_sys::Event::new(&format!("vitrine-{state}")) {
        let _ = window().dispatch_event(&event);
    }
}

/// Has the browser load the page of the address, as without the app.
pub fn load_page() {
    // A browser that refuses says so itself.
    let _ = window().location().reload();
}

/// Shows the page from its top.
pub fn scroll_to_top() {
    window().scroll_to_with_x_and_y(0.0, 0.0);
}

/// An empty element above the page, for whoever writes its content.
#[cfg(debug_assertions)]
pub fn above_page() -> Option<HtmlElement> {
    let place = document().create_element("div").ok()?;
    place.set_class_name("content-errors-place");
    document().body()?.prepend_with_node_1(&place).ok()?;
    place.dyn_into().ok()
}

/// Where the site lives: the prerenderer and the bundler's hook write it in the page.
pub fn public_url() -> String {
    let meta = document().query_selector("meta[name='vitrine-base']").ok().flatten();
    meta.and_then(|meta| meta.get_attribute("content")).unwrap_or_else(|| "/".to_owned())
}

/// Scheme, host and port of the page.
pub fn origin() -> String {
    window().location().origin().unwrap_or_default()
}

/// Path of the page.
pub fn current_path() -> String {
    window().location().pathname().unwrap_or_default()
}

/// Fragment of the page's address, without its sign; empty when there is none.
pub fn current_fragment() -> String {
    let hash = window().location().hash().unwrap_or_default();
    hash.strip_prefix('#').map(str::to_owned).unwrap_or_default()
}

/// Whether the address has a query.
pub fn has_query() -> bool {
    window().location().search().is_ok_and(|query| !query.is_empty())
}

/// Changes the path in the address, and nothing else: to the app, another path is another page.
pub fn correct_path(path: &str) {
    let location = window().location();
    if current_path() == path {
        return;
    }
    let rest = [location.search(), location.hash()].map(Result::unwrap_or_default).concat();
    replace_address(&format!("{path}{rest}"));
}

/// Shows another address for the page at this path, unless the visitor has left it meanwhile; the fragment
/// stays.
pub fn show_address(path: &str, address: &str) {
    if current_path() == path {
        let hash = window().location().hash().unwrap_or_default();
        replace_address(&format!("{address}{hash}"));
    }
}

fn replace_address(address: &str) {
    if let Ok(history) = window().history() {
        let state = history.state().unwrap_or(JsValue::NULL);
        // A browser that refuses keeps the address, which leads to the same page.
        let _ = history.replace_state_with_url(&state, "", Some(address));
    }
}

/// Has the browser load another page, in the place of this one.
pub fn go_instead(address: &str) {
    // A browser that refuses says so itself.
    let _ = window().location().replace(address);
}

/// The visitor's date; natively there is no visitor.
pub fn today() -> Option<Date> {
    if cfg!(not(target_arch = "wasm32")) {
        return None;
    }
    let now = web_sys::js_sys::Date::new_0();
    let part = |value: u32| u8::try_from(value).ok();
    Date::new(
        u16::try_from(now.get_full_year()).ok()?,
        part(now.get_month() + 1)?,
        part(now.get_date())?,
    )
}

/// The visitor's time of day: `10 h 05`.
pub fn time_of_day() -> String {
    let now = web_sys::js_sys::Date::new_0();
    format!("{}\u{a0}h\u{a0}{:02}", now.get_hours(), now.get_minutes())
}

/// A file of the visitor's computer, not read yet.
pub type ChosenFile = web_sys::File;

/// The file that the visitor has chosen in the field of this event; none when he has taken it back.
pub fn chosen_file(event: &ev::Event) -> Option<ChosenFile> {
    let field: HtmlInputElement = event.target()?.dyn_into().ok()?;
    field.files()?.get(0)
}

/// Opens the browser's printing dialogue.
pub fn print() {
    // A browser that can't print says so itself.
    let _ = window().print();
}
