//! One API, as its page shows it: every reference is already resolved.

use serde::{Deserialize, Serialize};

use crate::{
    access::Access,
    contact::Contact,
    date::Date,
    document::{Document, Image, Inline, Target},
    documentation::{Neighbour, ReturnedValue},
    first_call::FirstCall,
    flow::{Flow, VerdictKind},
    lifecycle::Lifecycle,
    quality::Criterion,
    reference::{PageTitle, ProducerName},
    slug::Slug,
    verification::Verification,
};

/// Everything that the page of one API shows.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Api {
    /// Last part of the page's address; the name of the source file.
    pub slug: Slug,
    /// Commercial name.
    pub title: String,
    /// One-line promise, plain text.
    pub tagline: String,
    /// Who publishes it.
    pub producer: ProducerName,
    /// Whether the entry isn't published yet: a preview shows it all the same.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub is_draft: bool,
    /// Whether it lives.
    pub lifecycle: Lifecycle,
    /// What it takes to get in.
    pub access: Access,
    /// Each applicant that the eligibility wizard knows, with its verdict; empty without a wizard.
    pub applicants: Vec<Applicant>,
    /// Picture of the API or of its producer.
    pub logo: Option<Image>,
    /// Whether it works with `FranceConnect`.
    pub france_connect: Option<FranceConnect>,
    /// What people come with, in their own words.
    pub needs: Vec<String>,
    /// A request that works; none of an API that one has to be authorised for.
    pub first_call: Option<FirstCall>,
    /// The introduction followed by the body.
    pub description: Document,
    /// Guides that speak of it.
    pub guides: Vec<PageTitle>,
    /// Services that use it.
    pub services: Vec<PageTitle>,
    /// The same data as files, on the national open data portal.
    pub datasets: Vec<Dataset>,
    /// What the producer says of its usage statistics.
    pub statistics: Option<Statistics>,
    /// The live usage figures: that of its producer, then those of data.gouv.fr.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub figures: Vec<Figure>,
    /// How much one may call.
    pub rate_limit: Option<RateLimit>,
    /// How available it is, and where to watch.
    pub availability: Option<Availability>,
    /// Where the technical documentation is.
    pub documentation: Documentation,
    /// Whom to write to; several addresses are possible.
    pub contacts: Vec<Contact>,
    /// Organisations that provide data.
    pub partners: Vec<Partner>,
    /// Broad subjects, from a short list.
    pub themes: Vec<String>,
    /// Free words.
    pub keywords: Vec<String>,
    /// The API's own site.
    pub external_site: Option<String>,
    /// Name of the licence under which the data may be used again.
    pub licence: Option<String>,
    /// When its producer last changed the entry.
    pub last_update: Option<Date>,
    /// When the entry was last compared with its sources.
    pub verified: Option<Verification>,
    /// What the entry lacks, freshness apart: that depends on the day.
    pub missing: Vec<Criterion>,
}

/// Who may ask, as the first question of the wizard names them, and what they would be told.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Applicant {
    /// As the wizard offers it.
    pub label: String,
    /// What the wizard answers; none when it asks further.
    pub verdict: Option<VerdictKind>,
}

/// A figure that the visitor's browser reads at its source: a number, or one each month.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Figure {
    /// Address that answers a number, a numeric string, or JSON.
    pub url: String,
    /// Scheme, host and port of that address, for the security policy.
    pub origin: String,
    /// Keys that lead to the number, or to the list of months, in a JSON answer.
    pub path: Vec<String>,
    /// The key of the number in each row of a list of months, where rows have several numbers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub column: Option<String>,
    /// What is counted.
    pub label: String,
    /// Over how many days.
    pub days: Option<u32>,
    /// Page where a person reads the same figures.
    pub dashboard: Option<String>,
}

/// How much one may call.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct RateLimit {
    /// Short form.
    pub summary: Option<String>,
    /// Full text, its addresses made links.
    pub details: Vec<Inline>,
    /// Page that says more.
    pub link: Option<String>,
}

/// What the producer says of its usage statistics.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Statistics {
    /// Short form.
    pub summary: Option<String>,
    /// Full text, its addresses made links.
    pub details: Vec<Inline>,
    /// Page that shows them.
    pub link: Option<String>,
}

/// A set of data on the national open data portal.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Dataset {
    /// Its identifier there.
    pub id: String,
    /// Its page.
    pub url: String,
}

/// Whether an API works with `FranceConnect`, the State's sign-in service.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum FranceConnect {
    /// `is_france_connected: 1`.
    Compatible,
    /// `is_france_connected: 2`.
    Required,
}

/// How available the API is.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Availability {
    /// Percentage declared by the producer, as text ready to show ("99,95").
    pub uptime: Option<String>,
    /// Full text, its addresses made links.
    pub details: Vec<Inline>,
    /// Status page.
    pub monitoring: Option<String>,
}

/// Where the technical documentation is.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Documentation {
    /// Address of the `OpenAPI` file itself, on another site or on this one; never that of a proxy.
    pub specification: Option<Target>,
    /// Whether browsers are kept from reading that file from another site.
    pub is_specification_closed: bool,
    /// Documentation for people, on the producer's site.
    pub external: Option<String>,
    /// Whether the browser reads the specification when it is asked to: there is no copy of it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub is_live: bool,
    /// The pages that this site makes from the specification.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pages: Option<TechnicalPages>,
}

/// What an API's page shows of the pages made from its specification.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct TechnicalPages {
    /// How many operations there are.
    pub operations: usize,
    /// The first one; none of an API that only calls.
    pub first: Option<Neighbour>,
    /// The first data that it returns.
    pub values: Vec<ReturnedValue>,
    /// How much more it returns.
    pub left_out: usize,
}

/// An organisation that provides data.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Partner {
    /// Name to show.
    pub name: String,
    /// The producer of that name, when the catalogue knows it.
    pub producer: Option<Slug>,
}

/// Everything that the wizard of one API shows.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Wizard {
    /// Slug of the API.
    pub slug: Slug,
    /// Title of the API.
    pub title: String,
    /// The questions and the verdicts.
    pub flow: Flow,
    /// The file to correct, inside the content folder.
    pub file: String,
    /// Whether the API lives.
    pub lifecycle: Lifecycle,
    /// When its producer last changed the entry.
    pub last_update: Option<Date>,
    /// When the entry was last compared with its sources.
    pub verified: Option<Verification>,
}
