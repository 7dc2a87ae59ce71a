//! A search over an index in parts answers as one over the whole index: the same entries in the same order, with the
//! same scores and the same words to show, whatever is typed.

#[path = "parts/generated.rs"]
mod generated;

use std::{collections::HashMap, fs, path::Path, sync::LazyLock};

use catalogue_search::{
    answer::Hit,
    asking::Asked,
    engine::Engine,
    highlight::Highlighter,
    index::{SearchIndex, SearchTexts},
    missing::PartId,
    part_writer::{Parts, parts},
    parted_index::PartedIndex,
    stem, suggestion,
    term_dictionary::start_of_stem,
};

/// More than one range of anything.
const ENTRIES: usize = 1_000;

/// Each is a request that a visitor waits for.
const MOST_ROUNDS: usize = 8;

struct Site {
    index: SearchIndex,
    texts: SearchTexts,
    first: String,
    parts: HashMap<String, String>,
}

static SITE: LazyLock<Site> = LazyLock::new(|| {
    let (names, texts) = generated::files(&root(), ENTRIES);
    let (index, texts) = (SearchIndex::read(&names), SearchTexts::read(&texts));
    let cards = vec!["{}".to_owned(); ENTRIES];
    let Parts { first, others, .. } = parts(&index, &texts, &names.synonyms, &cards);
    let parts = others.into_iter().map(|(part, text)| (part.name(), text)).collect();
    Site { index, texts, first, parts }
});

fn root() -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// What a page shows of an answer.
#[derive(Debug, PartialEq)]
struct Shown {
    hits: Vec<Hit>,
    weights: Vec<f32>,
    corrected: Option<String>,
    why: Vec<String>,
}

fn shown(index: &SearchIndex, texts: &SearchTexts, query: &str) -> Shown {
    let engine = || Engine::new(index, Some(texts));
    let answer = engine().search(query);
    let asked = Asked::of(query, &answer);
    let highlighter = Highlighter::new(engine(), &answer);
    let hits: Vec<Hit> = answer.strong.iter().chain(&answer.weak).copied().collect();
    let why = |hit: &Hit| {
        let snippet = highlighter.snippet(hit.entry);
        format!("{snippet:?} {}", asked.told_by(&engine(), hit.entry))
    };
    Shown {
        why: hits.iter().take(9).map(why).collect(),
        weights: answer.terms.iter().map(|term| term.weight).collect(),
        corrected: suggestion::corrected(&engine(), query),
        hits,
    }
}

/// An index of which nothing has come but the first file.
fn new_index() -> PartedIndex {
    PartedIndex::read(&SITE.first).expect("the first file")
}

/// The answer once every part that it asks for has come.
fn in_parts(index: &mut PartedIndex, query: &str) -> Shown {
    for _ in 0..MOST_ROUNDS {
        let shown = shown(&index.index, &index.texts, query);
        let missing: Vec<PartId> = index.take_missing();
        if missing.is_empty() {
            return shown;
        }
        for part in missing {
            let text = &SITE.parts[&part.name()];
            index.add(part, text).unwrap_or_else(|| panic!("{part:?} can't be read"));
        }
    }
    panic!("« {query} » never has all it asks for");
}

/// With nothing here but the first file.
fn check(query: &str) {
    check_with(&mut new_index(), query);
}

/// With what has come for others.
fn check_with(index: &mut PartedIndex, query: &str) {
    let whole = shown(&SITE.index, &SITE.texts, query);
    assert_eq!(in_parts(index, query), whole, "{query}");
}

#[test]
fn every_judged_query_has_the_same_answer() {
    let folder = root().join("catalogue/compiler/benches/search/queries");
    let mut count = 0;
    for list in fs::read_dir(folder).expect("the lists are here") {
        let text = fs::read_to_string(list.expect("a file").path()).expect("a text");
        let mut index = new_index();
        for query in text.lines().skip(1).filter_map(|line| line.split('\t').nth(1)) {
            check_with(&mut index, query);
            count += 1;
        }
    }
    assert!(count > 300, "{count} queries");
}

#[test]
fn what_is_typed_letter_by_letter_has_the_same_answers() {
    for query in ["adresse", "geoapi", "covid19", "agent pass", "l’entreprise", "de la"] {
        let mut index = new_index();
        for (end, letter) in query.char_indices() {
            check_with(&mut index, &query[..end + letter.len_utf8()]);
        }
    }
}

#[test]
fn slips_and_what_no_entry_says_have_the_same_answers() {
    for query in ["adrese", "entrpise", "xylofone", "zzzzzzzz", "prosanteconnnect", "à Lille", ""]
    {
        check(query);
    }
}

#[test]
fn titles_typed_to_the_letter_have_the_same_answers() {
    for entry in (0..).take(ENTRIES).step_by(100) {
        let title = SITE.index.names.texts(entry).first().expect("an entry has a title");
        let words = title.words.iter().map(|word| SITE.index.names.dictionary.written(*word));
        let title = words.collect::<Vec<_>>().join(" ");
        check(&title);
        assert_eq!(shown(&SITE.index, &SITE.texts, &title).hits[0].is_title, Some(true), "{title}");
    }
}

/// The ranges of a dictionary in which a stem is looked for are those of what it starts with.
#[test]
fn every_word_starts_as_its_stems() {
    for dictionary in [&SITE.index.names.dictionary, &SITE.texts.texts.dictionary] {
        for id in (0..).take(dictionary.len()) {
            let word = dictionary.folded(id);
            let stems = [Some(stem::stem(word)), stem::derivational_stem(word)];
            for stem in stems.into_iter().flatten() {
                assert!(word.starts_with(start_of_stem(&stem)), "{word}: {stem}");
            }
        }
    }
}

#[test]
fn a_file_that_is_something_else_is_refused() {
    assert!(PartedIndex::read("<!DOCTYPE html>").is_none());
    let mut index = new_index();
    let _ = shown(&index.index, &index.texts, "adresse");
    for part in index.take_missing() {
        let postings = format!("{:?}", part.kind).starts_with("Postings");
        assert!(!postings || index.add(part, "<!DOCTYPE html>").is_none(), "{part:?}");
    }
}
