//! A specification that the content holds: it is the entry's, and the search reads its fields.

use catalogue::{document::Target, redirect::Redirect};
use catalogue_compiler::{
    Compiled,
    code::Code,
    compile, output, report, search,
    source::{Asset, RawContent, RawFile, SourceFile},
};
use catalogue_search::{
    engine::Engine,
    index::{SearchIndex, SearchTexts},
};

const YAML: &str = "openapi: 3.1.0\ninfo: {title: Écluses, version: '1'}\ncomponents:\n  schemas:\n    Ecluse:\n      properties:\n        bajoyer: {description: Hauteur du mur}\n";
const JSON: &str = r#"{"swagger": "2.0", "info": {"title": "Écluses", "version": "1"}, "paths": {},
    "definitions": {"Ecluse": {"properties": {"bajoyer": {"type": "number"}}}}}"#;

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
    let missing = diagnostics.iter().find(|one| one.code == Code::SpecificationMissing);
    let diagnostic = missing.expect("no such file is there");
    let fix = diagnostic.fix.as_ref().map(|fix| fix.replacement.as_str());
    assert_eq!(fix, Some("/openapi/ecluses.yaml"));
}

#[test]
fn old_addresses_of_the_documentation_lead_to_it() {
    let redirects = |written: &str| compiled(written, "openapi/ecluses.yaml").catalogue.redirects;
    let of = |from: &str, to: &str| Redirect { from: from.to_owned(), to: to.to_owned() };
    let own = redirects("/openapi/ecluses.yaml");
    assert!(own.contains(&of("/documentation/ecluses", "/documentation/api-ecluses")), "{own:?}");
    assert!(own.iter().all(|one| one.from != "/documentation/api-ecluses"), "{own:?}");
    let live = redirects("https://exemple.fr/ecluses.yaml");
    assert!(live.contains(&of("/documentation/ecluses", "/documentation/api-ecluses")), "{live:?}");
    // Of what is no specification there is no other page than the API's.
    let elsewhere = redirects("https://exemple.fr/ecluses.pdf");
    let to = "/les-api/api-ecluses#page_documentation";
    for from in ["/documentation/api-ecluses", "/documentation/ecluses"] {
        assert!(elsewhere.contains(&of(from, to)), "{elsewhere:?}");
    }
}

fn documented(specification: &str) -> Compiled {
    let entry = "---\ntitle: API Écluses\ntagline: Les écluses\nproducer: p\nis_open: 1\n---\n\nUn texte.\n";
    let files = vec![
        file("api/ecluses.md", entry),
        file("openapi/ecluses.yaml", specification),
        file("producteurs/p.md", "---\nname: P\n---\n"),
        file("site.yml", "name: Essai\nurl: https://api.exemple.fr\n"),
    ];
    compile(RawContent { files, ..RawContent::default() })
}

const HEAD: &str = "openapi: 3.1.0\ninfo: {title: Écluses, version: '1'}\n";

/// Severity, line, column and words of all that is wrong.
fn told(specification: &str) -> Vec<String> {
    let Compiled { diagnostics, sources, .. } = documented(specification);
    let lines = report::json_lines(&diagnostics, &sources);
    let told = |line: &str| {
        let one: serde_json::Value = serde_json::from_str(line).expect("it is JSON");
        format!(
            "{}:{}:{} {}",
            one["severity"].as_str().unwrap_or(""),
            one["line"],
            one["column"],
            one["message"]
        )
    };
    lines.lines().map(told).collect()
}

#[test]
fn what_is_wrong_with_a_specification_is_told_at_its_place() {
    let paths = "paths:\n  /a/{é}:\n    get:\n      responses:\n        '200': {description: Bien, contnt: 1}\n";
    let mistakes = told(&format!("{HEAD}{paths}"));
    assert!(mistakes.iter().any(|one| one.starts_with("warning:7:")), "{mistakes:?}");
    let unread = told("openapi: 3.1.0\ninfo: {title: Écluses: x}\n");
    assert!(unread.iter().any(|one| one.starts_with("error:2:")), "{unread:?}");
}

