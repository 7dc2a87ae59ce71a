//! The pages as HTML, rendered natively by the app itself from the fixture of a real entry.
#![cfg(feature = "ssr")]

#[path = "pages/api.rs"]
mod api;
#[path = "pages/blocks.rs"]
mod blocks;
#[path = "pages/documentation.rs"]
mod documentation;
#[path = "pages/editorial.rs"]
mod editorial;
#[path = "pages/eligibility.rs"]
mod eligibility;
#[path = "pages/lifecycle.rs"]
mod lifecycle;
#[path = "pages/search.rs"]
mod search;
#[path = "pages/statistics.rs"]
mod statistics;
#[path = "pages/style_page.rs"]
mod style_page;
#[path = "pages/wizard.rs"]
mod wizard;

use std::{path::Path, sync::LazyLock};

use catalogue::{data, date::Date, site::SiteSettings};
use catalogue_compiler::{compile, disk, output, source::RawContent};
use serde::Serialize;
use vitrine::{
    content::Content,
    prerender::{Rendered, init, render},
};

/// The data files of the fixture, in a cache that never waits.
static CONTENT: LazyLock<Content> = LazyLock::new(|| data_of("seed"));

/// Those of the wizards.
static FLOWS: LazyLock<Content> = LazyLock::new(|| data_of("flows"));

fn data_of(fixture: &str) -> Content {
    data_from(raw(fixture))
}

fn raw(fixture: &str) -> RawContent {
    let folder =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("catalogue/compiler/tests").join(fixture);
    disk::read_content(&folder).expect("the fixture is readable")
}

fn data_from(raw: RawContent) -> Content {
    init();
    let compiled = compile(raw);
    let content = Content::default();
    for (name, text) in output::data_files(&compiled.catalogue) {
        content.insert(&name, text);
    }
    content
}

/// Adds a data file to those of the fixture.
fn add(name: &str, value: &impl Serialize) {
    CONTENT.insert(name, serde_json::to_string(value).expect("the model is always JSON"));
}

fn page(path: &str) -> Rendered {
    page_from(path, &CONTENT)
}

/// A page made from other data files, with the settings of the fixture.
fn page_from(path: &str, content: &Content) -> Rendered {
    let site = CONTENT.get::<SiteSettings>(data::SITE).expect("the fixture has settings");
    render(path, site, content, today())
}

fn today() -> Date {
    Date::new(2026, 11, 23).expect("a day that exists")
}

/// The words of a page, tags aside.
fn words(html: &str) -> String {
    let mut text = String::new();
    let mut is_tag = false;
    for character in html.chars() {
        match character {
            '<' => is_tag = true,
            '>' => {
                is_tag = false;
                text.push(' ');
            }
            _ if !is_tag => text.push(character),
            _ => {}
        }
    }
    text.replace("&amp;", "&").split_ascii_whitespace().collect::<Vec<_>>().join(" ")
}

fn shows(path: &str, expected: &[&str]) {
    shows_from(&CONTENT, path, expected);
}

fn shows_from(content: &Content, path: &str, expected: &[&str]) {
    let html = page_from(path, content).body;
    let words = words(&html);
    for part in expected {
        let is_markup = part.contains('<') || part.contains("=\"");
        let place = if is_markup { &html } else { &words };
        let where_it_ends = || excerpt(place, part);
        assert!(place.contains(part), "{path} lacks {part:?}; it has:\n{}", where_it_ends());
    }
}

/// What the page has instead of a part that it lacks: from the longest beginning of it that is there.
fn excerpt<'p>(page: &'p str, part: &str) -> &'p str {
    let mut ends = part.char_indices().map(|(index, _)| index).rev();
    let start = ends.find_map(|end| page.find(&part[..end])).unwrap_or(0);
    let rest = &page[start..];
    rest.char_indices().nth(part.chars().count() + 200).map_or(rest, |(end, _)| &rest[..end])
}

#[test]
fn a_part_that_is_missing_is_told_with_what_stands_there() {
    let page = format!("Le guide. Une API ouverte à toutes. {}", "Suite. ".repeat(100));
    let shown = excerpt(&page, "Une API ouverte à tous");
    assert!(shown.starts_with("Une API ouverte à toutes. Suite."), "{shown}");
    assert!(shown.chars().count() < 230, "{shown}");
}

