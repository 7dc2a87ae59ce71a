//! The head of the document follows the page: the prerendered tags are changed in place.

use leptos::{prelude::document, web_sys::Element};

use super::HeadTags;

/// Writes title, description, address and whether search engines may list the page. What the document
/// said to programs of the page before, when this is a later one, goes with it.
pub fn write_head(tags: &HeadTags, is_later: bool) {
    if is_later {
        remove_all("head [data-page]");
    }
    document().set_title(&tags.title);
    set("meta", ("name", "description"), "content", Some(&tags.description));
    set("meta", ("property", "og:title"), "content", Some(&tags.title));
    set("meta", ("property", "og:description"), "content", Some(&tags.description));
    set("meta", ("property", "og:url"), "content", tags.canonical.as_deref());
    set("link", ("rel", "canonical"), "href", tags.canonical.as_deref());
    let robots = (!tags.is_indexed).then_some("noindex");
    set("meta", ("name", "robots"), "content", robots);
}

/// Gives a tag of the head this value; makes the tag when it is missing, removes it without a value.
fn set(tag: &str, (name, kind): (&str, &str), attribute: &str, value: Option<&str>) {
    let selector = format!("head {tag}[{name}='{kind}']");
    let found = document().query_selector(&selector).ok().flatten();
    match (found, value) {
        (Some(element), Some(value)) => write(&element, attribute, value),
        (Some(element), None) => element.remove(),
        (None, Some(value)) => {
            let (Some(head), Ok(element)) = (document().head(), document().create_element(tag))
            else {
                return;
            };
            write(&element, name, kind);
            write(&element, attribute, value);
            let _ = head.append_child(&element);
        }
        (None, None) => {}
    }
}

fn remove_all(selector: &str) {
    while let Ok(Some(element)) = document().query_selector(selector) {
        element.remove();
    }
}

fn write(element: &Element, attribute: &str, value: &str) {
    // These attribute names are valid: this can't fail.
    let _ = element.set_attribute(attribute, value);
}
