//! The tables of keys as JSON Schema, for editors that complete and check while one types.
//!
//! Draft 07: the YAML language server's schemas are of that draft, and so are those of the tools that
//! check the headers of Markdown files.

use serde_json::{Map, Value, json};

use super::Change;
use crate::schema::{self, Field, Presence, Shape, read::Read};

/// A kind of file whose keys are known.
struct Described {
    /// Name of the schema's file, without its extension.
    name: &'static str,
    /// What the file is, in French.
    title: &'static str,
    /// What it holds.
    shape: Shape,
}

/// Every kind of file; a new one is a line here.
const KINDS: &[Described] = &[
    Described {
        name: "api",
        title: "Fiche d’API",
        shape: Shape::Map(schema::api::ApiHeader::FIELDS),
    },
    Described {
        name: "audiences",
        title: "Publics",
        shape: Shape::Map(schema::audiences::AudiencesHeader::FIELDS),
    },
    Described {
        name: "guide",
        title: "Guide",
        shape: Shape::Map(schema::guide::GuideHeader::FIELDS),
    },
    Described {
        name: "page",
        title: "Page éditoriale",
        shape: Shape::Map(schema::page::PageHeader::FIELDS),
    },
    Described {
        name: "producteur",
        title: "Producteur",
        shape: Shape::Map(schema::producer::ProducerHeader::FIELDS),
    },
    Described {
        name: "questions",
        title: "Questions partagées",
        shape: <schema::question::SharedQuestions as Read>::SHAPE,
    },
    Described {
        name: "roadmap",
        title: "Feuille de route",
        shape: <schema::roadmap::Years as Read>::SHAPE,
    },
    Described {
        name: "service",
        title: "Service",
        shape: Shape::Map(schema::service::ServiceHeader::FIELDS),
    },
    Described {
        name: "site",
        title: "Réglages du site",
        shape: Shape::Map(schema::site::SiteHeader::FIELDS),
    },
    Described {
        name: "synonymes",
        title: "Synonymes de la recherche",
        shape: Shape::Map(schema::synonyms::SynonymsHeader::FIELDS),
    },
];

/// The schema of each kind of file, as files of the folder `out`.
pub fn schemas(out: &str) -> Vec<Change> {
    KINDS
        .iter()
        .map(|Described { name, title, shape }| {
            let mut schema = value(shape, false);
            schema.insert("type".to_owned(), json!("object"));
            schema.insert("$schema".to_owned(), json!("http://json-schema.org/draft-07/schema#"));
            schema.insert("title".to_owned(), json!(title));
            let mut definitions = Map::new();
            define(shape, &mut definitions);
            if !definitions.is_empty() {
                schema.insert("definitions".to_owned(), Value::Object(definitions));
            }
            Change { path: format!("{out}/{name}.json"), text: pretty(&Value::Object(schema)) }
        })
        .collect()
}

/// The settings with which VS Code’s YAML plug-in checks the files that are YAML from end to end. It doesn't read the
/// header of a Markdown file.
pub fn editor_settings(out: &str, content: &str) -> String {
    let files = ["site", "synonymes"].map(|name| {
        let schema = format!("./{}/{name}.json", out.trim_start_matches("./"));
        (schema, json!([format!("{}/{name}.yml", content.trim_start_matches("./"))]))
    });
    pretty(&json!({ "yaml.schemas": Map::from_iter(files) }))
}

/// Adds the shapes that hold themselves.
fn define(shape: &Shape, definitions: &mut Map<String, Value>) {
    match shape {
        Shape::Recursive(name, _) if definitions.contains_key(*name) => {}
        Shape::Recursive(name, fields) => {
            definitions.insert((*name).to_owned(), Value::Object(object(fields())));
            define_fields(fields(), definitions);
        }
        Shape::Map(fields) => define_fields(fields, definitions),
        Shape::List(item) | Shape::Keyed(item) | Shape::Numbered(_, _, item) => {
            define(item, definitions);
        }
        _ => {}
    }
}

fn define_fields(fields: &[Field], definitions: &mut Map<String, Value>) {
    for field in fields {
        define(&field.shape, definitions);
    }
}

fn pretty(value: &Value) -> String {
    format!("{value:#}\n")
}

fn object(fields: &[Field]) -> Map<String, Value> {
    let required = fields.iter().filter(|field| field.presence == Presence::Required);
    let required: Vec<&str> = required.map(|field| field.key).collect();
    let properties: Map<String, Value> =
        fields.iter().map(|field| (field.key.to_owned(), property(field))).collect();
    let mut object = Map::new();
    object.insert("type".to_owned(), json!("object"));
    object.insert("additionalProperties".to_owned(), json!(false));
    object.insert("properties".to_owned(), Value::Object(properties));
    if !required.is_empty() {
        object.insert("required".to_owned(), json!(required));
    }
    object
}

