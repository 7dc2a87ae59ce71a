//! The finder across the catalogue.

use super::{FLOWS, page, page_from, shows, shows_from, words};

#[test]
fn the_finder_asks_who_one_is() {
    shows_from(
        &FLOWS,
        "/eligibilite",
        &[
            "<h1>À quelles API ai-je droit\u{202f}?</h1>",
            "name=\"public\" value=\"editeur\"",
            "name=\"pour\" value=\"commune\"",
            "<option value=\"Mer\">",
        ],
    );
    let text = words(&page_from("/eligibilite", &FLOWS).body);
    assert!(!text.contains("Pas pour vous"), "{text}");
}

#[test]
fn apis_are_grouped_by_how_one_gets_in() {
    shows_from(
        &FLOWS,
        "/eligibilite?public=editeur&pour=commune",
        &[
            "4 API que vous pouvez utiliser ou demander",
            "Tout de suite, sans rien demander (1)",
            "Avec un compte (1)",
            "Sur demande, et vous êtes éligible (1)",
            "Sur demande, selon votre cas (1)",
            "Déposez la demande au nom de la commune.",
            "href=\"/les-api/api-pontons/demande-acces?profil=un-editeur-de-logiciel&amp;client=pour-la-commune\"",
        ],
    );
    shows_from(&FLOWS, "/eligibilite?public=particulier", &["Pas pour vous (2)", "Voir pourquoi"]);
}

#[test]
fn a_subject_narrows_the_list() {
    let path = "/eligibilite?public=particulier&theme=Mer";
    shows_from(
        &FLOWS,
        path,
        &["Une API que vous pouvez utiliser ou demander", "API Horaires des marées"],
    );
    let html = page_from(path, &FLOWS).body;
    let list =
        html.split("eligibility-results").nth(1).and_then(|rest| rest.split("without-app").next());
    assert!(!list.expect("there is a list").contains("API Quais"));
}

#[test]
fn every_api_can_be_read_without_the_app() {
    let html = page_from("/eligibilite", &FLOWS).body;
    let fallback = html.split("without-app").nth(1).expect("a part for browsers without the app");
    assert!(words(fallback).contains("API Pontons non selon le cas"), "{}", words(fallback));
}

#[test]
fn a_public_that_is_unknown_asks_again() {
    let html = page_from("/eligibilite?public=pirate", &FLOWS).body;
    assert!(!html.contains("finder-results"));
}

#[test]
fn a_catalogue_without_publics_says_so_and_does_not_lead_there() {
    shows("/eligibilite", &["ne dit pas encore à quels publics", "href=\"/rechercher-api\""]);
    assert!(!page("/").body.contains("/eligibilite"));
    shows_from(&FLOWS, "/", &["href=\"/eligibilite\""]);
}
