//! Feeds of what is new: the whole catalogue, each theme, each producer.
//!
//! - [`event`]: what happened, from the roadmap and the dates of the entries
//! - [`atom`] and [`json_feed`]: the two ways to write it

mod atom;
mod event;
mod json_feed;

use std::collections::BTreeMap;

use catalogue::{
    api::Api,
    date::Date,
    feed::{Feed, FeedFormat},
    route::Route,
};

use crate::{
    File,
    content::{Catalogue, changed_on},
};
use event::{Event, events};

/// The most events of one feed.
const MOST: usize = 50;

/// A feed, ready to be written.
struct Channel<'a> {
    feed: Feed,
    title: String,
    /// The page that it follows.
    page: Route,
    /// The latest first.
    events: Vec<&'a Event>,
    /// The last day on which something in it changed.
    updated: Option<Date>,
}

/// Every feed in both formats; none while the site's address isn't known, since readers need whole ones.
pub fn files(catalogue: &Catalogue) -> Vec<File> {
    if catalogue.addresses.root().is_none() {
        return vec![];
    }
    let events = events(catalogue);
    let channels = channels(catalogue, &events);
    let file = |channel: &Channel, format| {
        let text = match format {
            FeedFormat::Atom => atom::text(channel, catalogue),
            FeedFormat::Json => json_feed::text(channel, catalogue),
        };
        File::text(&channel.feed.path(format), text)
    };
    let of_channel = |channel| FeedFormat::ALL.map(|format| file(channel, format));
    channels.iter().flat_map(of_channel).collect()
}

fn channels<'a>(catalogue: &Catalogue, events: &'a [Event]) -> Vec<Channel<'a>> {
    let name = &catalogue.site.name;
    let all = Channel {
        feed: Feed::All,
        title: format!("{name}\u{a0}: nouveautés"),
        page: Route::Roadmap,
        events: events.iter().take(MOST).collect(),
        updated: updated(events.iter(), catalogue.apis.iter().copied()),
    };
    let mut themes: BTreeMap<&str, Vec<&Api>> = BTreeMap::new();
    let mut producers: BTreeMap<&str, Vec<&Api>> = BTreeMap::new();
    for api in &catalogue.apis {
        for theme in &api.themes {
            themes.entry(theme).or_default().push(api);
        }
        if let Some(slug) = &api.producer.slug {
            producers.entry(slug).or_default().push(api);
        }
    }
    let mut channels = vec![all];
    channels.extend(themes.into_iter().map(|(theme, apis)| {
        let feed = Feed::Theme(theme.to_owned());
        channel(feed, format!("{name}\u{a0}: {theme}"), Route::Search, &apis, events)
    }));
    channels.extend(catalogue.index.producers.iter().filter_map(|producer| {
        let slug = producer.slug.as_ref()?;
        let apis = producers.remove(&**slug).unwrap_or_default();
        let title = format!("{name}\u{a0}: {}", producer.name);
        Some(channel(Feed::Producer(slug.clone()), title, Route::producer(slug), &apis, events))
    }));
    channels
}

/// The events of some APIs.
fn channel<'a>(
    feed: Feed,
    title: String,
    page: Route,
    apis: &[&Api],
    events: &'a [Event],
) -> Channel<'a> {
    let is_about =
        |event: &&Event| event.apis.iter().any(|slug| apis.iter().any(|api| *api.slug == **slug));
    let events: Vec<&Event> = events.iter().filter(is_about).take(MOST).collect();
    let updated = updated(events.iter().copied(), apis.iter().copied());
    Channel { feed, title, page, events, updated }
}

fn updated<'a>(
    events: impl Iterator<Item = &'a Event>,
    apis: impl Iterator<Item = &'a Api>,
) -> Option<Date> {
    events.map(|event| event.date).chain(apis.filter_map(changed_on)).max()
}

/// A day as feeds write it. The content knows no hours.
fn moment(day: Date) -> String {
    format!("{}T00:00:00Z", String::from(day))
}
