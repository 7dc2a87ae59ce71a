//! Names for programs, in words.

/// `getUser_list` in words: `Get user list`.
pub(crate) fn words(name: &str) -> String {
    let mut text = String::with_capacity(name.len() + 4);
    let mut before = ' ';
    let mut signs = name.chars().peekable();
    while let Some(sign) = signs.next() {
        let is_break = matches!(sign, '_' | '-' | '.' | '/' | ' ' | ':');
        let ends_capitals = sign.is_uppercase()
            && before.is_uppercase()
            && signs.peek().is_some_and(|next| next.is_lowercase());
        let starts = (sign.is_uppercase() && before.is_lowercase()) || ends_capitals;
        if (is_break || starts) && !text.is_empty() && !text.ends_with(' ') {
            text.push(' ');
        }
        if !is_break {
            let is_capital = text.is_empty();
            let is_acronym = signs.peek().is_none_or(|next| !next.is_lowercase());
            match sign.is_uppercase() {
                false if is_capital => text.extend(sign.to_uppercase()),
                true if !is_capital && !is_acronym => text.extend(sign.to_lowercase()),
                _ => text.push(sign),
            }
        }
        before = sign;
    }
    text.trim_end().to_owned()
}
