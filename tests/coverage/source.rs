//! The visible words of a source file, found without the compiler: it is the compiler that is checked.

use std::collections::BTreeSet;

use catalogue_compiler::source::SourceFile;
use serde_yaml::Value;

use super::words::words;

/// Keys of headers whose texts are Markdown.
const MARKDOWN: [&str; 4] = ["content_intro", "description", "data", "what"];

/// Keys whose texts are shown as they are.
const PLAIN: [&str; 14] = [
    "title",
    "tagline",
    "who",
    "name",
    "acronym",
    "short",
    "rate_limiting_resume",
    "rate_limiting_description",
    "monitoring_description",
    "stats_detail_resume",
    "stats_detail_description",
    "owner",
    "keywords",
    "licence",
];

/// Attributes of tags that a reader sees or hears.
const ATTRIBUTES: [&str; 11] = [
    "alt",
    "aria-label",
    "btnLabel",
    "description",
    "label",
    "labels",
    "productor",
    "service_description",
    "title",
    "who",
    "source",
];

/// Every word that the pages of a file must show.
pub fn visible_words(file: &SourceFile) -> Vec<String> {
    let text = file.text.trim_start_matches('\u{feff}').replace("\r\n", "\n");
    let parts: Vec<&str> = text.splitn(3, "---\n").collect();
    let [_, header, body] = parts.as_slice() else { return vec![] };
    let mut visible = String::new();
    if let Ok(header) = serde_yaml::from_str::<Value>(header) {
        add_header(&header, "", &mut BTreeSet::new(), &mut visible);
    }
    visible += &markdown(body);
    words(&visible)
}

/// A text that a header repeats, as an answer for several publics, is shown once.
fn add_header(value: &Value, key: &str, seen: &mut BTreeSet<String>, visible: &mut String) {
    match value {
        Value::Mapping(mapping) => {
            for (key, value) in mapping {
                add_header(value, key.as_str().unwrap_or_default(), seen, visible);
            }
        }
        Value::Sequence(items) => {
            for item in items {
                add_header(item, key, seen, visible);
            }
        }
        Value::String(text) if MARKDOWN.contains(&key) && seen.insert(text.clone()) => {
            *visible += &markdown(text);
        }
        Value::String(text) if PLAIN.contains(&key) && seen.insert(text.clone()) => {
            *visible += text;
        }
        _ => {}
    }
    visible.push('\n');
}

/// A Markdown text without its marks.
fn markdown(text: &str) -> String {
    let mut is_code = false;
    let mut visible = String::new();
    for line in without_comments(text).split_inclusive('\n') {
        if line.trim_start_matches([' ', '>', '-']).starts_with("```") {
            is_code = !is_code;
            visible.push('\n');
        } else if is_code {
            visible += &line.replace('<', "\u{1}");
        } else if !is_link_definition(line) {
            visible += &without_emphasis(without_marker(line));
        }
    }
    let text = without_links(&without_tags(&visible)).replace('\u{1}', "<");
    ["&nbsp;", "&laquo;", "&raquo;"].iter().fold(text, |text, entity| text.replace(entity, " "))
}

/// `[name]: address`, anywhere in the file, for the links that name it.
fn is_link_definition(line: &str) -> bool {
    line.starts_with('[') && line.contains("]: ")
}

/// What starts an item or a task is drawn, not written.
fn without_marker(line: &str) -> &str {
    let inner = line.trim_start_matches([' ', '\t', '>', '-', '*', '+']);
    let digits = inner.trim_start_matches(|one: char| one.is_ascii_digit());
    let is_numbered =
        digits.len() < inner.len() && [". ", ") "].iter().any(|end| digits.starts_with(end));
    let inner = if is_numbered { &digits[1..] } else { inner };
    inner.trim_start().strip_prefix("[x] ").unwrap_or(inner)
}

/// Stars beside a letter: some emphasise a part of a word.
fn without_emphasis(line: &str) -> String {
    let is_beside_letter = |at: usize| {
        let before = line[..at].trim_end_matches('*').chars().next_back();
        let after = line[at..].trim_start_matches('*').chars().next();
        [before, after].into_iter().flatten().any(char::is_alphabetic)
    };
    let kept = line.char_indices().filter(|(at, one)| *one != '*' || !is_beside_letter(*at));
    kept.map(|(_, one)| one).collect()
}

fn without_comments(text: &str) -> String {
    let mut kept = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("<!--") {
        kept += before;
        let Some((_, after)) = after.split_once("-->") else { return kept };
        rest = after;
    }
    kept + rest
}

/// Tags give way to the attributes that are read; code between backticks stays.
fn without_tags(text: &str) -> String {
    let mut visible = String::new();
    let mut rest = text;
    while let Some(at) = rest.find(['<', '`']) {
        visible += &rest[..at];
        rest = &rest[at..];
        let length = if rest.starts_with('`') { code_length(rest) } else { tag_length(rest) };
        match length {
            Some(length) if rest.starts_with('<') => visible += &attributes(&rest[..length]),
            Some(length) => visible += &rest[..length].replace(['[', ']'], " "),
            None => visible += &rest[..1],
        }
        rest = &rest[length.unwrap_or(1)..];
    }
    visible + rest
}

fn code_length(text: &str) -> Option<usize> {
    let ticks = text.len() - text.trim_start_matches('`').len();
    let paragraph = text.split("\n\n").next()?;
    let end = paragraph[ticks..].find(&text[..ticks])?;
    Some(ticks + end + ticks)
}

/// A tag starts with a letter or `/`; an address between brackets is none.
fn tag_length(text: &str) -> Option<usize> {
    let name = text[1..].trim_start_matches('/');
    let name_length = name.find(|one: char| !one.is_ascii_alphanumeric())?;
    let is_tag = name_length > 0 && !name[name_length..].starts_with([':', '@', '.']);
    let mut quote = None;
    for (at, character) in text.char_indices().filter(|_| is_tag) {
        match (quote, character) {
            (None, '"' | '\'') => quote = Some(character),
            (Some(open), _) if open == character => quote = None,
            (None, '>') => return Some(at + 1),
            _ => {}
        }
    }
    is_tag.then(|| text.find('>').map(|end| end + 1)).flatten()
}

fn attributes(tag: &str) -> String {
    let is_copy = tag.starts_with("<ButtonCopy") || tag.starts_with("<ContactUs");
    let mut visible = String::new();
    for name in
        ATTRIBUTES.iter().filter(|name| **name != "source" && !(is_copy && **name == "label"))
    {
        for quote in ['"', '\''] {
            let Some((_, value)) = tag.split_once(&format!(" {name}={quote}")) else { continue };
            let value = value.split(quote).next().unwrap_or_default();
            visible.extend([" ", value, " "]);
        }
    }
    // A formatting tag stands within a word, another one between two.
    let is_inline = ["<b>", "</b>", "<a ", "</a>", "<External", "</External"];
    if visible.is_empty() && !is_inline.iter().any(|start| tag.starts_with(start)) {
        visible.push(' ');
    }
    visible
}

/// Links without their addresses.
fn without_links(text: &str) -> String {
    let mut visible = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("](") {
        visible += before;
        let mut depth = 1;
        let end = after.char_indices().find(|(_, character)| {
            depth += i32::from(*character == '(') - i32::from(*character == ')');
            depth == 0 || *character == '\n'
        });
        rest = end.map_or("", |(end, _)| &after[end + 1..]);
    }
    visible + rest
}
