//! Numbers and counts as the French write them.

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
    let plural = if value > 1 { "s" } else { "" };
    format!("{}\u{a0}{noun}{plural}", number(value as u64))
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
    fn nouns_agree_with_their_number() {
        assert_eq!(count(0, "résultat"), "0\u{a0}résultat");
        assert_eq!(count(1, "résultat"), "1\u{a0}résultat");
        assert_eq!(count(2, "résultat"), "2\u{a0}résultats");
    }
}
