//! What pages say of the life of an API, of the age of its entry, of what people come with and of a first
//! call.

use std::sync::LazyLock;

use catalogue::{data, finder::Finder, index::Index};
use catalogue_compiler::source::RawContent;
use vitrine::content::Content;

use super::{data_from, data_of, is_whole, page_from, raw, shows_from, words};

static CONTENT: LazyLock<Content> = LazyLock::new(|| data_of("lifecycle"));

fn lacks(path: &str, unwanted: &[&str]) {
    let html = page_from(path, &CONTENT).body;
    let words = words(&html);
    for part in unwanted {
        assert!(!html.contains(part) && !words.contains(part), "{path} has {part:?}:\n{words}");
    }
}

#[test]
fn what_an_api_becomes_is_said_above_its_title() {
    for (path, notice) in [
        ("api-phare", "Cette API est annoncée \u{a0}: elle ne répond pas encore."),
        (
            "api-bouee",
            "Cette API est en fin de vie, son arrêt est fixé au 31\u{a0}décembre 2030 \u{a0}: ne commencez \
             rien de nouveau avec elle. Utilisez plutôt API Port .",
        ),
        (
            "api-quai",
            "Cette API est arrêtée depuis le 31\u{a0}décembre 2025 \u{a0}: elle ne répond plus. Utilisez \
             plutôt API Port .",
        ),
        ("api-digue", "elle ne répond plus. Le catalogue ne connaît pas d’API qui la remplace."),
    ] {
        let path = format!("/les-api/{path}");
        shows_from(&CONTENT, &path, &[notice]);
        let page = page_from(&path, &CONTENT);
        is_whole(&path, &page);
        let (title, notice) = (page.body.find("<h1>"), page.body.find("lifecycle-notice"));
        assert!(notice.is_some() && notice < title, "{path}");
    }
    shows_from(
        &CONTENT,
        "/les-api/api-port",
        &["<span class=\"lifecycle-badge lifecycle-living\">"],
    );
    lacks("/les-api/api-port", &["lifecycle-notice"]);
}

#[test]
fn a_stopped_api_leads_to_its_successor_and_to_nothing_else() {
    let path = "/les-api/api-quai";
    shows_from(
        &CONTENT,
        path,
        &[
            "<a href=\"/les-api/api-port/\">API Port</a>",
            "Arrêtée",
            "il n’y a plus d’accès à demander.",
            "Chaque place du quai.",
        ],
    );
    lacks(path, &["Accès libre", "Lire la documentation", "Un premier appel"]);
    lacks("/les-api/api-digue", &["Vérifier mon éligibilité", "Déposer une demande"]);
}

#[test]
fn the_wizard_of_a_stopped_api_asks_nothing() {
    let path = "/les-api/api-digue/demande-acces";
    shows_from(
        &CONTENT,
        path,
        &["API Digue\u{a0}: plus d’accès à demander", "elle ne répond plus"],
    );
    lacks(path, &["Commencer", "Demander l’accès"]);
    shows_from(
        &CONTENT,
        "/les-api/api-bouee/demande-acces",
        &["Cette API est en fin de vie", "Commencer", "Fiche modifiée par son producteur le"],
    );
}

#[test]
fn lists_put_a_stopped_api_last_and_say_so() {
    let index: &Index = CONTENT.get(data::INDEX).expect("the fixture has an index");
    let slugs: Vec<&str> = index.cards.iter().map(|card| card.slug.as_str()).collect();
    assert_eq!(slugs, ["api-bouee", "api-phare", "api-port", "api-quai", "api-digue"]);
    shows_from(
        &CONTENT,
        "/producteurs/capitainerie",
        &["La place de chaque bouée En fin de vie Sur habilitation", "le long du quai Arrêtée"],
    );
    lacks("/producteurs/capitainerie", &["Arrêtée Accès libre"]);
    let finder: &Finder = CONTENT.get(data::FINDER).expect("the fixture has a finder");
    assert!(finder.entries.iter().all(|entry| entry.slug != "api-digue"));
}

#[test]
fn a_search_answers_a_stopped_api_last() {
    let path = "/rechercher-api?texte=places+libres+quai";
    let body = page_from(path, &CONTENT).body;
    let place = |slug: &str| {
        let link = format!("href=\"/les-api/{slug}/\"");
        body.find(&link).unwrap_or_else(|| panic!("{path} lacks {slug}"))
    };
    assert!(place("api-port") < place("api-quai"));
    shows_from(&CONTENT, path, &["Arrêtée"]);
}

#[test]
fn the_page_says_who_changed_the_entry_and_who_checked_it() {
    shows_from(
        &CONTENT,
        "/les-api/api-port",
        &[
            "Fiche vérifiée par l’équipe du site le 20\u{a0}novembre 2026 , d’après Documentation du \
                producteur et une autre source .",
            "Sources de la fiche Documentation du producteur port.example.fr",
            "href=\"https://www.port.example.fr/actualites\"",
            "Fiche modifiée par son producteur le 14\u{a0}septembre 2020",
            "datetime=\"2026-11-20\"",
        ],
    );
    lacks("/les-api/api-port", &["Il y a plus de"]);
    shows_from(
        &CONTENT,
        "/les-api/api-quai",
        &["L’équipe du site ne l’a pas encore vérifiée.", "Il y a plus de 4\u{a0}ans"],
    );
    shows_from(
        &CONTENT,
        "/les-api/api-phare",
        &[
            "La date de cette fiche n’est pas connue, et l’équipe du site ne l’a pas encore vérifiée.",
        ],
    );
}

#[test]
fn a_draft_says_so_where_the_preview_shows_it() {
    let mut content = raw("lifecycle");
    for file in &mut content.files {
        if file.inner == "api/api-port.md" {
            let text = String::from_utf8(file.bytes.clone()).expect("the fixture is text");
            file.bytes = text.replacen("---\n", "---\ndraft: true\n", 1).into_bytes();
        }
    }
    let preview = data_from(RawContent { shows_drafts: true, ..content });
    let notice = "Cette fiche est un brouillon \u{a0}: elle ne paraît que dans l’aperçu.";
    shows_from(&preview, "/les-api/api-port", &[notice]);
    lacks("/les-api/api-port", &["brouillon"]);
}

#[test]
fn needs_and_a_first_call_are_shown_ready_to_copy() {
    let path = "/les-api/api-port";
    shows_from(
        &CONTENT,
        path,
        &[
            "Elle répond à… Où amarrer mon bateau ce soir ?",
            "Un premier appel Les places libres de ce soir",
            "<label for=\"page_premier-appel-2\" class=\"code-tabs-tab\">Python</label>",
            "curl 'https://api.port.example.fr/places'",
            "--header \"Authorization: Bearer $JETON\"",
            "const JETON = process.env.JETON;",
            "`Bearer ${JETON}`",
            "json={ \"nuit\": True, }",
            "L’exemple lit vos secrets dans l’environnement\u{a0}: JETON . Ne les",
            "Sa réponse, raccourcie [ {\"ponton\": \"A\", \"libres\": 3} ]",
        ],
    );
    let body = page_from(path, &CONTENT).body;
    let tabs: Vec<&str> = body.split("<input type=\"radio\"").skip(1).collect();
    let open = tabs.iter().filter(|tab| tab.split('>').next().unwrap_or("").contains("checked"));
    assert_eq!((tabs.len(), open.count()), (3, 1), "one of three tabs is open");
    // Each language, and the address of the page.
    assert_eq!(body.matches("Copier").count(), 4);
}
