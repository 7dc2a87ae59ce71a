//! One API.

use catalogue::{
    access::Access,
    api::{
        Api, Availability, Dataset, Documentation, FranceConnect, Partner, RateLimit, Statistics,
        Wizard,
    },
    contact::Contact,
    date::Date,
    document::Document,
    guide::OLD_GUIDES_ID,
    ids,
    index::Card,
    reference::ProducerName,
    route::Route,
};

use super::{
    access, figure,
    files::Entry,
    picture::picture,
    specification,
    wizard::{self, shared::Shared},
};
use crate::{code::Code, quality::Quality};

use crate::{
    address,
    collector::Collector,
    markdown::{self, PageContext, Region, autolink},
    schema::api::{ApiHeader, IsFranceConnected, IsOpen},
    symbols::Symbols,
    yaml::KeyPath,
};

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
pub fn lower(
    entry: &Entry<ApiHeader>,
    shared: &Shared,
    symbols: &Symbols,
    collector: &mut Collector,
) -> LoweredApi {
    let values = &entry.header.values;
    let title = values.title.clone().unwrap_or_default();
    let wizard = wizard::lower(entry, &title, shared, symbols, collector);
    access::check(entry, collector);
    let mut api = Api {
        slug: entry.slug().to_owned(),
        title,
        tagline: values.tagline.clone().unwrap_or_default(),
        producer: producer(entry, symbols, collector),
        access: access(values),
        publics: wizard.as_ref().map(wizard::publics).unwrap_or_default(),
        logo: picture(&entry.header, "logo", values.logo.as_ref(), "api-logo", symbols, collector),
        france_connect: france_connect(values),
        description: description(entry, symbols, collector),
        guides: vec![],
        services: vec![],
        datasets: values.datagouv_uuid.iter().map(|id| dataset(id)).collect(),
        statistics: statistics(values),
        figure: figure::lower(entry, symbols, collector),
        rate_limit: rate_limit(values),
        availability: availability(values),
        documentation: documentation(entry, symbols, collector),
        contacts: values.contact_link.as_deref().map(contacts).unwrap_or_default(),
        partners: values.partners.iter().map(|name| partner(name, symbols)).collect(),
        themes: themes(values, symbols),
        keywords: once_each(&values.keywords),
        external_site: values.external_site.clone(),
        licence: values.licence.clone(),
        last_update: values.last_update.as_deref().and_then(Date::from_french),
        missing: vec![],
    };
    api.missing = Quality::of(&api, None).missing;
    LoweredApi { page: api, wizard, popularity: values.visits_2019.unwrap_or(0) }
}

/// The card of an API.
pub fn card(api: &Api) -> Card {
    Card {
        slug: api.slug.clone(),
        title: api.title.clone(),
        tagline: api.tagline.clone(),
        producer: api.producer.clone(),
        access: api.access.kind(),
        themes: api.themes.clone(),
        keywords: api.keywords.clone(),
        last_update: api.last_update,
        is_france_connected: api.france_connect.is_some(),
        has_specification: api.documentation.specification.is_some(),
        publics: vec![],
    }
}

/// Contacts as written: mailboxes separated by commas, or one form.
pub fn contacts(written: &str) -> Vec<Contact> {
    match address::emails(written) {
        Some(emails) => emails.into_iter().map(Contact::Email).collect(),
        None => vec![Contact::Form(written.to_owned())],
    }
}

fn producer(
    entry: &Entry<ApiHeader>,
    symbols: &Symbols,
    collector: &mut Collector,
) -> ProducerName {
    let header = &entry.header;
    let values = &header.values;
    if let Some(slug) = &values.producer {
        if let Some(producer) = symbols.producers.get(slug) {
            return producer.clone();
        }
        let span = header.front_matter.value_span(&KeyPath::default().key("producer"));
        let by_name = symbols.producer_named(slug).and_then(|producer| producer.slug.as_deref());
        collector.push(
            entry
                .source
                .error(Code::ProducerUnknown, span, format!("producteur inconnu : `{slug}`"))
                .label(format!("aucun fichier producteurs/{slug}.md"))
                .help("créez ce fichier, ou reprenez le nom d’un fichier du dossier `producteurs`")
                .propose(slug, by_name.or_else(|| symbols.nearest_producer(slug))),
        );
        return ProducerName { name: slug.clone(), ..ProducerName::default() };
    }
    let names = [&values.owner_acronym, &values.owner];
    let known = names.into_iter().flatten().find_map(|name| symbols.producer_named(name));
    if let Some(producer) = known {
        return producer.clone();
    }
    let is_absent = values.owner.is_none() && values.owner_acronym.is_none();
    if header.lacks("producer", is_absent) {
        let diagnostic = entry.source.error(
            Code::ProducerMissing,
            header.front_matter.top(),
            "le producteur manque".to_owned(),
        );
        collector.push(
            diagnostic.help("ajoutez `producer:` et le nom de son fichier dans `producteurs/`"),
        );
    }
    let name = values.owner.clone().or_else(|| values.owner_acronym.clone()).unwrap_or_default();
    ProducerName { name, acronym: values.owner_acronym.clone(), slug: None }
}

