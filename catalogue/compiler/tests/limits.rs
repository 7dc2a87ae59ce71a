//! What costs too much: each is either read in a time that grows with its length, or refused at once
//! with its reason.

use std::time::Duration;

use catalogue_compiler::{
    Compiled,
    code::Code,
    compile, output, report,
    source::{LONGEST_FILE, RawFile},
};
use cpu_time::ThreadTime;
use rayon::{ThreadPool, ThreadPoolBuilder};

const HEADER: &str =
    "title: API\ntagline: x\nowner: x\nis_open: 1\ndoc_tech_external: https://a.fr";

/// Compiles one API's file, draws what is wrong with it in each form, and writes what could be read.
fn check(text: String) -> Compiled {
    let inner = "api/x.md".to_owned();
    let compiled = compile(vec![RawFile { path: inner.clone(), inner, bytes: text.into_bytes() }]);
    let Compiled { diagnostics, sources, catalogue, .. } = &compiled;
    report::human(diagnostics, sources, false);
    report::json_lines(diagnostics, sources);
    report::github(diagnostics, sources);
    report::problems(diagnostics, sources);
    output::data_files(catalogue);
    compiled
}

fn with_body(body: &str) -> Compiled {
    check(body_of(body))
}

fn with_header(header: &str) -> Compiled {
    check(header_of(header))
}

fn body_of(body: &str) -> String {
    format!("---\n{HEADER}\n---\n{body}")
}

fn header_of(header: &str) -> String {
    format!("---\n{HEADER}\n{header}\n---\n")
}

thread_local! {
    /// The compiler shares its work with no other thread than that of the test, whose time is counted.
    static POOL: ThreadPool = ThreadPoolBuilder::new()
        .num_threads(1)
        .use_current_thread()
        .build()
        .expect("a thread of a test is in no other pool");
}

/// Twice the length takes twice the processor's time; four times, if the work grows with the square.
/// What runs beside only makes a measure longer (it takes the caches): the shortest of many counts.
fn is_linear(name: &str, text: impl Fn(usize) -> String) {
    const TRIES: u32 = 20;
    let time = |length: usize| {
        let text = text(length);
        let start = ThreadTime::now();
        POOL.with(|pool| pool.install(|| check(text)));
        start.elapsed()
    };
    let (mut once, mut twice) = (Duration::MAX, Duration::MAX);
    for _ in 0..TRIES {
        once = once.min(time(LENGTH));
        twice = twice.min(time(2 * LENGTH));
        if twice < once * 3 {
            return;
        }
    }
    panic!("{name}: {once:?}, and {twice:?} for twice the length");
}

/// Long enough for the work to show: a tenth of what a file may be, less without optimisation.
const LENGTH: usize = if cfg!(debug_assertions) { LONGEST_FILE / 16 } else { LONGEST_FILE / 4 };

fn repeat(part: &str, length: usize) -> String {
    part.repeat(length / part.len())
}

fn codes(compiled: &Compiled) -> Vec<Code> {
    let mut codes: Vec<_> = compiled.diagnostics.iter().map(|one| one.code).collect();
    codes.dedup();
    codes
}

#[test]
fn a_file_that_is_too_long_is_refused_unread() {
    for body in ["Un mot **gras**.\n\n".repeat(700_000), "<b>".repeat(1_000_000)] {
        let compiled = with_body(&body);
        assert_eq!(codes(&compiled), [Code::FileTooLong]);
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
        let compiled = with_body(&repeat(tag, LONGEST_FILE / 5));
        assert_eq!(codes(&compiled), [Code::TooManyTags], "{tag}");
        let page = &output::data_files(&compiled.catalogue);
        assert!(page.iter().any(|(name, _)| name == "data/api/x.json"), "{tag}");
    }
}

#[test]
fn a_thousand_mistakes_are_told_then_how_many_follow() {
    let links = with_body(&"[x](/les-api/rien)\n".repeat(3_000));
    let [.., last] = links.diagnostics.as_slice() else { panic!("it has mistakes") };
    assert_eq!((links.diagnostics.len(), last.code), (1_001, Code::TooMany));
    assert_eq!(last.message, "2000 défauts de plus dans ce fichier");
}

/// Each once took a time that grew with the square of its length.
#[test]
fn mistakes_are_placed_in_a_time_that_grows_with_their_number() {
    let parts = [
        ("links of one line", "[x](/y) "),
        ("anchors", "[x](#rien) "),
        ("headings of the same words", "# a\n\n"),
        ("marks of one line", "*-a* "),
        ("bold never closed", "a ** b "),
        ("tags that nothing opens", "</b>"),
        ("containers closed by nothing", "<Grid>a\n\n"),
        ("attributes that never end", "<Button href=\"x "),
    ];
    for (name, part) in parts {
        is_linear(name, |length| body_of(&repeat(part, length)));
    }
    is_linear("tags closed by others", |length| {
        body_of(&("<i>".repeat(length / 40) + &"</b>".repeat(length / 40)))
    });
    let lines =
        |start: &str, line: &str, length| header_of(&(start.to_owned() + &repeat(line, length)));
    let link = "  [x](/les-api/rien)\n";
    is_linear("links of a value", |length| lines("content_intro: |\n", link, length));
    is_linear("links of a folded value", |length| lines("content_intro: >\n", link, length));
    is_linear("items", |length| lines("datagouv_uuid:\n", "  - a b\n", length));
    is_linear("keys", |length| {
        let keys: Vec<String> = (0..length / 16).map(|number| format!("k{number}: 1\n")).collect();
        header_of(&keys.concat())
    });
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
        "[a] (",
        "[a][b",
        "~~a ",
        "{{ a",
        "\\n",
        "• a\n",
        "• a\n\n",
        "1. a\n  - b\n",
        "[a]: b\n",
        "| a |\n\n",
        "a\n---\n",
        "    - a b\n\na\n\n",
        "<<<<<<< a\n",
        "«https://a.fr/b» ",
    ];
    for part in parts {
        is_linear(part, |length| body_of(&repeat(part, length)));
    }
    is_linear("brackets", |length| body_of(&("[".repeat(length / 2) + &"]".repeat(length / 2))));
    is_linear("a wide table", |length| {
        let columns = length / 64;
        body_of(&format!("|{}\n|{}\n", "a|".repeat(columns), "-|".repeat(columns)))
    });
}

#[test]
fn aliases_of_aliases_are_refused() {
    let four_times = |n: u8| format!("a{n}: &a{n} [*a{0},*a{0},*a{0},*a{0}]\n", n - 1);
    let bomb: String = (1..30).map(four_times).collect();
    let compiled = with_header(&format!("a0: &a0 x\n{bomb}"));
    assert_eq!(codes(&compiled), [Code::YamlInvalid]);
    let nested = format!("themes: {}", "[".repeat(100_000));
    assert_eq!(codes(&with_header(&nested)), [Code::YamlInvalid]);
}
