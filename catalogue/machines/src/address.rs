//! Where pages and files are: whole addresses when the site knows its own, else addresses from the root of
//! its host.

use catalogue::{
    document::Target,
    route::{Route, with_slash},
    site::SiteSettings,
};
use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};

/// The addresses of one site.
#[derive(Clone, Debug)]
pub struct Addresses {
    base: String,
    root: Option<String>,
}

impl Addresses {
    /// Those of a site that lives at `base` below its host: empty, or `/catalogue`.
    pub fn new(site: &SiteSettings, base: &str) -> Self {
        Self { base: base.to_owned(), root: site.root(base) }
    }

    /// The site's own address, without a final slash, when it is known.
    pub fn root(&self) -> Option<&str> {
        self.root.as_deref()
    }

    /// Of a path from the root of the site: `/api/v1/apis.json`.
    pub fn of(&self, path: &str) -> String {
        format!("{}{}", self.root.as_ref().unwrap_or(&self.base), encode(path))
    }

    /// Of a path from the root of the site, for those who are on its host.
    pub fn of_this_host(&self, path: &str) -> String {
        format!("{}{}", self.base, encode(path))
    }

    /// Of a page.
    pub fn page(&self, route: &Route) -> String {
        self.of(&route.canonical())
    }

    /// Of a page as Markdown.
    pub fn twin(&self, route: &Route) -> String {
        self.of(&format!("/{}", twin_name(route)))
    }

    /// Where a link of the page at an address leads, for those who aren't on that page.
    pub fn from_page(&self, page: &str, target: &Target) -> String {
        let address = self.target(target);
        if address.starts_with('#') { format!("{page}{address}") } else { address }
    }

    /// Where a link of a page leads.
    pub fn target(&self, target: &Target) -> String {
        match target {
            Target::Internal(path) => self.of(&with_slash(path)),
            Target::File(path) => self.of(path),
            Target::Anchor(id) => format!("#{id}"),
            Target::Url(url) => url.clone(),
        }
    }
}

/// The name of the file that holds a page as Markdown.
pub fn twin_name(route: &Route) -> String {
    let path = route.path();
    let folder = path.trim_matches('/');
    if folder.is_empty() { "index.md".to_owned() } else { format!("{folder}/index.md") }
}

/// As it stands in an address; what is encoded already stays.
fn encode(path: &str) -> String {
    const UNSAFE: &AsciiSet = &CONTROLS
        .add(b' ')
        .add(b'"')
        .add(b'<')
        .add(b'>')
        .add(b'\\')
        .add(b'^')
        .add(b'`')
        .add(b'{')
        .add(b'|')
        .add(b'}');
    utf8_percent_encode(path, UNSAFE).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_whole_when_the_site_knows_its_own() {
        let site = |url: Option<&str>| SiteSettings {
            url: url.map(str::to_owned),
            ..SiteSettings::default()
        };
        let api = Route::api(&"api-été".into());
        let known = Addresses::new(&site(Some("https://x.fr")), "/catalogue");
        assert_eq!(known.page(&api), "https://x.fr/catalogue/les-api/api-%C3%A9t%C3%A9/");
        let unknown = Addresses::new(&site(None), "/catalogue");
        assert_eq!(unknown.page(&Route::Home), "/catalogue/");
        assert_eq!(unknown.twin(&Route::Home), "/catalogue/index.md");
        assert_eq!(unknown.twin(&Route::Guides), "/catalogue/guides/index.md");
    }
}
