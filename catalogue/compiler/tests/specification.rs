//! A specification that the content holds: it is the entry's, and the search reads its fields.

use catalogue::{document::Target, redirect::Redirect};
use catalogue_compiler::{
    Compiled, compile, report, search,
    source::{Asset, RawContent, RawFile},
};
use catalogue_search::{
    engine::Engine,
    index::{SearchIndex, SearchTexts},
};

const YAML: &str = "components:\n  schemas:\n    Ecluse:\n      properties:\n        bajoyer: {description: Hauteur du mur}\n";
const JSON: &str =
    r#"{"definitions": {"Ecluse": {"properties": {"bajoyer": {"type": "number"}}}}}"#;

fn file(inner: &str, text: &str) -> RawFile {
    RawFile { path: inner.to_owned(), inner: inner.to_owned(), bytes: text.into() }
}

/// One entry whose specification is at this address, and a file of the content.
fn compiled(written: &str, inner: &str) -> Compiled {
    let header =
        "title: API Écluses\ntagline: Les écluses\nproducer: p\nis_open: 1\naliases: [ecluses]";
    let entry = format!("---\n{header}\ndoc_tech_link: {written}\n---\n\nUn texte.\n");
    let text = if inner.ends_with("json") { JSON } else { YAML };
    let files = vec![
        file("api/api-ecluses.md", &entry),
        file(inner, text),
        file("producteurs/p.md", "---\nname: P\n---\n"),
        file("site.yml", "name: Essai\nurl: https://api.exemple.fr\n"),
    ];
    let asset = Asset { address: format!("/{inner}"), file: inner.into(), size: None };
    compile(RawContent { files, assets: vec![asset], ..RawContent::default() })
}

fn check(written: &str, inner: &str) {
    let Compiled { catalogue, diagnostics, sources, .. } = compiled(written, inner);
    assert_eq!(report::human(&diagnostics, &sources, false), "", "{written}");
    let specification = catalogue.apis[0].documentation.specification.clone();
    assert_eq!(specification, Some(Target::File(format!("/{inner}"))), "{written}");
    let index = SearchIndex::read(&search::names(&catalogue));
    let texts = SearchTexts::read(&search::texts(&catalogue));
    let answer = Engine::new(&index, Some(&texts)).search("bajoyer");
    assert_eq!(answer.strong.len() + answer.weak.len(), 1, "{written}");
}

#[test]
fn a_specification_of_the_content_is_read_wherever_it_is() {
    check("/openapi/ecluses.yaml", "openapi/ecluses.yaml");
    check("/swaggers/ecluses.json", "swaggers/ecluses.json");
    check("/openapi/v2/ecluses.YML", "openapi/v2/ecluses.YML");
    check("/resources/ecluses.json", "resources/ecluses.json");
    check("/openapi/%C3%A9cluses.yaml", "openapi/écluses.yaml");
    check("/openapi/ecluses.yaml?v=2#/Ecluse", "openapi/ecluses.yaml");
    check("https://api.exemple.fr/openapi/ecluses.yaml", "openapi/ecluses.yaml");
    check("HTTPS://API.exemple.fr/openapi/ecluses.yaml", "openapi/ecluses.yaml");
}

#[test]
fn a_specification_elsewhere_stays_there() {
    let written = "https://exemple.fr/openapi/ecluses.yaml";
    let specification =
        &compiled(written, "openapi/ecluses.yaml").catalogue.apis[0].documentation.specification;
    assert_eq!(*specification, Some(Target::Url(written.to_owned())));
}

#[test]
fn a_document_is_no_specification() {
    let Compiled { catalogue, diagnostics, .. } =
        compiled("/resources/ecluses.pdf", "resources/ecluses.pdf");
    let messages: Vec<&str> = diagnostics.iter().map(|one| one.message.as_str()).collect();
    assert_eq!(messages, ["`/resources/ecluses.pdf` n’est pas un fichier OpenAPI"]);
    assert_eq!(catalogue.apis[0].documentation.specification, None);
}

#[test]
fn a_near_name_is_proposed() {
    let Compiled { diagnostics, .. } = compiled("/openapi/ecluse.yaml", "openapi/ecluses.yaml");
    let [diagnostic] = diagnostics.as_slice() else { panic!("{diagnostics:?}") };
    let fix = diagnostic.fix.as_ref().map(|fix| fix.replacement.as_str());
    assert_eq!(fix, Some("/openapi/ecluses.yaml"));
}

#[test]
fn old_addresses_of_the_documentation_lead_to_it() {
    let redirects = compiled("/openapi/ecluses.yaml", "openapi/ecluses.yaml").catalogue.redirects;
    let to = "/les-api/api-ecluses#page_documentation";
    for (from, to) in [
        ("/documentation", "/rechercher-api"),
        ("/documentation/api-ecluses", to),
        ("/documentation/ecluses", to),
    ] {
        let redirect = Redirect { from: from.to_owned(), to: to.to_owned() };
        assert!(redirects.contains(&redirect), "{redirect:?} is not in {redirects:?}");
    }
}
