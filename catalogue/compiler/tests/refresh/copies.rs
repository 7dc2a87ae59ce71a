//! What becomes of a copy that is there already.

use std::collections::HashMap;

use catalogue_compiler::{
    documentation::copy::CopyRecord,
    refresh::{Refreshed, Refusal, Settings, Target, refresh, report},
};
use catalogue_openapi::diff::ChangeKind;

use crate::{
    answers::{settings, target},
    server::{LATER, PLAIN, Server},
};

/// A first copy, then what an address gives for it.
fn copied(server: &Server, path: &str) -> (Target, Vec<u8>) {
    let first = target(server.url(path));
    let written = match refresh(&first, None, &HashMap::new(), &settings()) {
        Ok(refreshed) => refreshed.written().clone(),
        Err(refusal) => panic!("{refusal:?}"),
    };
    let (file, bytes) = written.copy.expect("it is new");
    let record: CopyRecord = serde_json::from_str(&written.record.1).expect("it was written so");
    (Target { file: Some(file), record: Some(record), ..first }, bytes)
}

fn again(target: &Target, ours: &[u8], settings: &Settings) -> Result<Refreshed, Refusal> {
    refresh(target, Some(ours), &HashMap::new(), settings)
}

#[test]
fn a_server_that_knows_our_copy_does_not_send_it_again() {
    let server = Server::start();
    for (path, condition) in
        [("/same.yaml", "if-none-match: \"1\""), ("/dated.yaml", "if-modified-since: sat, 28 nov")]
    {
        let (target, ours) = copied(&server, path);
        let outcome = again(&target, &ours, &settings());
        assert!(
            matches!(&outcome, Ok(Refreshed::Same { written, .. }) if written.copy.is_none()),
            "{outcome:?}"
        );
        let seen = server.seen();
        assert!(seen.last().is_some_and(|head| head.contains(condition)), "{seen:?}");
    }
}

#[test]
fn a_server_that_sends_the_same_again_changes_nothing() {
    let server = Server::start();
    let (target, ours) = copied(&server, "/plain.yaml");
    let outcome = again(&target, &ours, &settings());
    assert!(matches!(outcome, Ok(Refreshed::Same { .. })), "{outcome:?}");
}

#[test]
fn a_new_copy_says_what_has_changed_the_worst_first() {
    let server = Server::start();
    let (first, ours) = copied(&server, "/plain.yaml");
    let target = Target { source: server.url("/later.yaml"), ..first };
    let outcome = again(&target, &ours, &settings());
    let Ok(Refreshed::Changed { changes, written, .. }) = &outcome else { panic!("{outcome:?}") };
    let kinds: Vec<ChangeKind> = changes.iter().map(|one| one.kind).collect();
    assert_eq!(kinds, [ChangeKind::FieldRemoved, ChangeKind::OperationAdded]);
    assert_eq!(written.copy.as_ref().map(|(_, bytes)| bytes.as_slice()), Some(LATER.as_bytes()));
    let record: CopyRecord = serde_json::from_str(&written.record.1).expect("it was written so");
    let [version] = record.versions.as_slice() else { panic!("{record:?}") };
    assert_eq!((&*version.before, &*version.after, version.changes.len()), ("1.0", "1.1", 2));
    let told = report::human(&target, &outcome);
    assert!(
        told.starts_with("api-quais : nouvelle copie, 2\u{a0}changements\nÀ corriger chez vous\n"),
        "{told}"
    );
}

/// A file that somebody has written is theirs.
#[test]
fn what_was_written_here_is_kept() {
    let server = Server::start();
    let (copy, ours) = copied(&server, "/plain.yaml");
    let edited = [&ours, b"# relu".as_slice()].concat();
    let refused =
        |was_copied| Err(Refusal::Edited { file: "openapi/api-quais.yaml".to_owned(), was_copied });
    let count = server.seen().len();
    assert_eq!(again(&copy, &edited, &settings()), refused(true));
    let written = Target { record: None, ..copy.clone() };
    assert_eq!(again(&written, PLAIN.as_bytes(), &settings()), refused(false));
    assert_eq!(server.seen().len(), count, "nobody was asked");
    let replaces = Settings { replaces: true, ..settings() };
    let outcome = again(&copy, &edited, &replaces);
    assert!(
        matches!(outcome, Ok(Refreshed::Changed { ref changes, .. }) if changes.is_empty()),
        "{outcome:?}"
    );
}

#[test]
fn yaml_does_not_take_the_name_of_json() {
    let server = Server::start();
    let (copy, ours) = copied(&server, "/plain.yaml");
    let file = "openapi/api-quais.json".to_owned();
    let target = Target { file: Some(file.clone()), source: server.url("/later.yaml"), ..copy };
    assert_eq!(again(&target, &ours, &settings()), Err(Refusal::OtherFormat { file }));
}
