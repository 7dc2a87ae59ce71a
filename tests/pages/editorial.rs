//! Guides, services and the roadmap.

use catalogue::{
    api::Api,
    data,
    document::{Block, Document, Heading, Image, Inline, Target},
    guide::{Guide, GuideCard},
    index::{Card, Index},
    kind::Kind,
    producer::Producer,
    reference::{PageTitle, ProducerName},
    roadmap::{Event, Month, Roadmap},
    route::Route,
    service::{Service, ServiceCard},
    slug::Slug,
};
use vitrine::content::Content;

use super::{CONTENT, add, is_whole, page, page_from, shows, words};

fn image(path: &str) -> Image {
    Image { path: path.to_owned(), alt: String::new(), size: Some((340, 200)) }
}

fn text(words: &str) -> Document {
    Document(vec![Block::Paragraph(vec![Inline::Text(words.to_owned())])])
}

fn cards() -> Vec<Card> {
    CONTENT.get::<Index>(data::INDEX).expect("the fixture has an index").cards.clone()
}

fn guide_card(slug: &str, apis: &[&str]) -> GuideCard {
    GuideCard {
        slug: slug.into(),
        title: format!("Guide {slug}"),
        tagline: Some("Suivre les crues".to_owned()),
        image: None,
        apis: apis.iter().map(|api| (*api).to_owned()).collect(),
    }
}

fn guide() -> Guide {
    let heading = |depth, id: &str| {
        let content = vec![Inline::Text(format!("Titre {id}"))];
        Block::Heading(Heading { depth, id: id.to_owned(), aliases: vec![], content })
    };
    Guide {
        slug: "crues".into(),
        title: "Surveiller les crues".to_owned(),
        tagline: Some("Des capteurs à l’alerte".to_owned()),
        image: Some(image("/images/guides/riviere.png")),
        body: Document(vec![heading(1, "capteurs"), heading(2, "seuils")]),
        apis: cards(),
        related: vec![guide_card("secheresse", &[])],
        is_indexed: true,
    }
}

fn service() -> Service {
    Service {
        slug: "nappes".into(),
        title: "Niveau des nappes".to_owned(),
        description: "Les nappes en temps réel".to_owned(),
        link: Some("https://nappes.example.fr".to_owned()),
        screenshot: Some(image("/images/service-screenshot/nappes.png")),
        body: text("Il lit l’API chaque heure."),
        apis: cards(),
        is_indexed: false,
    }
}

#[test]
fn guides_about_apis_come_before_general_ones() {
    let guides =
        [guide_card("general", &[]), guide_card("eau", &["Un", "Deux", "Trois", "Quatre"])];
    add(data::GUIDES, &guides.to_vec());
    shows(
        "/guides",
        &[
            "<h1>Guides</h1>",
            "<h2>Utiliser une ou plusieurs API</h2>",
            "href=\"/guides/eau/\"",
            "Suivre les crues",
            "<li class=\"card-label\">Trois</li><li class=\"card-label\">et 1 de plus</li>",
            "<h2>Guides généraux</h2>",
        ],
    );
    let html = page("/guides").body;
    assert!(html.find("Guide eau") < html.find("Guide general"), "{html}");
    assert!(!html.contains("Quatre"), "{html}");
}

#[test]
fn a_guide_shows_its_text_its_apis_and_its_like() {
    add(&data::entry(Kind::Guide, "crues"), &guide());
    is_whole("/guides/crues", &page("/guides/crues"));
    shows(
        "/guides/crues",
        &[
            "<h1>Surveiller les crues</h1>",
            "<p class=\"lead\">Des capteurs à l’alerte</p>",
            "src=\"/images/guides/riviere.png\"",
            "aria-label=\"Sommaire du guide\"",
            "href=\"#seuils\"",
            "<h2 id=\"capteurs\">Titre capteurs</h2><h3 id=\"seuils\">",
            ">API dont parle ce guide</h2>",
            "href=\"/les-api/api-marches/\"",
            ">Sur le même sujet</h2>",
            "href=\"/guides/secheresse/\"",
        ],
    );
}

#[test]
fn what_authors_keep_from_search_engines_says_so() {
    add(&data::entry(Kind::Guide, "connu"), &guide());
    assert!(page("/guides/connu").head.is_indexed);
    add(&data::entry(Kind::Guide, "cache"), &Guide { is_indexed: false, ..guide() });
    let head = page("/guides/cache").head;
    assert!(!head.is_indexed && head.title.starts_with("Surveiller les crues"));
    add(&data::entry(Kind::Service, "nappes"), &service());
    assert!(!page("/service/nappes").head.is_indexed);
    add(&data::entry(Kind::Service, "connu"), &Service { is_indexed: true, ..service() });
    assert!(page("/service/connu").head.is_indexed);
}

#[test]
fn services_are_listed_with_their_screenshot() {
    let card = ServiceCard {
        slug: "nappes".into(),
        title: "Niveau des nappes".to_owned(),
        description: "Les nappes en temps réel".to_owned(),
        screenshot: Some(image("/images/service-screenshot/nappes.png")),
        apis: vec!["API Piézométrie".to_owned()],
    };
    add(data::SERVICES, &vec![card]);
    shows(
        "/services",
        &[
            "<h1>Services qui utilisent les API</h1>",
            "<h2 class=\"card-title\"><a href=\"/service/nappes/\">",
            "src=\"/images/service-screenshot/nappes.png\"",
            "Les nappes en temps réel",
            "<li class=\"card-label\">API Piézométrie</li>",
        ],
    );
}

