//! Types in words.

use catalogue_openapi::model::{JsonType, Schema};

/// The types of JSON by name: `texte`, `nombre entier`.
pub fn type_names(types: &[JsonType]) -> Vec<String> {
    let name = |kind: &JsonType| match kind {
        // “À la fois texte et vrai ou faux” would read as three types.
        JsonType::Boolean => "booléen".to_owned(),
        kind => typed(*kind, &Schema::default()).one,
    };
    types.iter().map(name).collect()
}

/// A noun: alone, several of it, and what stands before it after `liste`.
struct Noun {
    one: String,
    many: String,
}

/// The type of a value in words: `texte`, `liste de nombres entiers`.
pub fn kind(schema: &Schema) -> String {
    noun(schema).one
}

fn noun(schema: &Schema) -> Noun {
    if schema.is_forbidden {
        return simple("aucune valeur", "aucune valeur");
    }
    let mut kinds: Vec<Noun> = schema.types.iter().map(|kind| typed(*kind, schema)).collect();
    if kinds.is_empty() {
        kinds.push(untyped(schema));
    }
    let join = |words: Vec<&str>| words.join(" ou ");
    Noun {
        one: join(kinds.iter().map(|kind| &*kind.one).collect()),
        many: join(kinds.iter().map(|kind| &*kind.many).collect()),
    }
}

fn typed(kind: JsonType, schema: &Schema) -> Noun {
    match kind {
        JsonType::String => text(&schema.format),
        JsonType::Integer => simple("nombre entier", "nombres entiers"),
        JsonType::Number => simple("nombre", "nombres"),
        JsonType::Boolean => simple("vrai ou faux", "vrai ou faux"),
        JsonType::Object => simple("objet", "objets"),
        JsonType::Array => list(schema),
        JsonType::File => simple("fichier", "fichiers"),
    }
}

fn text(format: &str) -> Noun {
    match format {
        "" | "string" => simple("texte", "textes"),
        "date" => simple("date (AAAA-MM-JJ)", "dates (AAAA-MM-JJ)"),
        "date-time" => simple("date et heure (ISO 8601)", "dates et heures (ISO 8601)"),
        "time" => simple("heure", "heures"),
        "email" => simple("adresse électronique", "adresses électroniques"),
        "uri" | "url" => simple("adresse web", "adresses web"),
        "uuid" => simple("identifiant UUID", "identifiants UUID"),
        "binary" => simple("fichier", "fichiers"),
        "byte" => simple("octets en base64", "octets en base64"),
        "password" => simple("secret", "secrets"),
        other => Noun { one: format!("texte ({other})"), many: format!("textes ({other})") },
    }
}

fn list(schema: &Schema) -> Noun {
    let items = schema.items.as_ref().map(|items| noun(items).many);
    let Some(items) = items.filter(|items| items != "valeurs") else {
        return simple("liste", "listes");
    };
    let of = if items.starts_with(['a', 'e', 'i', 'o', 'u', 'h']) { "d’" } else { "de " };
    Noun { one: format!("liste {of}{items}"), many: format!("listes {of}{items}") }
}

fn untyped(schema: &Schema) -> Noun {
    if !schema.fields.is_empty() || !schema.other_keys.is_empty() {
        simple("objet", "objets")
    } else if schema.items.is_some() {
        list(schema)
    } else if !schema.choices.is_empty() {
        simple("plusieurs formes", "valeurs de plusieurs formes")
    } else {
        simple("valeur", "valeurs")
    }
}

fn simple(one: &str, many: &str) -> Noun {
    Noun { one: one.to_owned(), many: many.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn types_are_said_in_french() {
        let of = |types: &[JsonType], format: &str, items: Option<Schema>| {
            let items = items.map(Box::new);
            Schema { types: types.to_vec(), format: format.to_owned(), items, ..Schema::default() }
        };
        let dates = of(&[JsonType::String], "date", None);
        let object = of(&[JsonType::Object], "", None);
        let cases = [
            (of(&[JsonType::Integer, JsonType::String], "", None), "nombre entier ou texte"),
            (of(&[JsonType::Array], "", Some(dates)), "liste de dates (AAAA-MM-JJ)"),
            (of(&[JsonType::Array], "", Some(object)), "liste d’objets"),
            (of(&[JsonType::Array], "", Some(Schema::default())), "liste"),
            (of(&[JsonType::String], "siren", None), "texte (siren)"),
            (Schema::default(), "valeur"),
        ];
        for (schema, expected) in cases {
            assert_eq!(kind(&schema), expected);
        }
    }
}
