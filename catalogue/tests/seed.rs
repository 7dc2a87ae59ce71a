//! A real entry of the 2020 schema, with each of its constructs: every fact must reach the model.
//!
//! `tests/seed` is written for this project with the constructs of the original entry. Where the
//! original lies beside the project, it is compiled as it is too.

use std::path::{Path, PathBuf};

use catalogue::{
    api::{Access, Api, Contact},
    compile::{Compiled, compile, diagnostic::Severity, disk, output, report, source::RawFile},
    document::{Block, Inline, Target},
    flow::{
        Flow,
        VerdictKind::{self, Conditional, Eligible, NotEligible},
    },
};

fn tests() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests")
}

fn compiled() -> Compiled {
    compile(disk::read_content(&tests().join("seed")).expect("the fixture is readable"))
}

fn entry(compiled: &Compiled) -> &Api {
    compiled
        .catalogue
        .apis
        .iter()
        .find(|api| api.slug == "api-marches")
        .expect("the fixture has it")
}

#[test]
fn the_fixture_compiles_without_a_diagnostic() {
    let compiled = compiled();
    assert_eq!(report::human(&compiled.diagnostics, &compiled.sources, false), "");
}

#[test]
fn every_field_reaches_the_model() {
    let compiled = compiled();
    insta::assert_debug_snapshot!(entry(&compiled));
}

#[test]
fn facts_that_decide_are_read_as_meant() {
    let compiled = compiled();
    let api = entry(&compiled);
    assert!(
        matches!(&api.access, Access::Authorisation(Some(url)) if url.ends_with("/api-marches"))
    );
    assert_eq!(api.producer.acronym.as_deref(), Some("SGAP"));
    assert_eq!(api.contacts, [Contact::Email("support@marches.example.fr".into())]);
    let specification = Target::Url("https://marches.example.fr/v2/open-api.yml".into());
    assert_eq!(api.documentation.specification, Some(specification));
}

#[test]
fn the_wizard_has_its_four_answers() {
    let compiled = compiled();
    let flow = &compiled.catalogue.wizards[0].flow;
    assert_eq!(verdicts(flow), [NotEligible, Eligible, Conditional, Conditional]);
}

fn verdicts(flow: &Flow) -> Vec<VerdictKind> {
    flow.paths().into_iter().map(|path| path.verdict.kind).collect()
}

#[test]
fn a_component_line_leaves_the_next_line_alone() {
    let compiled = compiled();
    let flow = &compiled.catalogue.wizards[0].flow;
    let blocks = &flow.verdicts[1].description.0;
    let [.., Block::NextSteps(steps), Block::Paragraph(last)] = blocks.as_slice() else {
        panic!("a checklist, then a paragraph: {blocks:#?}");
    };
    assert!(!steps.is_editor);
    assert!(matches!(last.as_slice(), [Inline::Button(..)]), "{last:?}");
}

#[test]
fn an_address_is_kept_byte_for_byte() {
    let compiled = compiled();
    let json = output::data_files(&compiled.catalogue);
    let (_, page) =
        json.iter().find(|(name, _)| name.ends_with("api-marches.json")).expect("its file");
    let address =
        "https://www.insee.fr/fr/information/4127417#:~:text=Qu'est%2Dce%20qu',96%20du%20code";
    assert!(page.contains(&serde_json_string(address)), "{page}");
    let target = Target::Url(address.to_owned());
    assert!(format!("{:?}", entry(&compiled).description).contains(&format!("{target:?}")));
}

fn serde_json_string(text: &str) -> String {
    format!("\"{text}\"")
}

#[test]
fn two_compilations_give_the_same_bytes() {
    let once = output::data_files(&compiled().catalogue);
    for _ in 0..3 {
        assert_eq!(output::data_files(&compiled().catalogue), once);
    }
}

/// The original entry and its four neighbours, by name only.
#[test]
fn the_original_entry_compiles_unchanged_where_it_is_there() {
    let original =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/seed/api-entreprise.md");
    let Ok(bytes) = std::fs::read(&original) else {
        eprintln!("the original entry is not beside the project: its fixture alone is tested");
        return;
    };
    let mut files = vec![RawFile {
        path: "api-entreprise.md".into(),
        inner: "api/api-entreprise.md".into(),
        bytes,
    }];
    for slug in ["api_inpi", "api_professionnels_rge", "api_rna", "sirene_v3"] {
        let text = format!(
            "---\ntitle: {slug}\ntagline: x\nowner: x\nis_open: 1\ndoc_tech_external: https://a.fr\n---\n"
        );
        let inner = format!("api/{slug}.md");
        files.push(RawFile { path: inner.clone(), inner, bytes: text.into_bytes() });
    }
    let compiled = compile(files);
    let errors = compiled.diagnostics.iter().filter(|one| one.severity == Severity::Error);
    assert_eq!(
        errors.count(),
        0,
        "{}",
        report::human(&compiled.diagnostics, &compiled.sources, false)
    );
    assert_eq!(
        verdicts(&compiled.catalogue.wizards[0].flow),
        [NotEligible, Eligible, Conditional, Conditional]
    );
}
