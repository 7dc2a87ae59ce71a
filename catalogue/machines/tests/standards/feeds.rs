//! Feeds, as a reader of feeds understands them.

use catalogue::{
    feed::{Feed, FeedFormat},
    roadmap,
};
use feed_rs::{
    model::{Feed as Read, FeedType},
    parser::Builder,
};

use crate::support::{CONTENT, FILES, ROOT};

fn read(feed: &Feed, format: FeedFormat) -> Read {
    let path = feed.path(format);
    let bytes = FILES.get(&path[1..]).unwrap_or_else(|| panic!("no {path}"));
    let parser = Builder::new().base_uri(Some("https://elsewhere.example/")).build();
    parser.parse(bytes.as_slice()).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn all() -> Vec<Feed> {
    let themes = CONTENT.index.themes();
    let themes = themes.into_iter().map(|(theme, _)| Feed::Theme(theme.to_owned()));
    let producers = CONTENT.producers.iter().map(|one| Feed::Producer(one.slug.clone()));
    std::iter::once(Feed::All).chain(themes).chain(producers).collect()
}

#[test]
fn both_formats_of_every_feed_say_the_same() {
    for feed in all() {
        let atom = read(&feed, FeedFormat::Atom);
        let json = read(&feed, FeedFormat::Json);
        assert_eq!(atom.feed_type, FeedType::Atom);
        assert_eq!(json.feed_type, FeedType::JSON);
        let ids = |feed: &Read| -> Vec<(String, Option<String>)> {
            let title = |entry: &feed_rs::model::Entry| {
                entry.title.as_ref().map(|title| title.content.clone())
            };
            feed.entries.iter().map(|entry| (entry.id.clone(), title(entry))).collect()
        };
        assert_eq!(ids(&atom), ids(&json), "{feed:?}");
        assert_eq!(atom.title.map(|title| title.content), json.title.map(|title| title.content));
    }
}

#[test]
fn every_entry_has_what_the_standards_want() {
    for feed in all() {
        let atom = read(&feed, FeedFormat::Atom);
        assert!(atom.updated.is_some() && atom.id.starts_with(ROOT), "{feed:?}");
        let mut ids: Vec<&str> = atom.entries.iter().map(|entry| entry.id.as_str()).collect();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), atom.entries.len(), "{feed:?} has an id twice");
        for entry in &atom.entries {
            let is_whole = entry.links.iter().all(|link| link.href.starts_with(ROOT));
            assert!(is_whole && entry.updated.is_some() && entry.title.is_some(), "{entry:?}");
        }
        let days: Vec<_> = atom.entries.iter().map(|entry| entry.updated).collect();
        assert!(days.is_sorted_by(|one, next| one >= next), "{feed:?}");
    }
}

#[test]
fn the_main_feed_tells_of_additions_and_changes() {
    let atom = read(&Feed::All, FeedFormat::Atom);
    let kinds: Vec<&str> = atom
        .entries
        .iter()
        .flat_map(|entry| &entry.categories)
        .map(|one| one.term.as_str())
        .collect();
    assert!(kinds.contains(&"Mise à jour") && kinds.contains(&"Information"), "{kinds:?}");
    let added = CONTENT.roadmap.0.iter().flat_map(|month| &month.events);
    assert!(added.into_iter().any(|event| matches!(event, roadmap::Event::NewApi(..))));
}
