//! Settings of the site: its name, its operator, its menus.

use serde::{Deserialize, Serialize};

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
    /// Main menu.
    pub menu: Vec<MenuEntry>,
    /// Links at the foot of each page.
    pub footer: Vec<MenuEntry>,
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
