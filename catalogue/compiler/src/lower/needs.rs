//! What people come with, in their own words: whether each sentence says something of its own.

use std::{
    collections::{BTreeMap, BTreeSet},
    ops::{Range, RangeInclusive},
};

use catalogue::text::words;

use super::files::Entry;
use crate::{code::Code, collector::Collector, schema::api::ApiHeader, yaml::KeyPath};

/// How many an entry has: fewer find too little, more were written for the search engine.
const ENOUGH: RangeInclusive<usize> = 5..=10;

/// Characters of the longest need: a sentence that one says in a breath.
const LONGEST: usize = 120;

/// Reports what is wrong with the needs of all entries.
pub fn check(apis: &[Entry<ApiHeader>], collector: &mut Collector) {
    let mut seen: BTreeMap<Vec<String>, &str> = BTreeMap::new();
    for entry in apis {
        check_count(entry, collector);
        for (index, need) in entry.header.values.needs.iter().enumerate() {
            check_length(entry, index, need, collector);
            let need_words = words(need);
            check_title(entry, index, &need_words, collector);
            match seen.get(&need_words) {
                Some(other) => twice(entry, index, other, collector),
                None => drop(seen.insert(need_words, entry.source.slug())),
            }
        }
    }
}

fn check_count(entry: &Entry<ApiHeader>, collector: &mut Collector) {
    let count = entry.header.values.needs.len();
    if count == 0 || ENOUGH.contains(&count) {
        return;
    }
    let span = entry.header.front_matter.key_span(&KeyPath::default().key("needs"));
    let message = format!("{count} besoins, au lieu de 5 à 10");
    let help = if count < *ENOUGH.start() {
        "ajoutez d’autres façons de dire ce que l’on cherche : un problème, un but, une question"
    } else {
        "gardez ceux que l’on dirait vraiment, et qui ne se ressemblent pas"
    };
    collector.push(entry.source.warning(Code::NeedCount, span, message).help(help));
}

fn check_length(entry: &Entry<ApiHeader>, index: usize, need: &str, collector: &mut Collector) {
    let length = need.chars().count();
    if length > LONGEST {
        let message = format!("un besoin de {length} caractères : {LONGEST} au plus");
        let warning = entry.source.warning(Code::NeedTooLong, span(entry, index), message);
        collector.push(warning.help("dites-le comme à voix haute, en une phrase courte"));
    }
}

/// Words that are all those of the title find nothing more than the title does.
fn check_title(entry: &Entry<ApiHeader>, index: usize, need: &[String], collector: &mut Collector) {
    let title = entry.header.values.title.as_deref().unwrap_or_default();
    let title: BTreeSet<String> = words(title).into_iter().collect();
    if need.iter().all(|word| title.contains(word)) {
        let message = "ce besoin répète le titre".to_owned();
        let warning = entry.source.warning(Code::NeedTitle, span(entry, index), message);
        collector.push(
            warning.help("écrivez ce que dirait une personne qui ne connaît pas le nom de l’API"),
        );
    }
}

fn twice(entry: &Entry<ApiHeader>, index: usize, other: &str, collector: &mut Collector) {
    let message = if other == entry.source.slug() {
        "ce besoin est déjà dans la liste".to_owned()
    } else {
        format!("ce besoin est aussi celui de `{other}`")
    };
    let warning = entry.source.warning(Code::NeedDuplicate, span(entry, index), message);
    collector.push(warning.help("retirez-le, ou dites ce que cette API a de particulier"));
}

fn span(entry: &Entry<ApiHeader>, index: usize) -> Range<usize> {
    entry.header.front_matter.value_span(&KeyPath::default().key("needs").index(index))
}
