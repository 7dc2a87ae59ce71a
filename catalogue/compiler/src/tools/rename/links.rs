//! Addresses of the renamed page in a text: `/les-api/rna`, with what may follow it, or the same on
//! a host of the site. Whole parts of an address only: `/les-api/rna-2` is another page.

use std::ops::Range;

use catalogue::{kind::Kind, route::DOCUMENTATION};
use pulldown_cmark::{Event, Options, Parser, Tag};

use super::Renaming;

/// The slugs of the links of a Markdown text; what it quotes as code is left alone.
pub fn in_markdown(renaming: &Renaming, text: &str) -> Vec<Range<usize>> {
    let mut found = occurrences(renaming, text);
    if found.is_empty() {
        return found;
    }
    let code = code(text);
    found.retain(|slug| {
        let is_code = code.iter().any(|code| code.contains(&slug.start));
        !is_code && is_link(renaming, text, slug)
    });
    found
}

/// The same in a value of a header: a text, or an address and nothing else.
pub fn in_value(renaming: &Renaming, value: &str) -> Vec<Range<usize>> {
    let is_address = value.starts_with('/') && !value.trim().contains(char::is_whitespace);
    match occurrences(renaming, value).first() {
        Some(first) if is_address && first.start == prefix_of(renaming.kind, value).len() => {
            vec![first.clone()]
        }
        _ => in_markdown(renaming, value),
    }
}

/// Every place where the address is written, link or not: where its slug stands.
pub fn occurrences(renaming: &Renaming, text: &str) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = prefixes(renaming.kind)
        .iter()
        .flat_map(|prefix| {
            let written = format!("{prefix}{}", renaming.old);
            let places = text.match_indices(&written).map(|(at, _)| at).collect::<Vec<_>>();
            places.into_iter().map(move |at| at + prefix.len()..at + written.len())
        })
        .filter(|slug| ends_there(renaming.kind, &text[slug.end..]))
        .collect();
    found.sort_by_key(|slug| slug.start);
    found
}

/// What precedes the slug in an address of the page, or of the documentation that goes with it.
fn prefixes(kind: Kind) -> Vec<String> {
    let documentation = (kind == Kind::Api).then(|| format!("{DOCUMENTATION}/"));
    std::iter::once(kind.prefix().to_owned()).chain(documentation).collect()
}

/// The one of them with which a value starts.
fn prefix_of(kind: Kind, value: &str) -> String {
    prefixes(kind).into_iter().find(|prefix| value.starts_with(prefix)).unwrap_or_default()
}

/// Whether the part of the address that holds the slug ends with it: a period may end a sentence.
fn ends_there(kind: Kind, rest: &str) -> bool {
    let after_periods = rest.trim_start_matches('.');
    let is_part = |one: char| one.is_alphanumeric() || "-_%~+@$".contains(one);
    if after_periods.starts_with(is_part) {
        return false;
    }
    // An editorial page has nothing below it.
    kind != Kind::Page
        || !after_periods.strip_prefix('/').is_some_and(|rest| rest.starts_with(is_part))
}

/// Whether an address stands where a link does: after a host of the site, or as the target of a
/// link, of a definition or of an attribute.
fn is_link(renaming: &Renaming, text: &str, slug: &Range<usize>) -> bool {
    let is_before = |prefix: &String| text[..slug.start].ends_with(prefix.as_str());
    let Some(prefix) = prefixes(renaming.kind).into_iter().find(is_before) else {
        return false;
    };
    let before = &text[..slug.start - prefix.len()];
    let host = renaming.hosts.iter().find_map(|host| before.strip_suffix(host.as_str()));
    let continues = |one: char| one.is_alphanumeric() || "-_%~+@$./:=&?#".contains(one);
    if let Some(before) = host {
        let is_attribute = before.ends_with(['"', '\'']);
        return is_attribute || !before.ends_with(continues);
    }
    let outside = before.trim_end_matches('<').trim_end();
    let in_attribute = || {
        let name = before.strip_suffix(['"', '\'']).map(|rest| rest.trim_end_matches('{'));
        name.is_some_and(|rest| rest.trim_end().ends_with('='))
    };
    outside.ends_with("](") || in_attribute() || is_definition(outside)
}

/// `[name]:` at the start of a line.
fn is_definition(before: &str) -> bool {
    let line = before.rsplit('\n').next().unwrap_or_default().trim_start();
    line.starts_with('[') && line.ends_with("]:")
}

fn code(text: &str) -> Vec<Range<usize>> {
    let events = Parser::new_ext(text, Options::ENABLE_TABLES).into_offset_iter();
    events
        .filter(|(event, _)| matches!(event, Event::Code(_) | Event::Start(Tag::CodeBlock(_))))
        .map(|(_, span)| span)
        .collect()
}
