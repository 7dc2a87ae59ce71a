//! Each keyword of JSON Schema 2020-12, and those that `OpenAPI` adds or has had before, is on the page of a type:
//! shown, or named as not shown. None is lost in silence.

use std::collections::HashMap;

use catalogue::documentation::Overview;
use catalogue_compiler::{
    documentation::{Specification, pages},
    source::{RawFile, SourceFile},
    symbols::Symbols,
};
use catalogue_openapi::{compile, diagnostic::Code};

/// What is a part of the language of schemas, not of what a value may be: what it leads to is shown.
const FOR_PROGRAMS: [&str; 8] = [
    "$schema",
    "$id",
    "$anchor",
    "$dynamicAnchor",
    "$defs",
    "$comment",
    "$vocabulary",
    "definitions",
];

/// All other keywords: a schema with each, and what the page says of it.
const SHOWN: &[(&str, &str, &str)] = &[
    ("$ref", "{$ref: '#/components/schemas/Autre'}", "texte de l’autre"),
    ("$dynamicRef", "{$dynamicRef: '#autre'}", "texte de l’autre"),
    ("allOf", "{allOf: [{description: marque}]}", "marque"),
    (
        "anyOf",
        "{anyOf: [{description: marque}, {type: integer}]}",
        "Une ou plusieurs de ces formes",
    ),
    ("oneOf", "{oneOf: [{description: marque}, {type: integer}]}", "L’une de ces formes"),
    ("not", "{not: {description: marque}}", "sauf cette forme"),
    (
        "if",
        "{if: {properties: {pays: {const: FR}}}, then: {description: marque}}",
        "si pays vaut FR",
    ),
    ("if", "{if: {description: marque}, then: {}}", "si la valeur est de cette forme"),
    ("then", "{if: {type: string}, then: {description: marque}}", "marque"),
    ("else", "{if: {type: string}, else: {description: marque}}", "sinon"),
    ("dependentSchemas", "{dependentSchemas: {lat: {description: marque}}}", "si lat est donné"),
    ("dependencies", "{dependencies: {lat: {description: marque}}}", "si lat est donné"),
    ("dependencies", "{dependencies: {lat: [lon]}}", "avec lat, il faut aussi lon"),
    ("dependentRequired", "{dependentRequired: {lat: [lon]}}", "avec lat, il faut aussi lon"),
    ("prefixItems", "{prefixItems: [{description: marque}]}", "élément n°\u{a0}1"),
    ("items", "{items: {description: marque}}", "chaque élément"),
    ("items", "{prefixItems: [{}], items: false}", "aucun autre élément"),
    ("items", "{items: [{description: marque}]}", "élément n°\u{a0}1"),
    ("additionalItems", "{items: [{}], additionalItems: false}", "aucun autre élément"),
    ("unevaluatedItems", "{prefixItems: [{}], unevaluatedItems: false}", "aucun autre élément"),
    ("unevaluatedItems", "{prefixItems: [{}], unevaluatedItems: {description: marque}}", "marque"),
    ("contains", "{contains: {description: marque}}", "parmi les éléments, au moins 1"),
    ("minContains", "{contains: {}, minContains: 3}", "parmi les éléments, au moins 3"),
    ("maxContains", "{contains: {}, maxContains: 5}", "parmi les éléments, de 1 à 5"),
    ("properties", "{properties: {marque: {}}}", "\"name\":\"marque\""),
    ("properties", "{properties: {marque: false}}", "ne doit pas être donné"),
    ("patternProperties", "{patternProperties: {'^x-': {}}}", "clés de la forme ^x-"),
    ("additionalProperties", "{additionalProperties: {description: marque}}", "autres clés"),
    ("additionalProperties", "{additionalProperties: false}", "aucun autre champ"),
    ("propertyNames", "{propertyNames: {pattern: '^[a-z]+$'}}", "^[a-z]+$"),
    ("unevaluatedProperties", "{unevaluatedProperties: false}", "aucun autre champ"),
    ("unevaluatedProperties", "{unevaluatedProperties: {description: marque}}", "marque"),
    ("type", "{type: integer}", "nombre entier"),
    ("enum", "{enum: [marque, autre]}", "marque"),
    ("const", "{const: marque}", "marque"),
    ("multipleOf", "{multipleOf: 7}", "multiple de 7"),
    ("maximum", "{maximum: 77}", "au plus 77"),
    ("exclusiveMaximum", "{exclusiveMaximum: 77}", "moins de 77"),
    ("minimum", "{minimum: 77}", "au moins 77"),
    ("exclusiveMinimum", "{exclusiveMinimum: 77}", "plus de 77"),
    ("maxLength", "{maxLength: 77}", "au plus 77\u{a0}caractères"),
    ("minLength", "{minLength: 77}", "au moins 77\u{a0}caractères"),
    ("pattern", "{pattern: '^marque$'}", "^marque$"),
    ("maxItems", "{maxItems: 77}", "au plus 77\u{a0}éléments"),
    ("minItems", "{minItems: 77}", "au moins 77\u{a0}éléments"),
    ("uniqueItems", "{uniqueItems: true}", "aucun élément deux fois"),
    ("maxProperties", "{maxProperties: 77}", "au plus 77\u{a0}champs"),
    ("minProperties", "{minProperties: 77}", "au moins 77\u{a0}champs"),
    ("required", "{required: [a], properties: {a: {}}}", "\"required\":true"),
    ("title", "{title: Marque de titre}", "Marque de titre"),
    ("description", "{description: marque}", "marque"),
    ("default", "{default: marque}", "Par défaut"),
    ("deprecated", "{properties: {a: {deprecated: true}}}", "\"deprecated\":true"),
    ("readOnly", "{properties: {a: {readOnly: true}}}", "dans les réponses seulement"),
    ("writeOnly", "{properties: {a: {writeOnly: true}}}", "dans les requêtes seulement"),
    ("examples", "{examples: [marque]}", "Exemple"),
    ("example", "{example: marque}", "Exemple"),
    ("format", "{type: string, format: marque}", "texte (marque)"),
    ("contentEncoding", "{contentEncoding: base64}", "octets écrits en base64"),
    ("contentMediaType", "{contentMediaType: image/png}", "contenu au format image/png"),
    (
        "contentSchema",
        "{contentMediaType: application/json, contentSchema: {description: marque}}",
        "contenu du texte",
    ),
    (
        "discriminator",
        "{discriminator: {propertyName: genre}, oneOf: [{title: A, type: object}, {title: B}]}",
        "selon genre",
    ),
    ("xml", "{properties: {a: {xml: {name: marque}}}}", "en XML\u{a0}: élément marque"),
    ("externalDocs", "{externalDocs: {url: 'https://a.fr/marque'}}", "https://a.fr/marque"),
    ("nullable", "{type: string, nullable: true}", "peut être nul"),
    ("inconnu", "{inconnu: 1}", "sans que cette page le montre, inconnu"),
];

