//! What the head of each page says to programs.

use catalogue::{
    feed::{Feed, FeedFormat},
    route::Route,
};
use catalogue_machines::{Page, head, picture::pictures};
use serde_json::Value;

use crate::support::{CONTENT, FILES, ROOT, UNKNOWN, catalogue};

/// The values of an attribute.
fn values<'t>(tags: &'t str, attribute: &str) -> Vec<&'t str> {
    let start = format!("{attribute}=\"");
    tags.split(&*start).skip(1).filter_map(|rest| rest.split('"').next()).collect()
}

fn block(tags: &str) -> Option<Value> {
    let (_, rest) = tags.split_once("application/ld+json\" data-page>")?;
    let (text, _) = rest.split_once("</script>")?;
    Some(serde_json::from_str(text).expect("it is JSON"))
}

/// Nothing is null, and every address is whole.
fn check(value: &Value, key: &str) {
    match value {
        Value::Null => panic!("{key} is null"),
        Value::String(text) => {
            let is_address =
                matches!(key, "url" | "item" | "documentation" | "target" | "mainEntityOfPage");
            assert!(!is_address || text.starts_with("http"), "{key}: {text}");
        }
        Value::Array(items) => items.iter().for_each(|item| check(item, key)),
        Value::Object(fields) => fields.iter().for_each(|(key, field)| check(field, key)),
        _ => {}
    }
}

#[test]
fn every_page_names_files_that_are_there() {
    let catalogue = catalogue(&CONTENT.site);
    let drawn: Vec<String> = pictures(&catalogue).into_iter().map(|one| one.name).collect();
    for page in &catalogue.pages {
        let tags = head::tags(page, &catalogue);
        let pictures =
            values(&tags, "content").into_iter().filter(|value| value.starts_with("http"));
        for address in values(&tags, "href").into_iter().chain(pictures) {
            let name =
                address.strip_prefix(&format!("{ROOT}/")).unwrap_or_else(|| panic!("{address}"));
            assert!(FILES.contains_key(name) || drawn.iter().any(|one| one == name), "no {name}");
        }
        assert!(tags.contains("og:image") && tags.contains("text/markdown"), "{tags}");
    }
}

#[test]
fn descriptions_say_only_what_is_known() {
    let mut count = 0;
    for site in [&CONTENT.site, &*UNKNOWN] {
        let catalogue = catalogue(site);
        for description in
            catalogue.pages.iter().filter_map(|page| block(&head::tags(page, &catalogue)))
        {
            check(&description, "");
            count += 1;
        }
    }
    assert!(count > 2 * CONTENT.apis.len());
}

#[test]
fn pages_lead_to_their_feed() {
    let catalogue = catalogue(&CONTENT.site);
    let producer = &CONTENT.producers[0].slug;
    let page = |route: &Route| -> &Page {
        catalogue.pages.iter().find(|page| page.route == *route).expect("it is there")
    };
    let has = |route: &Route, feed: &Feed| {
        let tags = head::tags(page(route), &catalogue);
        FeedFormat::ALL.iter().all(|format| tags.contains(&feed.path(*format)))
    };
    assert!(has(&Route::producer(producer), &Feed::Producer(producer.clone())));
    assert!(has(&Route::Roadmap, &Feed::All));
    assert!(head::tags(page(&Route::Home), &catalogue).contains("rel=\"api-catalog\""));
}
