//! The words of a name: `codePostal`, `code_postal`, `code-postal`.

use crate::address::slug;

/// Words without accents, in lower case.
pub(super) struct Words(Vec<String>);

impl Words {
    pub(super) fn of(name: &str) -> Self {
        let words = slug(&parted(name));
        Self(words.split('-').filter(|word| !word.is_empty()).map(str::to_owned).collect())
    }

    /// Whether one hint is a word, or several that follow each other: `liens` and `date1` are words of their kind.
    pub(super) fn have_one_of(&self, hints: &[&str]) -> bool {
        let starts = 0..self.0.len();
        let is_hint = |text: &str| {
            let kind = text.trim_end_matches(|sign: char| sign.is_ascii_digit());
            let single = kind.strip_suffix('s').unwrap_or(kind);
            let is_it = |hint: &&str| [text, kind, single].contains(hint);
            hints.iter().any(is_it)
        };
        starts.into_iter().any(|start| {
            let mut text = String::new();
            self.0.iter().skip(start).any(|word| {
                text.push_str(word);
                is_hint(&text)
            })
        })
    }

    /// The whole name in one word.
    pub(super) fn joined(&self) -> String {
        self.0.concat()
    }
}

/// A name with a space where a capital begins a word: `URLRetour` is `URL Retour`.
fn parted(name: &str) -> String {
    let signs: Vec<char> = name.chars().collect();
    let mut parted = String::with_capacity(name.len() + 8);
    for (at, sign) in signs.iter().enumerate() {
        let before = at.checked_sub(1).and_then(|at| signs.get(at));
        let is_next_small = signs.get(at + 1).is_some_and(|next| next.is_lowercase());
        if before.is_some_and(|before| begins_word(*before, *sign, is_next_small)) {
            parted.push(' ');
        }
        parted.push(*sign);
    }
    parted
}

fn begins_word(before: char, sign: char, is_next_small: bool) -> bool {
    sign.is_uppercase() && (!before.is_uppercase() || is_next_small)
}
