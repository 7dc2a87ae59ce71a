//! The pages made from a specification.

use std::{fs, path::Path, sync::LazyLock};

use catalogue::{
    data,
    documentation::{DocumentedApi, Overview},
    redirect::Redirect,
};
use vitrine::{content::Content, routes::Route};

use super::{data_of, page_from, shows_from, words};

static PONTS: LazyLock<Content> = LazyLock::new(|| data_of("documentation"));

const FOLDER: &str = "catalogue/compiler/tests/documentation/openapi/api-ponts";

/// All pages of the fixture's only documented API.
fn pages() -> Vec<String> {
    let overview = PONTS.get::<Overview>(&data::overview("api-ponts")).expect("it is documented");
    let api = || overview.api.slug.clone();
    let operations = overview.operations().into_iter();
    let operations = operations.map(|line| Route::Operation(api(), line.slug.clone()));
    let types = overview.types.iter().map(|line| Route::NamedType(api(), line.slug.clone()));
    let of_all = [Route::Overview, Route::ReturnedData, Route::Changes, Route::Everything];
    let of_all = of_all.into_iter().map(|route| route(api()));
    of_all.chain(operations).chain(types).map(|route| route.path()).collect()
}

#[test]
fn the_overview_says_what_the_api_gives_and_where() {
    shows_from(
        &PONTS,
        "/documentation/api-ponts",
        &[
            "<h1>Documentation de l’API Ponts</h1>",
            "Chaque pont est mesuré la nuit.",
            "<th scope=\"col\">Saison</th>",
            "https://{region}.ponts.exemple.fr/v2",
            "nord, sud",
            "un jeton dans l’en-tête Authorization",
            "href=\"https://ponts.exemple.fr/jeton\"",
            "href=\"/documentation/api-ponts/get-ponts-code/\"",
            "GET /ponts/{code}",
            "Ce que l’API vous envoie",
            "href=\"/documentation/api-ponts/types/pont/\"",
            "href=\"/openapi/api-ponts/openapi.yaml\"",
            "href=\"https://ponts.exemple.fr/openapi.yaml\"",
            "href=\"https://ponts.exemple.fr/licence\"",
            "Version de l’API\u{a0}: 2.4",
        ],
    );
    let html = page_from("/documentation/api-ponts", &PONTS).body;
    assert!(!html.contains("href=\"javascript"), "{html}");
}

/// Those of descriptions too, whatever levels they have there.
#[test]
fn headings_go_down_one_level_at_a_time() {
    let mut count = 0;
    for path in pages() {
        let html = page_from(&path, &PONTS).body;
        let levels = html.split("<h").filter_map(|rest| rest.chars().next()?.to_digit(10));
        let levels: Vec<u32> = levels.collect();
        count += levels.len();
        let is_kept = levels.windows(2).all(|pair| pair[1] <= pair[0] + 1);
        assert!(is_kept && levels.first() == Some(&1), "{path}: {levels:?}");
    }
    assert!(count > 50, "{count} headings");
}

#[test]
fn an_operation_is_read_from_what_it_gives_to_how_it_is_called() {
    let html = page_from("/documentation/api-ponts/get-ponts", &PONTS).body;
    let parts = [
        "<h1>Chercher des ponts</h1>",
        "https://{region}.ponts.exemple.fr/v2/ponts",
        "Les critères se combinent.",
        "id=\"en-bref\"",
        "id=\"donnees\"",
        "id=\"parametres\"",
        "id=\"p-query-commune\"",
        "id=\"reponses\"",
        "id=\"r-200\"",
        "id=\"champ-code\"",
        "id=\"r-4XX\"",
        "id=\"exemples\"",
    ];
    let mut rest = html.as_str();
    for part in parts {
        let at = rest.find(part);
        assert!(at.is_some(), "{part:?} isn’t there, or not in its place:\n{html}");
        rest = &rest[at.unwrap_or_default()..];
    }
    shows_from(
        &PONTS,
        "/documentation/api-ponts/get-ponts",
        &[
            "Aucun paramètre n’est obligatoire.",
            "Aucune authentification n’est demandée.",
            "au moins 5\u{a0}caractères",
            "Code Insee de la commune",
            "liste de textes",
            "Exemple\u{a0}: 01001",
            "X-Total",
            "Erreur de la requête",
            "Toute autre réponse",
            "curl ",
            "aria-label=\"Lien vers «\u{a0}commune\u{a0}»\"",
            "href=\"#p-query-commune\"",
        ],
    );
}

