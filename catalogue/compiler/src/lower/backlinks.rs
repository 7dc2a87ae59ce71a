//! Pages that show one another: producers and their APIs, guides and services and the APIs that
//! they speak of.

use std::collections::{BTreeMap, HashMap};

use catalogue::{
    api::Api,
    guide::{Guide, GuideCard},
    index::Card,
    producer::Producer,
    reference::PageTitle,
    service::{Service, ServiceCard},
    slug::Slug,
};

use super::{guide::LoweredGuide, service::LoweredService};

/// The cards of the APIs.
pub struct Cards<'c> {
    in_order: &'c [Card],
    by_slug: HashMap<&'c str, &'c Card>,
}

impl<'c> Cards<'c> {
    /// In the order in which they are shown.
    pub fn new(cards: &'c [Card]) -> Self {
        Self { in_order: cards, by_slug: cards.iter().map(|card| (&*card.slug, card)).collect() }
    }

    /// Those of some APIs.
    fn of<'s>(&self, slugs: &'s [Slug]) -> impl Iterator<Item = &'c Card> + use<'_, 's, 'c> {
        slugs.iter().filter_map(|slug| self.by_slug.get(&**slug)).copied()
    }

    fn titles(&self, slugs: &[Slug]) -> Vec<String> {
        self.of(slugs).map(|card| card.title.clone()).collect()
    }
}

/// Gives each producer the cards of its APIs and of those that it contributes to.
pub fn producers(mut producers: Vec<Producer>, apis: &[Api], cards: &Cards) -> Vec<Producer> {
    let mut by_slug: BTreeMap<Slug, &mut Producer> =
        producers.iter_mut().map(|one| (one.slug.clone(), one)).collect();
    for card in cards.in_order {
        let slug = card.producer.slug.as_ref();
        if let Some(producer) = slug.and_then(|slug| by_slug.get_mut(slug)) {
            producer.apis.push(card.clone());
        }
    }
    for api in apis {
        let own = api.producer.slug.as_ref();
        let partners = api.partners.iter().filter_map(|partner| partner.producer.as_ref());
        for slug in partners.filter(|slug| Some(*slug) != own) {
            let Some(producer) = by_slug.get_mut(slug) else { continue };
            // An entry may name the same partner in two ways.
            if producer.partner_of.last().is_none_or(|card| card.slug != api.slug) {
                producer.partner_of.push(cards.by_slug[&*api.slug].clone());
            }
        }
    }
    producers
}

/// Gives each guide its cards, and each API its guides; gives also the cards of the guides that are
/// listed.
pub fn guides(
    guides: Vec<LoweredGuide>,
    apis: &mut [Api],
    cards: &Cards,
) -> (Vec<Guide>, Vec<GuideCard>) {
    let guide_cards: BTreeMap<Slug, GuideCard> =
        guides.iter().map(|guide| (guide.page.slug.clone(), guide_card(guide, cards))).collect();
    let mut apis = by_slug(apis);
    let (mut pages, mut listed) = (Vec::with_capacity(guides.len()), Vec::new());
    for LoweredGuide { mut page, apis: slugs, related, is_listed } in guides {
        let related = related.iter().filter(|slug| **slug != page.slug);
        page.related = related.filter_map(|slug| guide_cards.get(slug)).cloned().collect();
        page.apis = cards.of(&slugs).cloned().collect();
        if is_listed {
            for slug in &slugs {
                let Some(api) = apis.get_mut(slug) else { continue };
                api.guides.push(title(&page.slug, &page.title));
            }
            listed.extend(guide_cards.get(&page.slug).cloned());
        }
        pages.push(page);
    }
    (pages, listed)
}

/// Gives each service its cards, and each API its services; gives also the cards of the services.
pub fn services(
    services: Vec<LoweredService>,
    apis: &mut [Api],
    cards: &Cards,
) -> (Vec<Service>, Vec<ServiceCard>) {
    let mut apis = by_slug(apis);
    let lowered = services.into_iter().map(|LoweredService { mut page, apis: slugs }| {
        page.apis = cards.of(&slugs).cloned().collect();
        for slug in &slugs {
            let Some(api) = apis.get_mut(slug) else { continue };
            api.services.push(title(&page.slug, &page.title));
        }
        let card = service_card(&page, cards.titles(&slugs));
        (page, card)
    });
    lowered.unzip()
}

fn service_card(page: &Service, apis: Vec<String>) -> ServiceCard {
    ServiceCard {
        slug: page.slug.clone(),
        title: page.title.clone(),
        description: page.description.clone(),
        screenshot: page.screenshot.clone(),
        apis,
    }
}

fn guide_card(guide: &LoweredGuide, cards: &Cards) -> GuideCard {
    GuideCard {
        slug: guide.page.slug.clone(),
        title: guide.page.title.clone(),
        tagline: guide.page.tagline.clone(),
        image: guide.page.image.clone(),
        apis: cards.titles(&guide.apis),
    }
}

fn title(slug: &Slug, title: &str) -> PageTitle {
    PageTitle { slug: slug.clone(), title: title.to_owned() }
}

fn by_slug(apis: &mut [Api]) -> BTreeMap<Slug, &mut Api> {
    apis.iter_mut().map(|api| (api.slug.clone(), api)).collect()
}
