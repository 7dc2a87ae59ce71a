//! Marks that take a line: callouts, containers, notes, definitions.

use super::{super::super::leaf::LeafKind, Mark};

const CALLOUT: &str = "écrivez ce qu’elle annonce en gras : `**À noter** : …`";
const CONTAINER: &str = "retirez ces lignes, ou écrivez ce qu’elles annoncent en gras";
const CONTENTS: &str = "retirez-la : le site fait lui-même le sommaire";
const NOTE: &str = "écrivez la note entre parenthèses, là où elle est appelée";
const DEFINITION: &str = "écrivez une liste : `- **terme** : définition`";
const TASK: &str = "écrivez `[ ] ` ou `[x] `, avec un espace après le crochet";
const HEADING: &str = "écrivez un titre : `### Titre`";
const DIRECTIVE: &str = "écrivez ce qu’elle annonce en Markdown";

/// The mark with which a line starts, or which it is.
pub fn mark(line: &str, above: Option<&str>, kind: LeafKind) -> Option<Mark> {
    let words = line.trim_end();
    let is_first_of_item = kind == LeafKind::Item && above.is_none();
    let (length, help) = callout(words)
        .map(|length| (length, CALLOUT))
        .or_else(|| container(words).map(|length| (length, CONTAINER)))
        .or_else(|| contents(words).map(|length| (length, CONTENTS)))
        .or_else(|| note(words).map(|length| (length, NOTE)))
        .or_else(|| definition(words, above).map(|length| (length, DEFINITION)))
        .or_else(|| wiki_heading(words).map(|length| (length, HEADING)))
        .or_else(|| directive(words).map(|length| (length, DIRECTIVE)))
        .or_else(|| task(words).filter(|_| is_first_of_item).map(|length| (length, TASK)))?;
    let mut mark = Mark::new(length, help);
    if help == TASK {
        let is_done = words[..length].contains(['x', 'X']);
        mark.replacement = Some(if is_done { "[x] " } else { "[ ] " }.to_owned());
    }
    Some(mark)
}

/// `[!NOTE]`.
fn callout(line: &str) -> Option<usize> {
    let name = line.strip_prefix("[!")?.split(']').next()?;
    let is_name = !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphabetic());
    let length = name.len() + "[!]".len();
    (is_name && line.len() >= length).then_some(length)
}

/// `:::info`, `!!! note`, `??? note`.
fn container(line: &str) -> Option<usize> {
    let is_admonition = ["!!! ", "??? ", "???+ "].iter().any(|start| {
        line.strip_prefix(start)
            .is_some_and(|name| name.starts_with(|one: char| one.is_ascii_lowercase()))
    });
    // The line that ends it says nothing new.
    let is_end = line.trim_start_matches(':').is_empty();
    (is_admonition || line.starts_with(":::") && !is_end).then_some(line.len())
}

/// `[toc]`, `[[_TOC_]]`.
fn contents(line: &str) -> Option<usize> {
    let name = line.trim_start_matches('[').trim_end_matches(']').trim_matches('_');
    let is_mark = line.starts_with('[') && line.ends_with(']') && name.eq_ignore_ascii_case("toc");
    is_mark.then_some(line.len())
}

/// `[^1]: ce que dit la note`, `*[sigle]: ce qu’il veut dire`.
fn note(line: &str) -> Option<usize> {
    let inner = line.strip_prefix("[^").or_else(|| line.strip_prefix("*["))?;
    let (name, _) = inner.split_once("]:")?;
    (!name.contains(char::is_whitespace)).then_some("[^".len() + name.len() + "]:".len())
}

/// `: définition` below its term.
fn definition(line: &str, above: Option<&str>) -> Option<usize> {
    const LONGEST_TERM: usize = 60;
    let is_term =
        |above: &str| above.len() <= LONGEST_TERM && !above.ends_with(['.', ',', ';', ':']);
    let is_definition =
        line.starts_with(": ") && above.is_some_and(|above| is_term(above.trim_end()));
    is_definition.then_some(1)
}

/// `== Titre ==`, `h2. Titre`.
fn wiki_heading(line: &str) -> Option<usize> {
    let inner = line.strip_prefix("==").and_then(|rest| rest.strip_suffix("=="));
    let is_wiki = inner.is_some_and(|inner| inner.starts_with(' ') && inner.ends_with(' '));
    let is_textile = matches!(line.as_bytes(), [b'h', b'1'..=b'6', b'.', b' ', ..]);
    (is_wiki || is_textile).then_some(line.len())
}

/// `.. note::`.
fn directive(line: &str) -> Option<usize> {
    let (name, _) = line.strip_prefix(".. ")?.split_once("::")?;
    let is_name =
        !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphabetic() || byte == b'-');
    is_name.then_some(".. ".len() + name.len() + "::".len())
}

/// `[] à faire`, `[ x ] fait`, `[x]fait`.
fn task(line: &str) -> Option<usize> {
    let (inside, rest) = line.strip_prefix('[')?.split_once(']')?;
    let is_box = inside.len() <= 3 && matches!(inside.trim(), "" | "x" | "X");
    let words = rest.trim_start();
    let is_known = matches!(inside, " " | "x" | "X") && rest.starts_with(' ');
    let is_words = words.starts_with(|one: char| one.is_alphanumeric());
    (is_box && !is_known && is_words).then_some(line.len() - words.len())
}
