//! What the page of an API shows beyond the entry of the fixture.

use catalogue::{
    access::Access,
    api::{Api, Availability, Dataset, FranceConnect, RateLimit, Statistics},
    data,
    document::{Image, Inline},
    kind::Kind,
    quality::Criterion,
    reference::PageTitle,
    site::{MenuEntry, SiteSettings},
};
use vitrine::prerender::{init, render};

use super::{CONTENT, add, is_whole, page, shows, today, words};

fn api() -> Api {
    CONTENT
        .get::<Api>(&data::entry(Kind::Api, "api-marches"))
        .expect("the fixture has this API")
        .clone()
}

fn title(slug: &str) -> Vec<PageTitle> {
    vec![PageTitle { slug: slug.into(), title: format!("Titre {slug}") }]
}

fn text(words: &str) -> Vec<Inline> {
    vec![Inline::Text(words.to_owned())]
}

/// The address of a page that shows this API.
fn page_of(slug: &str, api: Api) -> String {
    add(&data::entry(Kind::Api, slug), &Api { slug: slug.into(), ..api });
    format!("/les-api/{slug}")
}

#[test]
fn france_connect_is_told_beside_the_access() {
    let with = |slug, kind| page_of(slug, Api { france_connect: Some(kind), ..api() });
    shows(&with("fc", FranceConnect::Compatible), &["Sur habilitation Compatible FranceConnect"]);
    shows(&with("fc-obligatoire", FranceConnect::Required), &["FranceConnect obligatoire"]);
}

#[test]
fn logo_limits_and_statistics_are_shown() {
    let image = Image { path: "/images/logo.svg".to_owned(), alt: String::new(), size: None };
    let complete = Api {
        logo: Some(image),
        rate_limit: Some(RateLimit {
            summary: None,
            details: vec![],
            link: Some("https://limites.example.fr".to_owned()),
        }),
        statistics: Some(Statistics {
            summary: Some("Sur deux mois".to_owned()),
            details: text("Un tableau public."),
            link: Some("https://stats.example.fr".to_owned()),
        }),
        ..api()
    };
    let path = page_of("complete", complete);
    is_whole(&path, &page(&path));
    shows(
        &path,
        &[
            "src=\"/images/logo.svg\" alt=\"\"",
            "href=\"https://limites.example.fr\"",
            "En savoir plus sur les limites",
            "Lecture du chiffre d’usage… ",
            "Sur deux mois Un tableau public. Voir les statistiques d’usage",
            "href=\"https://stats.example.fr\"",
        ],
    );
}

#[test]
fn statistics_need_no_live_figure() {
    let statistics = Some(Statistics { summary: None, details: text("Sur demande."), link: None });
    let path = page_of("sans-chiffre", Api { figures: vec![], statistics, ..api() });
    shows(&path, &["id=\"page_usage\">Usage</h2><p>Sur demande.</p>"]);
}

#[test]
fn open_data_leads_to_the_national_portal() {
    let dataset = |id: &str| Dataset {
        id: id.to_owned(),
        url: format!("https://www.data.gouv.fr/fr/datasets/{id}/"),
    };
    let one = page_of("donnees", Api { datasets: vec![dataset("a")], ..api() });
    shows(&one, &["Données ouvertes correspondantes Jeu de données sur data.gouv.fr"]);
    let two = page_of("deux", Api { datasets: vec![dataset("a"), dataset("b")], ..api() });
    shows(&two, &["n°\u{a0}2", "href=\"https://www.data.gouv.fr/fr/datasets/b/\""]);
}

#[test]
fn availability_says_who_claims_it_and_when() {
    let uptime = Some("99,95".to_owned());
    let availability = Some(Availability { uptime, details: vec![], monitoring: None });
    let dated = Api { availability, ..api() };
    let undated = Api { last_update: None, ..dated.clone() };
    let claim = "selon le producteur, dans sa fiche du 14\u{a0}septembre 2020.";
    shows(&page_of("datee", dated), &["99,95\u{a0}%", claim]);
    shows(&page_of("non-datee", undated), &["selon le producteur, à une date non indiquée."]);
}

#[test]
fn a_closed_specification_is_to_be_downloaded() {
    let mut closed = api();
    closed.documentation.is_specification_closed = true;
    shows(&page_of("ferme", closed), &["Fichier OpenAPI", "téléchargez ce fichier"]);
    assert!(!words(&page("/les-api/api-marches").body).contains("téléchargez ce fichier"));
}

#[test]
fn guides_and_services_follow_the_description() {
    let known = Api { guides: title("crues"), services: title("nappes"), ..api() };
    let path = page_of("connue", known);
    is_whole(&path, &page(&path));
    shows(
        &path,
        &[
            "<h2 id=\"page_guides\"><span id=\"exemples-d’application\"></span>Guides et exemples",
            "<a href=\"/guides/crues/\">Titre crues</a>",
            "<h2 id=\"page_services\">Services qui utilisent cette API</h2>",
            "<a href=\"/service/nappes/\">Titre nappes</a>",
        ],
    );
}

