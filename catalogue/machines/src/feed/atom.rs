//! Atom 1.0 (RFC 4287).

use catalogue::feed::FeedFormat;

use super::{Channel, event::Event, moment};
use crate::{content::Catalogue, xml::escape};

/// The moment of a feed in which nothing has a date: Atom wants one.
const NEVER: &str = "1970-01-01T00:00:00Z";

/// The whole feed.
pub fn text(channel: &Channel, catalogue: &Catalogue) -> String {
    let own = escape(&catalogue.addresses.of(&channel.feed.path(FeedFormat::Atom)));
    let page = escape(&catalogue.addresses.page(&channel.page));
    let (title, name) = (escape(&channel.title), escape(&catalogue.site.name));
    let updated = channel.updated.map_or(NEVER.to_owned(), moment);
    let entries: String = channel.events.iter().map(|event| entry(event)).collect();
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"fr\">\n\
         <id>{own}</id>\n<title>{title}</title>\n<updated>{updated}</updated>\n\
         <author><name>{name}</name></author>\n\
         <link rel=\"self\" type=\"application/atom+xml\" href=\"{own}\"/>\n\
         <link rel=\"alternate\" type=\"text/html\" href=\"{page}\"/>\n{entries}</feed>\n"
    )
}

fn entry(event: &Event) -> String {
    let (id, title, page) = (escape(&event.id), escape(&event.title), escape(&event.page));
    let (date, kind) = (moment(event.date), escape(event.kind));
    let text = escape(&event.text);
    let text = if text.is_empty() { text } else { format!("<summary>{text}</summary>") };
    format!(
        "<entry><id>{id}</id><title>{title}</title><updated>{date}</updated>\
         <link rel=\"alternate\" type=\"text/html\" href=\"{page}\"/>\
         <category term=\"{kind}\"/>{text}</entry>\n"
    )
}
