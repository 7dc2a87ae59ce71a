//! Finding a page by one of its names, written as people write them.

use std::collections::BTreeMap;

use catalogue::{kind::Kind, reference::ProducerName, route::Route, slug::Slug, text::fold};

use super::Symbols;
use crate::suggest::nearest;

/// Slugs by folded name.
#[derive(Debug, Default)]
pub struct Names {
    apis: BTreeMap<String, Slug>,
    producers: BTreeMap<String, Slug>,
}

impl Names {
    /// The names of all pages.
    pub fn new(apis: &BTreeMap<Slug, String>, producers: &BTreeMap<Slug, ProducerName>) -> Self {
        let by_title = |(slug, title): (&Slug, &String)| {
            [(fold(title), slug.clone()), (fold(slug), slug.clone())]
        };
        // A slug beats a title, and the first of two equal titles the second.
        let mut names = Self::default();
        for (name, slug) in apis.iter().flat_map(by_title) {
            names.apis.entry(name).or_insert(slug);
        }
        for (slug, producer) in producers {
            let all = [Some(slug.as_str()), Some(&*producer.name), producer.acronym.as_deref()];
            for name in all.into_iter().flatten() {
                names.producers.entry(fold(name)).or_insert_with(|| slug.clone());
            }
        }
        names
    }
}

impl Symbols {
    /// The slug of the API with this slug (an old one too) or this title.
    pub fn api_named(&self, name: &str) -> Option<Slug> {
        if let Some((slug, _)) = self.apis.get_key_value(name) {
            return Some(slug.clone());
        }
        let moved = self.redirects.get(&Route::api(&name.into()).path());
        let moved = moved.and_then(|page| page.strip_prefix(Kind::Api.prefix()));
        moved.map(Slug::from).or_else(|| self.named.apis.get(&fold(name)).cloned())
    }

    /// The slug of the API whose slug or title is nearest.
    pub fn nearest_api(&self, name: &str) -> Option<&str> {
        let near = nearest(&fold(name), self.named.apis.keys().map(String::as_str))?;
        self.named.apis.get(near).map(Slug::as_str)
    }

    /// The producer whose slug, name or acronym this is.
    pub fn producer_named(&self, name: &str) -> Option<&ProducerName> {
        self.producers.get(self.named.producers.get(&fold(name))?)
    }

    /// The producer with the nearest name.
    pub fn nearest_producer(&self, name: &str) -> Option<&str> {
        let near = nearest(&fold(name), self.named.producers.keys().map(String::as_str))?;
        self.named.producers.get(near).map(Slug::as_str)
    }
}
