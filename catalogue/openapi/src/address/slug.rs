//! From any text to the end of an address.

/// Lower-case ASCII letters and digits, a hyphen between words.
pub fn slug(text: &str) -> String {
    let mut slug = String::with_capacity(text.len());
    let mut is_between = false;
    for sign in text.chars() {
        let letters = plain(sign);
        if letters.is_empty() {
            // What braces hold is a word like any other; an apostrophe joins nothing either.
            is_between = true;
            continue;
        }
        if is_between && !slug.is_empty() {
            slug.push('-');
        }
        is_between = false;
        slug.push_str(&letters);
    }
    slug
}

/// A letter without its accent, in lower case; nothing for other signs.
fn plain(sign: char) -> String {
    let lower = sign.to_lowercase().next().unwrap_or(sign);
    let letter = match lower {
        'a'..='z' | '0'..='9' => return lower.into(),
        'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' => "a",
        'ç' => "c",
        'è' | 'é' | 'ê' | 'ë' => "e",
        'ì' | 'í' | 'î' | 'ï' => "i",
        'ñ' => "n",
        'ò' | 'ó' | 'ô' | 'õ' | 'ö' | 'ø' => "o",
        'ù' | 'ú' | 'û' | 'ü' => "u",
        'ý' | 'ÿ' => "y",
        'œ' => "oe",
        'æ' => "ae",
        'ß' => "ss",
        _ => "",
    };
    letter.to_owned()
}
