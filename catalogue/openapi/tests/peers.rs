//! Real specifications, against what other programs count in them.
//!
//! They aren't a part of the project: `../shared/openapi` holds them.

use std::{
    collections::{BTreeMap, HashSet},
    fs,
    path::{Path, PathBuf},
};

use catalogue_openapi::{
    Compiled, address, compile,
    diagnostic::Code,
    diff::{Class, diff},
    source::Files,
};
use serde_json::Value;

/// A folder, as the files beside a specification.
struct Folder(PathBuf);

impl Files for Folder {
    fn read(&self, path: &str) -> Option<Vec<u8>> {
        fs::read(self.0.join(path)).ok()
    }
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/openapi")
}

fn compiled(path: &Path) -> Compiled {
    let bytes = fs::read(path).expect("the file is there");
    let name = path.file_name().expect("it has a name").to_string_lossy();
    compile(&name, &bytes, &Folder(path.parent().expect("it is in a folder").to_owned()))
}

fn truths() -> Vec<Value> {
    let folder =
        fs::read_dir(root().join("truth")).expect("the real specifications are in ../shared");
    let mut paths: Vec<_> = folder.map(|entry| entry.expect("readable").path()).collect();
    paths.sort();
    let json =
        paths.iter().filter(|path| path.extension().is_some_and(|extension| extension == "json"));
    json.map(|path| serde_json::from_slice(&fs::read(path).expect("readable")).expect("JSON"))
        .collect()
}

/// Where a reader is better off with our count: file, what is counted, theirs, ours.
const KNOWN: [(&str, &str, u64, u64); 2] = [
    // Seven references to absent files: others either stop, or say nothing.
    ("5gc-nf-management-multi", "unresolved_refs", 0, 7),
    // A body beside a reference is shown.
    ("fr-preuve-covoiturage-v3.3.yaml", "response_media_types", 54, 55),
];

