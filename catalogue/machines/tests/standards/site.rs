//! What robots read: the map of the site (sitemaps.org), `robots.txt` (RFC 9309), `llms.txt` (llmstxt.org).

use std::collections::BTreeSet;

use catalogue::{date::Date, route::Route};
use pulldown_cmark::{Event, HeadingLevel, Parser, Tag};

use crate::support::{CONTENT, FILES, FILES_OF_UNKNOWN, ROOT, text};

const NAMESPACE: &str = "http://www.sitemaps.org/schemas/sitemap/0.9";

#[test]
fn the_map_names_every_page_once_with_true_days() {
    let map = roxmltree::Document::parse(text("sitemap.xml")).expect("it is XML");
    let set = map.root_element();
    assert_eq!((set.tag_name().name(), set.tag_name().namespace()), ("urlset", Some(NAMESPACE)));
    let mut seen = BTreeSet::new();
    for url in set.children().filter(roxmltree::Node::is_element) {
        let parts: Vec<(&str, &str)> = url
            .children()
            .filter(roxmltree::Node::is_element)
            .map(|part| (part.tag_name().name(), part.text().unwrap_or_default()))
            .collect();
        let ("loc", address) = parts[0] else { panic!("{parts:?}") };
        assert!(address.starts_with(ROOT) && address.is_ascii(), "{address}");
        assert!(seen.insert(address), "{address} comes twice");
        match parts[1..] {
            [] => {}
            [("lastmod", day)] => assert!(Date::from_iso(day).is_some(), "{day}"),
            _ => panic!("{parts:?}"),
        }
    }
    let entry = CONTENT.apis.iter().find(|api| api.last_update.is_some()).expect("there is one");
    assert!(seen.contains(&*format!("{ROOT}{}", Route::api(&entry.slug).canonical())));
    assert!(seen.len() > CONTENT.apis.len());
}

#[test]
fn without_an_address_nothing_needs_one() {
    let kept = |name: &&String| {
        name.starts_with("api/v1/")
            || name.ends_with("index.md")
            || *name == "robots.txt"
            || *name == "llms.txt"
    };
    let others: Vec<&String> = FILES_OF_UNKNOWN.keys().filter(|name| !kept(name)).collect();
    assert!(others.is_empty(), "{others:?}");
    for (name, bytes) in FILES_OF_UNKNOWN.iter() {
        let text = str::from_utf8(bytes).expect("it is text");
        assert!(!text.contains(ROOT), "{name} names an address that isn't known");
    }
    assert_eq!(FILES_OF_UNKNOWN["robots.txt"], b"User-agent: *\nAllow: /\n");
}

#[test]
fn robots_are_told_where_the_map_is() {
    let lines: Vec<&str> = text("robots.txt").lines().collect();
    assert_eq!(lines, ["User-agent: *", "Allow: /", "", &format!("Sitemap: {ROOT}/sitemap.xml")]);
}

#[test]
fn the_list_for_assistants_has_the_form_of_its_standard() {
    let list = text("llms.txt");
    let mut levels = Vec::new();
    let mut links = Vec::new();
    for event in Parser::new(list) {
        match event {
            Event::Start(Tag::Heading { level, .. }) => levels.push(level),
            Event::Start(Tag::Link { dest_url, .. }) => links.push(dest_url.to_string()),
            _ => {}
        }
    }
    assert_eq!(levels[0], HeadingLevel::H1);
    assert!(levels[1..].iter().all(|level| *level == HeadingLevel::H2), "{levels:?}");
    assert!(links.len() > CONTENT.apis.len());
    for link in links {
        let name = link.strip_prefix(&format!("{ROOT}/")).expect("it is on this site");
        assert!(FILES.contains_key(name) || name.starts_with("documentation/"), "no {name}");
    }
}
