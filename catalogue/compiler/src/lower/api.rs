//! One API: its page and its card.

mod description;
mod people;
mod service_level;

use catalogue::{
    access::Access,
    api::{Api, Documentation, Figure, FranceConnect, Wizard},
    date::Date,
    index::Card,
    lifecycle::Status,
};

use super::{
    access,
    context::Context,
    figure,
    files::Entry,
    first_call, lifecycle,
    picture::picture,
    portal, specification, verification,
    wizard::{self, shared::Shared},
};
use crate::{
    quality::Quality,
    schema::api::{ApiHeader, IsFranceConnected, IsOpen},
    symbols::Symbols,
};
use description::description;
pub use people::contacts;
use people::{partner, producer};
use service_level::{availability, rate_limit, statistics};

/// An API whose guides and services are still to be added.
pub struct LoweredApi {
    /// The page.
    pub page: Api,
    /// Its wizard, when it has one.
    pub wizard: Option<Wizard>,
    /// Visits, for the order of the lists.
    pub popularity: u32,
}

/// Lowers an API and its wizard.
pub fn lower(entry: &Entry<ApiHeader>, shared: &Shared, cx: &mut Context) -> LoweredApi {
    let values = &entry.header.values;
    let title = values.title.clone().unwrap_or_default();
    let lifecycle = lifecycle::lower(entry, cx);
    let wizard = wizard::lower(entry, &title, &lifecycle, shared, cx);
    access::check(entry, cx);
    verification::check(entry, cx);
    let mut api = Api {
        slug: entry.slug(),
        title,
        tagline: values.tagline.clone().unwrap_or_default(),
        producer: producer(entry, cx),
        access: access(values),
        is_draft: values.draft,
        lifecycle,
        applicants: wizard.as_ref().map(wizard::applicants).unwrap_or_default(),
        logo: picture(&entry.header, "logo", values.logo.as_ref(), "api-logo", cx),
        france_connect: france_connect(values),
        needs: once_each(&values.needs),
        first_call: first_call::lower(entry, cx.symbols.site.address.as_deref(), cx.collector),
        description: description(entry, cx),
        guides: vec![],
        services: vec![],
        datasets: portal::datasets(values),
        statistics: statistics(values),
        figures: figures(entry, cx),
        rate_limit: rate_limit(values),
        availability: availability(values),
        documentation: documentation(entry, cx),
        contacts: contact_link(values, cx.symbols).map(contacts).unwrap_or_default(),
        partners: values.partners.iter().map(|name| partner(name, cx.symbols)).collect(),
        themes: themes(values, cx.symbols),
        keywords: once_each(&values.keywords),
        external_site: values.external_site.clone(),
        licence: values.licence.clone(),
        last_update: values.last_update.as_deref().and_then(Date::from_french),
        verified: verification::read(values),
        missing: vec![],
    };
    api.missing = Quality::of(&api, None).missing;
    LoweredApi { page: api, wizard, popularity: values.visits_2019.unwrap_or(0) }
}

/// The card of an API.
pub fn card(api: &Api) -> Card {
    Card {
        place_by_name: None,
        slug: api.slug.clone(),
        title: api.title.clone(),
        tagline: api.tagline.clone(),
        producer: api.producer.clone(),
        access: api.access.kind(),
        themes: api.themes.clone(),
        keywords: api.keywords.clone(),
        last_update: api.last_update,
        status: api.lifecycle.status.filter(|status| *status != Status::Stable),
        is_france_connected: api.france_connect.is_some(),
        has_specification: api.documentation.specification.is_some(),
        audiences: vec![],
    }
}

/// Whom to write to; about an API of this site, those who run it.
fn contact_link<'a>(values: &'a ApiHeader, symbols: &'a Symbols) -> Option<&'a str> {
    let of_site = if first_call::is_own(values) {
        symbols.site.quotable.get("contact_email").and_then(Option::as_deref)
    } else {
        None
    };
    values.contact_link.as_deref().or(of_site)
}

fn access(values: &ApiHeader) -> Access {
    match values.is_open {
        Some(IsOpen::ToAll) => Access::Open,
        Some(IsOpen::WithAccount) => Access::Account(values.account_link.clone()),
        Some(IsOpen::Authorised) | None => Access::Authorisation(values.datapass_link.clone()),
    }
}

fn documentation(entry: &Entry<ApiHeader>, cx: &mut Context) -> Documentation {
    let values = &entry.header.values;
    Documentation {
        specification: specification::lower(entry, cx),
        external: values.doc_tech_external.clone(),
        is_specification_closed: values.use_swagger_proxy,
        is_live: false,
        pages: None,
    }
}

fn france_connect(values: &ApiHeader) -> Option<FranceConnect> {
    match values.is_france_connected? {
        IsFranceConnected::Required => Some(FranceConnect::Required),
        IsFranceConnected::Compatible => Some(FranceConnect::Compatible),
        IsFranceConnected::No | IsFranceConnected::Unknown => None,
    }
}

/// That of its producer, then those of the national portal.
fn figures(entry: &Entry<ApiHeader>, cx: &mut Context) -> Vec<Figure> {
    let own = figure::lower(entry, cx);
    own.into_iter().chain(portal::figures(entry, cx.collector)).collect()
}

fn themes(values: &ApiHeader, symbols: &Symbols) -> Vec<String> {
    let common = |theme: &String| symbols.themes.get(theme).unwrap_or(theme).clone();
    once_each(&values.themes.iter().map(common).collect::<Vec<_>>())
}

fn once_each(words: &[String]) -> Vec<String> {
    let mut seen = std::collections::BTreeSet::new();
    words.iter().filter(|word| seen.insert(word.as_str())).cloned().collect()
}
