//! What the guide must speak of: every key of every table, every component and its attributes.

use catalogue_compiler::{
    compile,
    schema::{self, Field, Presence, Shape, read::Read},
    source::RawFile,
};

use crate::guide;

/// The parts of the guide that describe a table.
type Described = (&'static [&'static str], Shape);

const TABLES: [Described; 10] = [
    (&["Une API", "L’assistant d’éligibilité"], Shape::Map(schema::api::ApiHeader::FIELDS)),
    (&["L’assistant d’éligibilité"], <schema::question::SharedQuestions as Read>::SHAPE),
    (&["Les publics"], Shape::Map(schema::audiences::AudiencesHeader::FIELDS)),
    (&["Un producteur"], Shape::Map(schema::producer::ProducerHeader::FIELDS)),
    (&["Un guide"], Shape::Map(schema::guide::GuideHeader::FIELDS)),
    (&["Un service"], Shape::Map(schema::service::ServiceHeader::FIELDS)),
    (&["Une page"], Shape::Map(schema::page::PageHeader::FIELDS)),
    (&["La feuille de route"], <schema::roadmap::Years as Read>::SHAPE),
    (&["Les synonymes"], Shape::Map(schema::synonyms::SynonymsHeader::FIELDS)),
    (&["Les réglages du site"], Shape::Map(schema::site::SiteHeader::FIELDS)),
];

#[test]
fn every_key_is_described_in_the_part_of_its_kind_of_file() {
    let guide = guide::read();
    for (titles, shape) in TABLES {
        let text: String = titles.iter().map(|title| guide::section(&guide, title)).collect();
        for Field { key, presence, doc, .. } in fields(&shape) {
            let mentions: Vec<&str> =
                text.lines().filter(|line| line.contains(&format!("`{key}`"))).collect();
            let place = titles.join(", ");
            assert!(!mentions.is_empty(), "{place}: nothing is said of `{key}` ({doc})");
            let is_told = mentions.iter().any(|line| line.contains("**obligatoire"));
            let is_required = *presence == Presence::Required;
            assert!(is_told || !is_required, "{place}: `{key}` is not said to be obligatory");
        }
    }
}

/// The fields of a shape and of those in it; of a shape that holds itself, once.
fn fields(shape: &Shape) -> Vec<&'static Field> {
    let mut found: Vec<&'static Field> = Vec::new();
    collect(shape, &mut found);
    found
}

fn collect(shape: &Shape, found: &mut Vec<&'static Field>) {
    match shape {
        Shape::Map(fields) => collect_all(fields, found),
        Shape::Recursive(_, fields) => collect_all(fields(), found),
        Shape::List(item) | Shape::Keyed(item) | Shape::Numbered(_, _, item) => {
            collect(item, found);
        }
        _ => {}
    }
}

fn collect_all(fields: &'static [Field], found: &mut Vec<&'static Field>) {
    for field in fields {
        if !found.iter().any(|known| std::ptr::eq(*known, field)) {
            found.push(field);
            collect(&field.shape, found);
        }
    }
}

#[test]
fn every_component_and_attribute_is_in_the_table_of_components() {
    let guide = guide::read();
    let section = guide::section(&guide, "Les composants");
    for name in components() {
        let row = section.lines().find(|line| line.starts_with(&format!("| `{name}` |")));
        let row = row.unwrap_or_else(|| panic!("nothing is said of <{name}>"));
        for attribute in listed(&format!("<{name} zzzzzzzzzz=\"1\" />"), "attributs connus : ") {
            assert!(row.contains(&format!("`{attribute}`")), "<{name}>: `{attribute}` is missing");
        }
    }
}

/// What each becomes is in the snapshot of `what_the_examples_of_texts_become`.
#[test]
fn every_component_is_in_an_example() {
    let fences = guide::fences(guide::section(&guide::read(), "Les composants"));
    let examples: String = fences.into_iter().map(|fence| fence.text).collect();
    for name in components() {
        assert!(examples.contains(&format!("<{name}")), "no example has <{name}>");
    }
}

/// The names of all components.
fn components() -> Vec<String> {
    let listed = listed("<Zzzzzzzzzz />", "composants connus : ");
    assert!(listed.len() > 10, "{listed:?}");
    listed.iter().map(|name| name.trim_matches(['`', '<', '>']).to_owned()).collect()
}

/// The words that a diagnostic lists when a page says this.
fn listed(text: &str, introduction: &str) -> Vec<String> {
    let inner = "pages/essai.md".to_owned();
    let bytes = format!("---\ntitle: Essai\n---\n\n{text}\n").into_bytes();
    let compiled = compile(vec![RawFile { path: inner.clone(), inner, bytes }]);
    let helps = compiled.diagnostics.iter().filter_map(|one| one.help.as_deref());
    let list = { helps }.find_map(|help| help.strip_prefix(introduction));
    list.into_iter().flat_map(|list| list.split(", ")).map(str::to_owned).collect()
}
