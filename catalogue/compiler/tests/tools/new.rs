//! `catalogue new`.

use catalogue::kind::Kind;
use catalogue_compiler::{disk, tools::new};
use time::{Date, Month};

use super::Content;

const NOVEMBER: (i32, Month) = (2026, Month::November);

#[test]
fn every_template_compiles_as_it_is() {
    for (kind, file) in [
        ("api", "api/api-des-collectes.md"),
        ("producteur", "producteurs/api-des-collectes.md"),
        ("guide", "guides/api-des-collectes.md"),
        ("service", "service/api-des-collectes.md"),
        ("page", "pages/api-des-collectes.md"),
    ] {
        let content = Content::with(&format!("template-{kind}"), &[]);
        let run = content.run(&["new", kind, "api-des-collectes"]);
        assert!(run.succeeded, "{run:?}");
        assert!(run.output.starts_with(&format!("créé : content/{file}\n")), "{run:?}");
        assert!(run.output.contains("lancez `cargo catalogue check`"), "{run:?}");
        assert!(!content.read(file).contains("{{"), "{kind} has an unfilled place");
        assert!(content.compiled().diagnostics.is_empty(), "{}", content.check());
    }
}

#[test]
fn a_service_needs_an_api_to_use() {
    let content = Content::empty("new-service-alone");
    content.run(&["new", "service", "collectes"]).is_refused("commencez par `catalogue new api`");
    assert!(!content.has("service/collectes.md"));
}

#[test]
fn an_api_is_announced_in_a_roadmap_made_for_it() {
    let content = Content::empty("new-roadmap");
    let run = content.run(&["new", "api", "api_jours-feries"]);
    assert!(run.output.contains("annoncé : content/roadmap.md"), "{run:?}");
    assert!(content.read("api/api_jours-feries.md").contains("\ntitle: API Jours feries\n"));
    let roadmap = content.read("roadmap.md");
    let event = "    - type: ADD_API\n      what: Jours feries\n      path: /les-api/api_jours-feries\n---\n";
    assert!(roadmap.ends_with(event), "{roadmap}");
}

#[test]
fn a_name_that_is_taken_or_impossible_is_refused() {
    let content = Content::with("new-refused", &[]);
    let before = content.files();
    content
        .run(&["new", "producteur", "dinum"])
        .is_refused("`content/producteurs/dinum.md` existe déjà");
    let refused = content.run(&["new", "api", "API Météo"]);
    refused.is_refused("le nom `API Météo` ne peut pas devenir une adresse");
    refused.is_refused("par exemple `api-meteo`");
    content.run(&["new", "page", "index"]).is_refused("l’adresse `/index` est réservée");
    for slug in ["", "../evasion", ".cache", "a/b"] {
        content.run(&["new", "guide", slug]).is_refused("ne peut pas devenir une adresse");
    }
    assert_eq!(content.files(), before);
}

#[test]
fn a_roadmap_that_does_not_read_is_left_alone() {
    let unreadable = "---\n2026: [\n---\n";
    let content = Content::with("new-broken-roadmap", &[("roadmap.md", unreadable)]);
    let run = content.run(&["new", "api", "x"]);
    run.is_refused("impossible d’ajouter à `content/roadmap.md` les lignes");
    assert_eq!(content.read("roadmap.md"), unreadable);
    assert!(!content.has("api/x.md"));
}

/// The roadmap after `catalogue new api x`.
fn announced(test: &str, roadmap: &str, (year, month): (i32, Month)) -> Result<String, String> {
    let content = Content::with(test, &[("roadmap.md", roadmap)]);
    let today = Date::from_calendar_date(year, month, 25).expect("every month has this day");
    let read = disk::read_content(&content.0).expect("the folder is readable");
    let new = new::new(Kind::Api, "x", "content", &read, today);
    let roadmap = new.map_err(|error| format!("{error:#}"))?.roadmap;
    Ok(roadmap.expect("an API is announced").text)
}

#[track_caller]
fn check(test: &str, roadmap: &str, date: (i32, Month), expected: &str) {
    assert_eq!(announced(test, roadmap, date).as_deref(), Ok(expected));
}

#[test]
fn an_event_goes_at_the_end_of_its_month() {
    check(
        "event",
        "---\n# Début\n2026:\n  11: # le mois\n    - type: INFO\n      what: |\n        Un texte.\n\n        # Un titre\n\n  # Décembre\n  12:\n    - {type: INFO, what: B}\n---\n",
        NOVEMBER,
        "---\n# Début\n2026:\n  11: # le mois\n    - type: INFO\n      what: |\n        Un texte.\n\n        # Un titre\n    - type: ADD_API\n      what: X\n      path: /les-api/x\n\n  # Décembre\n  12:\n    - {type: INFO, what: B}\n---\n",
    );
}

#[test]
fn a_month_goes_between_those_around_it() {
    check(
        "month",
        "---\n2026:\n    3:\n    - type: INFO\n      what: A\n    12:\n    - type: INFO\n      what: B\n---\n",
        NOVEMBER,
        "---\n2026:\n    3:\n    - type: INFO\n      what: A\n    11:\n    - type: ADD_API\n      what: X\n      path: /les-api/x\n    12:\n    - type: INFO\n      what: B\n---\n",
    );
}

#[test]
fn a_year_goes_where_the_order_of_the_file_wants_it() {
    let new = "2026:\n  11:\n    - type: ADD_API\n      what: X\n      path: /les-api/x\n";
    let old = "2020:\n  1:\n    - type: INFO\n      what: A\n";
    let older = "2019:\n  1:\n    - type: INFO\n      what: A\n";
    let text = |parts: &[&str]| format!("---\n# Feuille\n{}---\n", parts.concat());
    check("ascending", &text(&[older, old]), NOVEMBER, &text(&[older, old, new]));
    check("descending", &text(&[old, older]), NOVEMBER, &text(&[new, old, older]));
    check("empty", &text(&[]), NOVEMBER, &text(&[new]));
}

#[test]
fn line_ends_of_the_roadmap_are_kept() {
    check(
        "crlf",
        "---\r\n2026:\r\n  11:\r\n    - type: INFO\r\n      what: A\r\n---",
        NOVEMBER,
        "---\r\n2026:\r\n  11:\r\n    - type: INFO\r\n      what: A\r\n    - type: ADD_API\r\n      what: X\r\n      path: /les-api/x\r\n---",
    );
}

#[test]
fn a_list_on_one_line_is_not_guessed_at() {
    let refused = announced("flow", "---\n2026: {11: [{type: INFO, what: A}]}\n---\n", NOVEMBER);
    let message = refused.expect_err("no line can be added there");
    assert!(message.contains("corrigez ce fichier d’abord"), "{message}");
}
