//! What the catalogue contains, by name: what references and links may lead to.

mod audiences;
mod names;
mod settings;

use std::collections::{BTreeMap, BTreeSet};

use super::{address, diagnostic::Diagnostic, suggest::nearest};
pub use audiences::{AudienceGroup, Audiences};
use catalogue::{
    date::Date,
    ids,
    kind::Kind,
    reference::ProducerName,
    route::{DOCUMENTATION, Route},
    slug::Slug,
};
pub use names::Names;
pub use settings::Settings;

/// Where the catalogues of this format were published: links to there that this catalogue can
/// follow stay on this site.
const FORMER_ADDRESSES: [&str; 2] = ["https://api.gouv.fr", "http://api.gouv.fr"];

/// Every name that content may refer to.
#[derive(Debug, Default)]
pub struct Symbols {
    /// Addresses of all pages, fixed ones left out: `/les-api/sirene_v3`.
    pub pages: BTreeSet<String>,
    /// Addresses that the pages of drafts will have.
    pub drafts: BTreeSet<String>,
    /// Old addresses, and the page that answers there now.
    pub redirects: BTreeMap<String, String>,
    /// Files that the site ships, by address, with the size of pictures in pixels.
    pub files: BTreeMap<String, Option<(u32, u32)>>,
    /// The APIs that have pages made from their specification, and the address of that file.
    pub documentation: BTreeMap<Slug, String>,
    /// Titles of the APIs by slug.
    pub apis: BTreeMap<Slug, String>,
    /// Titles of the guides by slug.
    pub guides: BTreeMap<Slug, String>,
    /// Producers by slug.
    pub producers: BTreeMap<Slug, ProducerName>,
    /// The same by folded name: slug, title or acronym.
    pub named: Names,
    /// The commonest spelling of themes that are also written in another way.
    pub themes: BTreeMap<String, String>,
    /// Who visitors are, when the content says so.
    pub audiences: Option<Audiences>,
    /// The day on which the content is read, when what has expired is to be reported.
    pub today: Option<Date>,
    /// What the site says of itself.
    pub site: Settings,
}

/// Whether a page exists.
#[derive(Debug, PartialEq, Eq)]
pub enum Lookup {
    /// It does, at this address: another one than asked for when the page has moved.
    Page(String),
    /// It is a file that the site ships.
    File,
    /// It is the page of an entry that isn't published yet.
    Draft,
    /// It doesn't; perhaps this one was meant.
    NotFound {
        /// Address of the page with the nearest name.
        nearest: Option<String>,
    },
}

impl Lookup {
    /// What to do about an address, or the name of an entry, that is a draft's.
    pub const PUBLISH: &'static str =
        "publiez d’abord cette fiche avec `catalogue publish`, ou retirez-la d’ici";

    /// What to say of an address where no page is.
    pub fn absence(&self, page: &str) -> String {
        match self {
            Self::Draft => format!("la page `{page}` est celle d’un brouillon"),
            _ => format!("la page `{page}` n’existe pas"),
        }
    }

    /// Adds what to do about it to that message: `otherwise` when no other page can be meant.
    pub fn advise(&self, mistake: Diagnostic, page: &str, otherwise: &str) -> Diagnostic {
        match self {
            Self::Draft => mistake.help(Self::PUBLISH),
            Self::NotFound { nearest } => mistake.help(otherwise).propose(page, nearest.as_deref()),
            Self::Page(_) | Self::File => mistake,
        }
    }
}

impl Symbols {
    /// Looks a page up by its address, without query or fragment.
    pub fn find(&self, path: &str) -> Lookup {
        let path = if path == "/" { path } else { path.trim_end_matches('/') };
        if fixed_pages().any(|page| page == path) || self.pages.contains(path) {
            Lookup::Page(path.to_owned())
        } else if let Some(page) = self.redirects.get(path) {
            Lookup::Page(page.clone())
        } else if self.files.contains_key(path) {
            Lookup::File
        } else if let Some(page) = self.documentation_of(path) {
            Lookup::Page(page)
        } else if self.drafts.contains(path) {
            Lookup::Draft
        } else {
            Lookup::NotFound { nearest: self.nearest_page(path) }
        }
    }

    /// The documentation of an API by an old name, or a part of its page when it has no other.
    fn documentation_of(&self, path: &str) -> Option<String> {
        let slug = path.strip_prefix(DOCUMENTATION)?.strip_prefix('/')?;
        let Lookup::Page(page) = self.find(&Route::api(&slug.into()).path()) else { return None };
        match Route::at(&page)? {
            Route::Entry(Kind::Api, slug) => Some(self.documentation_address(&slug)),
            _ => None,
        }
    }

    /// Where the documentation of an API is.
    pub fn documentation_address(&self, api: &Slug) -> String {
        if self.documentation.contains_key(api) {
            Route::Overview(api.clone()).path()
        } else {
            format!("{}#{}", Route::api(api).path(), ids::DOCUMENTATION)
        }
    }

    /// Whether this site has pages of this kind: their address starts alike.
    pub fn has_pages_below(&self, path: &str) -> bool {
        let is_below =
            |prefix: &str| path.strip_prefix(prefix).is_some_and(|rest| rest.starts_with('/'));
        let mut kinds = Kind::ALL.into_iter().filter(|kind| *kind != Kind::Page);
        kinds.any(|kind| path.starts_with(kind.prefix())) || is_below(DOCUMENTATION)
    }

    /// The path on this site of a whole address, here or where such catalogues were published.
    pub fn own_path(&self, address: &str) -> Option<String> {
        let mut origins = self.site.address.as_deref().into_iter().chain(FORMER_ADDRESSES);
        let address = address::normalized(address);
        let rest = origins.find_map(|origin| address.strip_prefix(origin))?;
        match rest.chars().next() {
            None => Some("/".to_owned()),
            Some('/') => Some(rest.to_owned()),
            Some('?' | '#') => Some(format!("/{rest}")),
            Some(_) => None,
        }
    }

    /// The page of the same kind with the nearest name.
    fn nearest_page(&self, path: &str) -> Option<String> {
        let (kind, name, rest) = parts(path);
        let fixed: Vec<String> = fixed_pages().collect();
        let pages = self.pages.iter().chain(&fixed).map(|page| parts(page));
        let names = pages.filter(|page| (page.0, page.2) == (kind, rest)).map(|page| page.1);
        nearest(name, names).map(|name| format!("{kind}{name}{rest}"))
    }
}

/// Addresses of the pages that exist whatever the content.
fn fixed_pages() -> impl Iterator<Item = String> {
    Route::fixed().map(|route| route.path())
}

/// `/les-api/`, the slug, `/demande-acces`: what may be misspelt is the middle.
fn parts(path: &str) -> (&str, &str, &str) {
    let start = path[1..].find('/').map_or(1, |at| at + 2);
    let end = path[start..].find('/').map_or(path.len(), |at| start + at);
    (&path[..start], &path[start..end], &path[end..])
}
