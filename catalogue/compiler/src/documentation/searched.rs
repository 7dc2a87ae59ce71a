//! What the search reads of a specification: its operations and its fields.

use std::collections::BTreeSet;

use catalogue::text::fold;
use catalogue_openapi::model::{Documentation, Schema};

/// Enough for any specification that people read; what follows repeats itself.
const MOST: usize = 2_000;

/// One text a field or an operation, each once.
pub fn searched(documentation: &Documentation) -> Vec<String> {
    let mut texts = BTreeSet::new();
    for operation in &documentation.operations {
        texts.extend(Some(operation.summary.clone()).filter(|summary| !summary.is_empty()));
        operation.schemas().into_iter().for_each(|schema| collect(schema, &mut texts));
    }
    documentation.types.iter().for_each(|one| collect(&one.schema, &mut texts));
    texts.into_iter().take(MOST).collect()
}

fn collect(schema: &Schema, texts: &mut BTreeSet<String>) {
    for field in &schema.fields {
        texts.insert(described(&field.name, &field.schema));
        collect(&field.schema, texts);
    }
    let items = schema.items.as_deref().into_iter();
    let others = schema.other_keys.iter().map(|keys| &*keys.schema);
    let choices = schema.choices.iter().flat_map(|choice| &choice.alternatives);
    let inner = items.chain(others).chain(&schema.positions);
    inner.chain(choices.map(|one| &one.schema)).for_each(|schema| collect(schema, texts));
}

/// A field by its title or its name, the first sentence that describes it, and its name when the title says something
/// else: « Rectangle englobant : Le plus petit rectangle (bbox) ».
fn described(name: &str, schema: &Schema) -> String {
    let title = if schema.title.is_empty() { apart(name) } else { schema.title.clone() };
    let sentence = schema.description.split(['.', '\n']).next().unwrap_or_default().trim();
    let mut text = title;
    if !sentence.is_empty() && letters(sentence) != letters(&text) {
        text = format!("{text}\u{a0}: {sentence}");
    }
    if !letters(&text).starts_with(&letters(name)) {
        text = format!("{text} ({})", apart(name));
    }
    text
}

/// A text as its letters and digits alone, folded.
fn letters(text: &str) -> String {
    fold(text).chars().filter(|letter| letter.is_alphanumeric()).collect()
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
    use std::collections::HashMap;

    use catalogue_openapi::compile;

    use super::searched;

    fn texts(file: &str) -> Vec<String> {
        searched(&compile("essai", file.as_bytes(), &HashMap::new()).documentation)
    }

    #[test]
    fn fields_and_operations_are_read_whatever_the_format() {
        let json = r#"{"openapi":"3.0.0","paths":{"/a":{"get":{"summary":"Lire un relevé"}}},
            "components":{"schemas":
            {"A":{"properties":{"dateReleve":{"description":"Jour du relevé. Au format ISO."},
            "lieu":{"properties":{"code_insee":{"title":"Code Insee"},"bbox":{"title":"Cadre"}}}}}}}}"#;
        let expected = [
            "Cadre (bbox)",
            "Code Insee",
            "Lire un relevé",
            "date Releve\u{a0}: Jour du relevé",
            "lieu",
        ];
        assert_eq!(texts(json), expected);
        let yaml = "openapi: 3.1.0\ncomponents:\n  schemas:\n    A:\n      properties:\n        lieu: {}\n";
        assert_eq!(texts(yaml), ["lieu"]);
        assert_eq!(texts("pas une spécification"), Vec::<String>::new());
    }
}
