//! What the page says of the place and the date of a question: entries don't name them, calls do.

use catalogue_search::{answer::Hit, asking::Asked, highlight::Fragment};

use crate::searcher::Found;

/// That the results are right though they don't name it; empty when the question says neither.
pub fn sentence(Asked { place, date }: &Asked) -> String {
    let quoted = |what: &str, words: &str| format!("{what} («\u{a0}{words}\u{a0}»)");
    let place = place.as_ref().map(|words| quoted("un lieu", words));
    let date = date.as_ref().map(|words| quoted("une date", words));
    let said: Vec<String> = place.into_iter().chain(date).collect();
    if said.is_empty() {
        return String::new();
    }
    let said = said.join(" et ");
    format!(" Votre question nomme {said}\u{a0}: cela se précise en appelant l’API.")
}

/// By what an API is asked for it, as its entry tells; none when it doesn't.
pub fn told_by(found: &Found, hit: Hit) -> Option<Vec<Fragment>> {
    let told = found.told_by(hit);
    let text = format!("À préciser par\u{a0}: {told}");
    (!told.is_empty()).then(|| vec![Fragment { text, is_match: false }])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(place: Option<&str>, date: Option<&str>, expected: &str) {
        let asked = Asked { place: place.map(Into::into), date: date.map(Into::into) };
        assert_eq!(sentence(&asked).replace('\u{a0}', " "), expected);
    }

    #[test]
    fn the_sentence_names_what_the_question_says() {
        check(None, None, "");
        check(
            Some("Lille"),
            None,
            " Votre question nomme un lieu (« Lille ») : cela se précise en appelant l’API.",
        );
        check(
            Some("Lille"),
            Some("février"),
            " Votre question nomme un lieu (« Lille ») et une date (« février ») : cela se précise \
             en appelant l’API.",
        );
    }
}
