//! The nearest known word to a mistyped one.

use crate::text::fold;

/// None when nothing is near enough to be what was meant.
pub fn nearest<'word>(
    typed: &str,
    known: impl IntoIterator<Item = &'word str>,
) -> Option<&'word str> {
    let typed = fold(typed);
    let tolerance = (typed.chars().count() / 3).max(1);
    known
        .into_iter()
        .map(|word| (strsim::damerau_levenshtein(&typed, &fold(word)), word))
        .filter(|(distance, _)| *distance <= tolerance)
        .min_by_key(|(distance, word)| (*distance, *word))
        .map(|(_, word)| word)
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn the_nearest_word_is_proposed_only_when_it_is_near() {
        let known = ["external_site", "title", "themes"];
        assert_eq!(nearest("extrenal_site", known), Some("external_site"));
        assert_eq!(nearest("Titre", known), Some("title"));
        assert_eq!(nearest("couleur", known), None);
    }
}
