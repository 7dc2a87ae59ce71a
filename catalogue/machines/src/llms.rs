//! `llms.txt`: what the site is, and its pages as Markdown, for assistants that read texts (llmstxt.org).

use std::fmt::Write;

use catalogue::{index::Index, kind::Kind, reference::PageTitle, route::Route};

use crate::{
    File,
    api::{contract::specification_path, list_path},
    content::Catalogue,
    markdown,
};

/// Its address.
pub const PATH: &str = "/llms.txt";

/// The list.
pub fn file(catalogue: &Catalogue) -> File {
    let site = catalogue.site;
    let mut text = format!("# {}\n", markdown::escape(&site.name));
    let about = [&site.tagline, &site.description].map(|words| markdown::escape(words));
    let about: Vec<String> = about.into_iter().filter(|words| !words.is_empty()).collect();
    if !about.is_empty() {
        // Writing to a text can't fail.
        let _ = write!(text, "\n> {}\n", about.join(". "));
    }
    for (title, lines) in sections(catalogue) {
        if !lines.is_empty() {
            let _ = write!(text, "\n## {title}\n\n{}\n", lines.join("\n"));
        }
    }
    File::text(PATH, text)
}

fn sections(catalogue: &Catalogue) -> Vec<(&'static str, Vec<String>)> {
    let index = catalogue.index;
    let entry = |title: &str, route: Route, note: &str| {
        line(title, &catalogue.addresses.twin(&route), note)
    };
    let apis =
        index.cards.iter().map(|card| entry(&card.title, Route::api(&card.slug), &card.tagline));
    let guides = listed(&index.guides, Kind::Guide, catalogue);
    let documentation = documented(index, catalogue);
    let file =
        |title: &str, path: &str, note: &str| line(title, &catalogue.addresses.of(path), note);
    let programs = vec![
        file("Liste des API", &list_path(), "en JSON"),
        file("Spécification OpenAPI de ces fichiers", &specification_path(), "en JSON"),
    ];
    let pages = [Kind::Service, Kind::Page];
    let optional = pages.into_iter().flat_map(|kind| match kind {
        Kind::Service => listed(&index.services, kind, catalogue),
        _ => listed(&index.pages, kind, catalogue),
    });
    vec![
        ("API", apis.collect()),
        ("Guides", guides),
        ("Documentation technique", documentation),
        ("Pour les programmes", programs),
        ("Optional", optional.collect()),
    ]
}

/// Pages of one kind; those that search engines must not list are left out here too.
fn listed(pages: &[PageTitle], kind: Kind, catalogue: &Catalogue) -> Vec<String> {
    let routes = pages.iter().map(|page| (page, Route::Entry(kind, page.slug.clone())));
    let is_listed =
        |route: &Route| catalogue.pages.iter().any(|page| page.route == *route && page.is_indexed);
    let routes = routes.filter(|(_, route)| is_listed(route));
    routes.map(|(page, route)| line(&page.title, &catalogue.addresses.twin(&route), "")).collect()
}

fn documented(index: &Index, catalogue: &Catalogue) -> Vec<String> {
    let cards = index.cards.iter().filter(|card| index.documented.contains(&card.slug));
    let twin = |slug| catalogue.addresses.twin(&Route::Overview(slug));
    cards.map(|card| line(&card.title, &twin(card.slug.clone()), "")).collect()
}

fn line(title: &str, address: &str, note: &str) -> String {
    let link = markdown::link(title, address);
    if note.is_empty() {
        format!("- {link}")
    } else {
        format!("- {link}: {}", markdown::escape(note))
    }
}
