//! What happened, from the roadmap and from the dates of the entries.

use catalogue::{
    api::Api,
    date::Date,
    document::{Block, Document, Inline, Target, plain_text},
    lifecycle::Status,
    roadmap::{self, Month},
    route::Route,
    slug::Slug,
};

use crate::{
    content::{Catalogue, changed_on},
    markdown,
};

/// Something that happened to some APIs, or to the catalogue.
pub struct Event {
    /// Its own address: it stays, whatever else changes.
    pub id: String,
    /// What happened, in a line.
    pub title: String,
    /// What more there is to know, in Markdown.
    pub text: String,
    /// The page to read.
    pub page: String,
    /// When. Of what the roadmap dates by its month, the first day of it.
    pub date: Date,
    /// The APIs that it is about.
    pub apis: Vec<Slug>,
    /// In a word.
    pub kind: &'static str,
}

/// Every event, the latest first.
pub fn events(catalogue: &Catalogue) -> Vec<Event> {
    let mut events: Vec<Event> =
        catalogue.apis.iter().flat_map(|api| of_entry(api, catalogue)).collect();
    events.extend(catalogue.roadmap.0.iter().flat_map(|month| of_month(month, catalogue)));
    events.sort_by(|one, other| other.date.cmp(&one.date).then_with(|| one.id.cmp(&other.id)));
    events
}

/// That its producer changed it, and where it is in its life.
fn of_entry(api: &Api, catalogue: &Catalogue) -> Vec<Event> {
    let page = catalogue.addresses.page(&Route::api(&api.slug));
    let event = |kind: &'static str, anchor: String, text: String, date| Event {
        id: format!("{page}#{anchor}"),
        title: format!("{kind}\u{a0}: {}", api.title),
        text,
        page: page.clone(),
        date,
        apis: vec![api.slug.clone()],
        kind,
    };
    let changed = api.last_update.map(|day| {
        let anchor = format!("mise-a-jour-{}", String::from(day));
        event("Mise à jour", anchor, api.tagline.clone(), day)
    });
    let status = lifecycle(api).map(|(kind, anchor, day)| {
        let notice = api.lifecycle.notice().map(|(fact, rest)| format!("{fact}{rest}"));
        event(kind, anchor.to_owned(), notice.unwrap_or_default(), day)
    });
    changed.into_iter().chain(status).collect()
}

/// What became of an API, and when it was known: the day of its end where the entry has it.
fn lifecycle(api: &Api) -> Option<(&'static str, &'static str, Date)> {
    let known = changed_on(api);
    match api.lifecycle.status? {
        Status::Announced => Some(("Annonce", "annonce", known?)),
        Status::Deprecated => Some(("Fin de vie", "fin-de-vie", known?)),
        Status::Stopped => Some(("Arrêt", "arret", api.lifecycle.stopped_on.or(known)?)),
        Status::Beta | Status::Stable => None,
    }
}

fn of_month(month: &Month, catalogue: &Catalogue) -> Vec<Event> {
    let Some(date) = Date::new(month.year, month.month, 1) else { return vec![] };
    let page = catalogue.addresses.page(&Route::Roadmap);
    let number = |index: usize| format!("{:04}-{:02}-{}", month.year, month.month, index + 1);
    let event = |(index, event): (usize, &roadmap::Event)| match event {
        roadmap::Event::NewApi(name, target) => added(name, target.as_ref(), date, catalogue),
        roadmap::Event::NewExchange(text) => told(
            "Dites-le-nous une fois",
            &format!("{page}#{}", number(index)),
            text,
            date,
            catalogue,
        ),
        roadmap::Event::News(text) => {
            told("Information", &format!("{page}#{}", number(index)), text, date, catalogue)
        }
    };
    month.events.iter().enumerate().map(event).collect()
}

fn added(name: &str, target: Option<&Target>, date: Date, catalogue: &Catalogue) -> Event {
    const KIND: &str = "Nouvelle API";
    let slug = target.and_then(api_of);
    let api = slug.as_ref().and_then(|slug| catalogue.apis.iter().find(|api| api.slug == *slug));
    let roadmap = catalogue.addresses.page(&Route::Roadmap);
    let page = target.map_or_else(|| roadmap.clone(), |target| catalogue.addresses.target(target));
    let own = if target.is_some() { "ajout".to_owned() } else { catalogue::text::slugify(name) };
    Event {
        id: format!("{page}#{own}"),
        title: format!("{KIND}\u{a0}: {name}"),
        text: api.map(|api| api.tagline.clone()).unwrap_or_default(),
        page,
        date,
        apis: slug.into_iter().collect(),
        kind: KIND,
    }
}

/// News of the roadmap, about the APIs to which it leads.
fn told(kind: &'static str, id: &str, text: &Document, date: Date, catalogue: &Catalogue) -> Event {
    let mut apis = Vec::new();
    add_apis(&text.0, &mut apis);
    Event {
        id: id.to_owned(),
        title: format!("{kind}\u{a0}: {}", first_words(text)),
        text: markdown::document(text, 2, &catalogue.addresses),
        page: catalogue.addresses.page(&Route::Roadmap),
        date,
        apis,
        kind,
    }
}

/// The start of its first line.
fn first_words(text: &Document) -> String {
    const MOST: usize = 90;
    let line = text.0.first().map(|block| plain_text(block.line())).unwrap_or_default();
    if line.chars().count() <= MOST {
        return line;
    }
    let start: String = line.chars().take(MOST).collect();
    let whole = start.rsplit_once(' ').map_or(start.as_str(), |(words, _)| words);
    format!("{whole}…")
}

fn add_apis(blocks: &[Block], apis: &mut Vec<Slug>) {
    for block in blocks {
        add_apis_of_line(block.line(), apis);
        block.children().into_iter().for_each(|inner| add_apis(inner, apis));
    }
}

fn add_apis_of_line(line: &[Inline], apis: &mut Vec<Slug>) {
    for inline in line {
        if let Inline::Link(target, _) | Inline::Button(target, _) = inline {
            apis.extend(api_of(target));
        }
        add_apis_of_line(inline.children(), apis);
    }
}

/// The API whose page a link leads to.
fn api_of(target: &Target) -> Option<Slug> {
    let Target::Internal(path) = target else { return None };
    let path = path.split(['#', '?']).next()?;
    match Route::at(path)? {
        Route::Entry(catalogue::kind::Kind::Api, slug) => Some(slug),
        _ => None,
    }
}
