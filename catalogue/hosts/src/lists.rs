//! The two lists of Netlify, Cloudflare Pages and their like.

use std::collections::BTreeMap;

use crate::{
    Moved, Site,
    rules::{EVERYWHERE, OVER_HTTPS, RULES, TYPES, TYPES_OF_PATHS},
};

/// Types that these hosts don't know by themselves.
const UNKNOWN_TYPES: [&str; 4] = ["md", "atom", "jsonld", "ttl"];

/// A header's name, and its value.
type Named = (&'static str, String);

/// `_headers`. Such a host joins the values of all patterns that fit: what changes by default keeps the host's
/// own rule, which is to ask again each time. Of a pattern that stands there twice, some only read the last.
pub fn headers(site: &Site) -> String {
    let mut blocks: BTreeMap<String, Vec<Named>> = BTreeMap::new();
    for (path, header) in of_some(site) {
        blocks.entry(path).or_default().push(header);
    }
    let everywhere = EVERYWHERE.iter().chain([&OVER_HTTPS]);
    let everywhere = everywhere.map(|(name, value)| (*name, (*value).to_owned())).collect();
    blocks.insert("/*".to_owned(), everywhere);
    let block = |(path, headers): (String, Vec<Named>)| {
        let lines = headers.into_iter().map(|(name, value)| format!("  {name}: {value}\n"));
        format!("{}{path}\n{}", site.base, lines.collect::<String>())
    };
    blocks.into_iter().map(block).collect()
}

/// Headers of the answers at some paths.
fn of_some<'s>(site: &'s Site) -> impl Iterator<Item = (String, Named)> + 's {
    let rules = RULES.iter().flat_map(move |rule| {
        let value = rule.value.replace("{base}", site.base);
        rule.paths.iter().map(move |path| ((*path).to_owned(), (rule.name, value.clone())))
    });
    let by_path = TYPES_OF_PATHS.iter().map(|(path, kind)| ((*path).to_owned(), *kind));
    let by_extension = TYPES.iter().filter(|(extension, _)| UNKNOWN_TYPES.contains(extension));
    let by_extension = by_extension.map(|(extension, kind)| (format!("/*.{extension}"), *kind));
    let types = by_path.chain(by_extension);
    rules.chain(types.map(|(path, kind)| (path, ("Content-Type", kind.to_owned()))))
}

/// `_redirects`. Some of these hosts tell an address with a slash at its end from the one without.
pub fn redirects(site: &Site) -> String {
    let lines = |Moved { from_encoded, to, .. }: &Moved| {
        format!("{from_encoded} {to} 301\n{from_encoded}/ {to} 301\n")
    };
    site.moved.iter().map(lines).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::API_CATALOG;

    #[test]
    fn each_pattern_stands_there_once() {
        let file = headers(&Site { base: "/catalogue", moved: &[] });
        let mut patterns: Vec<&str> = file.lines().filter(|line| line.starts_with('/')).collect();
        let blocks = patterns.len();
        patterns.dedup();
        assert_eq!(patterns.len(), blocks);
        let (_, after) = file.split_once(&format!("{API_CATALOG}\n")).expect("it has a block");
        let names: Vec<&str> = after
            .lines()
            .map_while(|line| line.strip_prefix("  "))
            .filter_map(|line| Some(line.split_once(':')?.0))
            .collect();
        assert_eq!(names, ["Access-Control-Allow-Origin", "Link", "Content-Type"]);
    }
}