#[test]
fn what_an_entry_lacks_opens_on_demand_with_a_way_to_help() {
    let lacking = Api { missing: Criterion::ALL.to_vec(), ..api() };
    let path = page_of("lacunes", lacking);
    let list = ["<details class=\"api-missing\">", "à qui écrire", "combien d’appels sont permis"];
    shows(&path, &list);
    let complete = page_of("sans-lacune", Api { missing: vec![], ..api() });
    assert!(!page(&complete).body.contains("class=\"api-missing\""));

    let fixture = CONTENT.get::<SiteSettings>(data::SITE).expect("the fixture has settings");
    let html = |settings: SiteSettings| {
        init();
        render(&path, Box::leak(Box::new(settings)), &CONTENT, today()).body
    };
    let with = |settings| words(&html(settings));
    let contact = MenuEntry { label: "Contact".to_owned(), path: "/contact".to_owned() };
    let written = with(SiteSettings { footer: vec![contact], ..fixture.clone() });
    assert!(written.contains("Vous avez la réponse\u{202f}? Complétez cette fiche ."), "{written}");
    let source_code = Some("https://forge.example.fr".to_owned());
    let edited = with(SiteSettings { source_code, ..fixture.clone() });
    assert!(edited.contains("Améliorer cette fiche (nouvel onglet)"), "{edited}");
    let content_edit = Some("https://forge.example.fr/edit/content".to_owned());
    let to_file = html(SiteSettings { content_edit, ..fixture.clone() });
    let address = "href=\"https://forge.example.fr/edit/content/api/lacunes.md\"";
    assert_eq!(to_file.matches(address).count(), 2, "{to_file}");
    let without = with(SiteSettings { source_code: None, ..fixture.clone() });
    assert!(!without.contains("Vous avez la réponse"), "{without}");
}

#[test]
fn the_page_answers_in_the_order_of_a_visitors_questions() {
    let statistics = Some(Statistics { summary: None, details: text("Sur demande."), link: None });
    let path = page_of(
        "ordre",
        Api { guides: title("crues"), services: title("nappes"), statistics, ..api() },
    );
    let html = page(&path).body;
    let parts = [
        "<h1>",
        "class=\"lead\"",
        "Fiche modifiée par son producteur le",
        "Vérifier mon éligibilité",
        "une habilitation",
        "Déposer une demande",
        "id=\"page_pour-qui\"",
        "id=\"page_documentation\"",
        "id=\"page_limites\"",
        "id=\"page_contact\"",
        "id=\"page_description\"",
        "aria-label=\"Sommaire de la description\"",
        "id=\"page_guides\"",
        "id=\"page_services\"",
        "id=\"page_partenaires\"",
        "id=\"page_usage\"",
        "Mots-clés",
    ];
    let html = html.replace("Une habilitation, à demander", "une habilitation");
    let places = parts.map(|part| html.find(part).unwrap_or_else(|| panic!("no {part}:\n{html}")));
    assert!(places.is_sorted(), "{:?}", parts.iter().zip(places).collect::<Vec<_>>());
}

#[test]
fn there_is_one_button_to_get_in_whatever_the_access() {
    let buttons = |slug: &str, api: Api| {
        let html = page(&page_of(slug, api)).body;
        let facts = html.split("id=\"page_acces\"").nth(1).expect("how to get in");
        let facts = facts.split("id=\"page_documentation\"").next().expect("before the rest");
        assert_eq!(facts.matches("class=\"button\"").count(), 1, "{slug}: {facts}");
        words(facts)
    };
    let form = Some("https://demande.example.fr".to_owned());
    assert!(buttons("assistant", api()).contains("Vérifier mon éligibilité"));
    let unasked = Api { applicants: vec![], access: Access::Authorisation(form.clone()), ..api() };
    let asked = buttons("formulaire", unasked);
    assert_eq!(asked.matches("Déposer une demande").count(), 1, "{asked}");
    let account = Api { access: Access::Account(form), ..api() };
    assert!(buttons("compte", account).contains("Créer un compte"));
    let open = Api { access: Access::Open, ..api() };
    assert!(buttons("libre", open).contains("Lire la documentation"));
}

#[test]
fn the_menu_opens_without_the_app() {
    let html = page("/les-api/api-marches").body;
    let menu = html.split("aria-label=\"Menu principal\"").nth(1).expect("a menu");
    let (opener, rest) = menu.split_once("</details>").expect("what opens it");
    assert!(opener.contains("<summary") && opener.ends_with("Menu</summary>"), "{opener}");
    // The sheet shows the list that follows once it is open.
    assert!(rest.trim_start_matches("<!>").starts_with("<ul"), "{rest}");
}
