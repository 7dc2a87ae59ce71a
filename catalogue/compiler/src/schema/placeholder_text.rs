//! What a template or a draft leaves behind.

use std::ops::Range;

/// Words that nobody means to publish.
const PLACEHOLDER_TEXTS: [&str; 5] =
    ["TODO", "À COMPLÉTER", "A COMPLETER", "lorem ipsum", "page-stats-dusage-de-lapi"];

/// The words of a text that still wait for the real ones.
pub fn placeholder_text(text: &str) -> Option<&'static str> {
    let first = |words: &'static str| {
        let mut places = text.match_indices(words).map(|(at, _)| at..at + words.len());
        places.find(|place| is_whole(text, place)).map(|place| (place.start, words))
    };
    PLACEHOLDER_TEXTS.into_iter().filter_map(first).min().map(|(_, words)| words)
}

fn is_whole(text: &str, place: &Range<usize>) -> bool {
    let before = text[..place.start].chars().next_back();
    let after = text[place.end..].chars().next();
    ![before, after].into_iter().flatten().any(char::is_alphanumeric)
}

#[cfg(test)]
mod tests {
    use super::placeholder_text;

    #[test]
    fn whole_words_only() {
        assert_eq!(placeholder_text("10/10/2023 /TODO"), Some("TODO"));
        assert_eq!(
            placeholder_text("http://page-stats-dusage-de-lapi"),
            Some("page-stats-dusage-de-lapi")
        );
        assert_eq!(placeholder_text("MÉTODOLOGIE, todo, TODOS"), None);
    }
}
