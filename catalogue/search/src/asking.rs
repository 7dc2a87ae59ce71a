//! What a question that says where or when asks of an entry: the words that say so, and by what the entry
//! tells that it is asked for a place or a date.

use super::{
    answer::Answer, engine::Engine, file::Field, matched_term::MatchedTerm, stop_word::Role,
    token::tokens,
};

/// The place and the date that a question says, as they were typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Asked {
    /// Where.
    pub place: Option<String>,
    /// When.
    pub date: Option<String>,
}

/// By what one asks for a place: the word folded, and as it is shown.
const PLACES: [(&str, &str); 12] = [
    ("commune", "commune"),
    ("postal", "code postal"),
    ("departement", "département"),
    ("region", "région"),
    ("academie", "académie"),
    ("zone", "zone"),
    ("adresse", "adresse"),
    ("parcelle", "parcelle"),
    ("station", "station"),
    ("point", "point de la carte"),
    ("territoire", "territoire"),
    ("lieu", "lieu"),
];

/// By what one asks for a date: no « jour » or « mois », which tell how often data change.
const DATES: [(&str, &str); 4] =
    [("date", "date"), ("annee", "année"), ("periode", "période"), ("trimestre", "trimestre")];

/// What stands right before these words where a text tells how to ask: « par commune ».
const INTRODUCTIONS: [&str; 5] = ["autour", "chaque", "par", "pour", "selon"];

/// What may stand between: « autour d’un point », « par son code postal ».
const BETWEEN: [&str; 7] = ["code", "d", "l", "la", "son", "un", "une"];

/// How many of them are told.
const TOLD: usize = 3;

impl Asked {
    /// What the typed text of an answer says; nothing when it looks for nothing else.
    pub fn of(text: &str, answer: &Answer) -> Self {
        if !answer.terms.iter().any(|term| term.role == Role::Content) {
            return Self::default();
        }
        let typed = |role| Some(typed(text, &answer.terms, role)).filter(|words| !words.is_empty());
        Self { place: typed(Role::Place), date: typed(Role::Date) }
    }

    /// By what the texts of an entry tell that it is asked: « commune, département, date ».
    pub fn told_by(&self, engine: &Engine, entry: u32) -> String {
        let mut told: Vec<&str> = Vec::new();
        for (is_said, words) in [(self.place.is_some(), &PLACES[..]), (self.date.is_some(), &DATES)]
        {
            let words = words.iter().filter(|(word, _)| is_said && is_asked(engine, entry, word));
            told.extend(words.take(TOLD).map(|(_, shown)| shown));
        }
        told.join(", ")
    }
}

/// Whether a text of an entry says that one asks by a word.
fn is_asked(engine: &Engine, entry: u32, word: &str) -> bool {
    engine.context().indexes.iter().any(|index| {
        let mut texts = index.written_texts(entry);
        texts.any(|(field, text)| tells_how_to_ask(field) && is_introduced(text, word))
    })
}

/// Needs are what visitors ask, data what they receive.
pub(super) fn tells_how_to_ask(field: Field) -> bool {
    matches!(field, Field::Tagline | Field::Body)
}

/// Whether a text has a word, and the words before it introduce it.
fn is_introduced(text: &str, word: &str) -> bool {
    let words: Vec<String> = tokens(text).into_iter().map(|token| token.word).collect();
    let places = words.iter().enumerate().filter(|(_, other)| *other == word);
    places.into_iter().any(|(place, _)| {
        let mut before = words[..place].iter().rev();
        let introduction = before.find(|word| !BETWEEN.contains(&word.as_str()));
        introduction.is_some_and(|word| INTRODUCTIONS.contains(&word.as_str()))
    })
}

/// The words of one role as typed, those that follow one another together.
fn typed(text: &str, terms: &[MatchedTerm], role: Role) -> String {
    let has_role = |word: &str| terms.iter().any(|term| term.role == role && term.word == word);
    let mut runs: Vec<(usize, usize)> = Vec::new();
    let mut is_run = false;
    for token in tokens(text) {
        let continues = std::mem::replace(&mut is_run, has_role(&token.word));
        match runs.last_mut() {
            Some(run) if continues && is_run => run.1 = token.end,
            _ if is_run => runs.push((token.start, token.end)),
            _ => {}
        }
    }
    runs.iter().map(|(start, end)| &text[*start..*end]).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::Fixture;

    /// What a question says of where and when, and what the entry tells.
    fn check(body: &str, query: &str, asked: (Option<&str>, Option<&str>), told: &str) {
        let title = &[(Field::Title, "Vacances")][..];
        let fixture = Fixture::new(&[("vacances", title)])
            .with_texts(&[("vacances", &[(Field::Body, body)])]);
        let engine = fixture.engine();
        let found = Asked::of(query, &engine.search(query));
        let (place, date) = asked;
        assert_eq!(found, Asked { place: place.map(Into::into), date: date.map(Into::into) });
        assert_eq!(found.told_by(&engine, 0), told, "{query}");
    }

    const BODY: &str = "On cherche par commune, autour d’un point ou par date ; une zone change";

    #[test]
    fn a_place_and_a_date_are_told_as_typed_and_by_what_they_are_asked() {
        let asked = (Some("Saint-Étienne"), Some("14 février"));
        check(
            BODY,
            "vacances à Saint-Étienne le 14 février",
            asked,
            "commune, point de la carte, date",
        );
    }

    #[test]
    fn only_what_the_question_says_is_told() {
        check(BODY, "vacances en 2027", (None, Some("2027")), "date");
        check(BODY, "vacances", (None, None), "");
    }

    #[test]
    fn a_text_that_does_not_tell_how_to_ask_tells_nothing() {
        check("Les communes changent", "vacances à lille", (Some("lille"), None), "");
    }

    #[test]
    fn a_place_that_is_all_one_looks_for_asks_nothing() {
        check(BODY, "lille", (None, None), "");
    }
}
