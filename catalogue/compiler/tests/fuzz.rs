//! Any bytes, and any mix of the constructs of real entries: the compiler never falls, its diagnostics
//! lie within their files, and what it writes can be read again.
//!
//! `PROPTEST_CASES=100000 cargo test -p catalogue --features compile --test fuzz` searches longer.

use catalogue::{api::Api, data, kind::Kind};
use catalogue_compiler::{Compiled, code::Code, compile, output, report, source::RawFile};
use proptest::{collection::vec, prelude::*, sample::select};

/// What people write in headers, and what they write by mistake.
const HEADER: &[&str] = &[
    "title: API\n",
    "tagline: |\n  x\n",
    "is_open: -1\n",
    "is_open: oui\n",
    "owner: x\n",
    "producer: dinum\n",
    "access_page:\n",
    "  - who:\n",
    "      - Un particulier\n",
    "    is_eligible: 0\n",
    "    description: |\n",
    "      <NextSteps is_editeur />\n",
    "      [x](#y)\n",
    "keywords: [null]\n",
    "themes:\n",
    "  - Eau\n",
    " -\n",
    "content_intro: >\n",
    "  du **texte\n",
    "  <details>\n\n",
    "stat: {url: https://a.fr, path: [a]}\n",
    "last_update: 31/02/2020 TODO\n",
    "# un commentaire\n",
    "contact_link: a@b.fr, c@d.fr\n",
    "doc_tech_link: /api/v1/proxy/https%3A%2F%2Fa.fr\n",
    "\t",
    "\r\n",
    "aliases: [x]\n",
    "a: &a [*a]\n",
    "? [a]: b\n",
    "---\n",
    "\"",
    "'",
    "é\u{301}\u{200b}",
    ": ",
];

/// The same of texts.
const BODY: &[&str] = &[
    "mot ",
    "é\u{a0}",
    "**",
    "_",
    "`",
    "```\n",
    "~~~",
    "\n",
    "\n\n",
    "  \n",
    "    ",
    "- ",
    "1. ",
    "> ",
    "### Titre\n",
    "| a | b |\n",
    "|---|---|\n",
    "[x](/les-api/x)",
    "[x](#titre)",
    "<https://a.fr>",
    "https://a.fr ",
    "a@b.fr ",
    "![x](/images/x.png)",
    "[x] ",
    "<details>\n",
    "<summary>",
    "</summary>",
    "</details>",
    "<br>",
    "<p>",
    "</p>",
    "<Button href=\"https://a.fr\">",
    "</Button>",
    "<External href='/x' ",
    ">",
    "</External>",
    "<NextSteps />",
    "<Quote who=\"x\" logo='y'>",
    "</Quote>",
    "<Grid>",
    "</Grid>",
    "<RichLink title=\"x\" href=\"/x\" />",
    "<QuestionTree tree='a' question='b'/>",
    "<iframe src=\"https://a.fr\" />",
    "<a href\"x\">",
    "<abbr title=x>",
    "<!--",
    "-->",
    "&nbsp;",
    "\\",
    "<",
    "\u{f0000}",
    "\u{ffffd}",
    "👷🏻‍♂️",
    "\t",
    "\r\n",
    "---\n",
];

fn mix(parts: &'static [&'static str], most: usize) -> impl Strategy<Value = String> {
    vec(select(parts), 0..most).prop_map(|parts| parts.concat())
}

/// Compiles one file, and checks what every compilation promises.
fn check(inner: &str, bytes: Vec<u8>) {
    let inner = inner.to_owned();
    let compiled = compile(vec![RawFile { path: inner.clone(), inner, bytes }]);
    let Compiled { diagnostics, sources, catalogue, .. } = &compiled;
    for diagnostic in diagnostics {
        assert!(sources[0].text.get(diagnostic.span()).is_some(), "{diagnostic:?}");
        let fix = diagnostic.fix.as_ref();
        assert!(fix.is_none_or(|fix| sources[0].text.get(fix.start..fix.end).is_some()), "{fix:?}");
    }
    report::human(diagnostics, sources, false);
    report::problems(diagnostics, sources);
    for (name, text) in output::data_files(catalogue) {
        if name == data::entry(Kind::Api, "x") {
            let api: Api = serde_json::from_str(&text).expect("the app reads what is written");
            assert_eq!(api, catalogue.apis[0]);
        }
    }
}

/// Found by chance once: kept, since chance seldom comes back.
#[test]
fn stars_around_a_tag_after_a_character_that_stands_for_tags() {
    let body = "<a href\"x\">\u{f0000}<!--**\té\u{a0}mot -->a@b.fr a@b.fr **<details>\n";
    for header in ["title: x\ntagline: x\nowner: x\nis_open: 1\n", "title: x\n"] {
        check("api/x.md", format!("---\n{header}---\n{body}").into_bytes());
    }
}

/// Tags are longer in the source than in what Markdown reads: the warning stands at the stars all the
/// same.
#[test]
fn stars_after_a_tag_are_told_where_they_are() {
    let text =
        "---\ntitle: x\n---\nUn <External href=\"https://a.fr\">lien</External> puis **gras.\n";
    let file = RawFile { path: "api/x.md".into(), inner: "api/x.md".into(), bytes: text.into() };
    let compiled = compile(vec![file]);
    let stars = compiled.diagnostics.iter().find(|one| one.code == Code::BoldUnclosed);
    assert_eq!(stars.and_then(|one| compiled.sources[0].text.get(one.span())), Some("**"));
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes(bytes in vec(any::<u8>(), 0..400), start in select(&["", "---\n", "---\ntitle: x\n---\n"][..])) {
        check("api/x.md", [start.as_bytes(), &bytes].concat());
    }

    #[test]
    fn any_text(text in "(?s).{0,200}", header in "(?s).{0,200}") {
        check("api/x.md", format!("---\n{header}\n---\n{text}").into_bytes());
    }

    #[test]
    fn any_mix_of_constructs(header in mix(HEADER, 30), body in mix(BODY, 60)) {
        check("api/x.md", format!("---\n{header}---\n{body}").into_bytes());
    }

    #[test]
    fn any_mix_of_markup(body in mix(BODY, 120)) {
        let header = "title: x\ntagline: x\nowner: x\nis_open: 1\n";
        check("api/x.md", format!("---\n{header}---\n{body}").into_bytes());
        check("guides/x.md", format!("---\ntitle: x\n---\n{body}").into_bytes());
    }

    #[test]
    fn any_mix_in_the_other_files(header in mix(HEADER, 30), inner in select(&["roadmap.md", "site.yml", "producteurs/x.md", "service/x.md", "pages/x.md"][..])) {
        check(inner, format!("---\n{header}---\n").into_bytes());
        check(inner, header.into_bytes());
    }
}
