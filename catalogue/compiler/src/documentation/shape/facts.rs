//! What is said of a value beside its type and its meaning.

use catalogue::documentation::Fact;
use catalogue_openapi::model::{ConstraintKind, JsonType, Literal, More, Schema, Xml};

use crate::documentation::words::{all_of, constraint, type_names};

/// Most examples that are shown of a value.
const MOST_EXAMPLES: usize = 3;

/// Sentences.
pub fn notes(schema: &Schema) -> Vec<String> {
    let mut notes = Vec::new();
    let mut add = |holds: bool, words: &str| {
        if holds {
            notes.push(words.to_owned());
        }
    };
    add(schema.nullable, "peut être nul");
    add(schema.read_only, "dans les réponses seulement");
    add(schema.write_only, "dans les requêtes seulement");
    add(schema.is_forbidden, "ne doit pas être donné");
    add(schema.is_closed, "aucun autre champ");
    add(schema.is_list_closed, "aucun autre élément");
    notes.extend(number_format(schema));
    notes.extend(schema.constraints.iter().filter_map(constraint));
    notes.extend(contradiction(&schema.contradiction));
    notes.extend(schema.xml.as_ref().and_then(xml));
    notes.extend(unread(&schema.unread));
    // The reference says more than that something is missing.
    let more = schema.more.filter(|more| *more != More::Missing || schema.missing.is_empty());
    notes.extend(more.map(|more| more_words(more).to_owned()));
    notes.extend(missing(&schema.missing));
    notes
}

/// Formats of numbers: those of texts are a part of their type's name.
fn number_format(schema: &Schema) -> Option<String> {
    let is_number = schema.types.iter().any(|kind| {
        matches!(kind, JsonType::Integer | JsonType::Number | JsonType::Boolean | JsonType::Object)
    });
    (is_number && !schema.format.is_empty()).then(|| format!("format {}", schema.format))
}

fn contradiction(types: &[JsonType]) -> Option<String> {
    let told = || {
        let names = all_of(&type_names(types));
        format!("la spécification exige à la fois {names}, ce qui est impossible")
    };
    (!types.is_empty()).then(told)
}

fn unread(keys: &[String]) -> Option<String> {
    let told =
        || format!("la spécification dit aussi, sans que cette page le montre, {}", all_of(keys));
    (!keys.is_empty()).then(told)
}

fn more_words(more: More) -> &'static str {
    match more {
        More::Recursive => "se répète\u{a0}: le même type contient cette valeur",
        More::TypePage => "suite sur la page de son type",
        More::Missing => "la spécification renvoie ici à une partie qu’elle ne contient pas",
    }
}

/// A reference is long and has signs of its own: it stands between quotes.
fn missing(references: &[String]) -> Option<String> {
    let quoted: Vec<_> = references.iter().map(|one| format!("«\u{a0}{one}\u{a0}»")).collect();
    let told = || {
        let all = all_of(&quoted);
        format!("la spécification renvoie ici à {all}, qu’elle ne contient pas")
    };
    (!references.is_empty()).then(told)
}

fn xml(xml: &Xml) -> Option<String> {
    let name = if xml.prefix.is_empty() {
        xml.name.clone()
    } else {
        format!("{}:{}", xml.prefix, xml.name)
    };
    let place = if xml.attribute { "attribut" } else { "élément" };
    let wrapped = if xml.wrapped { ", dans un élément qui contient la liste" } else { "" };
    let namespace = if xml.namespace.is_empty() {
        String::new()
    } else {
        format!(", espace de noms {}", xml.namespace)
    };
    let words = format!("en XML\u{a0}: {place} {name}{wrapped}{namespace}");
    (!name.is_empty() || xml.attribute || xml.wrapped || !xml.namespace.is_empty()).then_some(words)
}

/// Values with what they are.
pub fn facts(schema: &Schema) -> Vec<Fact> {
    let mut facts = Vec::new();
    facts.extend(schema.constant.as_ref().map(|value| fact("Toujours", value)));
    facts.extend(schema.default.as_ref().map(|value| fact("Par défaut", value)));
    let patterns = schema.constraints.iter().filter(|one| one.kind == ConstraintKind::Pattern);
    facts.extend(patterns.map(|one| Fact {
        label: "Forme".to_owned(),
        value: one.value.clone(),
        ..Fact::default()
    }));
    facts.extend(schema.examples.iter().take(MOST_EXAMPLES).map(|value| fact("Exemple", value)));
    facts
}

fn fact(label: &str, value: &Literal) -> Fact {
    Fact { label: label.to_owned(), value: value.text.clone(), ..Fact::default() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_missing_hides_no_other_note() {
        let of = |more, missing: &[&str]| {
            let missing = missing.iter().map(|one| (*one).to_owned()).collect();
            notes(&Schema { more: Some(more), missing, ..Schema::default() })
        };
        let told = "la spécification renvoie ici à «\u{a0}#/a\u{a0}», qu’elle ne contient pas";
        assert_eq!(of(More::Missing, &["#/a"]), [told]);
        assert_eq!(of(More::Missing, &[]), [more_words(More::Missing)]);
        assert_eq!(of(More::TypePage, &["#/a"]), [more_words(More::TypePage), told]);
    }

    #[test]
    fn contradictory_types_are_told_in_french() {
        let types = [JsonType::Object, JsonType::String, JsonType::Boolean];
        let told = contradiction(&types).unwrap_or_default();
        let expected =
            "la spécification exige à la fois objet, texte et booléen, ce qui est impossible";
        assert_eq!(told, expected);
        assert_eq!(contradiction(&[]), None);
    }
}
