//! `catalogue paths` and `catalogue graph`.

use std::{path::Path, process::Command};

use super::Run;

/// Runs a command on the fixture of the wizards.
fn run(arguments: &[&str]) -> Run {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/flows");
    let output = Command::new(env!("CARGO_BIN_EXE_catalogue"))
        .args(arguments)
        .args(["--content", &folder.to_string_lossy()])
        .output()
        .expect("the command was built for this test");
    Run::of(output, &folder)
}

#[test]
fn paths_are_listed_for_people_programs_and_spreadsheets() {
    let text = run(&["paths", "api-pontons"]).output;
    insta::assert_snapshot!(text, @"
    api-pontons
      Un particulier : non éligible
      Une entreprise → Pour la commune : éligible
      Une entreprise → Pour nous-mêmes : sous conditions
      Un éditeur de logiciel → Pour la commune : éligible
      Un éditeur de logiciel → Pour nous-mêmes : sous conditions
      Une administration : éligible

    6 chemins, dont 2 sans réponse sûre (33 %)
    ");
    let json = run(&["paths", "api-pontons", "--format", "json"]).output;
    let paths: serde_json::Value = serde_json::from_str(&json).expect("it is JSON");
    assert_eq!(paths.as_array().map(Vec::len), Some(6));
    assert_eq!(paths[2]["slug"], "api-pontons");
    assert_eq!(paths[2]["verdict"], "conditional");
    assert_eq!(paths[2]["answers"][1]["question"], "Pour qui agissez-vous ?");
    assert_eq!(paths[2]["answers"][1]["answer"], "Pour nous-mêmes");
    assert_eq!(paths[2]["answers"][1]["answer_id"], "pour-nous-memes");
    let csv = run(&["paths", "api-pontons", "--format", "csv"]).output;
    let lines: Vec<&str> = csv.lines().collect();
    assert_eq!(lines.len(), 7);
    assert_eq!(lines[0], "slug,answers,verdict,address");
    assert!(lines[1].ends_with("\"/les-api/api-pontons/demande-acces?profil=un-particulier\""));
}

#[test]
fn every_verdict_has_its_word() {
    let json = run(&["paths", "--format", "json"]).output;
    for word in ["eligible", "not_eligible", "conditional", "to_confirm"] {
        assert!(json.contains(&format!("\"verdict\": \"{word}\"")), "{word}");
    }
}

#[test]
fn an_api_without_a_wizard_is_refused_with_the_nearest_name() {
    run(&["paths", "api-ponton"]).is_refused("vouliez-vous dire `api-pontons` ?");
    run(&["graph", "api-horaires"]).is_refused("n’a d’assistant d’éligibilité");
}

#[test]
fn a_flow_is_drawn_as_text() {
    insta::assert_snapshot!("dot", run(&["graph", "api-pontons", "--format", "dot"]).output);
    insta::assert_snapshot!(
        "mermaid",
        run(&["graph", "api-pontons", "--format", "mermaid"]).output
    );
}

#[test]
fn a_flow_is_drawn_as_an_image() {
    let svg = run(&["graph", "api-quais"]).output;
    for words in ["Vous demandez l’accès en tant", "Logiciel 27", "à confirmer", "non éligible"]
    {
        assert!(svg.contains(words), "{words}");
    }
    let choices = 4 + 2 + 4 + 2 + 28 + 2;
    assert_eq!(svg.matches("<path ").count(), choices, "a curve for each choice");
}
