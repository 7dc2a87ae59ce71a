//! The words of a text with their places: runs of letters and digits, elisions apart.

use crate::text::fold_character;

/// One word of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    /// The word, folded.
    pub word: String,
    /// First byte of the word in the text.
    pub start: usize,
    /// The byte after its last one.
    pub end: usize,
    /// Whether an apostrophe has taken its last vowel: the `l` of « l’eau ».
    pub is_elided: bool,
}

impl Token {
    /// The letter of « k-bis » or « e-facture »: one word with what follows.
    fn is_initial(&self) -> bool {
        ["e", "k", "x"].contains(&self.word.as_str())
    }
}

/// The words of a text, in order.
pub fn tokens(text: &str) -> Vec<Token> {
    let mut tokens: Vec<Token> = Vec::new();
    let mut is_inside = false;
    let mut folded = String::new();
    for (place, character) in text.char_indices() {
        let end = place + character.len_utf8();
        // Most letters fold to themselves in lower case.
        if character.is_ascii_alphanumeric() {
            if !is_inside {
                tokens.push(Token { word: String::new(), start: place, end, is_elided: false });
            }
            if let Some(token) = tokens.last_mut() {
                token.word.push(character.to_ascii_lowercase());
                token.end = end;
            }
            is_inside = true;
            continue;
        }
        folded.clear();
        fold_character(character, &mut folded);
        // A combining accent belongs to the word that it stands in.
        let continues = folded.is_empty() && is_inside;
        if !continues && !folded.chars().any(char::is_alphanumeric) {
            mark_elision(&folded, is_inside, tokens.last_mut());
            is_inside =
                is_inside && character == '-' && tokens.last().is_some_and(Token::is_initial);
            continue;
        }
        if !is_inside {
            tokens.push(Token { word: String::new(), start: place, end, is_elided: false });
        }
        if let Some(token) = tokens.last_mut() {
            token.word.extend(folded.chars().filter(|character| character.is_alphanumeric()));
            token.end = end;
        }
        is_inside = true;
    }
    tokens
}

/// « hub’eau » is no elision, « l’eau » is one.
fn mark_elision(folded: &str, is_inside: bool, last: Option<&mut Token>) {
    const ELIDED: [&str; 15] = [
        "c", "d", "j", "l", "m", "n", "s", "t", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu",
        "presqu", "quelqu",
    ];
    if let Some(token) =
        last.filter(|token| is_inside && folded == "'" && ELIDED.contains(&token.word.as_str()))
    {
        token.is_elided = true;
    }
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
        assert_eq!(read("’’’ — !"), "");
    }

    #[test]
    fn places_are_those_of_the_text() {
        let text = "l’Œuvre d’ÉTÉ";
        let places: Vec<&str> =
            tokens(text).iter().map(|token| &text[token.start..token.end]).collect();
        assert_eq!(places, ["l", "Œuvre", "d", "ÉTÉ"]);
    }
}
