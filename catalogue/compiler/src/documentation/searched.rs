//! What the search reads of a specification: its operations and its fields.

use std::collections::BTreeSet;

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

/// A field by its name, its title, and the first sentence that describes it.
fn described(name: &str, schema: &Schema) -> String {
    let sentence = schema.description.split(['.', '\n']).next().unwrap_or_default();
    format!("{} {} {sentence}", apart(name), schema.title).trim_end().to_owned()
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
            "lieu":{"properties":{"code_insee":{"title":"Code Insee"}}}}}}}}"#;
        let expected =
            ["Lire un relevé", "code_insee Code Insee", "date Releve  Jour du relevé", "lieu"];
        assert_eq!(texts(json), expected);
        let yaml = "openapi: 3.1.0\ncomponents:\n  schemas:\n    A:\n      properties:\n        lieu: {}\n";
        assert_eq!(texts(yaml), ["lieu"]);
        assert_eq!(texts("pas une spécification"), Vec::<String>::new());
    }
}
