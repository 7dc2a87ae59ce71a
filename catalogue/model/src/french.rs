//! Numbers, counts and months as the French write them.

use crate::date::Date;

/// Groups of three digits, apart by narrow no-break spaces.
pub fn number(value: u64) -> String {
    let digits = value.to_string();
    let mut grouped = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            grouped.push('\u{202f}');
        }
        grouped.push(digit);
    }
    grouped
}

/// A number with its noun: `0 résultat`, `2 résultats`.
pub fn count(value: usize, noun: &str) -> String {
    format!("{}\u{a0}{}", number(value as u64), plural(value, noun))
}

/// A noun after its number: `résultat` for 0 and 1, `résultats` from 2 on.
pub fn plural(value: usize, noun: &str) -> String {
    format!("{noun}{}", if value > 1 { "s" } else { "" })
}

/// An API as it stands in a sentence: `l’API Ponts`, `FranceConnect`.
pub fn the_api(title: &str) -> String {
    let article = if title.starts_with("API ") { "l’" } else { "" };
    format!("{article}{title}")
}

/// A month as a title: `Mars 2024`; the year alone when there is no such month.
pub fn month(year: u16, month: u8) -> String {
    let second = Date::new(year, month, 2).map(|date| date.to_string());
    let Some((_, name)) = second.as_deref().and_then(|text| text.split_once('\u{a0}')) else {
        return year.to_string();
    };
    // The names of all months start with a letter of ASCII.
    format!("{}{}", name[..1].to_ascii_uppercase(), &name[1..])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_are_grouped_by_three() {
        let cases = [
            (0, "0"),
            (999, "999"),
            (1000, "1\u{202f}000"),
            (1_234_567, "1\u{202f}234\u{202f}567"),
        ];
        for (value, expected) in cases {
            assert_eq!(number(value), expected);
        }
    }

    #[test]
    fn months_have_their_name() {
        assert_eq!(month(2024, 3), "Mars 2024");
        assert_eq!(month(2024, 12), "Décembre 2024");
        assert_eq!(month(2024, 13), "2024");
    }

    #[test]
    fn nouns_agree_with_their_number() {
        assert_eq!(count(0, "résultat"), "0\u{a0}résultat");
        assert_eq!(count(1, "résultat"), "1\u{a0}résultat");
        assert_eq!(count(2, "résultat"), "2\u{a0}résultats");
    }
}
