//! The catalogue out of its pages: lists of them, and what they show of one another.

use std::{
    cmp::Reverse,
    collections::{BTreeMap, BTreeSet},
};

use catalogue::{
    api::Api,
    index::{Card, Index},
    kind::Kind,
    producer::Producer,
    redirect::Redirect,
    reference::{PageTitle, ProducerName},
    route::{DOCUMENTATION, Route, SHORT},
    slug::Slug,
    text::fold,
};

use super::{
    api::{self, LoweredApi},
    backlinks::{self, Cards},
    card_audiences, finder,
    pages::Pages,
    shown_needs,
};
use crate::{Catalogue, documentation::Documented, symbols::Symbols};

impl Catalogue {
    /// Puts the pages together.
    pub(super) fn assemble(
        pages: Pages,
        documentation: Vec<Documented>,
        symbols: &Symbols,
    ) -> Self {
        let Pages {
            site,
            security,
            apis,
            producers,
            guides,
            services,
            editorial,
            roadmap,
            synonyms,
        } = pages;
        let mut cards = cards(&apis);
        let (mut apis, wizards): (Vec<_>, Vec<_>) =
            apis.into_iter().map(|api| (api.page, api.wizard)).unzip();
        let wizards: Vec<_> = wizards.into_iter().flatten().collect();
        let finder = finder::build(symbols.audiences.as_ref(), &cards, &wizards);
        let redirects = redirects(symbols, &apis);
        let audiences = card_audiences::name(&finder, &mut cards);
        let mut index = Index {
            producers: by_name(symbols.producers.values()),
            pages: titles(editorial.iter().map(|page| (&page.slug, &page.title))),
            guides: titles(guides.iter().map(|guide| (&guide.page.slug, &guide.page.title))),
            services: titles(
                services.iter().map(|service| (&service.page.slug, &service.page.title)),
            ),
            documented: documentation.iter().map(|one| one.line.api.slug.clone()).collect(),
            audiences,
            needs: shown_needs::choose(&cards, &apis),
            cards,
            ..Index::default()
        };
        let cards = Cards::new(&index.cards);
        let producers = backlinks::producers(producers, &apis, &cards);
        let contributions = contributions(&producers);
        let (guides, guide_cards) = backlinks::guides(guides, &mut apis, &cards);
        let (services, service_cards) = backlinks::services(services, &mut apis, &cards);
        index.contributions = contributions;
        Self {
            drafts: 0,
            site,
            security,
            verified_within_months: symbols.site.verified_within_months,
            index,
            apis,
            wizards,
            producers,
            pages: editorial,
            guides,
            guide_cards,
            finder,
            services,
            service_cards,
            roadmap,
            redirects,
            documentation,
            synonyms,
        }
    }
}

/// Those of the producers that have any.
fn contributions(producers: &[Producer]) -> BTreeMap<Slug, usize> {
    let contributors = producers.iter().filter(|producer| !producer.partner_of.is_empty());
    contributors.map(|producer| (producer.slug.clone(), producer.partner_of.len())).collect()
}

/// Most visited first, then by title; those that no longer answer at the end.
fn cards(apis: &[LoweredApi]) -> Vec<Card> {
    let mut apis: Vec<&LoweredApi> = apis.iter().collect();
    apis.sort_by_cached_key(|api| {
        let is_stopped = api.page.lifecycle.is_stopped();
        (is_stopped, Reverse(api.popularity), fold(&api.page.title))
    });
    apis.into_iter().map(|api| api::card(&api.page)).collect()
}

/// In the order in which a French reader looks for them.
fn by_name<'p>(producers: impl Iterator<Item = &'p ProducerName>) -> Vec<ProducerName> {
    let mut producers: Vec<ProducerName> = producers.cloned().collect();
    producers.sort_by_cached_key(|producer| fold(&producer.name));
    producers
}

fn titles<'t>(pages: impl Iterator<Item = (&'t Slug, &'t String)>) -> Vec<PageTitle> {
    pages.map(|(slug, title)| PageTitle { slug: slug.clone(), title: title.clone() }).collect()
}

/// Old addresses of pages, other ones of fixed pages, and those that the documentation of each API had on earlier sites.
fn redirects(symbols: &Symbols, apis: &[Api]) -> Vec<Redirect> {
    let redirect = |(from, to): (&String, &String)| Redirect { from: from.clone(), to: to.clone() };
    let pages = symbols.redirects.iter().map(redirect);
    let short = SHORT.iter().map(|(from, to)| Redirect { from: (*from).to_owned(), to: to.path() });
    let mut redirects: Vec<Redirect> =
        pages.chain(short).chain(documentation(symbols, apis)).collect();
    // A page that had one of these addresses keeps it: the sort is stable.
    redirects.sort_by(|one, other| one.from.cmp(&other.from));
    redirects.dedup_by(|one, other| one.from == other.from);
    redirects
}

/// Those of each specification, by all the names that its API has had.
fn documentation(symbols: &Symbols, apis: &[Api]) -> impl Iterator<Item = Redirect> {
    let documented = apis.iter().filter(|api| api.documentation.specification.is_some());
    let slugs: BTreeSet<&Slug> = documented.map(|api| &api.slug).collect();
    let old =
        symbols.redirects.iter().filter_map(|(from, to)| Some((api_slug(from)?, api_slug(to)?)));
    let names: Vec<(Slug, Slug)> =
        old.chain(slugs.iter().map(|slug| ((*slug).clone(), (*slug).clone()))).collect();
    let known = names.into_iter().filter(move |(_, to)| slugs.contains(to));
    let of_api = known.map(|(name, slug)| Redirect {
        from: format!("{DOCUMENTATION}/{name}"),
        to: symbols.documentation_address(&slug),
    });
    // The page itself, where there is one.
    of_api.filter(|redirect| redirect.from != redirect.to)
}

fn api_slug(address: &str) -> Option<Slug> {
    match Route::at(address)? {
        Route::Entry(Kind::Api, slug) => Some(slug),
        _ => None,
    }
}
