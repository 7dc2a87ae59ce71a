//! Small specifications, one or more for each thing that readers ask for: what becomes of them, whole.

use std::{fs, path::Path};

use catalogue_openapi::{Compiled, compile, model::Operation, source::Files};

/// A folder, as the files beside a specification.
struct Folder<'a>(&'a Path);

impl Files for Folder<'_> {
    fn read(&self, path: &str) -> Option<Vec<u8>> {
        fs::read(self.0.join(path)).ok()
    }
}

fn folder() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures"))
}

fn compiled(name: &str) -> Compiled {
    let bytes = fs::read(folder().join(name)).expect("the fixture is there");
    compile(name, &bytes, &Folder(folder()))
}

fn names() -> Vec<String> {
    let entries =
        fs::read_dir(folder()).expect("the folder is there").map(|entry| entry.expect("readable"));
    let files = entries.filter(|entry| entry.path().is_file());
    let mut names: Vec<_> =
        files.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

#[test]
fn what_becomes_of_each() {
    for name in names() {
        let compiled = compiled(&name);
        let mut text = String::new();
        for one in &compiled.diagnostics {
            let code = serde_json::to_string(&one.code).expect("a code is JSON");
            let place = format!("{}:{}:{} {}", one.file, one.line, one.column, one.pointer);
            text.push_str(
                &[&place, " ", &code, " ", &one.message, "\n    ", &one.help, "\n"].concat(),
            );
        }
        text.push_str(
            &serde_json::to_string_pretty(&compiled.documentation).expect("the model is JSON"),
        );
        insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true }, {
            insta::assert_snapshot!(name.as_str(), text);
        });
    }
}

#[test]
fn what_is_written_can_be_read_again() {
    for name in names() {
        let documentation = compiled(&name).documentation;
        let text = serde_json::to_string(&documentation).expect("the model is JSON");
        assert_eq!(
            serde_json::from_str::<catalogue_openapi::model::Documentation>(&text).ok(),
            Some(documentation),
            "{name}"
        );
    }
}

fn first(name: &str) -> Operation {
    compiled(name).documentation.operations.into_iter().next().expect("an operation")
}

fn has(name: &str, code: &str) -> bool {
    let codes = compiled(name)
        .diagnostics
        .into_iter()
        .map(|one| serde_json::to_value(one.code).expect("JSON"));
    codes.into_iter().any(|one| one == code)
}

#[test]
fn what_is_wrong_has_its_code() {
    for (name, code) in [
        ("aliases-of-aliases.yaml", "too-many-aliases"),
        ("alias-undefined.yaml", "syntax"),
        ("all-of-with-two-types.yaml", "contradiction"),
        ("async-api.yaml", "not-openapi"),
        ("callbacks-and-links.yaml", "link-unknown"),
        ("colon-in-text.yaml", "syntax"),
        ("comma-too-many.json", "trailing-comma"),
        ("conflict-of-versions.yaml", "conflict-marker"),
        ("idle-bounds.yaml", "key-idle"),
        ("idle-bounds.yaml", "value-type"),
        ("idle-bounds.yaml", "value-unknown"),
        ("key-twice.yaml", "duplicate-key"),
        ("latin-1.yaml", "encoding"),
        ("operation-elsewhere.yaml", "file-missing"),
        ("reference-to-itself.yaml", "reference-cycle"),
        ("references-that-lead-nowhere.yaml", "reference-malformed"),
        ("references-that-lead-nowhere.yaml", "reference-missing"),
        ("references-that-lead-nowhere.yaml", "reference-remote"),
        ("security-and-or-none.yaml", "security-unknown"),
        ("siblings-of-reference.yaml", "reference-sibling"),
        ("unknown-keys.yaml", "key-missing"),
        ("unknown-keys.yaml", "key-unknown"),
        ("unknown-keys.yaml", "value-kind"),
        ("version-absent.yaml", "not-openapi"),
        ("version-unknown.yaml", "version-unknown"),
    ] {
        assert!(has(name, code), "{name} has no {code}");
    }
}

#[test]
fn what_is_right_is_told_nothing() {
    for name in [
        "byte-order-mark.json",
        "cycle-in-all-of.yaml",
        "large-numbers.json",
        "merge-keys.yaml",
        "methods-of-3.2.yaml",
        "nullable-in-three-ways.yaml",
        "reference-in-data.yaml",
        "schemas-alone.yaml",
        "styles-of-parameters.yaml",
        "two-values-of-one-type.yaml",
    ] {
        let told: Vec<_> = compiled(name).diagnostics.into_iter().map(|one| one.message).collect();
        assert!(told.is_empty(), "{name}: {told:?}");
    }
}

#[test]
fn codes_and_large_numbers_stay_as_written() {
    let operation = first("codes-in-yaml.yaml");
    let schema = operation.answers[0].media_types[0].schema.as_ref().expect("a schema");
    let values: Vec<_> =
        schema.fields[0].schema.values.iter().map(|one| one.value.text.as_str()).collect();
    assert_eq!(values, ["01", "08", "2A", "no", "NO", "1e3"]);
    assert_eq!(schema.fields[1].schema.examples[0].text, "01001");
    assert_eq!(schema.fields[2].schema.constraints[0].value, "-9223372036854776000");
    assert_eq!(compiled("codes-in-yaml.yaml").documentation.overview.version, "1.10");
    let large = first("large-numbers.json");
    assert!(large.answers[0].media_types[0].examples[0].text.contains("1253261109769874438"));
}

#[test]
fn a_page_is_bounded_whatever_its_schema() {
    for name in ["many-fields.yaml", "twelve-levels.yaml"] {
        for file in catalogue_openapi::data_file::data_files(&compiled(name)) {
            assert!(
                file.text.len() < 60_000,
                "{name}: {} has {} bytes",
                file.name,
                file.text.len()
            );
        }
    }
}