fn property(field: &Field) -> Value {
    let mut property = match field.presence {
        Presence::Required => value(&field.shape, false),
        Presence::Optional => value(&field.shape, true),
        // Whatever stands there is accepted.
        Presence::Unused => Map::new(),
    };
    property.insert("description".to_owned(), json!(field.doc));
    if field.presence == Presence::Unused {
        property.insert("deprecated".to_owned(), json!(true));
        let message = format!("`{}` n’est plus lue : retirez-la", field.key);
        property.insert("deprecationMessage".to_owned(), json!(message));
    }
    Value::Object(property)
}

/// What the shape accepts; nothing at all as well where a blank value counts as an absent one.
fn value(shape: &Shape, may_be_blank: bool) -> Map<String, Value> {
    let mut value = match shape {
        // A number is the words that write it.
        Shape::Line | Shape::Text | Shape::Markdown if may_be_blank => {
            map(json!({ "type": WORDS }))
        }
        Shape::Line | Shape::Text | Shape::Markdown => {
            map(json!({ "type": WORDS, "pattern": r"\S" }))
        }
        Shape::Url => text(URL, "une adresse complète, `https://…`"),
        Shape::UrlOrMail => text(
            &format!("{URL}|^[mM][aA][iI][lL][tT][oO]:"),
            "une adresse `https://…`, ou `mailto:nom@domaine.fr`",
        ),
        Shape::Slug => text(SLUG, "la dernière partie d’une adresse"),
        Shape::Word(words) => map(json!({ "enum": words })),
        Shape::Address => {
            text(&format!("{URL}|{PATH}"), "une adresse `https://…`, ou `/…` pour ce site")
        }
        Shape::Path => text(PATH, "une adresse de ce site, `/…`"),
        Shape::Contact => {
            text(&format!("{URL}|{EMAILS}"), "une adresse électronique ou une adresse `https://…`")
        }
        Shape::Date => text(DATE, "une date `JJ/MM/AAAA`"),
        Shape::OneOf(numbers) => map(json!({ "enum": numbers })),
        Shape::NumberOrWord(numbers, word) => {
            let numbers = numbers.iter().map(|number| json!(number));
            map(json!({ "enum": numbers.chain([json!(word)]).collect::<Vec<_>>() }))
        }
        Shape::Count => map(json!({ "type": ["integer"], "minimum": 0, "maximum": u32::MAX })),
        Shape::Percentage => map(json!({ "type": ["number"], "minimum": 0, "maximum": 100 })),
        Shape::Flag => map(json!({ "type": ["boolean"] })),
        Shape::List(item) => list(item, may_be_blank),
        Shape::Numbered(_, _, item) => map(json!({
            "type": ["object"],
            "patternProperties": { "^[0-9]+$": value(item, true) },
            "additionalProperties": false,
        })),
        Shape::Keyed(item) => map(json!({
            "type": ["object"],
            "propertyNames": { "pattern": SLUG },
            "additionalProperties": value(item, false),
        })),
        // Described once, among the definitions: it holds itself.
        Shape::Recursive(name, _) => map(json!({ "$ref": format!("#/definitions/{name}") })),
        Shape::Map(fields) => {
            let mut map = object(fields);
            map.insert("type".to_owned(), json!(["object"]));
            map
        }
    };
    if may_be_blank {
        allow_blank(&mut value);
    }
    value
}

const WORDS: [&str; 2] = ["string", "number"];
const URL: &str = r"^[hH][tT][tT][pP][sS]?://\S+$";
const PATH: &str = r"^/([^/].*)?$";
const EMAILS: &str = r"^[^@\s,;]+@[^@\s,;]+\.[^@\s,;]+(\s*[,;]\s*[^@\s,;]+@[^@\s,;]+\.[^@\s,;]+)*$";
const DATE: &str = "^(0?[1-9]|[12][0-9]|3[01])/(0?[1-9]|1[0-2])/[0-9]{4}$";
const SLUG: &str = r"^[A-Za-z0-9_-][A-Za-z0-9_.-]*$";
const BLANK: &str = r"^\s*$";

/// The message is read by VS Code's plug-ins, and ignored elsewhere.
fn text(pattern: &str, expected: &str) -> Map<String, Value> {
    let message = format!("attendu : {expected}");
    map(json!({ "type": ["string"], "pattern": pattern, "patternErrorMessage": message }))
}

fn list(item: &Shape, may_be_empty: bool) -> Map<String, Value> {
    let mut list = map(json!({ "type": ["array"], "items": value(item, false) }));
    if !may_be_empty {
        list.insert("minItems".to_owned(), json!(1));
    }
    list
}

fn allow_blank(value: &mut Map<String, Value>) {
    if let Some(Value::Array(types)) = value.get_mut("type") {
        types.push(json!("null"));
    }
    if let Some(Value::Array(numbers)) = value.get_mut("enum") {
        numbers.push(Value::Null);
    }
    if let Some(Value::String(pattern)) = value.get_mut("pattern") {
        *pattern = format!("{BLANK}|{pattern}");
    }
}

fn map(value: Value) -> Map<String, Value> {
    match value {
        Value::Object(map) => map,
        _ => Map::new(),
    }
}
