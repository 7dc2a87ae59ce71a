//! Pages that show one another: producers and their APIs, guides and services and the APIs that
//! they speak of.

use std::{
    collections::{BTreeMap, HashMap},
    mem,
};

use catalogue::{
    api::Api, guide::GuideCard, index::Card, producer::Producer, reference::PageTitle,
    service::ServiceCard,
};

use super::{guide::LoweredGuide, service::LoweredService};
use crate::Catalogue;

/// Adds the cards, and the pages still apart.
pub fn connect(
    catalogue: &mut Catalogue,
    guides: Vec<LoweredGuide>,
    services: Vec<LoweredService>,
) {
    let all = mem::take(&mut catalogue.index.cards);
    let cards: Cards = all.iter().map(|card| (&*card.slug, card)).collect();
    add_to_producers(catalogue, &cards, &all);
    add_guides(catalogue, &cards, guides);
    add_services(catalogue, &cards, services);
    catalogue.index.cards = all;
}

/// Cards by their slugs.
type Cards<'c> = HashMap<&'c str, &'c Card>;

/// Gives each producer the cards of its APIs and of those that it contributes to.
fn add_to_producers(catalogue: &mut Catalogue, cards: &Cards, all: &[Card]) {
    let mut producers: BTreeMap<String, &mut Producer> =
        catalogue.producers.iter_mut().map(|one| (one.slug.clone(), one)).collect();
    for card in all {
        let slug = card.producer.slug.as_ref();
        if let Some(producer) = slug.and_then(|slug| producers.get_mut(slug)) {
            producer.apis.push(card.clone());
        }
    }
    for api in &catalogue.apis {
        let own = api.producer.slug.as_ref();
        let partners = api.partners.iter().filter_map(|partner| partner.producer.as_ref());
        for slug in partners.filter(|slug| Some(*slug) != own) {
            let Some(producer) = producers.get_mut(slug) else { continue };
            // An entry may name the same partner in two ways.
            if producer.partner_of.last().is_none_or(|card| card.slug != api.slug) {
                producer.partner_of.push(cards[&*api.slug].clone());
            }
        }
    }
}

fn add_guides(catalogue: &mut Catalogue, cards: &Cards, guides: Vec<LoweredGuide>) {
    let guide_cards: BTreeMap<String, GuideCard> =
        guides.iter().map(|guide| (guide.page.slug.clone(), guide_card(guide, cards))).collect();
    let places = places(&catalogue.apis);
    for LoweredGuide { mut page, apis, related, is_listed } in guides {
        let related = related.iter().filter(|slug| **slug != page.slug);
        page.related = related.filter_map(|slug| guide_cards.get(slug)).cloned().collect();
        page.apis = apis.iter().filter_map(|slug| cards.get(&**slug)).copied().cloned().collect();
        if is_listed {
            let title = || PageTitle { slug: page.slug.clone(), title: page.title.clone() };
            for api in apis.iter().filter_map(|slug| places.get(slug)) {
                catalogue.apis[*api].guides.push(title());
            }
            catalogue.guide_cards.extend(guide_cards.get(&page.slug).cloned());
        }
        catalogue.guides.push(page);
    }
}

fn add_services(catalogue: &mut Catalogue, cards: &Cards, services: Vec<LoweredService>) {
    let places = places(&catalogue.apis);
    for LoweredService { mut page, apis } in services {
        page.apis = apis.iter().filter_map(|slug| cards.get(&**slug)).copied().cloned().collect();
        for api in apis.iter().filter_map(|slug| places.get(slug)) {
            let title = PageTitle { slug: page.slug.clone(), title: page.title.clone() };
            catalogue.apis[*api].services.push(title);
        }
        catalogue.service_cards.push(ServiceCard {
            slug: page.slug.clone(),
            title: page.title.clone(),
            description: page.description.clone(),
            screenshot: page.screenshot.clone(),
            apis: titles(&apis, cards),
        });
        catalogue.services.push(page);
    }
}

fn guide_card(guide: &LoweredGuide, cards: &Cards) -> GuideCard {
    GuideCard {
        slug: guide.page.slug.clone(),
        title: guide.page.title.clone(),
        tagline: guide.page.tagline.clone(),
        image: guide.page.image.clone(),
        apis: titles(&guide.apis, cards),
    }
}

fn titles(slugs: &[String], cards: &Cards) -> Vec<String> {
    slugs.iter().filter_map(|slug| Some(cards.get(&**slug)?.title.clone())).collect()
}

/// Where each API is among the others, by its slug.
fn places(apis: &[Api]) -> BTreeMap<String, usize> {
    apis.iter().enumerate().map(|(place, api)| (api.slug.clone(), place)).collect()
}
