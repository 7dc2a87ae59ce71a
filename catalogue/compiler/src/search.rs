//! The files of the search: which words each entry says, and where.

mod answer;
mod explain;
mod judged;
mod texts;

pub use answer::answer;
pub use explain::explain;
pub use judged::{Judged, read_queries};

use std::collections::HashMap;

use anyhow::{Result, ensure};
use rayon::prelude::*;

use catalogue::{api::Api, data, index::Card, kind::Kind, redirect::Redirect, route::Route};
use catalogue_search::{
    file::{Field, SearchEntry, SearchFile, Synonyms},
    index::{SearchIndex, SearchTexts},
    missing::PartId,
    part_writer::{Parts, parts},
    token::tokens,
};

use super::{Catalogue, compile, diagnostic::Severity, json::json, report, source::RawFile};

/// The files of the search by name: two, or for a large catalogue its parts.
pub fn files(catalogue: &Catalogue) -> Vec<(String, String)> {
    let (names, texts) = rayon::join(|| names(catalogue), || texts(catalogue));
    if !catalogue.index.is_large() {
        let files = [(data::SEARCH, names.text()), (data::SEARCH_TEXTS, texts.text())];
        return files.map(|(name, text)| (name.to_owned(), text)).into();
    }
    let (index, long) = rayon::join(|| SearchIndex::read(&names), || SearchTexts::read(&texts));
    let cards: Vec<String> = catalogue.index.cards.par_iter().map(json).collect();
    let Parts { first, version, others } = parts(&index, &long, &names.synonyms, &cards);
    let folder = format!("{}/{version}", data::SEARCH_PARTS);
    let name = |part: PartId| format!("{folder}/{}", part.name());
    let others = others.into_iter().map(|(part, text)| (name(part), text));
    std::iter::once((data::SEARCH.to_owned(), first)).chain(others).collect()
}

/// What is searched at once: titles, acronyms, keywords, promises, producers, themes.
pub fn names(catalogue: &Catalogue) -> SearchFile {
    let mut old_names: HashMap<&str, Vec<String>> = HashMap::new();
    for Redirect { from, to } in &catalogue.redirects {
        old_names.entry(to).or_default().push(from.replace(Kind::Api.prefix(), ""));
    }
    let texts = |card: &Card| {
        let mut texts = vec![
            (Field::Title, card.title.clone()),
            (Field::Acronym, acronyms(&card.title)),
            (Field::Slug, card.slug.to_string()),
            (Field::Slug, joined(&card.title)),
            (Field::Tagline, card.tagline.clone()),
            (Field::Producer, card.producer.name.clone()),
        ];
        let old = old_names.get(Route::api(&card.slug).path().as_str());
        texts.extend(old.into_iter().flatten().map(|name| (Field::Slug, name.clone())));
        let acronym = card.producer.acronym.clone();
        texts.extend(acronym.map(|acronym| (Field::ProducerAcronym, acronym)));
        texts.extend(card.keywords.iter().map(|keyword| (Field::Keyword, keyword.clone())));
        texts.extend(card.themes.iter().map(|theme| (Field::Theme, theme.clone())));
        texts
    };
    let cards = catalogue.index.cards.par_iter();
    let entries = cards.map(|card| entry(&card.slug, &texts(card))).collect();
    SearchFile { entries, synonyms: catalogue.synonyms.clone() }
}

/// What is searched when there is time: descriptions, data, specifications.
pub fn texts(catalogue: &Catalogue) -> SearchFile {
    let apis: HashMap<&str, &Api> = catalogue.apis.iter().map(|api| (&*api.slug, api)).collect();
    let documented = catalogue.documentation.iter();
    let searched: HashMap<&str, &[String]> =
        documented.map(|one| (&*one.line.api.slug, &*one.searched)).collect();
    let texts = |api: &Api| {
        let mut texts = texts::of_api(api);
        let fields = searched.get(&*api.slug).copied().unwrap_or_default();
        texts.extend(fields.iter().map(|field| (Field::Data, field.clone())));
        texts
    };
    let texts_of = |slug: &str| apis.get(slug).map(|api| texts(api)).unwrap_or_default();
    let cards = catalogue.index.cards.par_iter();
    let entries = cards.map(|card| entry(&card.slug, &texts_of(&card.slug))).collect();
    SearchFile { entries, synonyms: vec![] }
}

fn entry(slug: &str, texts: &[(Field, String)]) -> SearchEntry {
    SearchEntry::new(slug, texts.iter().map(|(field, text)| (*field, text.as_str())))
}

/// Words in capitals: « BAN », « FICOBA ».
fn acronyms(title: &str) -> String {
    let is_acronym = |word: &&str| {
        word.chars().count() > 1
            && *word != "API"
            && word.chars().all(|letter| !letter.is_lowercase())
            && word.chars().any(char::is_uppercase)
    };
    let tokens = tokens(title);
    let words = tokens.iter().map(|token| &title[token.start..token.end]);
    words.filter(is_acronym).collect::<Vec<_>>().join(" ")
}

/// Each two words of a title as one: « hubeau », « choruspro ».
fn joined(title: &str) -> String {
    let words: Vec<String> = tokens(title).into_iter().map(|token| token.word).collect();
    let pairs = words.windows(2).filter(|pair| pair[0] != "api");
    pairs.map(<[String]>::concat).collect::<Vec<_>>().join(" ")
}

/// Reads a file of synonyms by itself; a mistake in it is an error.
pub fn read_synonyms(file: RawFile) -> Result<Vec<Synonyms>> {
    let compiled = compile(vec![RawFile { inner: "synonymes.yml".to_owned(), ..file }]);
    let mistakes: Vec<_> = compiled
        .diagnostics
        .iter()
        .filter(|diagnostic| diagnostic.severity == Severity::Error)
        .cloned()
        .collect();
    ensure!(mistakes.is_empty(), "{}", report::human(&mistakes, &compiled.sources, false));
    Ok(compiled.catalogue.synonyms)
}
