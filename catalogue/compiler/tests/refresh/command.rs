//! The command: which files it takes, what it says, how it ends. It never asks this machine.

use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, Output},
};

use catalogue_compiler::{disk, refresh::targets};

use crate::server::{PLAIN, Server};

/// A content with these files, in a folder of its own.
fn content(name: &str, files: &[(&str, &str)]) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("refresh").join(name);
    // It is there when an earlier run has left it.
    let _ = fs::remove_dir_all(&folder);
    for (file, text) in files {
        let path = folder.join("content").join(file);
        fs::create_dir_all(path.parent().expect("it has a folder")).expect("it is writable");
        fs::write(path, text).expect("it is writable");
    }
    folder
}

fn entry(link: &str) -> String {
    format!("---\ntitle: API Quais\ntagline: Les quais de la rivière\ndoc_tech_link: {link}\n---\n")
}

fn run(folder: &Path, options: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_catalogue"));
    command.arg("refresh").args(options).current_dir(folder);
    command.output().expect("it is built with this test")
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).expect("it is French")
}

#[test]
fn the_address_of_the_entry_is_taken_out_of_its_proxy() {
    let link = "/api/v1/proxy/https%3A%2F%2Fquais.exemple.fr%2Fopenapi.yaml%3Fv%3D2";
    let files = [("api/api-quais.md", &*entry(link)), ("openapi/api-quais.yaml", PLAIN)];
    let folder = content("proxy", &files);
    let content = disk::read_content(&folder.join("content")).expect("it was written so");
    let targets = targets(&content, None, None).expect("it has an address");
    let [target] = targets.as_slice() else { panic!("{targets:?}") };
    assert_eq!(target.source, "https://quais.exemple.fr/openapi.yaml?v=2");
    assert_eq!(target.file.as_deref(), Some("openapi/api-quais.yaml"));
}

#[test]
fn the_address_of_an_earlier_copy_is_known() {
    let record = "{\"source\": \"https://quais.exemple.fr/v3.yaml\"}";
    let own = entry("/openapi/quais.yaml");
    let files = [
        ("api/api-quais.md", &*own),
        ("openapi/quais.yaml", PLAIN),
        ("openapi/api-quais.copie.json", record),
    ];
    let folder = content("record", &files);
    let content = disk::read_content(&folder.join("content")).expect("it was written so");
    let of = |from| targets(&content, Some("api-quais"), from).expect("it has an address");
    assert_eq!(of(None)[0].source, "https://quais.exemple.fr/v3.yaml");
    assert_eq!(of(None)[0].file.as_deref(), Some("openapi/quais.yaml"));
    assert_eq!(of(Some("https://autre.exemple.fr/"))[0].source, "https://autre.exemple.fr/");
}

#[test]
fn this_machine_is_never_asked() {
    let server = Server::start();
    let link = server.url_by_name("/plain.yaml");
    let folder = content("loopback", &[("api/api-quais.md", &*entry(&link))]);
    let output = run(&folder, &["api-quais"]);
    let told = text(&output.stdout);
    assert!(told.contains("n’est pas sur l’internet public"), "{told}");
    assert_eq!(output.status.code(), Some(1));
    assert!(!folder.join("content/openapi").exists(), "nothing is written");
    assert_eq!(server.seen(), Vec::<String>::new());
}

#[test]
fn what_was_written_here_is_kept_and_no_failure_for_all_of_them() {
    let link = "https://quais.exemple.fr/openapi.yaml";
    let files = [("api/api-quais.md", &*entry(link)), ("openapi/api-quais.yaml", PLAIN)];
    let folder = content("written", &files);
    let all = run(&folder, &[]);
    assert!(text(&all.stdout).contains("a été écrit ici"), "{all:?}");
    assert_eq!(text(&all.stderr), "1 spécification : 1 écrite ici\n");
    assert_eq!((all.status.code(), run(&folder, &["api-quais"]).status.code()), (Some(0), Some(1)));
}

#[test]
fn a_name_that_is_none_is_told_in_french() {
    let folder = content("names", &[("api/api-quais.md", &*entry("/openapi/a.yaml"))]);
    let said = |options: &[&str]| text(&run(&folder, options).stderr);
    assert!(said(&["api-quai"]).contains("vouliez-vous dire `api-quais` ?"));
    assert!(said(&["api-quais"]).contains("`catalogue refresh api-quais --from https://…`"));
}
