//! Signs that stand inside a word rather than after it: the dots of « U.R.S.S.A.F. », the spaces of
//! « 2 000 ».

/// Whether what follows a sign still belongs to the word before it. `run` is the number of letters or
/// digits of that word since its last such sign.
pub fn is_inside(word: &str, run: usize, sign: char, rest: &str) -> bool {
    is_of_number(word, run, sign, rest) || (sign == '.' && is_of_acronym(word, run, rest))
}

/// Thousands: one to three digits, then three by three.
fn is_of_number(word: &str, run: usize, sign: char, rest: &str) -> bool {
    let is_sign = matches!(sign, ' ' | '.' | '\u{a0}' | '\u{2009}' | '\u{202f}');
    let is_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    is_sign
        && (1..=3).contains(&run)
        && (run == 3 || run == word.len())
        && !word.starts_with('0')
        && is_digits(word)
        && rest.split_at_checked(3).is_some_and(|(group, after)| {
            is_digits(group) && !after.starts_with(|next: char| next.is_ascii_alphanumeric())
        })
}

/// Letters one by one.
fn is_of_acronym(word: &str, run: usize, rest: &str) -> bool {
    let mut next = rest.chars();
    let is_letter = |one: char| one.is_ascii_alphabetic();
    run == 1
        && word.bytes().all(|byte| byte.is_ascii_lowercase())
        && next.next().is_some_and(is_letter)
        && next.next().is_none_or(|after| after.is_ascii() && !after.is_ascii_alphanumeric())
}

#[cfg(test)]
mod tests {
    use crate::token::tokens;

    fn check(text: &str, expected: &str) {
        let words: Vec<String> = tokens(text).into_iter().map(|token| token.word).collect();
        assert_eq!(words.join(" "), expected, "{text}");
    }

    #[test]
    fn thousands_are_one_number() {
        check("2 000 communes, 12\u{a0}345\u{202f}678 et 1.000", "2000 communes 12345678 et 1000");
        check("SIREN 123 456 789", "siren 123456789");
    }

    #[test]
    fn other_numbers_stay_apart() {
        check("en 2020 100 communes", "en 2020 100 communes");
        check(
            "4.0, 01 02 03 04, 06 123, 3 1000, 10 200km",
            "4 0 01 02 03 04 06 123 3 1000 10 200km",
        );
        check("200, 404", "200 404");
    }

    #[test]
    fn an_acronym_with_dots_is_one_word() {
        check("L’U.R.S.S.A.F. et la S.N.C.F", "l urssaf et la sncf");
        check("data.gouv.fr, p. ex., v.2, a.bc", "data gouv fr p ex v 2 a bc");
    }
}
