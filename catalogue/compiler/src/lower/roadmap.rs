//! The roadmap: latest month first.

use catalogue::{
    document::Document,
    roadmap::{Event, Month, Roadmap},
};

use super::{context::Context, future, reference};
use crate::{
    markdown::{self, Region},
    schema::{
        Header,
        roadmap::{EventHeader, EventKind, RoadmapHeader},
    },
    yaml::KeyPath,
};

/// Every month with an event.
pub fn lower(header: Option<&Header<RoadmapHeader>>, cx: &mut Context) -> Roadmap {
    let Some(header) = header else { return Roadmap::default() };
    let mut months = Vec::new();
    for (&year, by_month) in header.values.iter().rev() {
        future::check_year(&header.front_matter, year, cx);
        for (&month, events) in by_month.iter().rev() {
            let path = KeyPath::default().key(&year.to_string()).key(&month.to_string());
            let events: Vec<Event> = events
                .iter()
                .enumerate()
                .filter_map(|(index, one)| event(header, one, &path.index(index), cx))
                .collect();
            if !events.is_empty() {
                months.push(Month { year, month, events });
            }
        }
    }
    Roadmap(months)
}

fn event(
    header: &Header<RoadmapHeader>,
    written: &EventHeader,
    path: &KeyPath,
    cx: &mut Context,
) -> Option<Event> {
    let what = written.what.as_ref()?;
    let text = |cx: &mut Context| {
        let region = Region::value(&header.front_matter, path.key("what"), what);
        let mut page = cx.page(&[]);
        let mut document: Document = markdown::lower(&region, &mut page);
        markdown::level_headings(&mut document);
        page.settle("/feuille-de-route");
        document
    };
    match written.kind? {
        EventKind::NewApi => {
            let address = written.path.as_ref();
            let page = address
                .and_then(|address| reference::target(header, &path.key("path"), address, cx));
            Some(Event::NewApi(what.trim().to_owned(), page))
        }
        EventKind::NewExchange => Some(Event::NewExchange(text(cx))),
        EventKind::News => Some(Event::News(text(cx))),
    }
}