#[test]
fn the_api_page_shows_every_field_of_the_entry() {
    shows(
        "/les-api/api-marches",
        &[
            "<h1>API Marchés</h1>",
            "Retrouvez les pièces des candidats à un marché public",
            "Producteur\u{a0}: Secrétariat général des achats publics (SGAP)",
            "Sur habilitation",
            "Un particulier non éligible",
            "Une collectivité ou une administration éligible",
            "Un éditeur de logiciel sous conditions",
            "Limites d’appels 2000 appels / 10 minutes / IP",
            "href=\"/les-api/api-marches/demande-acces/\"",
            "href=\"https://demande.example.fr/api-marches\"",
            "API Marchés donne les pièces d'un candidat",
            "Pièces disponibles",
            "<th scope=\"col\">Pièce</th>",
            "href=\"mailto:support@marches.example.fr\"",
            "href=\"https://tableau.example.fr\"",
            "href=\"https://marches.example.fr/v2/open-api.yml\"",
            "href=\"https://marches.example.fr/catalogue/\"",
            "href=\"https://marches.example.fr/\"",
            "Licence des données\u{a0}: Licence Ouverte 2.0",
            "href=\"/producteurs/banque-de-france/\"",
            "PRO BTP",
            "href=\"/rechercher-api/?theme=Entreprise\"",
            "href=\"/rechercher-api/?q=Candidature\"",
            "<time datetime=\"2020-09-14\">14\u{a0}septembre 2020</time>",
            "Il y a plus de 6\u{a0}ans",
            "href=\"/les-api/api-annonces/\"",
            "Lecture du chiffre d’usage",
        ],
    );
}

#[test]
fn a_missing_field_says_so_or_is_not_there() {
    shows(
        "/les-api/api-annonces",
        &[
            "Accès libre",
            "Tout le monde.",
            "Le producteur n’indique pas de limite d’appels.",
            "Le producteur ne publie pas d’adresse de contact.",
            "La date de cette fiche n’est pas connue",
        ],
    );
    let words = words(&page("/les-api/api-annonces").body);
    for absent in ["Partenaires", "Disponibilité", "Usage", "Mots-clés"] {
        assert!(!words.contains(absent), "{absent}");
    }
}

#[test]
fn the_table_of_contents_leads_to_the_headings() {
    let html = page("/les-api/api-marches").body;
    for id in ["a-quoi-sert-l-api-marches", "pieces-disponibles", "en-savoir-plus"] {
        assert!(html.contains(&format!("href=\"#{id}\"")), "{id}");
        assert!(html.contains(&format!("id=\"{id}\"")), "{id}");
    }
}

#[test]
fn every_page_has_one_heading_a_title_and_the_landmarks() {
    let paths = [
        "/",
        "/rechercher-api",
        "/les-api/api-marches",
        "/les-api/api-marches/demande-acces",
        "/les-api/api-marches/demande-acces?profil=une-entreprise",
        "/producteurs",
        "/producteurs/banque-de-france",
        "/plan-du-site",
        "/statistiques",
        "/n/existe/pas",
    ];
    for path in paths {
        is_whole(path, &page(path));
    }
}

fn is_whole(path: &str, Rendered { head, body }: &Rendered) {
    assert_eq!(body.matches("<h1").count(), 1, "{path}");
    assert!(head.title.contains(" – "), "{path}: {}", head.title);
    for landmark in
        ["<header", "<main", "<footer", "aria-label=\"Menu principal\"", "href=\"#page_contenu\""]
    {
        assert!(body.contains(landmark), "{path} lacks {landmark}");
    }
    let mut ids: Vec<&str> =
        body.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    let number = ids.len();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), number, "{path} uses an id twice");
}

#[test]
fn only_lasting_pages_are_for_search_engines() {
    assert!(page("/les-api/api-marches").head.is_indexed);
    assert!(!page("/n/existe/pas").head.is_indexed);
    assert!(!page("/les-api/api-marches/demande-acces?profil=une-entreprise").head.is_indexed);
}
