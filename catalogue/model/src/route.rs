//! The pages of the site: the only place that writes their addresses, with the data file behind each.
//! Content links to these addresses, so they are a part of its format.

use crate::{data, kind::Kind, slug::Slug};

/// A page of the site.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Route {
    /// The home page.
    Home,
    /// The search page, without criteria.
    Search,
    /// Some APIs side by side.
    Compare,
    /// Which APIs one may use.
    Eligibility,
    /// All producers.
    Producers,
    /// All guides.
    Guides,
    /// All services.
    Services,
    /// What the catalogue gained, month by month.
    Roadmap,
    /// The catalogue in numbers.
    Statistics,
    /// The APIs whose technical documentation is here.
    Documentation,
    /// The list of all pages; in a large catalogue, of its [letters](Self::Letter).
    SiteMap,
    /// A part of the list of all pages of a large catalogue, by what ends its address
    /// ([`crate::letters::LetterPage::slug`]).
    Letter(Slug),
    /// What can be read without a network.
    Offline,
    /// The page of one file of the content: its kind, and its slug.
    Entry(Kind, Slug),
    /// The wizard of one API, by its slug.
    Wizard(Slug),
    /// Every path of the wizard of one API, by its slug.
    Answers(Slug),
    /// First page of the documentation of one API, by its slug.
    Overview(Slug),
    /// What all operations of one API return, by its slug.
    ReturnedData(Slug),
    /// What has changed in one API, by its slug.
    Changes(Slug),
    /// All operations of one API on one page, by its slug. Of all pages it alone exists only as HTML: the
    /// app leaves it to the browser.
    Everything(Slug),
    /// One operation of an API: the slugs of both.
    Operation(Slug, Slug),
    /// One named type of an API: the slugs of both.
    NamedType(Slug, Slug),
}

/// Pages that exist whatever the content: the address, and the data file.
static FIXED: [(Route, &str, &str); 12] = [
    (Route::Home, "/", data::INDEX),
    (Route::Search, "/rechercher-api", data::INDEX),
    (Route::Compare, "/comparer", data::INDEX),
    (Route::Eligibility, "/eligibilite", data::FINDER),
    (Route::Producers, "/producteurs", data::INDEX),
    (Route::Guides, "/guides", data::GUIDES),
    (Route::Services, "/services", data::SERVICES),
    (Route::Roadmap, "/feuille-de-route", data::ROADMAP),
    (Route::Statistics, "/statistiques", data::CENSUS),
    (Route::Documentation, DOCUMENTATION, data::DOCUMENTATION),
    (Route::SiteMap, SITE_MAP, data::INDEX),
    (Route::Offline, "/hors-ligne", data::INDEX),
];

/// The list of all pages, the end of a part's address after it.
const SITE_MAP: &str = "/plan-du-site";

/// Other addresses by which fixed pages are looked for.
pub static SHORT: [(&str, Route); 1] = [("/stats", Route::Statistics)];

/// What the address of a wizard adds to that of its API.
const WIZARD: &str = "/demande-acces";

/// What the address of its answers adds to that of a wizard.
const ANSWERS: &str = "/reponses";

/// Technical documentation, the API's slug after it; earlier sites had it there too.
pub const DOCUMENTATION: &str = "/documentation";

/// What precedes the slug of a named type, after the address of the documentation.
const TYPES: &str = "types";

/// Pages beside those of operations, after the address of the documentation: those of operations start with
/// a method.
const DATA: &str = "donnees";
const CHANGES: &str = "changements";
const EVERYTHING: &str = "tout";

impl Route {
    /// Every page that exists whatever the content.
    pub fn fixed() -> impl Iterator<Item = Self> {
        FIXED.iter().map(|(route, ..)| route.clone())
    }

    /// The page of an API.
    pub fn api(slug: &Slug) -> Self {
        Self::Entry(Kind::Api, slug.clone())
    }

    /// The page of a producer.
    pub fn producer(slug: &Slug) -> Self {
        Self::Entry(Kind::Producer, slug.clone())
    }

    /// The page of a guide.
    pub fn guide(slug: &Slug) -> Self {
        Self::Entry(Kind::Guide, slug.clone())
    }

    /// The page of a service.
    pub fn service(slug: &Slug) -> Self {
        Self::Entry(Kind::Service, slug.clone())
    }

    /// An editorial page.
    pub fn page(slug: &Slug) -> Self {
        Self::Entry(Kind::Page, slug.clone())
    }

    /// The address from the root of the site.
    pub fn path(&self) -> String {
        match self {
            Self::Letter(slug) => format!("{SITE_MAP}/{slug}"),
            Self::Entry(kind, slug) => format!("{}{slug}", kind.prefix()),
            Self::Wizard(slug) => format!("{}{WIZARD}", Self::api(slug).path()),
            Self::Answers(slug) => format!("{}{WIZARD}{ANSWERS}", Self::api(slug).path()),
            Self::Overview(api) => format!("{DOCUMENTATION}/{api}"),
            Self::ReturnedData(api) => format!("{DOCUMENTATION}/{api}/{DATA}"),
            Self::Changes(api) => format!("{DOCUMENTATION}/{api}/{CHANGES}"),
            Self::Everything(api) => format!("{DOCUMENTATION}/{api}/{EVERYTHING}"),
            Self::Operation(api, slug) => format!("{DOCUMENTATION}/{api}/{slug}"),
            Self::NamedType(api, slug) => format!("{DOCUMENTATION}/{api}/{TYPES}/{slug}"),
            fixed => fixed.row().1.to_owned(),
        }
    }

