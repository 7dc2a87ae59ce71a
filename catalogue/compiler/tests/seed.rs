//! A real entry of the 2020 schema, with each of its constructs: every fact must reach the model.
//!
//! `tests/seed` is written for this project with the constructs of the original entry, which the
//! feature `peers` compiles as it is too.

use std::path::{Path, PathBuf};

use catalogue::{
    access::Access,
    api::Api,
    contact::Contact,
    document::{Block, Inline, Target},
    flow::{
        Flow,
        VerdictKind::{self, Conditional, Eligible, NotEligible},
    },
};
use catalogue_compiler::{Compiled, compile, disk, output, report};

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
