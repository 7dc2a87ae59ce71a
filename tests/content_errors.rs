//! The panel of the content's errors, as HTML. No release has it.
#![cfg(all(feature = "ssr", debug_assertions))]

use catalogue::preview::{Preview, Problem, Severity, Shown};
use leptos::prelude::*;
use vitrine::components::content_errors::ContentErrors;

fn problem(severity: Severity) -> Problem {
    Problem {
        severity,
        code: "producer-unknown".to_owned(),
        file: "content/api/api-x.md".to_owned(),
        line: 4,
        column: 11,
        message: "producteur inconnu : `<dinun>`".to_owned(),
        help: Some("vouliez-vous dire `dinum` ?".to_owned()),
        drawing: "4 | producer: <dinun>\n  |           ^^^^^^^".to_owned(),
    }
}

/// The panel, its styles aside.
fn panel(shown: Shown, severities: &[Severity]) -> String {
    let problems = severities.iter().copied().map(problem).collect();
    let preview = Preview { shown, problems };
    let html = Owner::new().with(|| view! { <ContentErrors preview/> }.to_html());
    let html = html.replace("<!>", "");
    html.split_once("</style>").map_or(html.clone(), |(_, section)| section.to_owned())
}

fn shows(html: &str, expected: &[&str]) {
    for part in expected {
        assert!(html.contains(part), "no {part:?} in:\n{html}");
    }
}

#[test]
fn errors_are_unfolded_each_with_its_place_and_what_to_type() {
    let html = panel(Shown::LastGood, &[Severity::Error, Severity::Error, Severity::Warning]);
    shows(
        &html,
        &[
            "<section aria-label=\"Relecture du contenu\" class=\"content-errors content-errors-severe\">",
            "<details open",
            "Le contenu a 2\u{a0}erreurs et 1\u{a0}avertissement</h2>",
            "dernier contenu sans erreur\u{a0};",
            "<h3>Erreur\u{a0}: producteur inconnu : <code>&lt;dinun&gt;</code>",
            "<h3>Avertissement\u{a0}: ",
            "<code>content/api/api-x.md:4:11</code>",
            "4 | producer: &lt;dinun&gt;\n  |           ^^^^^^^</pre>",
            "Aide\u{a0}: vouliez-vous dire <code>dinum</code> ?",
        ],
    );
}

#[test]
fn what_the_pages_show_is_said() {
    shows(&panel(Shown::Partial, &[Severity::Error]), &["ce qui a pu être lu\u{a0};"]);
    assert!(!panel(Shown::Fresh, &[Severity::Warning]).contains("<p>Les pages"));
}

#[test]
fn mere_warnings_are_one_folded_line() {
    let html = panel(Shown::Fresh, &[Severity::Warning]);
    shows(&html, &["class=\"content-errors\">", "Le contenu a 1\u{a0}avertissement</h2>"]);
    assert!(!html.contains("<details open"), "{html}");
}

#[test]
fn a_sound_content_says_nothing() {
    assert_eq!(panel(Shown::Fresh, &[]), "");
}