#[test]
fn a_service_leads_to_itself_and_to_its_apis() {
    add(&data::entry(Kind::Service, "eau"), &service());
    is_whole("/service/eau", &page("/service/eau"));
    shows(
        "/service/eau",
        &[
            "<h1>Niveau des nappes</h1>",
            "<p class=\"lead\">Les nappes en temps réel</p>",
            "href=\"https://nappes.example.fr\" target=\"_blank\"",
            "Il lit l’API chaque heure.",
            ">API utilisées par ce service</h2>",
            "href=\"/les-api/api-annonces/\"",
        ],
    );
}

#[test]
fn the_roadmap_tells_years_and_months_the_latest_first() {
    let month = |year, month, event| Month { year, month, events: vec![event] };
    let added =
        Event::NewApi("Marchés".to_owned(), Some(Target::Internal("/les-api/m".to_owned())));
    let gone = Event::NewApi("Disparue".to_owned(), None);
    let roadmap = Roadmap(vec![
        month(2025, 2, added),
        month(2024, 12, Event::NewExchange(text("Le quotient familial circule."))),
        month(2024, 1, Event::News(text("Le site change."))),
        month(2023, 3, gone),
    ]);
    add(data::ROADMAP, &roadmap);
    shows(
        "/feuille-de-route",
        &[
            "<h1>Nouveautés</h1>",
            "<h2>2025</h2><h3>Février 2025</h3>",
            "href=\"/les-api/m/\"",
            "Nouvelle API Ajout au catalogue de l’ API\u{a0}Marchés",
            "<h2>2024</h2><h3>Décembre 2024</h3>",
            "Dites-le-nous une fois Le quotient familial circule.",
            "Information Le site change.",
            "Ajout au catalogue de l’API\u{a0}Disparue",
        ],
    );
    assert_eq!(page("/feuille-de-route").body.matches("<h2>2024</h2>").count(), 1);
}

#[test]
fn the_site_map_names_each_page_of_code() {
    let html = page("/plan-du-site").body;
    for route in Route::fixed().filter(|route| *route != Route::SiteMap) {
        let link = format!("href=\"{}\"", route.canonical());
        assert!(html.contains(&link), "no {link}");
    }
}

#[test]
fn the_site_map_names_guides_and_services() {
    let mut index = CONTENT.get::<Index>(data::INDEX).expect("the fixture has an index").clone();
    let title = |slug: &str| vec![PageTitle { slug: slug.into(), title: slug.to_owned() }];
    (index.guides, index.services) = (title("crues"), title("nappes"));
    let content = Content::default();
    content.insert(data::INDEX, serde_json::to_string(&index).expect("JSON"));
    let html = page_from("/plan-du-site", &content).body;
    for path in
        ["/guides/", "/guides/crues/", "/services/", "/service/nappes/", "/feuille-de-route/"]
    {
        assert!(html.contains(&format!("href=\"{path}\"")), "{path}");
    }
}

#[test]
fn empty_lists_lead_to_the_catalogue() {
    let content = Content::default();
    for name in [data::GUIDES, data::SERVICES, data::ROADMAP] {
        content.insert(name, "[]".to_owned());
    }
    for path in ["/guides", "/services", "/feuille-de-route"] {
        let page = page_from(path, &content);
        is_whole(path, &page);
        assert!(page.body.contains("<a href=\"/rechercher-api/\">Voir le catalogue"), "{path}");
    }
}

#[test]
fn a_producer_is_named_with_its_article() {
    let found: &Producer = CONTENT
        .get(&data::entry(Kind::Producer, "banque-de-france"))
        .expect("the fixture has a producer");
    let api: &Api =
        CONTENT.get(&data::entry(Kind::Api, "api-marches")).expect("the fixture has this API");
    let card = cards().into_iter().find(|card| card.slug == api.slug);
    let named = Producer {
        name_with_article: Some("la Banque de France".to_owned()),
        logo: Some(image("/images/api-logo/bdf.svg")),
        apis: card.into_iter().collect(),
        ..found.clone()
    };
    add(&data::entry(Kind::Producer, "bdf"), &named);
    shows(
        "/producteurs/bdf",
        &[
            ">API publiées par la Banque de France</h2>",
            ">API avec des données fournies par la Banque de France</h2>",
            "src=\"/images/api-logo/bdf.svg\" alt=\"\"",
        ],
    );
    let plain = Producer { name_with_article: None, ..named };
    add(&data::entry(Kind::Producer, "bdf-sans-article"), &plain);
    assert!(words(&page("/producteurs/bdf-sans-article").body).contains("API publiées par Banque"));
}

#[test]
fn the_list_of_producers_has_acronyms_and_what_each_contributes_to() {
    let mut index: Index = CONTENT.get::<Index>(data::INDEX).expect("there is an index").clone();
    let slug = Slug::from("banque-de-france");
    let name = "Banque de France".to_owned();
    index.producers =
        vec![ProducerName { name, acronym: Some("BDF".to_owned()), slug: Some(slug.clone()) }];
    let list = |index: &Index| {
        let content = Content::default();
        content.insert(data::INDEX, serde_json::to_string(index).expect("JSON"));
        words(&page_from("/producteurs", &content).body)
    };
    assert_eq!(index.contributions.get(&slug), Some(&1), "of the fixture: to the API of another");
    index.contributions.clear();
    let silent = list(&index);
    assert!(silent.contains("BDF Banque de France"), "{silent}");
    assert!(!silent.contains("API publiée"), "nothing is counted as none: {silent}");
    index.contributions.insert(slug.clone(), 3);
    assert!(list(&index).contains("BDF Banque de France contribue à 3\u{a0}API"));
    index.cards[0].producer.slug = Some(slug);
    let both = list(&index);
    assert!(both.contains("1\u{a0}API publiée, contribue à 3\u{a0}API"), "{both}");
}