#[test]
fn body_alternatives_callbacks_and_security_are_told() {
    shows_from(
        &PONTS,
        "/documentation/api-ponts/post-ponts",
        &[
            "Opération dépréciée",
            "id=\"corps\"",
            "Par courriel",
            "avec le droit alertes:ecrire",
            "Soit à la fois un jeton dans l’en-tête Authorization, après «\u{a0}Bearer\u{a0}», et une clé dans l’en-tête X-Cle.",
            "surRupture",
            "Pourquoi il ferme",
            "href=\"/documentation/api-ponts/get-ponts-code/\"",
            "Créé",
            "JETON",
        ],
    );
}

#[test]
fn a_type_has_its_page() {
    shows_from(
        &PONTS,
        "/documentation/api-ponts/types/pont",
        &[
            "<h1>Type Pont</h1>",
            "Un ouvrage qui franchit une rivière",
            "obligatoire",
            "id=\"champ-mesures.fleche\"",
            "au plus 30\u{a0}éléments",
            "Aucun défaut",
            "peut être nul",
            "autres clés",
            "href=\"/documentation/api-ponts/get-ponts-code/\"",
        ],
    );
}

#[test]
fn the_page_of_the_api_leads_there() {
    shows_from(
        &PONTS,
        "/les-api/api-ponts",
        &[
            "Lire la documentation technique",
            "href=\"/documentation/api-ponts/\"",
            "Données renvoyées",
            "Attribué à la construction",
            "href=\"/documentation/api-ponts/get-ponts-code/\"",
        ],
    );
    let html = page_from("/les-api/api-bacs", &PONTS).body;
    assert!(!html.contains("/documentation/api-bacs"), "{html}");
    shows_from(
        &PONTS,
        "/documentation",
        &["href=\"/documentation/api-ponts/\"", "4\u{a0}opérations"],
    );
    let listed = ["href=\"/documentation/\"", "href=\"/documentation/api-ponts/\""];
    shows_from(&PONTS, "/plan-du-site", &listed);
}

#[test]
fn the_copy_says_where_it_comes_from_and_what_it_changed() {
    let copy = [
        "Copie du 20\u{a0}novembre 2026, source\u{a0}: ",
        "href=\"https://ponts.exemple.fr/openapi.yaml\"",
        ", encore la même le 22\u{a0}novembre 2026",
    ];
    shows_from(&PONTS, "/documentation/api-ponts", &copy);
    let overview = [
        "3\u{a0}changements, dont 1 à corriger chez vous.",
        "href=\"/documentation/api-ponts/donnees/\"",
        "href=\"/documentation/api-ponts/changements/\"",
        "href=\"/documentation/api-ponts/tout/\" rel=\"external\"",
    ];
    shows_from(&PONTS, "/documentation/api-ponts", &overview);
    shows_from(&PONTS, "/documentation/api-ponts/changements", &copy);
    let changes = [
        "<h1>Changements de l’API Ponts</h1>",
        "<h2>20\u{a0}novembre 2026</h2>",
        "de la version 2.3 à la version 2.4",
        "<h3>À corriger chez vous</h3>",
        "<a href=\"/documentation/api-ponts/get-ponts/\">GET /ponts</a>",
        "href=\"/documentation/api-ponts/get-ponts/#p-query-commune\"",
        "<h3>Sans effet</h3>",
        "<li>GET /bacs<ul>",
        "<h2>1er\u{a0}septembre 2026</h2>",
        "Des mots seulement",
    ];
    shows_from(&PONTS, "/documentation/api-ponts/changements", &changes);
    let operation =
        ["id=\"changements\"", "20\u{a0}novembre 2026\u{a0}: Le paramètre", "à corriger chez vous"];
    shows_from(&PONTS, "/documentation/api-ponts/get-ponts", &operation);
}

#[test]
fn data_are_told_to_those_who_do_not_code() {
    shows_from(
        &PONTS,
        "/documentation/api-ponts/donnees",
        &[
            "<h1>Données de l’API Ponts</h1>",
            "<h2 id=\"get-ponts\"><a href=\"/documentation/api-ponts/get-ponts/\">Chercher des ponts</a></h2>",
            "Attribué à la construction",
        ],
    );
}

#[test]
fn all_operations_are_on_one_page() {
    let path = "/documentation/api-ponts/tout";
    let html = page_from(path, &PONTS).body;
    assert_eq!(html.matches("<h1").count(), 1, "{html}");
    let parts = [
        "<h1>Toute la documentation de l’API Ponts</h1>",
        "<h2>Chercher des ponts</h2>",
        "<h3 id=\"get-ponts.donnees\">",
        "id=\"get-ponts.p-query-commune\"",
        "href=\"#get-ponts.p-query-commune\"",
        "id=\"get-ponts-code.en-bref\"",
        "id=\"post-ponts.corps\"",
        "surRupture",
    ];
    shows_from(&PONTS, path, &parts);
    assert!(!html.contains("curl "), "samples are on the pages of the operations");
}