    /// The address at which hosts serve it without a detour: that of its folder, with a final slash.
    pub fn canonical(&self) -> String {
        with_slash(&self.path())
    }

    /// The page at an address from the root of the site; none when no page has that form.
    pub fn at(path: &str) -> Option<Self> {
        let parts: Vec<&str> = path.split('/').filter(|part| !part.is_empty()).collect();
        let path = format!("/{}", parts.join("/"));
        let fixed = FIXED.iter().find(|(_, address, _)| *address == path);
        let api = |path: &str| match Self::at(path) {
            Some(Self::Entry(Kind::Api, slug)) => Some(slug),
            _ => None,
        };
        if let Some((route, ..)) = fixed {
            Some(route.clone())
        } else if let Some(wizard) = path.strip_suffix(ANSWERS) {
            api(wizard.strip_suffix(WIZARD)?).map(Self::Answers)
        } else if let Some(slug) = path.strip_suffix(WIZARD).and_then(api) {
            Some(Self::Wizard(slug))
        } else if let Some(below) =
            path.strip_prefix(DOCUMENTATION).and_then(|rest| rest.strip_prefix('/'))
        {
            Self::documentation(below)
        } else if let [map, slug] = *parts.as_slice()
            && map == &SITE_MAP[1..]
        {
            Some(Self::Letter(slug.into()))
        } else {
            Self::entry(&path)
        }
    }

    /// The page of documentation at an address below that of all of it.
    fn documentation(below: &str) -> Option<Self> {
        let parts: Vec<&str> = below.split('/').collect();
        match *parts.as_slice() {
            [api] => Some(Self::Overview(api.into())),
            [_, TYPES] => None,
            [api, DATA] => Some(Self::ReturnedData(api.into())),
            [api, CHANGES] => Some(Self::Changes(api.into())),
            [api, EVERYTHING] => Some(Self::Everything(api.into())),
            [api, slug] => Some(Self::Operation(api.into(), slug.into())),
            [api, TYPES, slug] => Some(Self::NamedType(api.into(), slug.into())),
            _ => None,
        }
    }

    /// The page of a file, by an address that consists of what its kind starts with and a slug.
    fn entry(path: &str) -> Option<Self> {
        let of = |kind: Kind| Some((kind, path.strip_prefix(kind.prefix())?));
        let (kind, slug) = Kind::ALL.into_iter().find_map(of)?;
        (!slug.is_empty() && !slug.contains('/')).then(|| Self::Entry(kind, slug.into()))
    }

    /// The data file that the page shows.
    pub fn data(&self) -> String {
        match self {
            Self::Letter(_) => data::INDEX.to_owned(),
            Self::Entry(kind, slug) => data::entry(*kind, slug),
            Self::Wizard(slug) | Self::Answers(slug) => data::wizard(slug),
            Self::Overview(api) | Self::Everything(api) => data::overview(api),
            Self::ReturnedData(api) => data::returned_data(api),
            Self::Changes(api) => data::changes(api),
            Self::Operation(api, slug) => data::operation(api, slug),
            Self::NamedType(api, slug) => data::named_type(api, slug),
            fixed => fixed.row().2.to_owned(),
        }
    }

    /// Of a page that exists whatever the content.
    fn row(&self) -> &'static (Self, &'static str, &'static str) {
        FIXED.iter().find(|(route, ..)| route == self).unwrap_or(&FIXED[0])
    }
}

/// The address of a page with a final slash, before any query or fragment.
pub fn with_slash(address: &str) -> String {
    let (path, rest) = address.split_at(address.find(['?', '#']).unwrap_or(address.len()));
    format!("{}/{rest}", path.trim_end_matches('/'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_slash_comes_once_and_before_a_query() {
        for (address, expected) in [
            ("/", "/"),
            ("/guides", "/guides/"),
            ("/guides/", "/guides/"),
            ("/guides/cache?a=/b#c", "/guides/cache/?a=/b#c"),
            ("/guides/cache#suite", "/guides/cache/#suite"),
        ] {
            assert_eq!(with_slash(address), expected);
        }
        assert_eq!(Route::api(&"api-x".into()).canonical(), "/les-api/api-x/");
    }

    #[test]
    fn every_route_is_found_again_by_its_address() {
        let slug = || Slug::from("api-x");
        let entries = Kind::ALL.map(|kind| Route::Entry(kind, slug()));
        let wizards = [Route::Wizard(slug()), Route::Answers(slug()), Route::Letter(slug())];
        let documentation = [
            Route::Overview(slug()),
            Route::ReturnedData(slug()),
            Route::Changes(slug()),
            Route::Everything(slug()),
            Route::Operation(slug(), "get-a-b".into()),
            Route::NamedType(slug(), "commune".into()),
        ];
        for route in Route::fixed().chain(entries).chain(wizards).chain(documentation) {
            assert_eq!(Route::at(&route.path()), Some(route.clone()));
            assert_eq!(Route::at(&format!("{}/", route.path())), Some(route));
        }
    }

    #[test]
    fn what_no_page_has_the_form_of_is_none() {
        for path in [
            "/les-api/a/b/c",
            "/les-api/a/reponses",
            "/demande-acces/reponses",
            "/guides/a/b",
            "/plan-du-site/a/b",
            "/documentation/a/types",
            "/documentation/a/types/b/c",
            "/documentation/a/b/c",
        ] {
            assert_eq!(Route::at(path), None, "{path}");
        }
    }

    #[test]
    fn each_fixed_page_has_its_row() {
        for route in Route::fixed() {
            assert_eq!(route.row().0, route);
        }
    }
}
