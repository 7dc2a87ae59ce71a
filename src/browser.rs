//! The one module that touches the browser. Nothing here runs natively: it is called by effects,
//! events and the browser's own entry point only.

mod abort;
mod clipboard;
mod document_head;
mod events;
mod keys;
mod living;
mod prefetch;
mod rehearsal;
mod session;
mod takeover;

use std::{cell::Cell, future::poll_fn, rc::Rc, task::Poll, time::Duration};

use catalogue::date::Date;
use leptos::{prelude::*, web_sys};
use wasm_bindgen::JsCast;
use web_sys::{FocusOptions, HtmlElement};

pub use abort::Abort;
pub use clipboard::copy;
pub use document_head::write_head;
pub use events::{attribute_around, control_of, is_in, key_of, write_in};
pub use keys::{focus_on, open_search_by_key, step_among};
pub use living::live;
pub use prefetch::prefetch_on_intent;
pub use rehearsal::rehearse;
pub use session::{recall, remember};
pub use takeover::{mount_point, take_over};

/// Id of the live region of the shell.
pub const ANNOUNCER: &str = "annonce";

thread_local! {
    /// The first page has been read with the document: only the next ones are announced.
    static IS_FIRST_PAGE: Cell<bool> = const { Cell::new(true) };
}

/// Gives the focus to the heading of the page, and announces its title.
pub fn page_shown(title: &str) {
    if IS_FIRST_PAGE.replace(false) {
        return;
    }
    if let Ok(Some(heading)) = document().query_selector("main h1") {
        focus(&heading);
    }
    announce(title);
}

/// Takes the focus from what goes with its page. Removed with the focus, it would have the browser
/// compute the styles of a page half there. Fields where one types keep it.
pub fn page_leaves() {
    const LEAVING: &str = "main a, main button, main h1, main [type=radio]";
    let focused = document().active_element().and_then(|element| element.dyn_into().ok());
    let is_going = |element: &HtmlElement| element.matches(LEAVING).unwrap_or(false);
    if let Some(element) = focused.filter(is_going) {
        // The heading of the next page gets it.
        let _ = element.blur();
    }
}

/// Has a screen reader say something.
pub fn announce(text: &str) {
    if let Some(region) = document().get_element_by_id(ANNOUNCER) {
        region.set_text_content(Some(text));
    }
}

/// Says in the title that something is wrong in the page.
pub fn mark_title_as_error() {
    const MARK: &str = "Erreur\u{a0}: ";
    let title = document().title();
    if !title.starts_with(MARK) {
        document().set_title(&format!("{MARK}{title}"));
    }
}

/// Lets the browser answer the visitor before what comes next.
pub async fn next_task() {
    wait(Duration::ZERO).await;
}

/// Lets some time pass.
pub async fn wait(time: Duration) {
    let (mut is_asked_for, is_here) = (false, Rc::new(Cell::new(false)));
    poll_fn(|context| {
        if is_here.get() {
            return Poll::Ready(());
        }
        if !std::mem::replace(&mut is_asked_for, true) {
            let (waker, is_here) = (context.waker().clone(), Rc::clone(&is_here));
            let wake = move || {
                is_here.set(true);
                waker.wake();
            };
            set_timeout(wake, time);
        }
        Poll::Pending
    })
    .await;
}

/// Does something once the next frame is on the screen; a hidden page has none to wait for.
pub fn after_frame(work: impl FnOnce() + 'static) {
    if document().hidden() {
        set_timeout(work, Duration::ZERO);
    } else {
        request_animation_frame(move || set_timeout(work, Duration::ZERO));
    }
}

/// Shows the page from its top.
pub fn scroll_to_top() {
    window().scroll_to_with_x_and_y(0.0, 0.0);
}

/// Gives the focus to the element of this id once it is drawn.
pub fn focus_id(id: &'static str) {
    request_animation_frame(move || {
        if let Some(element) = document().get_element_by_id(id) {
            focus(&element);
        }
    });
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

/// Opens the browser's printing dialogue.
pub fn print() {
    // A browser that can't print says so itself.
    let _ = window().print();
}

/// Path of the page.
pub fn current_path() -> String {
    window().location().pathname().unwrap_or_default()
}

/// The visitor's date.
pub fn today() -> Option<Date> {
    let now = web_sys::js_sys::Date::new_0();
    let part = |value: u32| u8::try_from(value).ok();
    Date::new(
        u16::try_from(now.get_full_year()).ok()?,
        part(now.get_month() + 1)?,
        part(now.get_date())?,
    )
}

fn focus(element: &web_sys::Element) {
    let Some(element) = element.dyn_ref::<HtmlElement>() else {
        return;
    };
    if !element.has_attribute("tabindex") && element.tab_index() < 0 {
        // An attribute can't be refused on an element that exists.
        let _ = element.set_attribute("tabindex", "-1");
    }
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    let _ = element.focus_with_options(&options);
}
