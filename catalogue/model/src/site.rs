//! Settings of the site: its name, its operator, its menus.

use serde::{Deserialize, Serialize};

use crate::{date::Date, kind::Kind};

/// What every page shows around its content.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct SiteSettings {
    /// Name of the site.
    pub name: String,
    /// What it is, in a few words.
    pub tagline: String,
    /// What it is, in a sentence for search engines.
    pub description: String,
    /// Public address, without a final slash; none while it isn't decided.
    pub url: Option<String>,
    /// Licence of the content.
    pub licence: Option<MenuLink>,
    /// Address of the source code.
    pub source_code: Option<String>,
    /// Address where the files of the content are edited, up to their folder, without a final slash.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub content_edit: Option<String>,
    /// Main menu.
    pub menu: Vec<MenuEntry>,
    /// Links at the foot of each page.
    pub footer: Vec<MenuEntry>,
    /// Whether the catalogue is so [large](crate::index::LARGE) that its lists exist only as HTML.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub is_large: bool,
}

impl SiteSettings {
    /// Where the file of an entry is edited.
    pub fn edit_address(&self, kind: Kind, slug: &str) -> Option<String> {
        Some(format!("{}/{}/{slug}.md", self.content_edit.as_deref()?, kind.folder()))
    }

    /// The public address of the home page, without a final slash, of a site that lives at `base` below its
    /// host (empty, or `/catalogue`). An address that the settings write with its path is whole already.
    pub fn root(&self, base: &str) -> Option<String> {
        let url = self.url.as_deref()?.trim_end_matches('/');
        let (_, after_scheme) = url.split_once("://")?;
        Some(if after_scheme.contains('/') { url.to_owned() } else { format!("{url}{base}") })
    }
}

/// Whom to tell of a hole in the site, for `security.txt`: pages don't show it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SecurityContact {
    /// `mailto:…` or `https://…`.
    pub uri: String,
    /// The last day on which this is sure; none for a year from each build on.
    pub expires: Option<Date>,
}

/// A link of a menu to a page of the site.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct MenuEntry {
    /// Words of the link.
    pub label: String,
    /// Address in the site, from its root.
    pub path: String,
}

/// A link to another site.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct MenuLink {
    /// Words of the link.
    pub label: String,
    /// Address.
    pub url: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_added_once_to_the_address_of_the_site() {
        let root = |url: &str, base| {
            let site = SiteSettings { url: Some(url.to_owned()), ..SiteSettings::default() };
            site.root(base)
        };
        for (url, base, expected) in [
            ("https://x.fr", "", "https://x.fr"),
            ("https://x.fr/", "/catalogue", "https://x.fr/catalogue"),
            ("https://x.fr/catalogue", "/catalogue", "https://x.fr/catalogue"),
            ("https://x.fr/catalogue/", "/essai", "https://x.fr/catalogue"),
            ("https://x.fr:8443", "/catalogue", "https://x.fr:8443/catalogue"),
        ] {
            assert_eq!(root(url, base).as_deref(), Some(expected));
        }
        assert_eq!(SiteSettings::default().root("/catalogue"), None);
    }
}
