//! The nearest known word to a mistyped one.

use catalogue::text::fold;

/// None when nothing is near enough to be what was meant.
pub fn nearest<'word>(
    typed: &str,
    known: impl IntoIterator<Item = &'word str>,
) -> Option<&'word str> {
    let typed = fold(typed);
    let length = typed.chars().count();
    if length > LONGEST {
        return None;
    }
    let letters = count_letters(&typed);
    let tolerance = (length / 3).max(1);
    known
        .into_iter()
        .map(|word| (word, fold(word)))
        .filter(|(_, folded)| least_distance(&letters, &count_letters(folded)) <= tolerance)
        .map(|(word, folded)| (strsim::damerau_levenshtein(&typed, &folded), word))
        .filter(|(distance, _)| *distance <= tolerance)
        .min_by_key(|(distance, word)| (*distance, *word))
        .map(|(_, word)| word)
}

/// Characters of a name that someone may have mistyped; anything longer is no name.
const LONGEST: usize = 200;

/// How often each byte occurs, bytes that are alike in their last bits taken together.
type Letters = [u16; 32];

fn count_letters(text: &str) -> Letters {
    let mut letters = [0; 32];
    for byte in text.bytes() {
        let count: &mut u16 = &mut letters[usize::from(byte % 32)];
        *count = count.saturating_add(1);
    }
    letters
}

/// No fewer edits make one text of the other: an edit changes at most one character, of at most four
/// bytes, on each side. Costs far less than the true distance, which few words are worth.
fn least_distance(one: &Letters, other: &Letters) -> usize {
    let excess = |one: &Letters, other: &Letters| -> usize {
        one.iter().zip(other).map(|(one, other)| usize::from(one.saturating_sub(*other))).sum()
    };
    excess(one, other).max(excess(other, one)).div_ceil(4)
}

#[cfg(test)]
mod tests {
    use super::{count_letters, least_distance, nearest};

    #[test]
    fn the_nearest_word_is_proposed_only_when_it_is_near() {
        let known = ["external_site", "title", "themes"];
        assert_eq!(nearest("extrenal_site", known), Some("external_site"));
        assert_eq!(nearest("Titre", known), Some("title"));
        assert_eq!(nearest("couleur", known), None);
    }

    #[test]
    fn the_cheap_distance_never_exceeds_the_true_one() {
        let words = ["", "a", "api-rge", "api-rbe", "api_rge", "résumé", "resume", "日本", "titre"];
        for (one, other) in words.iter().flat_map(|one| words.map(|other| (*one, other))) {
            let least = least_distance(&count_letters(one), &count_letters(other));
            assert!(least <= strsim::damerau_levenshtein(one, other), "{one} {other}");
        }
    }
}