#[test]
fn counts_are_those_of_other_programs() {
    let mut faults = Vec::new();
    println!("file\twhat\ttheirs\tours");
    for truth in truths() {
        let name = truth["name"].as_str().expect("a name");
        let entry = truth["entry"].as_str().expect("a path");
        let compiled = compiled(&root().join("real").join(entry));
        let ours = serde_json::to_value(&compiled.counts).expect("counts are JSON");
        for (what, theirs) in truth["counts"].as_object().expect("counts") {
            let (theirs, ours) =
                (theirs.as_u64().unwrap_or_default(), ours[what].as_u64().unwrap_or(u64::MAX));
            println!("{name}\t{what}\t{theirs}\t{ours}");
            if theirs != ours && !KNOWN.contains(&(name, what, theirs, ours)) {
                faults.push(format!("{name}: {what}: {theirs} by others, {ours} by us"));
            }
        }
        faults.extend(pages(name, &truth, &compiled));
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// Page by page: method, path, id, tags, answers.
fn pages(name: &str, truth: &Value, compiled: &Compiled) -> Vec<String> {
    let ours: BTreeMap<_, _> = compiled
        .documentation
        .operations
        .iter()
        .map(|operation| ((operation.method.as_str(), operation.path.as_str()), operation))
        .collect();
    let mut faults = Vec::new();
    for theirs in truth["operations"].as_array().expect("operations") {
        let text = |key: &str| theirs[key].as_str().unwrap_or_default();
        let list = |key: &str| -> Vec<&str> {
            theirs[key].as_array().into_iter().flatten().filter_map(Value::as_str).collect()
        };
        let Some(operation) = ours.get(&(text("method"), text("path"))) else {
            faults.push(format!("{name}: {} {} is missing", text("method"), text("path")));
            continue;
        };
        let codes: HashSet<&str> =
            operation.answers.iter().map(|answer| answer.code.as_str()).collect();
        let is_same = operation.operation_id == text("operationId")
            && operation.tags.iter().map(String::as_str).eq(list("tags"))
            && codes == list("responses").into_iter().collect();
        if !is_same {
            faults.push(format!("{name}: {} {} differs", operation.method, operation.path));
        }
    }
    faults
}

#[test]
fn addresses_are_unique_and_depend_on_method_and_path_alone() {
    for truth in truths() {
        let compiled =
            compiled(&root().join("real").join(truth["entry"].as_str().expect("a path")));
        let operations = &compiled.documentation.operations;
        let slugs: HashSet<&str> =
            operations.iter().map(|operation| operation.slug.as_str()).collect();
        assert_eq!(slugs.len(), operations.len(), "{}", truth["name"]);
        let calls: Vec<_> =
            operations.iter().filter(|operation| !operation.slug.starts_with("webhook-")).collect();
        let names = calls
            .iter()
            .rev()
            .map(|operation| (operation.method.as_str(), operation.path.as_str()));
        let mut turned = address::of_operations(names);
        turned.reverse();
        assert!(
            turned.iter().eq(calls.iter().map(|operation| &operation.slug)),
            "{}",
            truth["name"]
        );
    }
}

#[test]
fn types_have_addresses_of_their_own() {
    for truth in truths() {
        let compiled =
            compiled(&root().join("real").join(truth["entry"].as_str().expect("a path")));
        let types = &compiled.documentation.types;
        let slugs: HashSet<&str> = types.iter().map(|one| one.slug.as_str()).collect();
        assert_eq!(slugs.len(), types.len(), "{}", truth["name"]);
    }
}

#[test]
fn each_broken_file_is_told_at_its_line_with_what_to_do() {
    let expected = [
        ("billion-laughs.yaml", 1, Code::KeyMissing),
        ("bom-external-refs.yaml", 11, Code::FileMissing),
        ("deep-circular-external.yaml", 18, Code::FileMissing),
        ("fr-le-taxi-trailing-comma.json", 1, Code::Syntax),
        ("fr-recherche-entreprises-colon.yml", 241, Code::Syntax),
        ("fr-si-amiante-indentation.yaml", 172, Code::Syntax),
        ("fr-siade-undefined-alias.yml", 2933, Code::Syntax),
        ("libopenapi-badref-petstore-2.0.json", 93, Code::ReferenceMissing),
        ("redocly-lint-2.0-wrong-fields.yaml", 192, Code::KeyIdle),
        ("redocly-lint-3.1-wrong-fields.yaml", 10, Code::KeyConflict),
    ];
    let folder = fs::read_dir(root().join("broken")).expect("the folder is there");
    let files = folder.filter(|entry| {
        let path = entry.as_ref().expect("readable").path();
        path.extension().is_some_and(|extension| extension != "tsv")
    });
    assert_eq!(files.count(), expected.len());
    for (name, line, code) in expected {
        let told = compiled(&root().join("broken").join(name)).diagnostics;
        let places: Vec<_> = told.iter().map(|one| (one.line, one.code)).collect();
        assert!(places.contains(&(line, code)), "{name}: {places:?}");
        assert!(told.iter().all(|one| !one.help.is_empty()), "{name}: {told:?}");
    }
}

#[test]
fn small_files_and_hostile_ones_are_read_without_falling() {
    for folder in ["small", "broken"] {
        for entry in fs::read_dir(root().join(folder)).expect("the folder is there") {
            let path = entry.expect("readable").path();
            let compiled = compiled(&path);
            let files = catalogue_openapi::data_file::data_files(&compiled);
            assert!(files.count() >= 2, "{}", path.display());
        }
    }
}

/// Each style, with a text, a list and an object, in the 25 operations of one file: what the standard's own
/// table of styles says.
#[test]
fn parameters_are_written_in_the_styles_of_the_standard() {
    use catalogue_openapi::{
        model::{Location, Style},
        request::{Values, read, request, serialised},
    };
    let documentation =
        compiled(&root().join("real/readme-parameters-style-3.1.yaml")).documentation;
    assert_eq!(documentation.operations.len(), 25);
    let mut seen = 0;
    for operation in &documentation.operations {
        let mut values = Values::required(operation);
        for parameter in &operation.parameters {
            let text = match parameter.name.as_str() {
                "array" => r#"["bleu","noir"]"#,
                "object" => r#"{"R":100,"G":200}"#,
                _ => r#""bleu""#,
            };
            let value = read(text, false);
            let written = serialised(parameter, &value);
            let name = &parameter.name;
            let expected =
                match (parameter.location, parameter.style, parameter.explode, name.as_str()) {
                    (Location::Path | Location::Header, Style::Simple, _, "array") => {
                        "bleu,noir".to_owned()
                    }
                    (Location::Path | Location::Header, Style::Simple, true, "object") => {
                        "R=100,G=200".to_owned()
                    }
                    (Location::Path | Location::Header, Style::Simple, false, "object") => {
                        "R,100,G,200".to_owned()
                    }
                    (Location::Path, Style::Label, true, "array") => ".bleu.noir".to_owned(),
                    (Location::Path, Style::Label, false, "array") => ".bleu,noir".to_owned(),
                    (Location::Path, Style::Label, true, "object") => ".R=100.G=200".to_owned(),
                    (Location::Path, Style::Label, false, "object") => ".R,100,G,200".to_owned(),
                    (Location::Path, Style::Matrix, true, "array") => {
                        ";array=bleu;array=noir".to_owned()
                    }
                    (Location::Path, Style::Matrix, false, "array") => {
                        ";array=bleu,noir".to_owned()
                    }
                    (Location::Path, Style::Matrix, true, "object") => ";R=100;G=200".to_owned(),
                    (Location::Path, Style::Matrix, false, "object") => {
                        ";object=R,100,G,200".to_owned()
                    }
                    (Location::Query, Style::Form, true, "array") => {
                        "array=bleu&array=noir".to_owned()
                    }
                    (Location::Query | Location::Cookie, Style::Form, false, "array") => {
                        "array=bleu,noir".to_owned()
                    }
                    (Location::Query, Style::SpaceDelimited, false, "array") => {
                        "array=bleu%20noir".to_owned()
                    }
                    (Location::Query, Style::PipeDelimited, false, "array") => {
                        "array=bleu%7Cnoir".to_owned()
                    }
                    (Location::Query, Style::Form, true, "object") => "R=100&G=200".to_owned(),
                    (Location::Query | Location::Cookie, Style::Form, false, "object") => {
                        "object=R,100,G,200".to_owned()
                    }
                    (Location::Query, Style::DeepObject, _, "object") => {
                        "object%5BR%5D=100&object%5BG%5D=200".to_owned()
                    }
                    (_, _, _, "array" | "object") => continue,
                    (Location::Path, Style::Label, ..) => ".bleu".to_owned(),
                    (Location::Path, Style::Matrix, ..) => format!(";{name}=bleu"),
                    (Location::Path | Location::Header, ..) => "bleu".to_owned(),
                    _ => format!("{name}=bleu"),
                };
            assert_eq!(written, expected, "{} {}: {name}", operation.method, operation.path);
            seen += 1;
            values.parameters.insert((parameter.location, name.clone()), value);
        }
        let sent = request(operation, &documentation.overview, &values);
        assert!(!sent.url.contains(['{', '[', ' ', '#']), "{}", sent.url);
        assert!(
            operation.body.is_none() || sent.body != catalogue_openapi::request::RequestBody::None
        );
    }
    assert!(seen >= 45, "{seen}");
}

/// What really changed between two states, read in both files: how many changes of each class, and some of
/// them as they are told.
#[test]
fn changes_between_real_states_are_those_that_one_reads() {
    let near = "réponse `200` : le champ `results[].finances.2021` n’est plus nommé : il est l’une des autres clés";
    let fraud = "réponse `200` : le champ `fraud_error_labels[]` : type objet au lieu de texte";
    let token = "nouvelle opération : Consulter le rapport d'une demande d'export";
    let list = "réponse `200` : la valeur : type objet au lieu de liste";
    for (pair, counts, told) in [
        ("ban-core", [0, 0, 1], token),
        ("docker-engine", [0, 2, 1], "nouvelle adresse de base : `/v1.55`"),
        ("preuve-covoiturage", [1, 4, 4], fraud),
        ("recherche-entreprises", [8, 11, 43], near),
        ("service-national-2.0-to-3.0", [7, 0, 6], list),
        ("si-amiante", [0, 0, 2], "Service de soumission"),
    ] {
        let folder = root().join("pairs").join(pair);
        let of = |side: &str| {
            let names = ["yaml", "yml"].map(|ending| folder.join(format!("{side}.{ending}")));
            let path = names.iter().find(|path| path.is_file()).expect("it is there");
            compiled(path).documentation
        };
        let changes = diff(&of("old"), &of("new"));
        let texts: Vec<_> = changes.iter().map(|one| (one.class, one.text.as_str())).collect();
        let count = |class| changes.iter().filter(|one| one.class == class).count();
        let found = [Class::Breaking, Class::Check, Class::Harmless].map(count);
        assert_eq!(found, counts, "{pair}: {texts:#?}");
        assert!(texts.iter().any(|(_, text)| text.contains(told)), "{pair}: {texts:#?}");
    }
}