/// The page of a type, as its data file, and the keys that the reader doesn't know.
fn page(schema: &str) -> (String, Vec<String>) {
    let text = format!(
        "openapi: 3.1.0\ninfo: {{title: Essai, version: '1'}}\npaths: {{}}\ncomponents:\n  schemas:\n    Essai: {schema}\n    Autre: {{$dynamicAnchor: autre, description: texte de l’autre}}\n"
    );
    let raw = RawFile {
        path: "essai.yaml".to_owned(),
        inner: "openapi/essai.yaml".to_owned(),
        bytes: text.clone().into_bytes(),
    };
    let (source, _) = SourceFile::decode(raw);
    let compiled = compile("essai.yaml", text.as_bytes(), &HashMap::<String, Vec<u8>>::new());
    let unknown = compiled.diagnostics.iter().filter(|one| one.code == Code::KeyUnknown);
    let unknown = unknown.map(|one| one.message.clone()).collect();
    let documentation = compiled.documentation;
    let specification =
        Specification { api: "api-essai".into(), source: &source, documentation, copy: None };
    let (made, _) = pages(&specification, Overview::default(), false, &Symbols::default());
    let file = made.files.iter().find(|(name, _)| name.ends_with("/types/essai.json"));
    (file.expect("the type has a page").1.clone(), unknown)
}

#[test]
fn each_keyword_is_on_the_page() {
    for (keyword, schema, words) in SHOWN {
        let (text, unknown) = page(schema);
        assert!(text.contains(words), "{keyword}: {schema} lacks {words:?}:\n{text}");
        let is_known = *keyword != "inconnu";
        assert_eq!(unknown.is_empty(), is_known, "{keyword}: {unknown:?}");
    }
}

#[test]
fn what_is_for_programs_is_known_and_says_nothing_of_a_value() {
    let plain = page("{}").0;
    for keyword in FOR_PROGRAMS {
        let value = match keyword {
            "$defs" | "definitions" | "$vocabulary" => "{}",
            _ => "https://a.fr/marque",
        };
        let (text, unknown) = page(&format!("{{{keyword}: {value}}}"));
        assert!(unknown.is_empty(), "{keyword}: {unknown:?}");
        assert_eq!(text, plain, "{keyword}");
    }
}

/// What the standard's four vocabularies and two more name, whatever this reader knows of it.
#[test]
fn no_keyword_of_the_standard_is_forgotten() {
    const STANDARD: &str = "$schema $vocabulary $id $anchor $dynamicAnchor $ref $dynamicRef $defs $comment \
        allOf anyOf oneOf not if then else dependentSchemas prefixItems items contains properties \
        patternProperties additionalProperties propertyNames unevaluatedItems unevaluatedProperties type \
        enum const multipleOf maximum exclusiveMaximum minimum exclusiveMinimum maxLength minLength pattern \
        maxItems minItems uniqueItems maxContains minContains maxProperties minProperties required \
        dependentRequired title description default deprecated readOnly writeOnly examples format \
        contentEncoding contentMediaType contentSchema discriminator xml externalDocs example";
    for keyword in STANDARD.split_whitespace() {
        let is_shown = SHOWN.iter().any(|(shown, ..)| *shown == keyword);
        assert!(is_shown || FOR_PROGRAMS.contains(&keyword), "{keyword}");
    }
}
