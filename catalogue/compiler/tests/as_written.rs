//! A text of a header keeps the characters of its file, even where YAML would read something else.

use catalogue::{api::Api, flow::Choice};
use catalogue_compiler::{Compiled, compile, report, source::RawFile};

/// What YAML takes for numbers, in each of its notations.
const NUMBERS: [&str; 15] = [
    "1.10", "1.000", "0x1F", "0o17", "0b11", "1e3", "2.0", "+5", "-0", ".5", "5.", "1E-2", ".inf",
    ".NaN", "0.1000",
];

/// What people may take for something else than words.
const WORDS: [&str; 9] =
    ["yes", "no", "oui", "on", "Off", "2026-01-02", "12:30:00", "01001", "1_000"];

fn file(inner: &str, text: String) -> RawFile {
    RawFile { path: inner.to_owned(), inner: inner.to_owned(), bytes: text.into_bytes() }
}

fn api(lines: &str) -> (Api, String) {
    let header = "producer: p\nis_open: 1\ndoc_tech_external: https://exemple.fr";
    let entry = file("api/a.md", format!("---\n{header}\n{lines}\n---\n\nUn texte.\n"));
    let producer = file("producteurs/p.md", "---\nname: P\n---\n".to_owned());
    let Compiled { catalogue, diagnostics, sources, .. } = compile(vec![entry, producer]);
    let report = report::human(&diagnostics, &sources, false);
    (catalogue.apis.into_iter().next().expect("there is an entry"), report)
}

#[test]
fn a_text_keeps_the_characters_of_the_file() {
    for words in NUMBERS.into_iter().chain(WORDS) {
        let lines = format!(
            "title: {words}\ntagline: {words}  # un commentaire\nlicence: {words}\n\
             rate_limiting_description: {words}\nkeywords:\n  - {words}\n  - x {words}\nthemes: [{words}, t]"
        );
        let (api, report) = api(&lines);
        assert_eq!(report, "", "{words}");
        assert_eq!((&*api.title, &*api.tagline), (words, words));
        assert_eq!(api.licence.as_deref(), Some(words));
        assert_eq!(api.keywords, [words.to_owned(), format!("x {words}")]);
        assert_eq!(api.themes, [words, "t"]);
        let details = api.rate_limit.expect("it is written").details;
        assert_eq!(catalogue::document::plain_text(&details), words);
    }
}

#[test]
fn a_question_and_its_choices_keep_their_characters() {
    let header = "title: A\ntagline: B\nproducer: p\nis_open: -1\ndatapass_link: https://exemple.fr/d\ndoc_tech_external: https://exemple.fr";
    let wizard = "access_page:\n  - who:\n      - 1.10\n    ask: 2.0\n  - who: [1e3]\n    question: 0x1F\n    choices:\n      - {who: [1.000], is_eligible: 1, description: 1.0}\nshared_questions:\n  2.0:\n    question: 2.50\n    choices:\n      - {who: [3.0], is_eligible: 1, description: 4.0}";
    let entry = file("api/a.md", format!("---\n{header}\n{wizard}\n---\n\nUn texte.\n"));
    let producer = file("producteurs/p.md", "---\nname: P\n---\n".to_owned());
    let Compiled { catalogue, diagnostics, sources, .. } = compile(vec![entry, producer]);
    assert_eq!(report::human(&diagnostics, &sources, false), "");
    let flow = &catalogue.wizards[0].flow;
    let texts = |questions: &[&str]| {
        questions.iter().all(|text| flow.questions.iter().any(|question| question.text == *text))
    };
    assert!(texts(&["0x1F", "2.50"]), "{:?}", flow.questions);
    let words: Vec<String> =
        flow.questions.iter().flat_map(|one| &one.choices).map(Choice::words).collect();
    for choice in ["1.10", "1e3", "1.000", "3.0"] {
        assert!(words.iter().any(|one| one == choice), "{choice}: {words:?}");
    }
}

#[test]
fn old_names_made_of_digits_are_names() {
    let (_, report) = api("title: A\ntagline: B\naliases: [2024, 1.10, 007]");
    assert_eq!(report, "");
}
