//! Reading a live figure: what an answer may look like, and what isn't a figure.

use serde_json::Value;

use crate::fetch::FetchError;

/// The figure that an answer holds: a bare number, a number in quotes, or JSON in which `path`
/// leads to one of them. Rounded to the unit; never negative.
pub fn read(answer: &str, path: &[String]) -> Result<u64, FetchError> {
    let value = json(answer)?;
    let leaf = path.iter().try_fold(&value, |value, key| match value {
        Value::Array(items) => key.parse::<usize>().ok().and_then(|index| items.get(index)),
        _ => value.get(key),
    });
    let number = match leaf {
        Some(Value::Number(number)) => number.as_f64(),
        Some(Value::String(text)) => json(text)?.as_f64(),
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
