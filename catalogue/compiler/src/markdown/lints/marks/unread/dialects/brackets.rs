//! Brackets and braces: notes, links of wikis, templates.

use super::{super::Mark, tail, word_before};

const NOTE: &str = "écrivez la note entre parenthèses, là où elle est appelée";
const WIKI: &str = "écrivez `[texte du lien](adresse)`";
const TAG: &str = "écrivez en Markdown ce que disent ces crochets";
const ATTRIBUTES: &str = "retirez-la : l’ancre d’un titre est faite de ses mots";
const TEMPLATE: &str =
    "retirez-la, ou écrivez-la entre accents graves si elle doit se lire telle quelle";

/// `[^1]`, `[[page]]`, `[b]…[/b]`, `[url=…]`.
pub fn bracket(rest: &str, before: &str) -> Option<Mark> {
    let end = rest.find(']')?;
    let inner = &rest[1..end];
    if let Some(name) = inner.strip_prefix('^') {
        let is_note = !name.is_empty() && !name.contains(char::is_whitespace);
        return is_note.then(|| Mark::new(end + 1, NOTE));
    }
    if let Some(page) = inner.strip_prefix('[') {
        let is_page = page.starts_with(|one: char| one.is_alphabetic() || one == '_');
        return (is_page && rest[end..].starts_with("]]")).then(|| Mark::new(end + 2, WIKI));
    }
    let is_end = inner.strip_prefix('/').is_some_and(|name| {
        let opens = tail(before).rsplit('[').any(|tag| tag.starts_with(name));
        opens && !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_lowercase())
    });
    let is_wiki =
        inner.starts_with("http") && inner.contains(' ') && !rest[end..].starts_with("](");
    if is_end || inner.starts_with("url=") || is_wiki {
        return Some(Mark::new(end + 1, if is_end { TAG } else { WIKI }));
    }
    None
}

/// `{{ … }}`, `{% … %}`, `{#ancre}`.
pub fn brace(rest: &str, before: &str, is_end: bool) -> Option<Mark> {
    // An address may hold the place of a value.
    let is_address = word_before(before).contains("://");
    for (open, close) in [("{{", "}}"), ("{%", "%}")] {
        if let Some(end) =
            rest.strip_prefix(open).filter(|_| !is_address).and_then(|inner| inner.find(close))
        {
            return Some(Mark::new(open.len() + end + close.len(), TEMPLATE));
        }
    }
    let end = rest.find('}')?;
    let name = rest[1..end].trim_start_matches(':').trim_start();
    let is_name = name.starts_with(['#', '.']) || rest.starts_with("{:");
    let is_attributes = is_name
        && name.contains(char::is_alphabetic)
        && rest[end + 1..].trim().is_empty()
        && is_end
        && !before.ends_with('/');
    is_attributes.then(|| Mark::new(end + 1, ATTRIBUTES))
}