fn access(values: &ApiHeader) -> Access {
    match values.is_open {
        Some(IsOpen::ToAll) => Access::Open,
        Some(IsOpen::WithAccount) => Access::Account(values.account_link.clone()),
        Some(IsOpen::Authorised) | None => Access::Authorisation(values.datapass_link.clone()),
    }
}

/// Introduction and body, as one text with one set of headings.
fn description(entry: &Entry<ApiHeader>, symbols: &Symbols, collector: &mut Collector) -> Document {
    let header = &entry.header;
    let mut page = PageContext::new(&parts(&header.values), symbols, collector);
    let mut document = Document::default();
    if let Some(introduction) = &header.values.content_intro {
        let path = KeyPath::default().key("content_intro");
        let region = Region::value(&header.front_matter, path, introduction);
        document = markdown::lower(&region, &mut page);
    }
    let body = Region::body(entry.source, header.body);
    document.0.extend(markdown::lower(&body, &mut page).0);
    markdown::level_headings(&mut document);
    page.settle(&Route::api(entry.slug()).path());
    document
}

/// Ids of the page's own parts to which its text may link: those that the page surely has. Whether it has
/// guides and services is known once those are read.
fn parts(values: &ApiHeader) -> Vec<&'static str> {
    let mut parts = vec![
        ids::ACCESS,
        ids::AUDIENCES,
        ids::NEEDS,
        ids::ENTRANCE,
        ids::DESCRIPTION,
        ids::DOCUMENTATION,
        ids::LIMITS,
        ids::CONTACT,
        OLD_GUIDES_ID,
    ];
    let has_usage = values.stat.is_some() || statistics(values).is_some();
    parts.extend(has_usage.then_some(ids::USAGE));
    parts.extend(availability(values).map(|_| ids::AVAILABILITY));
    parts.extend((!values.partners.is_empty()).then_some(ids::PARTNERS));
    parts.extend((!values.datagouv_uuid.is_empty()).then_some(ids::DATASETS));
    parts
}

fn rate_limit(values: &ApiHeader) -> Option<RateLimit> {
    let details = values.rate_limiting_description.as_deref().map(autolink).unwrap_or_default();
    let summary = values.rate_limiting_resume.clone();
    (summary.is_some() || !details.is_empty()).then_some(RateLimit {
        summary,
        details,
        link: values.rate_limiting_link.clone(),
    })
}

fn availability(values: &ApiHeader) -> Option<Availability> {
    let details = values.monitoring_description.as_deref().map(autolink).unwrap_or_default();
    let uptime = values.uptime.map(|percentage| percentage.to_string().replace('.', ","));
    let monitoring = values.monitoring_link.clone();
    (uptime.is_some() || monitoring.is_some() || !details.is_empty()).then_some(Availability {
        uptime,
        details,
        monitoring,
    })
}

fn documentation(
    entry: &Entry<ApiHeader>,
    symbols: &Symbols,
    collector: &mut Collector,
) -> Documentation {
    let values = &entry.header.values;
    Documentation {
        specification: specification::lower(entry, symbols, collector),
        external: values.doc_tech_external.clone(),
        is_specification_closed: values.use_swagger_proxy,
    }
}

fn partner(name: &str, symbols: &Symbols) -> Partner {
    match symbols.producer_named(name) {
        Some(producer) => {
            Partner { name: producer.short().to_owned(), producer: producer.slug.clone() }
        }
        None => Partner { name: name.to_owned(), producer: None },
    }
}

fn statistics(values: &ApiHeader) -> Option<Statistics> {
    let details = values.stats_detail_description.as_deref().map(autolink).unwrap_or_default();
    let summary = values.stats_detail_resume.clone();
    let link = values.stats_detail_link.clone();
    let is_told = summary.is_some() || link.is_some() || !details.is_empty();
    is_told.then_some(Statistics { summary, details, link })
}

fn france_connect(values: &ApiHeader) -> Option<FranceConnect> {
    match values.is_france_connected? {
        IsFranceConnected::Required => Some(FranceConnect::Required),
        IsFranceConnected::Compatible => Some(FranceConnect::Compatible),
        IsFranceConnected::No | IsFranceConnected::Unknown => None,
    }
}

fn dataset(id: &str) -> Dataset {
    Dataset { id: id.to_owned(), url: format!("https://www.data.gouv.fr/fr/datasets/{id}/") }
}

fn themes(values: &ApiHeader, symbols: &Symbols) -> Vec<String> {
    let common = |theme: &String| symbols.themes.get(theme).unwrap_or(theme).clone();
    once_each(&values.themes.iter().map(common).collect::<Vec<_>>())
}

fn once_each(words: &[String]) -> Vec<String> {
    let mut seen = std::collections::BTreeSet::new();
    words.iter().filter(|word| seen.insert(word.as_str())).cloned().collect()
}
