//! Addresses of pages: from method and path, independent of ids, tags and order.

mod hash;
mod slug;

use std::collections::HashMap;

pub use slug::slug;

/// Longest address, in bytes: file systems take 255.
const LONGEST: usize = 120;

/// Addresses of operations, in their order. Those that would share one all get a hash of what they are.
pub fn of_operations<'a>(
    operations: impl Iterator<Item = (&'a str, &'a str)> + Clone,
) -> Vec<String> {
    let names: Vec<_> = operations
        .map(|(method, path)| (slug(&format!("{method} {path}")), format!("{method} {path}")))
        .collect();
    unique(&names)
}

/// A path whose parameters have lost their names, which no server sees: `/x/{}`.
pub(crate) fn nameless(path: &str) -> String {
    let mut nameless = String::new();
    let mut rest = path;
    while let Some((before, after)) = rest.split_once('{') {
        nameless.push_str(before);
        nameless.push_str("{}");
        rest = after.split_once('}').map_or("", |(_, rest)| rest);
    }
    nameless.push_str(rest);
    nameless
}

/// Addresses of named types, in their order.
pub fn of_types<'a>(names: impl Iterator<Item = &'a str>) -> Vec<String> {
    let names: Vec<_> = names.map(|name| (slug(name), name.to_owned())).collect();
    unique(&names)
}

/// An address that says what it stands for exactly.
pub fn exact(slug: &str, name: &str) -> String {
    let start: String = slug.chars().take(LONGEST - hash::LENGTH - 1).collect();
    let start = start.trim_end_matches('-');
    if start.is_empty() { hash::short(name) } else { format!("{start}-{}", hash::short(name)) }
}

fn unique(names: &[(String, String)]) -> Vec<String> {
    let mut counts: HashMap<&str, usize> = HashMap::new();
    for (slug, _) in names {
        *counts.entry(slug).or_default() += 1;
    }
    let is_alone =
        |slug: &str| counts.get(slug) == Some(&1) && !slug.is_empty() && slug.len() <= LONGEST;
    let address = |(slug, name): &(String, String)| {
        if is_alone(slug) { slug.clone() } else { exact(slug, name) }
    };
    names.iter().map(address).collect()
}
