//! The page of statistics.

use catalogue::{
    access::AccessKind,
    api::Figure,
    census::{Census, Measured, Tally},
    data,
    reference::{PageTitle, ProducerName},
};
use vitrine::content::Content;

use super::{is_whole, page_from, shows, shows_from, words};

const PATH: &str = "/statistiques";

fn figure(label: &str, column: Option<&str>) -> Figure {
    Figure {
        url: "https://chiffres.example.fr/appels".to_owned(),
        origin: "https://chiffres.example.fr".to_owned(),
        path: vec![],
        column: column.map(str::to_owned),
        label: label.to_owned(),
        days: None,
        dashboard: None,
    }
}

fn measured(slug: &str, figures: Vec<Figure>) -> Measured {
    let api = PageTitle { slug: slug.into(), title: format!("Titre {slug}") };
    Measured { api, figures }
}

fn producers(number: usize) -> Vec<Tally<ProducerName>> {
    let producer = |index: usize| {
        let slug = Some(format!("p{index}").as_str().into());
        let of = ProducerName { name: format!("Producteur {index}"), acronym: None, slug };
        Tally { of, count: number - index }
    };
    (0..number).map(producer).collect()
}

fn census() -> Census {
    Census {
        apis: 1_300,
        publishers: 14,
        access: vec![
            Tally { of: AccessKind::Open, count: 650 },
            Tally { of: AccessKind::Account, count: 1 },
            Tally { of: AccessKind::Authorisation, count: 649 },
        ],
        themes: vec![
            Tally { of: "Eau & forêts".to_owned(), count: 8 },
            Tally { of: "Transports".to_owned(), count: 2 },
        ],
        producers: producers(14),
        changes: vec![Tally { of: 2025, count: 4 }, Tally { of: 2026, count: 2 }],
        undated: 1,
        checks: vec![Tally { of: 2026, count: 7 }],
        unchecked: 2,
        additions: vec![Tally { of: 2024, count: 3 }, Tally { of: 2025, count: 0 }],
        measured: vec![
            measured("ponts", vec![figure("appels", None), figure("visites", Some("n"))]),
            measured("quais", vec![figure("appels", None)]),
        ],
        ..Census::default()
    }
}

fn content(census: &Census) -> Content {
    let content = Content::default();
    content.insert(data::CENSUS, serde_json::to_string(census).expect("JSON"));
    content
}

#[test]
fn the_catalogue_is_told_in_numbers() {
    let content = content(&census());
    is_whole(PATH, &page_from(PATH, &content));
    shows_from(
        &content,
        PATH,
        &[
            "<h1>Statistiques</h1>",
            "1\u{202f}300 API dans le catalogue",
            "14 producteurs qui en publient",
            "Accès API Accès libre 650 Avec un compte 1 Sur habilitation 649",
            "href=\"/rechercher-api/?acces=ouvert\"",
            "<rect width=\"50%\" height=\"100%\">",
            "Thème API Eau & forêts 8 Transports 2",
            "href=\"/rechercher-api/?theme=Eau%20%26%20for%C3%AAts\"",
            "Producteur 11 3 Voir les 2 autres producteurs Producteur API Producteur 12 2",
            "href=\"/producteurs/p13/\"",
            "1\u{a0}fiche n’indique pas de date.",
            "2\u{a0}fiches n’ont jamais été vérifiées.",
        ],
    );
}

#[test]
fn each_drawing_has_its_sentence_and_its_table() {
    let html = page_from(PATH, &content(&census())).body;
    for part in [
        "<title>API ajoutées au catalogue par année</title>",
        "<desc>De 3 (2024) à 0 (2025)\u{a0}; au plus haut, 3 (2024).</desc>",
        "<th scope=\"row\">2025</th><td>0</td>",
    ] {
        assert!(html.contains(part), "{part} in {html}");
    }
    let drawings = html.matches("role=\"img\"").count();
    assert_eq!(drawings, 3);
    assert_eq!(html.matches("Voir ces chiffres en tableau").count(), drawings);
}

#[test]
fn each_figure_has_a_place_of_its_own() {
    let content = content(&census());
    shows_from(
        &content,
        PATH,
        &[
            "href=\"/les-api/ponts/\"",
            "id=\"page_chiffre\"",
            "id=\"page_chiffre-2\"",
            "id=\"page_chiffre-3\"",
            "Titre quais … Lecture du chiffre d’usage… ",
        ],
    );
}

#[test]
fn an_empty_catalogue_has_no_empty_part() {
    let words = words(&page_from(PATH, &content(&Census::default())).body);
    for absent in
        ["Par thème", "Par producteur", "Nouvelles API", "Fraîcheur", "Usage des API", "tableau"]
    {
        assert!(!words.contains(absent), "{absent} in {words}");
    }
}

#[test]
fn the_fixture_is_counted() {
    shows(
        PATH,
        &[
            "2 API dans le catalogue",
            "1 assistant d’éligibilité",
            "Accès libre 1",
            "Sur habilitation 1",
            "API Marchés",
        ],
    );
}
