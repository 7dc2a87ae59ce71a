//! Names of the data files, from the root of the site: written by the compiler, fetched by the app.

use crate::kind::Kind;

/// Settings of the site ([`crate::site::SiteSettings`]).
pub const SITE: &str = "data/site.json";

/// Index of the catalogue ([`crate::index::Index`]).
pub const INDEX: &str = "data/index.json";

/// The index of a large catalogue with the words of its entries, for programs alone: then [`INDEX`] is an outline.
pub const WHOLE_INDEX: &str = "data/index-entier.json";

/// The parts of the search of a large catalogue, in a folder for each version.
pub const SEARCH_PARTS: &str = "data/recherche";

/// Short texts of the entries, to search (`SearchFile` of the crate `catalogue-search`).
pub const SEARCH: &str = "data/recherche.txt";

/// Long texts of the entries, to search when there is time (same type).
pub const SEARCH_TEXTS: &str = "data/recherche-textes.txt";

/// What each API answers each audience ([`crate::finder::Finder`]).
pub const FINDER: &str = "data/eligibilite.json";

/// All guides that are listed (a list of [`crate::guide::GuideCard`]).
pub const GUIDES: &str = "data/guides.json";

/// All services (a list of [`crate::service::ServiceCard`]).
pub const SERVICES: &str = "data/services.json";

/// The roadmap ([`crate::roadmap::Roadmap`]).
pub const ROADMAP: &str = "data/feuille-de-route.json";

/// The catalogue in numbers ([`crate::census::Census`]).
pub const CENSUS: &str = "data/statistiques.json";

/// The APIs whose documentation is here (a list of [`crate::documentation::DocumentedApi`]).
pub const DOCUMENTATION: &str = "data/documentation.json";

/// Old addresses (a list of [`crate::redirect::Redirect`]).
pub const REDIRECTS: &str = "data/redirections.json";

/// Whom to tell of a hole in the site ([`crate::site::SecurityContact`]); absent when the settings don't say.
pub const SECURITY: &str = "data/securite.json";

/// State of the content ([`crate::preview::Preview`]); written while serving, never in a release.
pub const DIAGNOSTICS: &str = "data/diagnostics.json";

/// What the page of one file of the content shows ([`crate::api::Api`], [`crate::producer::Producer`]
/// …).
pub fn entry(kind: Kind, slug: &str) -> String {
    format!("data/{}/{slug}.json", kind.folder())
}

/// The wizard of one API ([`crate::api::Wizard`]).
pub fn wizard(slug: &str) -> String {
    format!("data/demande-acces/{slug}.json")
}

/// First page of the documentation of one API ([`crate::documentation::Overview`]).
pub fn overview(api: &str) -> String {
    format!("data/documentation/{api}/index.json")
}

/// One operation ([`crate::documentation::OperationPage`]).
pub fn operation(api: &str, slug: &str) -> String {
    format!("data/documentation/{api}/op/{slug}.json")
}

/// What a page needs to call one operation (`Call` of the crate `catalogue-openapi`).
pub fn call(api: &str, slug: &str) -> String {
    format!("data/documentation/{api}/appel/{slug}.json")
}

/// One named type ([`crate::documentation::TypePage`]).
pub fn named_type(api: &str, slug: &str) -> String {
    format!("data/documentation/{api}/types/{slug}.json")
}

/// What all operations of an API return ([`crate::documentation::DataPage`]).
pub fn returned_data(api: &str) -> String {
    format!("data/documentation/{api}/donnees.json")
}

/// What has changed in an API from copy to copy ([`crate::documentation::ChangesPage`]).
pub fn changes(api: &str) -> String {
    format!("data/documentation/{api}/changements.json")
}

/// Which page each fragment of another viewer names: from [`crate::documentation::fragment::key`] to the
/// end of an address, or to an anchor of the first page.
pub fn fragments(api: &str) -> String {
    format!("data/documentation/{api}/fragments.json")
}

/// Fields and parameters of an API by name ([`crate::documentation::FieldIndex`]).
pub fn fields(api: &str) -> String {
    format!("data/documentation/{api}/champs.json")
}
