//! Splits a text into words with their byte ranges: runs of letters and digits, elided words apart.

use catalogue::text::fold_character;

use super::separator;

/// One word of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    /// The word, folded.
    pub word: String,
    /// First byte of the word in the text.
    pub start: usize,
    /// The byte after its last one.
    pub end: usize,
    /// Whether an apostrophe replaces its last vowel: the `l` of « l’eau ».
    pub is_elided: bool,
}

/// The words of a text, in order.
pub fn tokens(text: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    each_token(text, |token| tokens.push(token.clone()));
    tokens
}

/// Whether a word is written in digits alone.
pub fn is_number(word: &str) -> bool {
    !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_digit())
}

/// Calls `show` with each word in order. One token is reused for all, so that nothing is allocated per
/// word.
pub fn each_token(text: &str, mut show: impl FnMut(&Token)) {
    let mut token = Token { word: String::new(), start: 0, end: 0, is_elided: false };
    let mut is_inside = false;
    let mut run = 0;
    let mut folded = String::new();
    for (start, character) in text.char_indices() {
        folded.clear();
        fold_character(character, &mut folded);
        // A combining accent belongs to the word that it stands in.
        let continues = folded.is_empty() && is_inside;
        if !continues && !folded.chars().any(is_of_word) {
            token.is_elided |= is_inside && folded == "'" && is_elision(&token.word);
            let rest = &text[start + character.len_utf8()..];
            is_inside = is_inside
                && ((character == '-' && is_initial(&token.word))
                    || separator::is_inside(&token.word, run, character, rest));
            run = 0;
            continue;
        }
        if !is_inside {
            if !token.word.is_empty() {
                show(&token);
            }
            token.word.clear();
            (token.start, token.is_elided) = (start, false);
        }
        run += 1;
        token.word.extend(folded.chars().filter(|one| is_of_word(*one)));
        token.end = start + character.len_utf8();
        is_inside = true;
    }
    if !token.word.is_empty() {
        show(&token);
    }
}

/// Whether it is a letter or a digit, in any script. Unicode's tables would be exact but larger than
/// this whole module: here any character that isn't a usual sign counts as a letter.
pub(super) fn is_of_word(character: char) -> bool {
    match character {
        '\0'..='\u{7f}' => character.is_ascii_alphanumeric(),
        // Signs of Latin-1, but for its ordinals, powers and fractions.
        '\u{80}'..='\u{bf}' => matches!(character, 'ª' | '²' | '³' | 'µ' | '¹' | 'º' | '¼'..='¾'),
        '×' | '÷'
        // Punctuation, currencies, signs made of letters, arrows, mathematics, drawings.
        | '\u{2000}'..='\u{206f}' | '\u{207a}'..='\u{207e}' | '\u{208a}'..='\u{208e}'
        | '\u{20a0}'..='\u{214f}' | '\u{2190}'..='\u{245f}'
        | '\u{2500}'..='\u{2bff}' | '\u{2e00}'..='\u{2e7f}'
        // Of China and Japan.
        | '\u{3000}'..='\u{3004}' | '\u{3008}'..='\u{3020}' | '\u{3030}' | '\u{30fb}'
        | '\u{ff00}'..='\u{ff0f}' | '\u{ff1a}'..='\u{ff20}' | '\u{ff3b}'..='\u{ff40}'
        | '\u{ff5b}'..='\u{ff65}'
        // For private use; variants, marks and what stands for what could not be read; small pictures.
        | '\u{e000}'..='\u{f8ff}' | '\u{fe00}'..='\u{fe6f}' | '\u{fff0}'..='\u{ffff}'
        | '\u{1f000}'..='\u{1faff}' | '\u{e0000}'..='\u{10ffff}' => false,
        _ => true,
    }
}

/// Whether it is the letter of « k-bis » or « e-facture », which is one word with what follows.
fn is_initial(word: &str) -> bool {
    ["e", "k", "x"].contains(&word)
}

/// Whether an apostrophe after this word is an elision: it is in « l’eau », not in « hub’eau ».
fn is_elision(word: &str) -> bool {
    const ELIDED: [&str; 15] = [
        "c", "d", "j", "l", "m", "n", "s", "t", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu",
        "presqu", "quelqu",
    ];
    ELIDED.contains(&word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn elisions_are_told_from_names() {
        let read = |text: &str| {
            let tokens = tokens(text);
            let shown = tokens
                .iter()
                .map(|token| format!("{}{}", token.word, if token.is_elided { "'" } else { "" }));
            shown.collect::<Vec<_>>().join(" ")
        };
        assert_eq!(read("L’accès à l'eau, aujourd’hui"), "l' acces a l' eau aujourd hui");
        assert_eq!(read("Hub’Eau qu'il data.gouv.fr"), "hub eau qu' il data gouv fr");
        assert_eq!(read("E\u{301}te\u{301} 4.0 \u{301}"), "ete 4 0");
        assert_eq!(read("K-bis, e-facture, y a-t-il"), "kbis efacture y a t il");
        assert_eq!(read("’’’ — ! « × » → 👍🏽 ★ ™ № ℃ ・"), "");
        assert_eq!(read("Entreprise™"), "entreprise");
        assert_eq!(read("CO₂ 5\u{a0}€ Ωμέγα 東京。"), "co₂ 5 ωμέγα 東京");
    }

    #[test]
    fn places_are_those_of_the_text() {
        let text = "l’Œuvre d’ÉTÉ";
        let places: Vec<&str> =
            tokens(text).iter().map(|token| &text[token.start..token.end]).collect();
        assert_eq!(places, ["l", "Œuvre", "d", "ÉTÉ"]);
    }
}
