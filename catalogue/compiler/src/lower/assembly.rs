//! The catalogue out of its pages: lists of them, and what they show of one another.

use std::{cmp::Reverse, collections::BTreeMap};

use catalogue::{
    index::{Card, Index},
    redirect::Redirect,
    reference::{PageTitle, ProducerName},
    text::fold,
};

use super::{
    api::{self, LoweredApi},
    backlinks::{self, Cards},
    finder,
    pages::Pages,
    publics,
};
use crate::{Catalogue, source::SourceFile, symbols::Symbols};

impl Catalogue {
    /// Puts the pages together.
    pub(super) fn assemble(pages: Pages, symbols: &Symbols, sources: &[SourceFile]) -> Self {
        let Pages { site, apis, producers, guides, services, editorial, roadmap, synonyms } = pages;
        let mut cards = cards(&apis);
        let (mut apis, wizards): (Vec<_>, Vec<_>) =
            apis.into_iter().map(|api| (api.page, api.wizard)).unzip();
        let wizards: Vec<_> = wizards.into_iter().flatten().collect();
        let finder = finder::build(symbols.audiences.as_ref(), &cards, &wizards);
        let publics = publics::name(&finder, &mut cards);
        let index = Index {
            producers: by_name(symbols.producers.values()),
            pages: titles(editorial.iter().map(|page| (&page.slug, &page.title))),
            guides: titles(guides.iter().map(|guide| (&guide.page.slug, &guide.page.title))),
            services: titles(
                services.iter().map(|service| (&service.page.slug, &service.page.title)),
            ),
            publics,
            cards,
        };
        let cards = Cards::new(&index.cards);
        let producers = backlinks::producers(producers, &apis, &cards);
        let (guides, guide_cards) = backlinks::guides(guides, &mut apis, &cards);
        let (services, service_cards) = backlinks::services(services, &mut apis, &cards);
        Self {
            site,
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
            redirects: redirects(symbols),
            specifications: specifications(sources),
            synonyms,
        }
    }
}

/// Most visited first, then by title.
fn cards(apis: &[LoweredApi]) -> Vec<Card> {
    let mut apis: Vec<&LoweredApi> = apis.iter().collect();
    apis.sort_by_cached_key(|api| (Reverse(api.popularity), fold(&api.page.title)));
    apis.into_iter().map(|api| api::card(&api.page)).collect()
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

fn redirects(symbols: &Symbols) -> Vec<Redirect> {
    let redirect = |(from, to): (&String, &String)| Redirect { from: from.clone(), to: to.clone() };
    symbols.redirects.iter().map(redirect).collect()
}
