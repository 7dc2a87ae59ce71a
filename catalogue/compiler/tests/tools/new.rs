//! `vitrine new` and `vitrine publish`.

use catalogue_compiler::tools::new::roadmap;
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
        assert!(run.output.contains("lancez `vitrine check`"), "{run:?}");
        assert!(!content.read(file).contains("{{"), "{kind} has an unfilled place");
        assert!(content.compiled().diagnostics.is_empty(), "{}", content.check());
    }
}

#[test]
fn a_service_needs_an_api_to_use() {
    let content = Content::empty("new-service-alone");
    content.run(&["new", "service", "collectes"]).is_refused("commencez par `vitrine new api`");
    assert!(!content.has("service/collectes.md"));
}

/// A draft whose words are no longer those of the template.
const DRAFT: &str = "---\ndraft: true # bientôt\ntitle: API Jours fériés\ntagline: Les jours fériés\nproducer: dinum\n\
     is_open: 1\ndoc_tech_external: https://exemple.fr/documentation\n---\n\nChaque jour férié.\n";

#[test]
fn a_new_api_is_a_draft_that_the_catalogue_does_not_contain() {
    let content = Content::with("new-draft", &[]);
    let before = content.compiled().catalogue;
    let run = content.run(&["new", "api", "api_jours-feries"]);
    assert!(run.output.contains("`vitrine publish api_jours-feries`"), "{run:?}");
    assert!(content.read("api/api_jours-feries.md").contains("\ntitle: API Jours feries\n"));
    assert!(!content.has("roadmap.md"), "it is announced when it is published");
    let after = content.compiled().catalogue;
    assert_eq!(after.drafts, 1);
    assert_eq!(after.index, before.index);
    let check = content.run(&["check"]);
    assert!(check.errors.contains("et 1 brouillon"), "{check:?}");
}

#[test]
fn a_template_that_nobody_filled_cannot_be_published() {
    let content = Content::with("publish-template", &[]);
    content.run(&["new", "api", "collectes"]);
    let before = content.files();
    let run = content.run(&["publish", "collectes"]);
    run.is_refused("`content/api/collectes.md` n’est pas prêt");
    run.is_refused("il reste un texte d’attente : `À COMPLÉTER`");
    assert_eq!(content.files(), before);
    let text = content.read("api/collectes.md").replace("draft: true\n", "");
    content.write("api/collectes.md", &text);
    assert!(content.check().contains("avertissement[left-over]"), "{}", content.check());
    assert!(!content.run(&["check", "--deny-warnings"]).succeeded);
}

#[test]
fn what_is_wrong_with_a_draft_is_told() {
    let wrong = DRAFT.replace("is_open: 1", "is_open: ouvert");
    let content = Content::with("draft-wrong", &[("api/feries.md", &wrong)]);
    assert!(content.check().contains("erreur[wrong-type]"), "{}", content.check());
}

#[test]
fn nothing_leads_to_a_draft() {
    let page = "---\ntitle: Aide\n---\n\n[La fiche](/les-api/feries).\n";
    let guide = "---\ntitle: Un guide\napi:\n  - feries\n---\n\nDu texte.\n";
    let files = [("api/feries.md", DRAFT), ("pages/aide.md", page), ("guides/guide.md", guide)];
    let content = Content::with("draft-linked", &files);
    let check = content.check();
    assert!(check.contains("la page `/les-api/feries` est celle d’un brouillon"), "{check}");
    assert!(check.contains("l’API `feries` est encore un brouillon"), "{check}");
    assert_eq!(check.matches("publiez d’abord cette fiche").count(), 2, "{check}");
    content.run(&["publish", "feries"]);
    assert_eq!(content.check(), "");
}

#[test]
fn a_published_draft_is_announced_in_a_roadmap_made_for_it() {
    let content = Content::with("publish", &[("api/feries.md", DRAFT)]);
    let run = content.run(&["publish", "feries"]);
    assert!(run.output.contains("annoncé : content/roadmap.md"), "{run:?}");
    assert_eq!(content.read("api/feries.md"), DRAFT.replace("draft: true # bientôt\n", ""));
    let roadmap = content.read("roadmap.md");
    let event = "    - type: ADD_API\n      what: Jours fériés\n      path: /les-api/feries\n---\n";
    assert!(roadmap.ends_with(event), "{roadmap}");
    assert_eq!(content.check(), "");
    content.run(&["publish", "feries"]).is_refused("n’est pas un brouillon");
    content.run(&["publish", "feriez"]).is_refused("aucun fichier `content/api/feriez.md`");
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
    content.run(&["new", "api", "API_Meteo"]).is_refused("a des majuscules : écrivez `api_meteo`");
    content.run(&["new", "page", "index"]).is_refused("l’adresse `/index` est réservée");
    for slug in ["", "../evasion", ".cache", "a/b"] {
        content.run(&["new", "guide", slug]).is_refused("ne peut pas devenir une adresse");
    }
    assert_eq!(content.files(), before);
}

#[test]
fn a_roadmap_that_does_not_read_is_left_alone() {
    let unreadable = "---\n2026: [\n---\n";
    let files = [("roadmap.md", unreadable), ("api/x.md", DRAFT)];
    let content = Content::with("publish-broken-roadmap", &files);
    let run = content.run(&["publish", "x"]);
    run.is_refused("impossible d’ajouter à `content/roadmap.md` les lignes");
    assert_eq!(content.read("roadmap.md"), unreadable);
    assert_eq!(content.read("api/x.md"), DRAFT);
}

/// The roadmap once an API « X » is announced.
fn announced(test: &str, roadmap: &str, (year, month): (i32, Month)) -> Result<String, String> {
    let content = Content::with(test, &[("roadmap.md", roadmap)]);
    let today = Date::from_calendar_date(year, month, 25).expect("every month has this day");
    let sources = content.compiled().sources;
    let roadmap = roadmap::announce("content", &sources, "X", "x", today);
    Ok(roadmap.map_err(|error| format!("{error:#}"))?.text)
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
