//! What a vendored specification says of the data: its operations and its fields.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::yaml;

/// Enough for any specification that people read; what follows repeats itself.
const MOST: usize = 2_000;

/// One text a field or an operation, each once; none of a file that can't be read.
pub fn texts(file: &str) -> Vec<String> {
    let parsed: Option<Value> = yaml::any(file);
    let mut texts = BTreeSet::new();
    if let Some(value) = parsed {
        collect(&value, &mut texts);
    }
    texts.into_iter().take(MOST).collect()
}

fn collect(value: &Value, texts: &mut BTreeSet<String>) {
    match value {
        Value::Object(map) => {
            if let Some(Value::Object(properties)) = map.get("properties") {
                texts.extend(properties.iter().map(|(name, field)| described(name, field)));
            }
            texts.extend(text(map.get("summary")).map(str::to_owned));
            map.values().for_each(|value| collect(value, texts));
        }
        Value::Array(values) => values.iter().for_each(|value| collect(value, texts)),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

/// A field by its name, its title, and the first sentence that describes it.
fn described(name: &str, field: &Value) -> String {
    let description = text(field.get("description")).unwrap_or_default();
    let sentence = description.split(['.', '\n']).next().unwrap_or_default();
    let title = text(field.get("title")).unwrap_or_default();
    format!("{} {title} {sentence}", apart(name)).trim_end().to_owned()
}

fn text(value: Option<&Value>) -> Option<&str> {
    value.and_then(Value::as_str)
}

/// The words of a name: `dateCreation` is two.
fn apart(name: &str) -> String {
    let mut words = String::with_capacity(name.len() + 4);
    let mut was_small = false;
    for letter in name.chars() {
        if was_small && letter.is_uppercase() {
            words.push(' ');
        }
        was_small = letter.is_lowercase();
        words.push(letter);
    }
    words
}

#[cfg(test)]
mod tests {
    use super::texts;

    #[test]
    fn fields_and_operations_are_read_whatever_the_format() {
        let json = r#"{"paths":{"/a":{"get":{"summary":"Lire un relevé"}}},"components":{"schemas":
            {"A":{"properties":{"dateReleve":{"description":"Jour du relevé. Au format ISO."},
            "lieu":{"properties":{"code_insee":{"title":"Code Insee"}}}}}}}}"#;
        let expected =
            ["Lire un relevé", "code_insee Code Insee", "date Releve  Jour du relevé", "lieu"];
        assert_eq!(texts(json), expected);
        let yaml = "components:\n  schemas:\n    A:\n      properties:\n        lieu: {}\n";
        assert_eq!(texts(yaml), ["lieu"]);
        assert_eq!(texts("pas une spécification"), Vec::<String>::new());
    }
}
