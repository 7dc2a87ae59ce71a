//! How lists and objects of a parameter are written.

use crate::{
    model::{Location, Style},
    node::Node,
};

/// The style and whether it explodes, as written or by default.
pub(super) fn style(node: &Node, location: Location, has_content: bool) -> (Style, bool) {
    if let Some(collection) = node.get("collectionFormat").and_then(Node::text) {
        return of_collection(collection, location);
    }
    // In 2.0 a list without a format is `csv`.
    if node.get("schema").is_none() && node.get("type").is_some() {
        return of_collection("csv", location);
    }
    let default = match location {
        Location::Path | Location::Header => Style::Simple,
        _ => Style::Form,
    };
    let style = node.get("style").and_then(Node::text).and_then(of_word).unwrap_or(default);
    let by_default =
        matches!(style, Style::Form | Style::Cookie | Style::DeepObject) && !has_content;
    (style, node.bool_of("explode").unwrap_or(by_default))
}

fn of_word(word: &str) -> Option<Style> {
    Some(match word {
        "form" => Style::Form,
        "simple" => Style::Simple,
        "matrix" => Style::Matrix,
        "label" => Style::Label,
        "spaceDelimited" => Style::SpaceDelimited,
        "pipeDelimited" => Style::PipeDelimited,
        "deepObject" => Style::DeepObject,
        "cookie" => Style::Cookie,
        _ => return None,
    })
}

/// The lists of 2.0.
fn of_collection(format: &str, location: Location) -> (Style, bool) {
    match (format, location) {
        ("multi", _) => (Style::Form, true),
        ("ssv", _) => (Style::SpaceDelimited, false),
        ("tsv", _) => (Style::TabDelimited, false),
        ("pipes", _) => (Style::PipeDelimited, false),
        (_, Location::Path | Location::Header) => (Style::Simple, false),
        _ => (Style::Form, false),
    }
}

/// The style of a word; `form` for any other.
pub(crate) fn style_of_word(word: &str) -> Style {
    of_word(word).unwrap_or_default()
}