#[test]
fn fragments_of_other_viewers_name_pages() {
    let fragments =
        PONTS.get::<std::collections::BTreeMap<String, String>>(&data::fragments("api-ponts"));
    let fragments = fragments.expect("it is written");
    let to = |key: &str| fragments.get(key).map(String::as_str);
    assert_eq!(to("lirePont"), Some("get-ponts-code"), "{fragments:?}");
    assert_eq!(to("paths/~1ponts/get"), Some("get-ponts"), "{fragments:?}");
    let groups = fragments.iter().filter(|(key, _)| key.starts_with("tag/"));
    let html = page_from("/documentation/api-ponts", &PONTS).body;
    for (key, anchor) in groups {
        let id = anchor.trim_start_matches('#');
        assert!(html.contains(&format!("id=\"{id}\"")), "{key} leads to {anchor}");
    }
}

#[test]
fn old_addresses_lead_to_the_page() {
    let redirects = PONTS.get::<Vec<Redirect>>(data::REDIRECTS).expect("they are always written");
    let to = |from: &str| {
        let found = redirects.iter().find(|one| one.from == from);
        found.map(|one| one.to.as_str())
    };
    assert_eq!(to("/documentation/ponts"), Some("/documentation/api-ponts"));
    assert_eq!(to("/documentation/api-ponts"), None);
    let listed = PONTS.get::<Vec<DocumentedApi>>(data::DOCUMENTATION).expect("it is written");
    assert_eq!(listed.len(), 1);
}

/// Every id once, and every link within a page leads to one.
#[test]
fn anchors_are_there_once() {
    for path in pages() {
        let html = page_from(&path, &PONTS).body;
        let values = |name: &str| {
            let start = format!(" {name}=\"");
            let parts = html.split(&start).skip(1).filter_map(|rest| rest.split('"').next());
            parts.map(str::to_owned).collect::<Vec<_>>()
        };
        let mut ids = values("id");
        let count = ids.len();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), count, "{path} has an id twice");
        let links = values("href");
        let inner = links.iter().filter_map(|href| href.strip_prefix('#'));
        let lost: Vec<&str> =
            inner.filter(|id| ids.binary_search(&(*id).to_owned()).is_err()).collect();
        assert_eq!(lost, Vec::<&str>::new(), "{path}");
    }
}

/// What the specification says in words is on one of its pages, whole.
#[test]
fn no_word_of_the_specification_is_lost() {
    let mut shown = String::new();
    for path in pages() {
        shown.push_str(&words(&page_from(&path, &PONTS).body));
        shown.push('\n');
    }
    for file in ["openapi.yaml", "commun/erreur.yaml"] {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(FOLDER).join(file);
        let text = fs::read_to_string(path).expect("the fixture is in the project");
        let said: Vec<&str> = ["description: ", "summary: ", "title: ", "name: "]
            .iter()
            .flat_map(|key| text.split(key).skip(1))
            .filter_map(|rest| rest.split(['\n', ',', '}', '{']).next())
            .map(|words| words.trim_matches(['"', ' ', '|']))
            // The title of the specification is that of the API.
            .filter(|words| !words.is_empty() && *words != "Ponts")
            .collect();
        assert!(said.len() > 1, "{file} says nothing");
        let lost: Vec<&&str> = said.iter().filter(|words| !shown.contains(**words)).collect();
        assert!(lost.is_empty(), "{file}: {lost:?}");
    }
}

#[test]
fn a_specification_without_a_copy_is_offered_and_says_what_it_is() {
    super::shows(
        "/documentation/api-marches",
        &[
            "<h1>Documentation de l’API Marchés</h1>",
            "Le catalogue n’a pas de copie de cette spécification",
            "Rien ne lui est demandé sans votre accord.",
            "Charger la documentation",
            "href=\"https://marches.example.fr/v2/open-api.yml\"",
            "href=\"https://marches.example.fr/catalogue/\"",
            "Ouvrir un fichier de votre ordinateur",
        ],
    );
    super::shows(
        "/les-api/api-marches",
        &["href=\"/documentation/api-marches/\" rel=\"external\""],
    );
    super::shows("/documentation", &["à charger chez le producteur"]);
}

#[test]
fn an_operation_has_the_place_of_its_form_and_a_webhook_none() {
    shows_from(
        &PONTS,
        "/documentation/api-ponts/get-ponts",
        &[
            "id=\"essayer\"",
            "data-call=\"/data/documentation/api-ponts/appel/get-ponts.json\"",
            "Rien n’est envoyé avant que vous ne le demandiez.",
        ],
    );
    let webhooks = pages().into_iter().filter(|page| page.contains("/webhook-"));
    for page in webhooks {
        assert!(!page_from(&page, &PONTS).body.contains("data-call"), "{page}");
    }
}
