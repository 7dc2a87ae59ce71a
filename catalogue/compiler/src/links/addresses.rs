//! The addresses of other sites, found in the files as they are written: an editor needs the line.

use std::{collections::BTreeMap, ops::Range};

use serde::Serialize;
use url::Url;

use crate::{
    front_matter::{self, FrontMatter, Split},
    markdown,
    shipped::Shipped,
    source::SourceFile,
    yaml::KeyPath,
};

/// An address of another site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address {
    /// As a program asks for it: without the part that only a browser reads.
    pub url: String,
    /// Where it stands, in the order of the files.
    pub places: Vec<Place>,
}

/// A line of a file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Place {
    /// Path to show.
    pub file: String,
    /// Counted from 1.
    pub line: usize,
}

impl Address {
    /// The name of its host.
    pub fn host(&self) -> &str {
        let rest = self.url.split_once("://").map_or("", |(_, rest)| rest);
        let authority = rest.split(['/', '?']).next().unwrap_or_default();
        // The port is no part of the name; an IPv6 address has colons of its own.
        match authority.rsplit_once(':') {
            Some((host, port)) if port.bytes().all(|one| one.is_ascii_digit()) => host,
            _ => authority,
        }
    }
}

/// Each address once, in alphabetical order. Left out: addresses in code, and those of examples.
pub fn find(sources: &[SourceFile]) -> Vec<Address> {
    let mut found: BTreeMap<String, Vec<Place>> = BTreeMap::new();
    let written = sources.iter().filter(|one| Shipped::folder(one.folder()).is_none());
    for source in written.filter(|one| one.is_text) {
        for (line, url) in of_file(source) {
            let place = Place { file: source.path.clone(), line };
            let places = found.entry(url).or_default();
            if places.last() != Some(&place) {
                places.push(place);
            }
        }
    }
    found.into_iter().map(|(url, places)| Address { url, places }).collect()
}

/// The addresses of a file, with their lines.
fn of_file(source: &SourceFile) -> Vec<(usize, String)> {
    let text = source.readable();
    let unread = unread(source);
    let (mut start, mut fence) = (0, None);
    let mut found = Vec::new();
    for (index, line) in text.split_inclusive('\n').enumerate() {
        let is_unread =
            unread.iter().any(|range| range.start < start + line.len() && start < range.end);
        start += line.len();
        if !is_unread && !is_code(line, &mut fence) {
            let urls = outside_of_code(line).into_iter().flat_map(markdown::web_addresses);
            found.extend(urls.filter_map(requested).map(|url| (index + 1, url)));
        }
    }
    found
}

/// Lines of a header that the site doesn't link to: comments, and the samples of a first call.
fn unread(source: &SourceFile) -> Vec<Range<usize>> {
    let diagnostics = &mut Vec::new();
    let split = if source.is_markdown() {
        front_matter::split(source, diagnostics)
    } else {
        front_matter::whole_file(source, diagnostics)
    };
    let Some(Split { front_matter, body, .. }) = split else { return vec![] };
    let mut ranges = comments(&source.readable()[..body]);
    if source.text.contains("first_call:") {
        ranges.extend(["answer", "body"].map(|key| sample(&front_matter, key)));
    }
    ranges
}

fn comments(header: &str) -> Vec<Range<usize>> {
    let mut start = 0;
    let lines = header.split_inclusive('\n').map(|line| {
        start += line.len();
        (start - line.len()..start, line)
    });
    lines.filter(|(_, line)| line.trim_start().starts_with('#')).map(|(range, _)| range).collect()
}

fn sample(header: &FrontMatter, key: &str) -> Range<usize> {
    header.value_span(&KeyPath::default().key("first_call").key(key))
}

/// Whether a line is part of a block of code, or one of its fences.
fn is_code<'l>(line: &'l str, open: &mut Option<&'l str>) -> bool {
    let line = line.trim_start();
    let fence = ["```", "~~~"].into_iter().find(|fence| line.starts_with(fence));
    match (*open, fence) {
        (Some(opened), Some(fence)) if opened == fence => *open = None,
        (None, Some(fence)) => *open = Some(fence),
        (None, None) => return false,
        (Some(_), _) => {}
    }
    true
}

/// The parts of a line that aren't between backquotes.
fn outside_of_code(line: &str) -> Vec<&str> {
    let parts: Vec<&str> = line.split('`').collect();
    // The last one opens nothing when it has no other.
    if parts.len().is_multiple_of(2) { vec![line] } else { parts.into_iter().step_by(2).collect() }
}

/// What a program would ask for; none for what is no address, or only an example.
fn requested(written: &str) -> Option<String> {
    let written = written.trim_end_matches(['*', '_', '~']);
    // Parts to be filled in.
    if written.contains(['{', '}', '$']) {
        return None;
    }
    let mut url = Url::parse(&written.replace("&amp;", "&").replace("\\_", "_")).ok()?;
    url.set_fragment(None);
    let is_of_web = matches!(url.scheme(), "http" | "https");
    (is_of_web && !is_example(url.host_str()?)).then(|| url.into())
}

/// Domains that stand for others in examples, or for the reader's own machine.
const EXAMPLES: [&str; 9] = [
    "example",
    "example.com",
    "example.fr",
    "example.net",
    "example.org",
    "exemple.fr",
    "invalid",
    "localhost",
    "test",
];

fn is_example(host: &str) -> bool {
    let host = host.trim_end_matches('.');
    EXAMPLES.iter().any(|domain| {
        host.strip_suffix(domain).is_some_and(|rest| rest.is_empty() || rest.ends_with('.'))
    })
}
