//! The two lists of Netlify, Cloudflare Pages and their like.

use crate::{
    Moved, Site,
    rules::{EVERYWHERE, OVER_HTTPS, RULES, TYPES, TYPES_OF_PATHS},
};

/// Types that these hosts don't know by themselves.
const UNKNOWN_TYPES: [&str; 4] = ["md", "atom", "jsonld", "ttl"];

/// `_headers`. Such a host joins the values of all lines that fit: what changes by default keeps the host's
/// own rule, which is to ask again each time.
pub fn headers(site: &Site) -> String {
    let base = site.base;
    let everywhere = EVERYWHERE.iter().chain([&OVER_HTTPS]);
    let line = |(name, value): &(&str, &str)| format!("  {name}: {value}\n");
    let lines = everywhere.map(line).collect::<Vec<_>>().concat();
    let rules = RULES.iter().flat_map(|rule| {
        let value = rule.value.replace("{base}", base);
        rule.paths.iter().map(move |path| format!("{base}{path}\n  {}: {value}\n", rule.name))
    });
    let by_extension = TYPES.iter().filter(|(extension, _)| UNKNOWN_TYPES.contains(extension));
    let by_extension = by_extension.map(|(extension, kind)| (format!("/*.{extension}"), *kind));
    let by_path = TYPES_OF_PATHS.iter().map(|(path, kind)| ((*path).to_owned(), *kind));
    let types = by_path
        .chain(by_extension)
        .map(|(path, kind)| format!("{base}{path}\n  Content-Type: {kind}\n"));
    format!("{base}/*\n{lines}") + &rules.chain(types).collect::<String>()
}

/// `_redirects`.
pub fn redirects(site: &Site) -> String {
    let line = |Moved { from_encoded, to, .. }: &Moved| format!("{from_encoded} {to} 301\n");
    site.moved.iter().map(line).collect()
}
