//! What costs too much: each is either read in a time that grows with its length, or refused at once
//! with its reason.

use std::time::{Duration, Instant};

use catalogue::compile::{
    Compiled, compile, output, report,
    source::{LONGEST_FILE, RawFile},
};

/// Far above what any case takes without optimisation, far below what one takes whose work grows with
/// the square of its length.
const PATIENCE: Duration = Duration::from_secs(20);

const HEADER: &str =
    "title: API\ntagline: x\nowner: x\nis_open: 1\ndoc_tech_external: https://a.fr";

/// Compiles one API's file, draws what is wrong with it in each form, and writes what could be read.
fn check(name: &str, text: String) -> Compiled {
    let start = Instant::now();
    let inner = "api/x.md".to_owned();
    let compiled = compile(vec![RawFile { path: inner.clone(), inner, bytes: text.into_bytes() }]);
    let Compiled { diagnostics, sources, catalogue, .. } = &compiled;
    report::human(diagnostics, sources, false);
    report::json_lines(diagnostics, sources);
    report::github(diagnostics, sources);
    report::problems(diagnostics, sources);
    output::data_files(catalogue);
    assert!(start.elapsed() < PATIENCE, "{name} takes {:?}", start.elapsed());
    compiled
}

fn with_body(name: &str, body: String) -> Compiled {
    check(name, format!("---\n{HEADER}\n---\n{body}"))
}

fn with_header(name: &str, header: &str) -> Compiled {
    check(name, format!("---\n{HEADER}\n{header}\n---\n"))
}

fn codes(compiled: &Compiled) -> Vec<&'static str> {
    let mut codes: Vec<_> = compiled.diagnostics.iter().map(|one| one.code).collect();
    codes.dedup();
    codes
}

/// As many repetitions as a file may hold, or a fifth: programs that aren't optimised are slow.
fn fill(part: &str) -> String {
    let length = if cfg!(debug_assertions) { LONGEST_FILE / 5 } else { LONGEST_FILE - 1_000 };
    part.repeat(length / part.len())
}

#[test]
fn a_file_that_is_too_long_is_refused_unread() {
    for body in ["Un mot **gras**.\n\n".repeat(700_000), "<b>".repeat(1_000_000)] {
        let compiled = with_body("a long file", body);
        assert_eq!(codes(&compiled), ["file-too-long"]);
        assert!(compiled.catalogue.apis.is_empty());
    }
}

#[test]
fn a_picture_may_be_as_long_as_it_is() {
    let drawing = format!("<svg>{}</svg>", "<g/>".repeat(LONGEST_FILE / 4));
    let inner = "images/carte.svg".to_owned();
    let path = inner.clone();
    assert_eq!(compile(vec![RawFile { path, inner, bytes: drawing.into_bytes() }]).diagnostics, []);
}

#[test]
fn too_many_tags_are_reported_once() {
    for tag in ["<b>x</b>", "<br>", "<details><summary>a</summary>b</details>\n"] {
        let compiled = with_body(tag, fill(tag));
        assert_eq!(codes(&compiled), ["too-many-tags"], "{tag}");
        let page = &output::data_files(&compiled.catalogue);
        assert!(page.iter().any(|(name, _)| name == "data/api/x.json"), "{tag}");
    }
}

#[test]
fn a_thousand_mistakes_are_told_then_how_many_follow() {
    let links = with_body("links", "[x](/les-api/rien)\n".repeat(3_000));
    let [.., last] = links.diagnostics.as_slice() else { panic!("it has mistakes") };
    assert_eq!((links.diagnostics.len(), last.code), (1_001, "too-many"));
    assert_eq!(last.message, "2000 défauts de plus dans ce fichier");
}

/// Each once took a time that grew with the square of its length.
#[test]
fn mistakes_are_placed_in_a_time_that_grows_with_their_number() {
    with_body("links of one line", fill("[x](/y) "));
    with_body("anchors", fill("[x](#rien) "));
    with_body("headings of the same words", fill("# a\n\n"));
    with_body("marks of one line", fill("*-a* "));
    with_body("bold never closed", fill("a ** b "));
    with_body("tags that nothing opens", fill("</b>"));
    with_body("tags closed by others", "<i>".repeat(5_000) + &"</b>".repeat(4_999));
    with_body("containers closed by nothing", "<Grid>a\n\n".repeat(9_000));
    with_body("attributes that never end", fill("<Button href=\"x "));
    let lines = |line: &str| format!("content_intro: |\n{}", fill(line));
    with_header("links of a value", &lines("  [x](/les-api/rien)\n"));
    let folded = format!("content_intro: >\n{}", fill("  [x](/les-api/rien)\n"));
    with_header("links of a folded value", &folded);
    with_header("items", &format!("datagouv_uuid:\n{}", fill("  - a b\n")));
    let key = |number: u32| format!("k{number}: 1\n");
    let keys: String = (0..10_000).map(key).collect();
    with_header("keys", &keys);
}

#[test]
fn markup_that_goes_nowhere_is_read_in_a_time_that_grows_with_its_length() {
    let parts = [
        "[",
        "> ",
        "- ",
        "a `b ``c ",
        "`",
        "*a ",
        "*a **b ",
        "<!--",
        "<!-- a",
        "<a \"",
        "ligne\n",
        "a@b.fr ",
        "|a|b|\n",
        "<p>a",
        "- <details>\n",
        "\\",
        "&amp;",
        "![",
        "](",
        "~~~\n",
        "é",
    ];
    for part in parts {
        with_body(part, fill(part));
    }
    with_body("brackets", "[".repeat(100_000) + &"]".repeat(100_000));
    with_body("a wide table", format!("|{}\n|{}\n", "a|".repeat(2_000), "-|".repeat(2_000)));
}

#[test]
fn aliases_of_aliases_are_refused() {
    let four_times = |n: u8| format!("a{n}: &a{n} [*a{0},*a{0},*a{0},*a{0}]\n", n - 1);
    let bomb: String = (1..30).map(four_times).collect();
    let compiled = with_header("aliases", &format!("a0: &a0 x\n{bomb}"));
    assert_eq!(codes(&compiled), ["yaml-invalid"]);
    let nested = format!("themes: {}", "[".repeat(100_000));
    assert_eq!(codes(&with_header("nested lists", &nested)), ["yaml-invalid"]);
}
