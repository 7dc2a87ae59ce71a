//! From headers and Markdown to the model: every reference resolved, or reported.
//!
//! - [`files`]: reads the headers, each file by what its folder says it is
//! - [`register`]: what the catalogue contains, by name, and what its entries say together
//! - [`api`], [`wizard`], [`producer`], [`guide`], [`service`], [`roadmap`], [`page`], [`site`]: one
//!   kind of file each
//! - [`connect`]: pages that show one another's cards

mod access;
mod api;
mod audiences;
mod connect;
mod files;
mod finder;
mod guide;
mod page;
mod picture;
mod producer;
mod publics;
mod reference;
mod register;
mod roadmap;
mod service;
mod site;
mod synonyms;
mod themes;
mod together;
mod wizard;

use std::{cmp::Reverse, collections::BTreeMap};

use rayon::prelude::*;

use catalogue::{
    api::Api,
    date::Date,
    index::{Card, Index},
    redirect::Redirect,
    reference::{PageTitle, ProducerName},
    text::fold,
};

use super::{
    Catalogue,
    diagnostic::Diagnostic,
    registry::{Audiences, Registry},
    sink::Sink,
    source::{Asset, SourceFile},
};
use files::{Entry, Files};
use wizard::shared::Shared;

/// Lowers a whole catalogue; gives also all that is wrong with it.
pub fn lower(
    sources: &[SourceFile],
    assets: &[Asset],
    today: Option<Date>,
    is_release: bool,
) -> (Catalogue, Vec<Diagnostic>) {
    let mut sink = Sink::default();
    let files = Files::read(sources, &mut sink);
    let mut registry = register::register(sources, &files, assets, &mut sink);
    registry.today = today;
    registry.audiences = files.audiences.as_ref().map(|header| Audiences::read(&header.values));
    let mut catalogue = Catalogue {
        site: site::lower(files.site.as_ref(), &registry, &mut sink),
        pages: each(&files.pages, &mut sink, |entry, sink| page::lower(entry, &registry, sink)),
        producers: each(&files.producers, &mut sink, |entry, sink| {
            producer::lower(entry, &registry, sink)
        }),
        roadmap: roadmap::lower(files.roadmap.as_ref(), &registry, &mut sink),
        redirects: redirects(&registry),
        specifications: specifications(sources),
        synonyms: synonyms::lower(files.synonyms.as_ref(), &mut sink),
        ..Catalogue::default()
    };
    if is_release {
        site::report_unset(files.site.as_ref(), &registry, &mut sink);
    }
    let shared = Shared::lower(&files.questions, &registry, &mut sink);
    let apis =
        each(&files.apis, &mut sink, |entry, sink| api::lower(entry, &shared, &registry, sink));
    wizard::shared::report_unasked(&files.questions, &mut sink);
    let mut popularity = BTreeMap::new();
    catalogue.apis.reserve(apis.len());
    for (entry, (api, wizard)) in files.apis.iter().zip(apis) {
        popularity.insert(api.slug.clone(), entry.header.values.visits_2019.unwrap_or(0));
        catalogue.apis.push(api);
        catalogue.wizards.extend(wizard);
    }
    let guides = each(&files.guides, &mut sink, |entry, sink| guide::lower(entry, &registry, sink));
    let services =
        each(&files.services, &mut sink, |entry, sink| service::lower(entry, &registry, sink));
    catalogue.index = Index {
        cards: cards(&catalogue.apis, &popularity),
        producers: by_name(registry.producers.values()),
        pages: titles(catalogue.pages.iter().map(|page| (&page.slug, &page.title))),
        guides: titles(guides.iter().map(|guide| (&guide.page.slug, &guide.page.title))),
        services: titles(services.iter().map(|service| (&service.page.slug, &service.page.title))),
        publics: vec![],
    };
    audiences::check_labels(files.audiences.as_ref(), &catalogue.wizards, &mut sink);
    catalogue.finder =
        finder::build(registry.audiences.as_ref(), &catalogue.index.cards, &catalogue.wizards);
    catalogue.index.publics = publics::name(&catalogue.finder, &mut catalogue.index.cards);
    connect::connect(&mut catalogue, guides, services);
    // Ten thousand headers take a tenth of a second to drop one after the other.
    files.apis.into_par_iter().for_each(drop);
    let has_pictures = registry.files.keys().any(|address| address.starts_with("/images/"));
    (catalogue, sink.finish(has_pictures))
}

/// Lowers the files of a kind side by side; what they leave behind keeps the order of the files.
fn each<'s, H: Sync, T: Send>(
    entries: &[Entry<'s, H>],
    sink: &mut Sink,
    lower: impl Fn(&Entry<'s, H>, &mut Sink) -> T + Sync,
) -> Vec<T> {
    let lowered: Vec<(T, Sink)> = entries
        .par_iter()
        .map(|entry| {
            let mut sink = Sink::default();
            (lower(entry, &mut sink), sink)
        })
        .collect();
    let join = |(page, left): (T, Sink)| {
        sink.join(left);
        page
    };
    lowered.into_iter().map(join).collect()
}

/// Most visited first, then by title.
fn cards(apis: &[Api], popularity: &BTreeMap<String, u32>) -> Vec<Card> {
    let mut cards: Vec<Card> = apis.iter().map(api::card).collect();
    cards.sort_by_cached_key(|card| (Reverse(popularity.get(&card.slug)), fold(&card.title)));
    cards
}

/// In the order in which a French reader looks for them.
fn by_name<'p>(producers: impl Iterator<Item = &'p ProducerName>) -> Vec<ProducerName> {
    let mut producers: Vec<ProducerName> = producers.cloned().collect();
    producers.sort_by_cached_key(|producer| fold(&producer.name));
    producers
}

fn titles<'t>(pages: impl Iterator<Item = (&'t String, &'t String)>) -> Vec<PageTitle> {
    pages.map(|(slug, title)| PageTitle { slug: slug.clone(), title: title.clone() }).collect()
}

fn specifications(sources: &[SourceFile]) -> BTreeMap<String, String> {
    let files = sources.iter().filter(|source| ["openapi", "swaggers"].contains(&source.folder()));
    files.map(|source| (format!("/{}", source.inner), source.text.clone())).collect()
}

fn redirects(registry: &Registry) -> Vec<Redirect> {
    let redirect = |(from, to): (&String, &String)| Redirect { from: from.clone(), to: to.clone() };
    registry.redirects.iter().map(redirect).collect()
}
