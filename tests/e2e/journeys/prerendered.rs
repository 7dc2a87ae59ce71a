//! Before the app, the page is whole; with the app, it is the same.

use crate::{Journey, faults::Held, http, journey::FULL, visitor::plain};

/// What the visitor reads of each block of the full page, in order.
const BLOCKS: [&str; 33] = [
    "API Relevés fluviaux Lisez la hauteur et le débit des cours d’eau, station par station",
    "Producteur\u{a0}: Régie nationale des eaux (RNE)",
    "Sur habilitation",
    "Fiche modifiée par son producteur le 14 septembre 2020 .",
    "Il y a plus de 6 ans : vérifiez les informations auprès du producteur.",
    "Vérifier mon éligibilité",
    "Déposer une demande",
    "Un particulier non éligible",
    "Une collectivité ou une administration éligible",
    "Une entreprise sous conditions",
    "Un éditeur de logiciel sous conditions",
    "Fichier OpenAPI",
    "Limites d’appels 120 appels / minute / IP",
    "écrivez à debit@eaux.exemple.fr",
    "Disponibilité 99,5 % selon le producteur, dans sa fiche du 14 septembre 2020.",
    "Suivre l’état du service",
    "Contact aide@eaux.exemple.fr",
    "Description",
    "API Relevés fluviaux donne aux communes la hauteur des cours d’eau",
    "À quoi sert l’API ?",
    "prévenir les habitants avant une crue",
    "Données accessibles",
    "Mesure Station La hauteur d’eau, en centimètres Toutes",
    "Ouvrage Source Ponts Bureau des cartes",
    "Ce que contient une mesure",
    "Une mesure brute n’a été relue par personne.",
    "{ \"station\": 12, \"hauteur\": 84 }",
    "NB : d’autres données se lisent sans habilitation",
    "ports fermés (nouvel onglet) )",
    "En savoir plus",
    "Partenaires BDC Amicale des éclusiers",
    "Thèmes Environnement",
    "Mots-clés Rivière Crue Pluviométrie",
];

/// Where its links lead.
const LINKS: [&str; 14] = [
    "/producteurs/regie-des-eaux/",
    "/les-api/api-releves-fluviaux/demande-acces/",
    "https://demande.exemple.fr/releves",
    "/les-api/api-ponts/",
    "https://www.exemple.fr/fr/4127417#:~:text=Qu'est%2Dce%20qu',96%20du%20code.",
    "#donnees-accessibles",
    "https://releves.exemple.fr/catalogue/",
    "https://releves.exemple.fr/v2/open-api.yml",
    "https://releves.exemple.fr/",
    "mailto:debit@eaux.exemple.fr",
    "https://supervision.eaux.exemple.fr",
    "mailto:aide@eaux.exemple.fr",
    "/producteurs/bureau-des-cartes/",
    "/rechercher-api/?q=Pluviom%C3%A9trie",
];

/// The title and the visible text of the page, but for the live figure.
const TITLE_AND_TEXT: &str = "(() => {
    const figure = document.querySelector('[aria-labelledby=page_usage]');
    const text = document.body.innerText;
    return [document.title, figure ? text.replace(figure.innerText, '') : text];
})()";

#[tokio::test]
async fn every_block_of_the_full_page_is_there_without_the_app() {
    let journey = Journey::start().await;
    let (status, html) = http::get(&journey.site.url(FULL));
    assert_eq!(status, 200);
    let text = text_of(&html);
    let mut rest = text.as_str();
    for block in BLOCKS {
        let at = rest.find(&plain(block)).unwrap_or_else(|| panic!("no `{block}` in: {rest}"));
        rest = &rest[at..];
    }
    for link in LINKS {
        assert!(html.contains(&format!("href=\"{link}\"")), "no link to {link}");
    }
    assert!(html.contains("<h3 id=\"donnees-accessibles\">"), "titles have an anchor");
    assert!(html.contains("<th scope=\"col\">Mesure</th>"), "tables have headings");
}

#[tokio::test]
async fn every_verdict_of_the_wizard_is_there_without_the_app() {
    let journey = Journey::start().await;
    let (_, html) = http::get(&journey.site.url(&format!("{FULL}demande-acces")));
    let text = text_of(&html);
    for verdict in [
        "Vous demandez l’accès en tant que… Un particulier non éligible motif 1",
        "Motif 1 : Vous n’êtes pas éligible Seuls les services qui protègent",
        "Motif 2 : Vous êtes éligible Vous pouvez demander",
        "Motif 3 : Vous êtes peut-être éligible Seules les",
        "Motif 4 : Vous êtes peut-être éligible Un éditeur de logiciel dépose",
    ] {
        assert!(text.contains(verdict), "no `{verdict}` in: {text}");
    }
}

#[tokio::test]
async fn a_page_that_is_missing_is_told_as_such() {
    let journey = Journey::start().await;
    let (status, html) = http::get(&journey.site.url("/nexiste-pas"));
    assert_eq!(status, 404);
    assert!(text_of(&html).contains("Page introuvable"));
}

/// Pages that the app takes over.
pub const TAKEN_OVER: [&str; 20] = [
    "/",
    "/rechercher-api",
    FULL,
    "/les-api/api-marees",
    "/les-api/api-ponts",
    "/les-api/api-hostile",
    "/les-api/api-releves-fluviaux/demande-acces",
    "/les-api/api-quais/demande-acces/reponses",
    "/eligibilite",
    "/comparer",
    "/producteurs",
    "/producteurs/regie-des-eaux",
    "/a-propos",
    "/mentions-legales",
    "/plan-du-site",
    "/statistiques",
    "/documentation/api-marees",
    "/documentation/api-marees/get-ports-code",
    "/documentation/api-marees/donnees",
    "/documentation/api-ecluses",
];

#[tokio::test]
async fn the_app_takes_the_place_of_each_page_without_a_change_of_words() {
    let journey = Journey::start().await;
    for path in TAKEN_OVER {
        journey.site.hold(Held::App);
        journey.browser.go(&journey.site.url(path)).await;
        let before = journey.browser.read(TITLE_AND_TEXT).await;
        journey.start_app().await;
        assert_eq!(journey.browser.read(TITLE_AND_TEXT).await, before, "{path}");
    }
    journey.end().await;
}

/// The words of a page, tags replaced by spaces.
fn text_of(html: &str) -> String {
    let body = html.split_once("<main").map_or(html, |(_, body)| body);
    let words: String = body
        .split('<')
        .filter_map(|part| part.split_once('>'))
        .fold(String::new(), |text, (_, words)| text + " " + words);
    let words = words.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"");
    plain(&words.replace("&#39;", "'").replace("&amp;", "&"))
}
