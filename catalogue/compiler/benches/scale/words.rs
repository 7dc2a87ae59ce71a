//! The plain words of real texts, and words that are like them.

use crate::chance::Chance;

/// One word of so many is of no language.
const INVENTED: usize = 16;

/// Every plain word of some texts, as often as it stands there.
pub struct Words(Vec<String>);

impl Words {
    /// The words of these texts.
    pub fn of<'t>(texts: impl Iterator<Item = &'t str>) -> Self {
        let plain = texts.flat_map(str::split_whitespace).filter(|word| is_plain(word));
        Self(plain.map(str::to_owned).collect())
    }

    /// A word that stands in the texts, or nearly.
    pub fn any(&self, chance: &mut Chance) -> String {
        if chance.below(INVENTED) == 0 {
            self.invented(chance)
        } else {
            pick(chance, &self.0).clone()
        }
    }

    /// The first half of a word and the second half of another.
    pub fn invented(&self, chance: &mut Chance) -> String {
        let (one, other) = (pick(chance, &self.0), pick(chance, &self.0));
        let half = |word: &str| word.chars().count() / 2;
        one.chars().take(half(one)).chain(other.chars().skip(half(other))).collect()
    }
}

/// Whether a word has nothing but small letters, and enough of them to mean something by itself.
pub fn is_plain(word: &str) -> bool {
    word.chars().count() >= 4 && word.chars().all(char::is_lowercase)
}

/// One of these.
fn pick<'t, T>(chance: &mut Chance, among: &'t [T]) -> &'t T {
    &among[chance.below(among.len())]
}
