//! French text as machines compare it: folded for searching, reduced to slugs and anchors.

/// Lower case without accents or ligatures, typographic apostrophes made straight.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for character in text.chars() {
        fold_character(character, &mut folded);
    }
    folded
}

/// Adds what folding makes of one character: nothing, a letter, or the letters of a ligature.
pub fn fold_character(character: char, folded: &mut String) {
    // Nearly all of a text, for which no table need be searched.
    if character.is_ascii() {
        return folded.push(character.to_ascii_lowercase());
    }
    for character in character.to_lowercase() {
        match character {
            'à' | 'â' | 'ä' | 'á' | 'ã' | 'å' => folded.push('a'),
            'ç' => folded.push('c'),
            'é' | 'è' | 'ê' | 'ë' => folded.push('e'),
            'î' | 'ï' | 'í' | 'ì' => folded.push('i'),
            'ô' | 'ö' | 'ó' | 'ò' | 'õ' => folded.push('o'),
            'ù' | 'û' | 'ü' | 'ú' => folded.push('u'),
            'ÿ' | 'ý' => folded.push('y'),
            'ñ' => folded.push('n'),
            'œ' => folded.push_str("oe"),
            'æ' => folded.push_str("ae"),
            'ﬀ' => folded.push_str("ff"),
            'ﬁ' => folded.push_str("fi"),
            'ﬂ' => folded.push_str("fl"),
            'ﬃ' => folded.push_str("ffi"),
            'ﬄ' => folded.push_str("ffl"),
            '’' | 'ʼ' | '‘' => folded.push('\''),
            // Combining accents of decomposed text; soft hyphens and zero-width characters.
            '\u{300}'..='\u{36f}' | '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{feff}' => {}
            other => folded.push(other),
        }
    }
}

/// Whether a text holds each of the words typed, or what starts so, whatever their case and accents.
pub fn holds_words(text: &str, typed: &str) -> bool {
    let text = fold(text);
    fold(typed).split_whitespace().all(|word| text.contains(word))
}

/// The words of a text, folded: runs of letters and digits.
pub fn words(text: &str) -> Vec<String> {
    fold(text)
        .split(|character: char| !character.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

/// Part of an address made from a text: folded words joined by hyphens.
pub fn slugify(text: &str) -> String {
    let folded = fold(text);
    let mut slug = String::with_capacity(folded.len());
    let parts = folded.split(|character: char| !character.is_alphanumeric());
    for word in parts.filter(|word| !word.is_empty()) {
        if !slug.is_empty() {
            slug.push('-');
        }
        slug.push_str(word);
    }
    slug
}

#[cfg(test)]
mod tests {
    use super::{fold, holds_words, slugify};

    #[test]
    fn a_text_is_found_by_all_the_words_typed() {
        let line = "GET /communes/{code} Lire les données d’une commune";
        let check = |typed: &str| holds_words(line, typed);
        assert!(check("") && check("donnees commune") && check("GET code") && check("DONNÉES"));
        assert!(!check("donnees région"));
    }

    #[test]
    fn folding_removes_what_people_do_not_type() {
        assert_eq!(fold("Œuvre d’Été, E\u{301}TE\u{301}"), "oeuvre d'ete, ete");
        assert_eq!(fold("Ça\u{ad}là ﬁn"), "cala fin");
    }

    #[test]
    fn slugs_are_folded_words() {
        assert_eq!(
            slugify("Une collectivité ou une administration"),
            "une-collectivite-ou-une-administration"
        );
        assert_eq!(slugify("  L’État & moi ! "), "l-etat-moi");
        assert_eq!(slugify("!?"), "");
    }
}
