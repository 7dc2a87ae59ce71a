//! A number as sources write it: as JSON does, in quotes, or as a table shows it.

use serde_json::Value;

/// Above 2⁵³ a float no longer counts units.
const MOST: f64 = 9_007_199_254_740_992.0;

/// A value as a count, rounded to the unit; none of what is no number or below zero.
pub fn count(value: &Value) -> Option<u64> {
    let number = match value {
        Value::Number(number) => number.as_f64(),
        Value::String(text) => from_text(text),
        _ => None,
    };
    let number = number.filter(|number| (0.0..=MOST).contains(number))?;
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "the range is checked"
    )]
    Some(number.round() as u64)
}

/// Marks by which tables part the thousands of a number.
const SEPARATORS: [char; 8] = [' ', '\u{a0}', '\u{202f}', '\u{2009}', '\'', '’', ',', '.'];

/// A number as a table writes it: as JSON does, with its thousands parted, or with the comma of decimals.
pub fn from_text(text: &str) -> Option<f64> {
    let text = text.trim();
    let number = |text: &str| serde_json::from_str::<f64>(text).ok();
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
