//! The search page as HTML: the native rendering has every file at hand.

use crate::{page, shows, words};

#[test]
fn the_search_page_finds_by_its_address() {
    shows("/rechercher-api?q=annonce", &["1\u{a0}API trouvée.", "API Annonces", "role=\"status\""]);
    shows("/rechercher-api?q=poisson", &["Aucune API ne correspond"]);
    let words = words(&page("/rechercher-api?acces=ouvert").body);
    assert!(words.contains("API Annonces") && !words.contains("Retrouvez les pièces"), "{words}");
}

#[test]
fn what_matched_is_marked_and_where_is_said() {
    shows("/rechercher-api?q=marché", &["<mark>Marchés</mark>"]);
    shows(
        "/rechercher-api?q=candidature",
        &["Dans les mots-clés\u{a0}:", "<mark>Candidature</mark>"],
    );
}

#[test]
fn a_misspelt_query_is_corrected() {
    shows(
        "/rechercher-api?q=anonces",
        &["API Annonces", "Vouliez-vous dire", "href=\"/rechercher-api/?q=annonces\""],
    );
}

#[test]
fn facets_offer_what_gives_results_with_their_number() {
    let html = page("/rechercher-api").body;
    for offer in ["Accès libre (1)", "Sur habilitation (1)", "Entreprise (2)"] {
        assert!(html.contains(offer), "{offer} is not offered:\n{html}");
    }
    let html = page("/rechercher-api?q=annonce").body;
    assert!(html.contains("Accès libre (1)") && !html.contains("Sur habilitation ("), "{html}");
    // What is chosen stays on offer: it can be taken back.
    let html = page("/rechercher-api?q=annonce&acces=habilitation").body;
    assert!(html.contains("Sur habilitation (0)"), "{html}");
    assert!(words(&html).contains("Aucune API ne correspond"), "{html}");
}

#[test]
fn results_are_sorted_as_asked() {
    let order = |path: &str| {
        let html = page(path).body;
        let place = |title: &str| html.find(&format!("{title}</a>")).expect("it is a result");
        place("API Annonces") < place("API Marchés")
    };
    assert!(order("/rechercher-api?tri=nom"));
    assert!(!order("/rechercher-api?tri=date"), "the entry without a date comes last");
}

#[test]
fn nothing_found_leads_elsewhere() {
    shows(
        "/rechercher-api?q=xylophone",
        &[
            "voyez tout le catalogue",
            "Ou partez d’un thème",
            "href=\"/rechercher-api/?theme=Entreprise\"",
        ],
    );
}

#[test]
fn the_box_of_other_pages_is_a_combobox() {
    shows(
        "/producteurs",
        &[
            "role=\"combobox\"",
            "aria-expanded=\"false\"",
            "aria-controls=\"page_recherche-liste\"",
            "id=\"page_recherche-liste\"",
        ],
    );
    for page_with_its_own in ["/", "/rechercher-api"] {
        assert!(!page(page_with_its_own).body.contains("page_recherche"), "{page_with_its_own}");
    }
}

#[test]
fn a_number_beyond_all_shows_all() {
    let html = page("/rechercher-api?nombre=18446744073709551615").body;
    assert!(html.contains("</article>") && !html.contains("API de plus"));
}

#[test]
fn no_input_has_an_end() {
    for path in ["/", "/rechercher-api?q=annonce", "/producteurs"] {
        let html = page(path).body;
        assert!(html.contains("<input") && !html.contains("</input>"), "{path}");
    }
}
