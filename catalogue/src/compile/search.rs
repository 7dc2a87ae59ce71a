//! The files of the search: which words each entry says, and where.

mod explain;
mod judged;
mod lexicon;
mod specification;
mod texts;

pub use explain::explain;
pub use judged::{Judged, read_queries};

use anyhow::{Result, ensure};

use super::{Catalogue, compile, diagnostic::Severity, report, source::RawFile};
use crate::{
    api::Api,
    document::Target,
    index::Card,
    search::file::{Field, SearchEntry, SearchFile, Synonyms},
    search::token::tokens,
};
use lexicon::Lexicon;

/// What is searched at once: titles, acronyms, keywords, promises, producers, themes.
pub fn names(catalogue: &Catalogue) -> SearchFile {
    let texts = |card: &Card| {
        let mut texts = vec![
            (Field::Title, card.title.clone()),
            (Field::Acronym, acronyms(&card.title)),
            (Field::Slug, card.slug.clone()),
            (Field::Slug, joined(&card.title)),
            (Field::Tagline, card.tagline.clone()),
            (Field::Producer, card.producer.name.clone()),
        ];
        let old = catalogue.redirects.iter().filter(|redirect| redirect.to == address(&card.slug));
        texts.extend(old.map(|redirect| (Field::Slug, redirect.from.replace("/les-api/", ""))));
        let acronym = card.producer.acronym.clone();
        texts.extend(acronym.map(|acronym| (Field::ProducerAcronym, acronym)));
        texts.extend(card.keywords.iter().map(|keyword| (Field::Keyword, keyword.clone())));
        texts.extend(card.themes.iter().map(|theme| (Field::Theme, theme.clone())));
        texts
    };
    let entries: Vec<(&str, Vec<(Field, String)>)> =
        catalogue.index.cards.iter().map(|card| (&*card.slug, texts(card))).collect();
    SearchFile { synonyms: catalogue.synonyms.clone(), ..file(&entries) }
}

/// What is searched when there is time: descriptions, data, specifications.
pub fn texts(catalogue: &Catalogue) -> SearchFile {
    let api = |card: &Card| catalogue.apis.iter().find(|api| api.slug == card.slug);
    let texts = |api: &Api| {
        let mut texts = texts::of_api(api);
        if let Some(Target::File(address)) = &api.documentation.specification {
            let fields =
                catalogue.specifications.get(address).map(|file| specification::texts(file));
            texts.extend(fields.into_iter().flatten().map(|field| (Field::Data, field)));
        }
        texts
    };
    let entries: Vec<(&str, Vec<(Field, String)>)> = catalogue
        .index
        .cards
        .iter()
        .map(|card| (&*card.slug, api(card).map(texts).unwrap_or_default()))
        .collect();
    file(&entries)
}

fn file(entries: &[(&str, Vec<(Field, String)>)]) -> SearchFile {
    let lexicon = Lexicon::of(entries.iter().flat_map(|(_, texts)| texts).map(|(_, text)| &**text));
    let encode = |(slug, texts): &(&str, Vec<(Field, String)>)| SearchEntry {
        slug: (*slug).to_owned(),
        texts: texts.iter().filter_map(|(field, text)| lexicon.encode(*field, text)).collect(),
    };
    SearchFile {
        entries: entries.iter().map(encode).collect(),
        words: lexicon.words(),
        synonyms: Vec::<Synonyms>::new(),
    }
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

fn address(slug: &str) -> String {
    format!("/les-api/{slug}")
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
