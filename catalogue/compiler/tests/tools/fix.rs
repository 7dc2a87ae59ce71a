//! `catalogue fix`.

use super::Content;

const BROKEN: &str = "---\r
# Une fiche.\r
titel: Deux fautes # ici\r
tagline: Et une troisième\r
producer: dinun # là\r
is_open: 1\r
doc_tech_external: https://exemple.fr\r
---\r
[Elle](/les-api/api-ouvert)";

#[test]
fn proposals_are_applied_and_the_rest_stays() {
    let content = Content::with("fix", &[("api/x.md", BROKEN)]);
    let run = content.run(&["fix"]);
    assert!(run.succeeded, "{run:?}");
    let lines = [
        "content/api/x.md:3 : `titel` → `title`",
        "content/api/x.md:5 : `dinun` → `dinum`",
        "content/api/x.md:9 : `/les-api/api-ouvert` → `/les-api/api-ouverte`",
        "3 corrections dans 1 fichier\n",
    ];
    assert_eq!(run.output, lines.join("\n"));
    assert!(run.errors.contains("0 erreur"), "{run:?}");
    let expected = BROKEN
        .replace("titel", "title")
        .replace("dinun", "dinum")
        .replace("api-ouvert)", "api-ouverte)");
    assert_eq!(content.read("api/x.md"), expected);
    assert_eq!(content.check(), "");
    assert_eq!(content.run(&["fix"]).output, "0 correction dans 0 fichier\n");
}

#[test]
fn a_dry_run_says_the_same_and_writes_nothing() {
    let content = Content::with("fix-dry-run", &[("api/x.md", BROKEN)]);
    let run = content.run(&["fix", "--dry-run"]);
    assert!(run.output.ends_with("3 corrections dans 1 fichier (rien n’est écrit)\n"), "{run:?}");
    assert_eq!(content.read("api/x.md"), BROKEN);
}

#[test]
fn what_has_no_proposal_remains() {
    let text = BROKEN.replace("is_open: 1", "is_open: 12");
    let content = Content::with("fix-remains", &[("api/x.md", &text)]);
    let run = content.run(&["fix"]);
    assert!(!run.succeeded);
    assert!(run.output.contains("3 corrections"), "{run:?}");
    assert!(run.errors.contains("`is_open` ne peut pas être `12`"), "{run:?}");
    assert!(run.errors.contains("1 erreur, 0 avertissement"), "{run:?}");
}

/// To correct the key would make it stand twice, and the header unreadable.
#[test]
fn a_key_that_is_there_already_is_not_doubled() {
    let text = BROKEN.replace("titel:", "title: T\r\ntitel:");
    let content = Content::with("fix-doubled", &[("api/x.md", &text)]);
    let run = content.run(&["fix"]);
    assert!(run.output.contains("2 corrections"), "{run:?}");
    run.is_refused("clé inconnue : `titel`");
    assert!(content.read("api/x.md").contains("titel: Deux fautes # ici"));
}

#[test]
fn a_file_that_is_not_text_is_left_alone() {
    let content = Content::with("fix-bytes", &[]);
    let bytes = [BROKEN.as_bytes(), b"\xff"].concat();
    std::fs::write(content.0.join("api/x.md"), &bytes).expect("the folder is ours");
    assert_eq!(content.run(&["fix"]).output, "0 correction dans 0 fichier\n");
    let file = content.files().into_iter().find(|(inner, _)| inner == "api/x.md");
    assert_eq!(file.expect("it is there").1, bytes);
}

#[test]
fn a_guess_that_may_be_wrong_is_left_to_the_editor() {
    let text = BROKEN.replace("/les-api/api-ouvert", "/les-api/api-oververte");
    let content = Content::with("fix-guess", &[("api/x.md", &text)]);
    let run = content.run(&["fix"]);
    assert!(run.output.contains("2 corrections"), "{run:?}");
    run.is_refused("vouliez-vous dire `/les-api/api-ouverte` ?");
    let run = content.run(&["fix", "--all"]);
    assert!(run.output.contains("`/les-api/api-oververte` → `/les-api/api-ouverte`"), "{run:?}");
    assert_eq!(content.check(), "");
}
