//! JSON Feed 1.1.

use catalogue::feed::FeedFormat;
use serde_json::{Value, json};

use super::{Channel, event::Event, moment};
use crate::content::Catalogue;

/// The whole feed.
pub fn text(channel: &Channel, catalogue: &Catalogue) -> String {
    let addresses = &catalogue.addresses;
    let items: Vec<Value> = channel.events.iter().map(|event| item(event)).collect();
    let feed = json!({
        "version": "https://jsonfeed.org/version/1.1",
        "title": channel.title,
        "language": "fr",
        "home_page_url": addresses.page(&channel.page),
        "feed_url": addresses.of(&channel.feed.path(FeedFormat::Json)),
        "authors": [{ "name": catalogue.site.name, "url": addresses.of("/") }],
        "items": items,
    });
    feed.to_string()
}

fn item(event: &Event) -> Value {
    // One of the two is wanted; there is always a title.
    let text = if event.text.is_empty() { &event.title } else { &event.text };
    json!({
        "id": event.id,
        "url": event.page,
        "title": event.title,
        "content_text": text,
        "date_published": moment(event.date),
        "tags": [event.kind],
    })
}
