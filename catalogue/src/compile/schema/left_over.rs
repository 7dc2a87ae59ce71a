//! What a template or a draft leaves behind.

/// Words that nobody means to publish.
const LEFT_OVERS: [&str; 5] =
    ["TODO", "À COMPLÉTER", "A COMPLETER", "lorem ipsum", "page-stats-dusage-de-lapi"];

/// The words of a text that still wait for the real ones.
pub fn left_over(text: &str) -> Option<&'static str> {
    text.char_indices().find_map(|(at, _)| {
        let words = LEFT_OVERS.into_iter().find(|words| text[at..].starts_with(words))?;
        let before = text[..at].chars().next_back();
        let after = text[at + words.len()..].chars().next();
        let is_whole = ![before, after].into_iter().flatten().any(char::is_alphanumeric);
        is_whole.then_some(words)
    })
}

#[cfg(test)]
mod tests {
    use super::left_over;

    #[test]
    fn whole_words_only() {
        assert_eq!(left_over("10/10/2023 /TODO"), Some("TODO"));
        assert_eq!(
            left_over("http://page-stats-dusage-de-lapi"),
            Some("page-stats-dusage-de-lapi")
        );
        assert_eq!(left_over("MÉTODOLOGIE, todo, TODOS"), None);
    }
}
