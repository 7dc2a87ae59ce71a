//! The finder across the catalogue.

use super::{FLOWS, page, page_from, shows, shows_from, words};

#[test]
fn the_finder_asks_who_one_is() {
    shows_from(
        &FLOWS,
        "/eligibilite",
        &[
            "<h1>Quelles API pour moi\u{202f}?</h1>",
            "<li aria-current=\"page\">Quelles API pour moi\u{202f}?</li>",
            "Deux questions, trois si vous agissez pour d’autres,",
            "name=\"public\" value=\"editeur\"",
            "name=\"pour\" value=\"commune\"",
            "<option value=\"Mer\">",
        ],
    );
    let text = words(&page_from("/eligibilite", &FLOWS).body);
    assert!(!text.contains("Pas pour vous"), "{text}");
}

#[test]
fn what_the_visitor_alone_may_have_comes_first() {
    shows_from(
        &FLOWS,
        "/eligibilite?public=editeur&pour=commune",
        &[
            "Une API sur demande à laquelle vous avez droit",
            "href=\"#page_vos-droits\"",
            "href=\"#page_selon-votre-cas\"",
            "href=\"#page_ouvert-a-tous\"",
            "Sur demande, et vous êtes éligible (1)",
            "Sur demande, selon votre cas (1)",
            "Ouvertes à tous (2)",
            "Déposez la demande au nom de la commune.",
            "href=\"/les-api/api-pontons/demande-acces/?profil=un-editeur-de-logiciel&amp;client=pour-la-commune\"",
        ],
    );
    shows_from(&FLOWS, "/eligibilite?public=particulier", &["Pas pour vous (2)", "Voir pourquoi"]);
    let html = page_from("/eligibilite?public=editeur&pour=commune", &FLOWS).body;
    let parts = [
        "<h3 id=\"page_vos-droits\"",
        "<h3 id=\"page_selon-votre-cas\"",
        "<details id=\"page_ouvert-a-tous\" class",
    ];
    let places = parts.map(|part| html.find(part).unwrap_or_else(|| panic!("no {part}:\n{html}")));
    assert!(places.is_sorted(), "{places:?}");
}

#[test]
fn what_is_open_to_all_is_unfolded_where_there_is_nothing_else() {
    let html = page_from("/eligibilite?public=particulier", &FLOWS).body;
    assert!(html.contains("id=\"page_ouvert-a-tous\" open"), "{html}");
    assert!(!html.contains("href=\"#page_vos-droits\""), "no link to a part that isn't there");
    shows_from(
        &FLOWS,
        "/eligibilite?public=particulier",
        &["2 API ouvertes à tous, aucune sur demande"],
    );
}

#[test]
fn the_page_has_one_name() {
    let name = "Quelles API pour moi\u{202f}?";
    for path in ["/", "/plan-du-site", "/les-api/api-pontons/demande-acces?profil=un-particulier"] {
        let html = page_from(path, &FLOWS).body;
        assert!(html.contains(&format!("<a href=\"/eligibilite/\">{name}</a>")), "{path}");
    }
    assert!(page_from("/eligibilite", &FLOWS).head.title.starts_with(name));
}

#[test]
fn a_subject_narrows_the_list() {
    let path = "/eligibilite?public=particulier&theme=Mer";
    shows_from(
        &FLOWS,
        path,
        &["Une API ouverte à tous, aucune sur demande", "API Horaires des marées"],
    );
    let html = page_from(path, &FLOWS).body;
    let list =
        html.split("eligibility-results").nth(1).and_then(|rest| rest.split("without-app").next());
    assert!(!list.expect("there is a list").contains("API Quais"));
}

#[test]
fn every_api_can_be_read_without_the_app() {
    let html = page_from("/eligibilite", &FLOWS).body;
    let fallback =
        html.split("\"without-app\"").nth(1).expect("a part for browsers without the app");
    assert!(words(fallback).contains("API Pontons non selon le cas"), "{}", words(fallback));
}

#[test]
fn a_public_that_is_unknown_asks_again() {
    let html = page_from("/eligibilite?public=pirate", &FLOWS).body;
    assert!(!html.contains("finder-results"));
}

#[test]
fn a_catalogue_without_publics_says_so_and_does_not_lead_there() {
    shows("/eligibilite", &["ne dit pas encore à quels publics", "href=\"/rechercher-api/\""]);
    assert!(!page("/").body.contains("/eligibilite"));
    shows_from(&FLOWS, "/", &["href=\"/eligibilite/\""]);
}
