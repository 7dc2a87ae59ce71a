//! Every block and piece of a line of a text, on an editorial page made for it.

use catalogue::{
    data,
    document::{Block, ContactBox, Document, Heading, Image, Inline, Resource, Target, Testimony},
    kind::Kind,
    page::Page,
};

use super::{add, page, shows};

fn text(words: &str) -> Vec<Inline> {
    vec![Inline::Text(words.to_owned())]
}

fn image(size: Option<(u32, u32)>) -> Image {
    Image { path: "/images/crue.png".to_owned(), alt: "Une rivière en crue".to_owned(), size }
}

/// The address of a page that shows these blocks.
fn page_of(slug: &str, blocks: Vec<Block>) -> String {
    let page = Page {
        slug: slug.into(),
        title: "Essai".to_owned(),
        description: None,
        body: Document(blocks),
        last_update: None,
    };
    add(&data::entry(Kind::Page, slug), &page);
    format!("/{slug}")
}

fn line(slug: &str, inline: Inline) -> String {
    page_of(slug, vec![Block::Paragraph(vec![inline])])
}

#[test]
fn text_opens_on_demand_without_a_script() {
    let hidden = vec![Block::Paragraph(text("Et voici comment."))];
    let path = page_of("deplier", vec![Block::Details(text("Comment faire"), hidden)]);
    shows(&path, &["<details><summary>Comment faire</summary>", "Et voici comment."]);
}

#[test]
fn a_testimony_is_a_quotation_with_its_author() {
    let testimony = Testimony {
        image: Some(image(None)),
        author: Some("Mairie de Rezé".to_owned()),
        title: Some("Service de l’eau".to_owned()),
        link: Some(Target::Internal("/apropos".to_owned())),
        content: vec![Block::Paragraph(text("Nous gagnons du temps."))],
    };
    let path = page_of("temoignage", vec![Block::Testimony(Box::new(testimony))]);
    let quotation = "<blockquote class=\"prose-flow\"><p>Nous gagnons du temps.</p></blockquote>";
    let author = "<figcaption><p class=\"strong\">Mairie de Rezé</p><p>Service de l’eau</p>";
    shows(&path, &[quotation, author, "href=\"/apropos/\"", "Lire tout le témoignage"]);
}

#[test]
fn a_resource_is_a_card_without_a_heading() {
    let resource = |target, labels: &[&str]| Resource {
        title: "Modèle".to_owned(),
        target,
        description: Some("À remplir.".to_owned()),
        labels: labels.iter().map(|label| (*label).to_owned()).collect(),
        image: Some(image(Some((340, 200)))),
    };
    let file = resource(Target::File("/resources/modele.odt".to_owned()), &["ODT"]);
    let site =
        resource(Target::Url("https://site.example.fr".to_owned()), &["un", "deux", "trois", "4"]);
    let blocks =
        vec![Block::Grid(vec![Block::Resource(Box::new(file)), Block::Resource(Box::new(site))])];
    let path = page_of("ressources", blocks);
    shows(
        &path,
        &[
            "<div class=\"prose-grid\"><article class=\"card\">",
            "href=\"/resources/modele.odt\" rel=\"external\"",
            "<p class=\"card-title\">",
            "À remplir.",
            "<li class=\"card-label\">ODT</li>",
            "<li class=\"card-label\">et 1 de plus</li>",
            "href=\"https://site.example.fr\" target=\"_blank\"",
        ],
    );
}

#[test]
fn an_offer_to_help_has_its_button() {
    let contact = ContactBox {
        title: "Besoin d’aide\u{202f}?".to_owned(),
        label: "Nous écrire".to_owned(),
        target: Target::Url("mailto:aide@example.fr".to_owned()),
    };
    let path = page_of("aide", vec![Block::Centered(vec![Block::ContactBox(contact)])]);
    let button = "href=\"mailto:aide@example.fr\" class=\"button\">Nous écrire</a>";
    shows(&path, &["class=\"prose-centered prose-flow\"", "Besoin d’aide\u{202f}?", button]);
}

#[test]
fn old_anchors_of_a_heading_still_lead_to_it() {
    let heading = Heading {
        depth: 2,
        id: "qualite-de-service".to_owned(),
        aliases: vec!["👌-quelle-qualité-?".to_owned()],
        content: text("Qualité de service"),
    };
    let path = page_of("titres", vec![Block::Heading(heading)]);
    let anchor = "<h3 id=\"qualite-de-service\"><span id=\"👌-quelle-qualité-?\"></span>Qualité";
    shows(&path, &[anchor]);
}

#[test]
fn a_picture_says_what_it_shows_and_keeps_its_place() {
    let sized = line("image", Inline::Image(image(Some((640, 480)))));
    shows(
        &sized,
        &[
            "src=\"/images/crue.png\"",
            "alt=\"Une rivière en crue\"",
            "width=\"640\"",
            "height=\"480\"",
            "loading=\"lazy\"",
        ],
    );
    let unsized_ = page(&line("image-sans-taille", Inline::Image(image(None)))).body;
    assert!(!unsized_.contains("width=\""), "{unsized_}");
}

#[test]
fn letters_symbols_and_tasks_say_what_they_mean() {
    let abbreviation = Inline::Abbreviation(text("DSE"), "dossier social étudiant".to_owned());
    shows(&line("abbr", abbreviation), &["<abbr title=\"dossier social étudiant\">DSE</abbr>"]);
    let symbol = Inline::Symbol(text("★"), "nouveau".to_owned());
    let said = "<span role=\"img\" aria-label=\"nouveau\">★</span>";
    shows(&line("symbole", symbol), &[said]);
    shows(&line("fait", Inline::Task(true)), &["fait\u{a0}:"]);
    shows(&line("a-faire", Inline::Task(false)), &["à faire\u{a0}:"]);
}

#[test]
fn a_text_to_copy_can_be_read_without_the_app() {
    let copy = Inline::Copy(text("Copier l’adresse"), "https://api.example.fr".to_owned());
    let path = line("copie", copy);
    let fallback = "<noscript><code>https://api.example.fr</code></noscript>";
    shows(&path, &["<button type=\"button\"", "Copier l’adresse", fallback]);
}

#[test]
fn the_router_leaves_files_alone() {
    let file = || Target::File("/resources/modele.pdf".to_owned());
    let expected = "<a href=\"/resources/modele.pdf\" rel=\"external\"";
    shows(&line("fichier", Inline::Link(file(), text("le modèle"))), &[expected]);
    let button = Inline::Button(file(), text("le modèle"));
    shows(&line("fichier-bouton", button), &[expected, "class=\"button\""]);
}
