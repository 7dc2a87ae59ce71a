//! The editors’ guide, `docs/rediger.md`: its examples compile, and it forgets nothing. The commands that it
//! gives are tested with the program (`program/tests`).

mod example;
mod guide;
mod reference;

use catalogue::{document::Document, route::SHORT};
use catalogue_compiler::{Compiled, code::Code, report};
use example::{Example, compile_all, example, told};

fn examples() -> Vec<Example> {
    guide::fences(&guide::read()).iter().filter_map(example).collect()
}

#[test]
fn every_example_compiles_without_a_diagnostic() {
    let examples = examples();
    assert!(examples.len() > 20, "only {} examples are found", examples.len());
    let compiled = compile_all(&examples);
    let told = told(&compiled, &examples);
    assert!(told.is_empty(), "{}", told.join("\n"));
}

#[test]
fn each_kind_of_file_has_an_example() {
    let Compiled { catalogue, .. } = compile_all(&examples());
    let counts = [
        ("apis", catalogue.apis.len()),
        ("wizards", catalogue.wizards.len()),
        ("producers", catalogue.producers.len()),
        ("guides", catalogue.guides.len()),
        ("services", catalogue.services.len()),
        ("pages", catalogue.pages.len()),
        ("publics", catalogue.finder.audiences.len()),
        ("synonyms", catalogue.synonyms.len()),
        ("months of the roadmap", catalogue.roadmap.0.len()),
        ("links of the menu", catalogue.site.menu.len()),
        ("old addresses", catalogue.redirects.len() - SHORT.len()),
    ];
    for (kind, count) in counts {
        assert!(count > 0, "no example has {kind}");
    }
}

/// A component needs no other test of what the compiler makes of it.
#[test]
fn what_the_examples_of_texts_become() {
    let Compiled { catalogue, .. } = compile_all(&examples());
    let of_texts = catalogue.pages.into_iter().filter(|page| page.slug.starts_with("exemple-"));
    let bodies: Vec<Document> = of_texts.map(|page| page.body).collect();
    assert!(!bodies.is_empty());
    insta::assert_debug_snapshot!(bodies);
}

/// The guide shows what is said of its first example once a letter is added to its producer.
#[test]
fn the_diagnostic_that_the_guide_explains_is_what_the_compiler_says() {
    let guide = guide::read();
    let mistaken = guide.replacen("producer: cc-exemple\n", "producer: cc-exemples\n", 1);
    let examples: Vec<Example> = guide::fences(&mistaken).iter().filter_map(example).collect();
    let Compiled { mut diagnostics, sources, .. } = compile_all(&examples);
    diagnostics.retain(|one| one.code == Code::ProducerUnknown);
    let drawn = report::human(&diagnostics, &sources, false);
    let section = guide::section(&guide, "Lire un diagnostic");
    let shown = guide::fences(section).remove(0).text;
    assert_eq!(drawn.trim_end(), shown.trim_end());
}
