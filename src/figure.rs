//! Reading a live figure: what an answer may look like, and what isn't a figure.

use serde_json::Value;

use crate::fetch::FetchError;

/// The figure that an answer holds: a bare number, a number in quotes, or JSON in which `path`
/// leads to one of them. Rounded to the unit; never negative.
pub fn read(answer: &str, path: &[String]) -> Result<u64, FetchError> {
    let value = json(answer).or_else(|_| table_cell(answer))?;
    let leaf = path.iter().try_fold(&value, |value, key| match value {
        Value::Array(items) => key.parse::<usize>().ok().and_then(|index| items.get(index)),
        _ => value.get(key),
    });
    let number = match leaf {
        Some(Value::Number(number)) => number.as_f64(),
        Some(Value::String(text)) => number_in(text),
        _ => None,
    };
    match number {
        // Above 2⁵³ a float no longer counts units.
        Some(number) if (0.0..=9_007_199_254_740_992.0).contains(&number) =>
        {
            #[expect(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                reason = "the range is checked"
            )]
            Ok(number.round() as u64)
        }
        _ => Err(FetchError::Unreadable),
    }
}

/// An answer that is a number and nothing else, as a table writes it.
fn table_cell(answer: &str) -> Result<Value, FetchError> {
    let number = number_in(answer).ok_or(FetchError::Unreadable)?;
    Ok(Value::from(number))
}

/// Marks by which tables part the thousands of a number.
const SEPARATORS: [char; 8] = [' ', '\u{a0}', '\u{202f}', '\u{2009}', '\'', '’', ',', '.'];

/// A number as a table writes it: as JSON does, with its thousands parted, or with the comma of decimals.
fn number_in(text: &str) -> Option<f64> {
    let text = text.trim();
    let number = |text: &str| json(text).ok()?.as_f64();
    let separator = text.chars().find(|one| SEPARATORS.contains(one));
    number(text)
        .or_else(|| number(&joined(text, separator?)?))
        .or_else(|| number(&text.replacen(',', ".", 1)))
}

/// A number without its separators; none when one of them isn't followed by three digits.
fn joined(text: &str, separator: char) -> Option<String> {
    let is_point = |one: char| matches!(one, '.' | ',') && one != separator;
    let (whole, decimals) = text.rsplit_once(is_point).unwrap_or((text, "0"));
    let mut groups = whole.split(separator);
    let mut digits = groups.next().filter(|first| (1..=3).contains(&first.len()))?.to_owned();
    for group in groups {
        if group.len() != 3 || !group.bytes().all(|one| one.is_ascii_digit()) {
            return None;
        }
        digits.push_str(group);
    }
    Some(format!("{digits}.{decimals}"))
}

fn json(text: &str) -> Result<Value, FetchError> {
    serde_json::from_str(text.trim()).map_err(|_| FetchError::Unreadable)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(answer: &str, path: &[&str], expected: Option<u64>) {
        let path: Vec<String> = path.iter().map(|&key| key.to_owned()).collect();
        assert_eq!(read(answer, &path).ok(), expected, "{answer} {path:?}");
    }

    #[test]
    fn numbers_are_read_in_each_form_that_dashboards_use() {
        check("1234567", &[], Some(1_234_567));
        check(" 12.6\n", &[], Some(13));
        check("\"42\"", &[], Some(42));
        check(r#"{"a": {"b": [7, 8]}}"#, &["a", "b", "1"], Some(8));
        check(r#"{"last7DaysQueries": "9"}"#, &["last7DaysQueries"], Some(9));
        check("0", &[], Some(0));
    }

    #[test]
    fn numbers_are_read_as_tables_write_them() {
        for (text, expected) in [
            ("12 345", 12_345),
            ("12\u{a0}345", 12_345),
            ("1\u{202f}234\u{202f}567", 1_234_567),
            ("4,321", 4_321),
            ("1,234,567.5", 1_234_568),
            ("1.234.567", 1_234_567),
            ("1.234,4", 1_234),
            ("12’345", 12_345),
            ("12,6", 13),
            ("4.321", 4),
        ] {
            check(&format!("\"{text}\""), &[], Some(expected));
            check(text, &[], Some(expected));
        }
        for text in ["1 23", "12 345 6", "1234 567", "1,2,3", "12 34\u{a0}567", "12 345 €", "1 . 2"]
        {
            check(&format!("\"{text}\""), &[], None);
        }
    }

    #[test]
    fn anything_else_is_not_a_figure() {
        for answer in [
            "",
            "NaN",
            "null",
            "-3",
            "\"-3\"",
            "\"NaN\"",
            "\"inf\"",
            "1e300",
            "{}",
            "[1]",
            "true",
            "<!doctype html>",
            "\"\"",
        ] {
            check(answer, &[], None);
        }
        check("12", &["a"], None);
        check(r#"{"a": 1}"#, &["b"], None);
        check(r#"{"a": 1}"#, &["a", "b"], None);
    }
}
