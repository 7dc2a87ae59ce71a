//! The clipboard, and the buttons that copy to it.

use leptos::{ev, prelude::*, task::spawn_local, web_sys::js_sys::futures::JsFuture};
use wasm_bindgen::JsCast;
use web_sys::Element;

use super::focus::announce;

/// Has every button copy its text, for the life of the page: whoever drew it.
pub fn copy_on_click() {
    let _ = window_event_listener(ev::click, |event| {
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let button = target.and_then(|target| target.closest("button[data-copy]").ok().flatten());
        if let Some(button) = button {
            spawn_local(copy_text_of(button));
        }
    });
}

async fn copy_text_of(button: Element) {
    let text = button.get_attribute("data-copy").filter(|text| !text.is_empty());
    let text = text.unwrap_or_else(page_address);
    let is_copied = copy(&text).await;
    let sentence = if is_copied {
        "Copié"
    } else {
        "Votre navigateur ne permet pas la copie\u{a0}: sélectionnez le texte vous-même."
    };
    announce(sentence);
    let Some(outcome) = button.next_element_sibling() else { return };
    outcome.set_text_content(Some(sentence));
    if !is_copied && !button.has_attribute("data-copy-beside") {
        show(&text, &outcome);
    }
}

/// The whole address, without the place in the page.
fn page_address() -> String {
    let address = window().location().href().unwrap_or_default();
    address.split_once('#').map_or(address.clone(), |(page, _)| page.to_owned())
}

/// Adds the text to the sentence that says that it can't be copied.
fn show(text: &str, outcome: &Element) {
    if let Ok(code) = document().create_element("code") {
        code.set_text_content(Some(text));
        // An element that exists takes others.
        let _ = outcome.append_with_str_1(" ");
        let _ = outcome.append_with_node_1(&code);
    }
}

/// Copies a text, and says whether the browser let it be.
async fn copy(text: &str) -> bool {
    let clipboard = window().navigator().clipboard();
    // Browsers hide the clipboard from pages that come without encryption.
    !clipboard.is_undefined() && JsFuture::from(clipboard.write_text(text)).await.is_ok()
}
