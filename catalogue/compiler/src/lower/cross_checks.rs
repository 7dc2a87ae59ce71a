//! What only all entries together can tell: a title or a figure that two of them share.

use std::collections::BTreeMap;

use catalogue::text::fold;

use super::files::Entry;
use crate::{
    code::Code,
    collector::Collector,
    schema::api::{ApiHeader, StatHeader},
    yaml::KeyPath,
};

/// Reports what looks copied.
pub fn check(apis: &[Entry<ApiHeader>], collector: &mut Collector) {
    check_titles(apis, collector);
    check_figures(apis, collector);
}

/// Guides and services name APIs by their titles.
fn check_titles(apis: &[Entry<ApiHeader>], collector: &mut Collector) {
    let mut seen: BTreeMap<String, &str> = BTreeMap::new();
    for entry in apis {
        let Some(title) = &entry.header.values.title else { continue };
        let Some(first) = seen.insert(fold(title), entry.source.slug()) else { continue };
        let span = entry.header.front_matter.value_span(&KeyPath::default().key("title"));
        let message = format!("`{first}` porte déjà le titre `{title}`");
        let warning = entry.source.warning(Code::TitleDuplicate, span, message);
        collector.push(warning.help("précisez l’un des deux titres"));
    }
}

/// A figure under two producers was probably copied with the rest of an entry: the producer who
/// has it most often keeps it.
fn check_figures(apis: &[Entry<ApiHeader>], collector: &mut Collector) {
    let mut sharing: BTreeMap<(&str, &[String]), Vec<&Entry<ApiHeader>>> = BTreeMap::new();
    for entry in apis {
        if let Some(StatHeader { url: Some(url), path, .. }) = &entry.header.values.stat {
            sharing.entry((url, path)).or_default().push(entry);
        }
    }
    for entries in sharing.values() {
        let Some(owner) = owner(entries) else { continue };
        for entry in entries.iter().filter(|entry| producer(entry) != producer(owner)) {
            let path = KeyPath::default().key("stat").key("url");
            let span = entry.header.front_matter.value_span(&path);
            let message = format!("ce chiffre est aussi celui de `{}`", owner.slug());
            let warning = entry.source.warning(Code::FigureShared, span, message);
            collector
                .push(warning.help("vérifiez l’adresse : elle vient peut-être d’une autre fiche"));
        }
    }
}

/// An entry of the producer who has most of them; the first one when there are several such.
fn owner<'e, 's>(entries: &[&'e Entry<'s, ApiHeader>]) -> Option<&'e Entry<'s, ApiHeader>> {
    let count = |entry: &Entry<ApiHeader>| {
        entries.iter().filter(|other| producer(other) == producer(entry)).count()
    };
    let most = entries.iter().map(|entry| count(entry)).max()?;
    entries.iter().find(|entry| count(entry) == most).copied()
}

fn producer<'e>(entry: &'e Entry<ApiHeader>) -> Option<&'e String> {
    let values = &entry.header.values;
    values.producer.as_ref().or(values.owner.as_ref())
}