#[test]
fn what_is_wrong_with_a_description_is_told_at_its_words() {
    let paths = "paths:\n  /a:\n    get:\n      summary: Lire\n      description: Voir [la suite](/rien).\n      responses: {'200': {description: Bien}}\n";
    let mistakes = told(&format!("{HEAD}{paths}"));
    assert!(
        mistakes.iter().any(|one| one.starts_with("warning:7:") && one.contains("/rien")),
        "{mistakes:?}"
    );
}

#[test]
fn a_specification_of_the_name_of_its_entry_is_its_own() {
    let paths = "paths:\n  /a:\n    get:\n      summary: Lire\n      responses: {'200': {description: Bien}}\n";
    let Compiled { catalogue, diagnostics, sources, .. } = documented(&format!("{HEAD}{paths}"));
    assert_eq!(report::human(&diagnostics, &sources, false), "");
    let documentation = &catalogue.apis[0].documentation;
    assert_eq!(documentation.specification, Some(Target::File("/openapi/ecluses.yaml".to_owned())));
    assert_eq!(documentation.pages.as_ref().map(|pages| pages.operations), Some(1));
}

/// Types with many fields, each of which leads to another type.
fn large() -> String {
    let field = |one: usize, field: usize| {
        let to = (one * 7 + field) % 40;
        format!(
            "        champ{field}: {{$ref: '#/components/schemas/T{to}', description: Le champ {field}}}\n"
        )
    };
    let named = |one: usize| {
        let fields: String = (0..40).map(|number| field(one, number)).collect();
        format!("    T{one}:\n      type: object\n      properties:\n{fields}")
    };
    let types: String = (0..40).map(named).collect();
    let answer = "'200':\n          description: Bien\n          content:\n            application/json:\n              schema: {$ref: '#/components/schemas/T0'}\n";
    format!(
        "{HEAD}paths:\n  /a:\n    get:\n      summary: Lire\n      responses:\n        {answer}components:\n  schemas:\n{types}"
    )
}

#[test]
fn files_of_pages_are_bounded_and_always_the_same() {
    let files = |threads: usize| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build();
        let compiled = pool.expect("threads can be started").install(|| documented(&large()));
        output::data_files(&compiled.catalogue)
    };
    let all = files(1);
    let pages = || all.iter().filter(|(name, _)| name.starts_with("data/documentation/"));
    assert!(pages().count() > 40);
    let longest = pages().map(|(_, text)| text.len()).max();
    assert!(longest.is_some_and(|length| length <= 120_000), "{longest:?}");
    assert!(all == files(4));
}

#[test]
fn what_programs_write_is_read_however_long_and_in_latin_1() {
    let paths = "paths:\n  /a:\n    get:\n      summary: Lire le niveau r\u{e9}el\n      responses: {'200': {description: Bien}}\n";
    let long = format!("{HEAD}{paths}{}", "# Une ligne que personne ne lit\n".repeat(40_000));
    assert!(long.len() > 1_000_000);
    assert_eq!(told(&long), Vec::<String>::new());
    let latin: Vec<u8> = paths
        .chars()
        .map(|letter| u8::try_from(letter).expect("it is a letter of Latin-1"))
        .collect();
    let file = RawFile {
        path: "openapi/ecluses.yaml".to_owned(),
        inner: "openapi/ecluses.yaml".to_owned(),
        bytes: latin,
    };
    let (source, told) = SourceFile::decode(file);
    assert!(source.is_text && source.text.contains("réel"));
    let messages: Vec<&str> = told.iter().map(|one| one.message.as_str()).collect();
    assert_eq!(messages, ["le fichier n’est pas en UTF-8 : il est lu comme du Latin-1"]);
}
