//! The command: what it says, what it remembers, how it ends.

use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, Output},
};

use serde_json::Value;

use crate::server::Server;

/// A content with these addresses, in a folder of its own.
fn content(name: &str, urls: &[String]) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("links").join(name);
    // It is there when an earlier run has left it.
    let _ = fs::remove_dir_all(&folder);
    let pages = folder.join("content/pages");
    fs::create_dir_all(&pages).expect("the target folder is writable");
    let text = format!("---\ntitle: Adresses\n---\n\n{}\n", urls.join("\n"));
    fs::write(pages.join("adresses.md"), text).expect("it is writable");
    folder
}

fn run(folder: &Path, options: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_catalogue"));
    // A proxy of this machine would not know the loopback.
    let command = command.env_remove("HTTP_PROXY").env_remove("http_proxy");
    let command = command.env_remove("ALL_PROXY").env_remove("all_proxy");
    let options = [&["links", "--timeout", "3"], options].concat();
    command.args(options).current_dir(folder).output().expect("it is built with this test")
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).expect("it is French")
}

#[test]
fn people_are_told_what_to_do_the_worst_first() {
    let server = Server::start("127.0.0.1");
    let paths = ["/ok", "/moved", "/elsewhere", "/403", "/500", "/404"];
    let folder = content("people", &paths.map(|path| server.url(path)));
    let output = run(&folder, &[]);
    let url = |path: &str| server.url(path);
    let place = |line: usize| format!("  --> content/pages/adresses.md:{line}\n\n");
    let expected = [
        format!("disparue : {}\n  répond 404\n{}", url("/404"), place(10)),
        format!("injoignable : {}\n  répond 500\n{}", url("/500"), place(9)),
        format!(
            "refuse les robots : {}\n  répond 403 : à ouvrir à la main\n{}",
            url("/403"),
            place(8)
        ),
        format!(
            "déplacée : {}\n  pour de bon : écrivez `{}`\n{}",
            url("/moved"),
            url("/ok"),
            place(6)
        ),
        format!(
            "renvoie ailleurs : {}\n  pour le moment, vers `{}` : rien à changer\n{}",
            url("/elsewhere"),
            url("/ok"),
            place(7)
        ),
    ];
    assert_eq!(text(&output.stdout), expected.concat());
    let said = text(&output.stderr);
    let summary = "6 adresses : 1 disparue, 1 injoignable, 1 refuse les robots, 1 déplacée, 1 renvoie ailleurs, 1 répond\n";
    assert_eq!(said, format!("6 adresses d’autres sites à essayer\n{summary}"));
    assert_eq!(output.status.code(), Some(1));
}

#[test]
fn it_fails_only_when_something_is_gone() {
    let server = Server::start("127.0.0.1");
    let paths = ["/ok", "/moved", "/403", "/500", "/hangs"];
    let folder = content("ends", &paths.map(|path| server.url(path)));
    assert_eq!(run(&folder, &[]).status.code(), Some(0));
    let folder = content("ends", &[server.url("/410")]);
    assert_eq!(run(&folder, &[]).status.code(), Some(1));
}

#[test]
fn programs_get_an_object_for_each_address() {
    let server = Server::start("127.0.0.1");
    let folder = content("json", &["/404", "/moved", "/ok"].map(|path| server.url(path)));
    let output = run(&folder, &["--format", "json"]);
    let objects: Vec<Value> = text(&output.stdout)
        .lines()
        .map(|line| serde_json::from_str(line).expect("each line is an object"))
        .collect();
    let of = |key: &str| objects.iter().map(|one| one[key].clone()).collect::<Vec<_>>();
    assert_eq!(of("outcome"), ["gone", "moved", "reached"]);
    assert_eq!(objects[0]["why"]["status"], 404);
    assert_eq!(objects[1]["to"], server.url("/ok"));
    assert_eq!(objects[2]["places"][0]["file"], "content/pages/adresses.md");
    assert_eq!(objects[2]["places"][0]["line"], 7);
    assert!(objects[2]["asked_on"].is_string());
}

#[test]
fn what_was_reached_lately_is_not_asked_again() {
    let server = Server::start("127.0.0.1");
    let folder = content("cache", &["/ok", "/moved", "/500"].map(|path| server.url(path)));
    let cached = &["--cache", "state/links.json"];
    let first = run(&folder, cached);
    let second = run(&folder, cached);
    assert_eq!(text(&first.stdout), text(&second.stdout));
    // The new address of `/moved` is `/ok`.
    assert_eq!((server.count("/ok"), server.count("/moved")), (2, 1));
    assert_eq!(server.count("/500"), 4, "what failed is asked again, each time in both ways");
    age(&folder.join("state/links.json"));
    run(&folder, cached);
    assert_eq!((server.count("/ok"), server.count("/moved")), (4, 2));
}

/// Everything in the cache becomes as old as it takes to be asked again.
fn age(path: &Path) {
    let text = fs::read_to_string(path).expect("the command has written it");
    let mut cache: Value = serde_json::from_str(&text).expect("it is JSON");
    for entry in cache.as_object_mut().expect("it holds addresses").values_mut() {
        entry["on"] = "2020-01-01".into();
    }
    fs::write(path, cache.to_string()).expect("it is writable");
}

#[test]
fn nothing_is_written_but_the_cache() {
    let server = Server::start("127.0.0.1");
    let folder = content("writes", &[server.url("/moved")]);
    let page = folder.join("content/pages/adresses.md");
    let before = fs::read(&page).expect("it is there");
    run(&folder, &[]);
    assert_eq!(fs::read(&page).expect("it is there"), before);
    assert_eq!(fs::read_dir(&folder).expect("it is readable").count(), 1);
}

#[test]
fn a_file_that_is_no_cache_is_told() {
    let folder = content("no-cache", &[]);
    fs::write(folder.join("notes.txt"), "des notes").expect("it is writable");
    let output = run(&folder, &["--cache", "notes.txt"]);
    let expected = "erreur : `notes.txt` n’est pas un cache de `vitrine links` : effacez-le\n";
    assert!(text(&output.stderr).ends_with(expected), "{}", text(&output.stderr));
    assert_eq!(fs::read_to_string(folder.join("notes.txt")).expect("it is there"), "des notes");
}
