//! What the catalogue contains, by name: what references and links may lead to.

use std::collections::{BTreeMap, BTreeSet};

use super::{address, suggest::nearest};
use crate::{
    document::{Inline, Target},
    producer::ProducerName,
    text::fold,
};

/// Pages that exist whatever the content.
pub const FIXED_PAGES: [&str; 4] = ["/", "/rechercher-api", "/producteurs", "/plan-du-site"];

/// Every name that content may refer to.
#[derive(Debug, Default)]
pub struct Registry {
    /// Slugs of the APIs.
    pub apis: BTreeSet<String>,
    /// Slugs of the APIs that have a wizard.
    pub wizards: BTreeSet<String>,
    /// Producers by slug.
    pub producers: BTreeMap<String, ProducerName>,
    /// Slugs of the editorial pages.
    pub pages: BTreeSet<String>,
    /// Settings of the site that pages may quote, unset ones included.
    pub site: BTreeMap<&'static str, Option<String>>,
    /// Label of the licence, whose value in `site` is its address.
    pub licence_label: Option<String>,
}

/// Whether a page exists.
#[derive(Debug, PartialEq, Eq)]
pub enum Known {
    /// It does.
    Yes,
    /// It doesn't; perhaps this one was meant.
    No {
        /// Address of the page with the nearest name.
        nearest: Option<String>,
    },
}

impl Registry {
    /// Looks a page up by its address, without query or fragment.
    pub fn find(&self, path: &str) -> Known {
        let trimmed = if path == "/" { path } else { path.trim_end_matches('/') };
        if self.has(trimmed) {
            return Known::Yes;
        }
        Known::No { nearest: self.nearest_page(trimmed) }
    }

    /// The page of the same kind with the nearest name.
    fn nearest_page(&self, path: &str) -> Option<String> {
        let near = |name: &str, names: &BTreeSet<String>| {
            nearest(name, names.iter().map(String::as_str)).map(str::to_owned)
        };
        if let Some(api) = path.strip_prefix("/les-api/") {
            return match api.strip_suffix("/demande-acces") {
                Some(slug) => {
                    near(slug, &self.wizards).map(|slug| format!("/les-api/{slug}/demande-acces"))
                }
                None => near(api, &self.apis).map(|slug| format!("/les-api/{slug}")),
            };
        }
        if let Some(slug) = path.strip_prefix("/producteurs/") {
            let slug = nearest(slug, self.producers.keys().map(String::as_str));
            return slug.map(|slug| format!("/producteurs/{slug}"));
        }
        let pages: BTreeSet<String> = self.pages.iter().map(|slug| format!("/{slug}")).collect();
        let fixed = FIXED_PAGES.iter().copied();
        nearest(path, fixed.chain(pages.iter().map(String::as_str))).map(str::to_owned)
    }

    fn has(&self, path: &str) -> bool {
        if let Some(api) = path.strip_prefix("/les-api/") {
            return match api.strip_suffix("/demande-acces") {
                Some(slug) => self.wizards.contains(slug),
                None => self.apis.contains(api),
            };
        }
        match path.strip_prefix("/producteurs/") {
            Some(slug) => self.producers.contains_key(slug),
            None => {
                FIXED_PAGES.contains(&path) || self.pages.contains(path.trim_start_matches('/'))
            }
        }
    }

    /// The producer whose slug, name or acronym this is.
    pub fn producer_named(&self, name: &str) -> Option<&ProducerName> {
        let name = fold(name);
        let is_named = |known: &str| fold(known) == name;
        self.producers.values().find(|producer| {
            producer.slug.as_deref().is_some_and(is_named)
                || is_named(&producer.name)
                || producer.acronym.as_deref().is_some_and(is_named)
        })
    }

    /// The value of a setting as a piece of text; none when there is no such setting.
    pub fn site_value(&self, field: &str) -> Option<Inline> {
        let Some(value) = self.site.get(field)? else {
            return Some(Inline::Emphasis(vec![Inline::Text("(à compléter)".to_owned())]));
        };
        let (url, words) = match field {
            "licence" => (Some(value.clone()), self.licence_label.as_ref().unwrap_or(value)),
            _ if address::is_email(value) => (Some(format!("mailto:{value}")), value),
            _ if address::check_url(value).is_ok() => (Some(value.clone()), value),
            _ => (None, value),
        };
        let words = Inline::Text(words.clone());
        Some(match url {
            Some(url) => Inline::Link(Target::Url(url), vec![words]),
            None => words,
        })
    }

    /// The names of the settings.
    pub fn site_fields(&self) -> impl Iterator<Item = &'static str> {
        self.site.keys().copied()
    }
}
