//! Named types: those of the specification, those that references lead to, and branches that were cut.

use std::collections::{HashMap, HashSet};

use super::part::{Part, id};
use crate::{
    address,
    model::TypeLink,
    source::{At, Target},
};

/// A type that has a page.
#[derive(Clone, Debug)]
pub(crate) struct Entry<'a> {
    pub(crate) link: TypeLink,
    pub(crate) parts: Vec<Part<'a>>,
    pub(crate) is_cut: bool,
}

/// All types that have a page, in the order in which they were met.
#[derive(Debug, Default)]
pub(crate) struct Types<'a> {
    entries: Vec<Entry<'a>>,
    by_node: HashMap<(usize, usize), usize>,
    names: HashSet<String>,
    slugs: HashSet<String>,
}

impl<'a> Types<'a> {
    /// The types that the main file names.
    pub(crate) fn new(named: Vec<(&'a str, At<'a>)>) -> Self {
        let mut types = Self::default();
        let slugs = address::of_types(named.iter().map(|(name, _)| *name));
        for ((name, at), slug) in named.into_iter().zip(slugs) {
            types.insert(TypeLink { name: name.to_owned(), slug }, vec![Part::new(at)], false);
        }
        types
    }

    pub(crate) fn get(&self, index: usize) -> Option<&Entry<'a>> {
        self.entries.get(index)
    }

    fn insert(&mut self, link: TypeLink, parts: Vec<Part<'a>>, is_cut: bool) {
        if let Some(first) = parts.first() {
            self.by_node.insert(first.id(), self.entries.len());
        }
        self.names.insert(link.name.clone());
        self.slugs.insert(link.slug.clone());
        self.entries.push(Entry { link, parts, is_cut });
    }

    /// The page of what a reference leads to.
    pub(crate) fn link(&mut self, target: &Target<'a>, file: &str) -> TypeLink {
        if let Some(link) = self.find(id(target.at)) {
            return link;
        }
        let name = name_of(&target.pointer, file);
        let link = self.free(&name, &format!("{file}#{}", target.pointer));
        self.insert(link.clone(), vec![Part::new(target.at)], false);
        link
    }

    /// The page that a branch without a name goes on at.
    pub(crate) fn cut(&mut self, parts: &[Part<'a>], name: &str) -> TypeLink {
        let known = parts.first().and_then(|first| self.find(first.id()));
        known.unwrap_or_else(|| {
            let link = self.free(name, name);
            self.insert(link.clone(), parts.to_vec(), true);
            link
        })
    }

    /// The page of a node that has a name in its file.
    pub(crate) fn named(&self, id: (usize, usize)) -> Option<TypeLink> {
        let entry = self.entries.get(*self.by_node.get(&id)?)?;
        (!entry.is_cut).then(|| entry.link.clone())
    }

    /// All types so far that have a name.
    pub(crate) fn all_named(&self) -> impl Iterator<Item = Part<'a>> {
        self.entries
            .iter()
            .filter(|entry| !entry.is_cut)
            .filter_map(|entry| entry.parts.first().copied())
    }

    fn find(&self, id: (usize, usize)) -> Option<TypeLink> {
        let entry = self.entries.get(*self.by_node.get(&id)?)?;
        Some(entry.link.clone())
    }

    /// A name and an address that no other type has.
    fn free(&self, name: &str, exact: &str) -> TypeLink {
        let slug = address::slug(name);
        let is_free = !self.slugs.contains(&slug) && !slug.is_empty() && slug.len() <= 120;
        let slug = if is_free { slug } else { address::exact(&slug, exact) };
        let taken = self.names.contains(name);
        let name = if taken { format!("{name} ({exact})") } else { name.to_owned() };
        TypeLink { name, slug }
    }
}

/// The name of what a pointer leads to: its last steps that are names, else the file's.
fn name_of(pointer: &str, file: &str) -> String {
    const KEYWORDS: [&str; 12] = [
        "properties",
        "items",
        "schema",
        "schemas",
        "components",
        "definitions",
        "$defs",
        "allOf",
        "oneOf",
        "anyOf",
        "content",
        "additionalProperties",
    ];
    let steps = pointer.split('/').skip(1).map(|step| step.replace("~1", "/").replace("~0", "~"));
    let is_name = |step: &String| !KEYWORDS.contains(&step.as_str());
    let names: Vec<_> = steps.filter(is_name).collect();
    if names.is_empty() {
        let stem = file.rsplit('/').next().unwrap_or(file);
        return stem.split('.').next().unwrap_or(stem).to_owned();
    }
    names.join(".")
}
