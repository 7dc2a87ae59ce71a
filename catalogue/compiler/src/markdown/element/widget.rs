//! Components that are blocks of their own: cards, testimonies, offers to help.

use catalogue::document::{
    Block, ContactBox, Image, Inline, NextSteps, Resource, Target, Testimony,
};

use super::{
    super::{context::Context, image, link},
    spec::Element,
};

/// Where one looks a company or an association up by hand, since the demonstrations of the
/// earlier site have lost the services that they called.
const DIRECTORY: &str = "https://annuaire-entreprises.data.gouv.fr/";

pub fn next_steps(element: Element) -> Block {
    Block::NextSteps(NextSteps {
        is_editor: element.flag("is_editeur"),
        service_description: element.text("service_description"),
    })
}

pub fn rich_link(element: Element, cx: &mut Context) -> Option<Block> {
    let image = picture(element, "image", cx);
    let labels = labels(element.attribute("labels"));
    Some(resource(Resource { image, labels, ..named(element, cx)? }))
}

pub fn flat_file(element: Element, cx: &mut Context) -> Option<Block> {
    let description = element.text("description");
    let labels = element.text("label").into_iter().collect();
    Some(resource(Resource { description, labels, ..named(element, cx)? }))
}

pub fn datagouv(element: Element, cx: &mut Context) -> Option<Block> {
    let description = element.text("productor");
    let labels = vec!["data.gouv.fr".to_owned()];
    Some(resource(Resource { description, labels, ..named(element, cx)? }))
}

pub fn directory(element: Element, title: &str) -> Block {
    resource(Resource {
        title: element.attribute("title").unwrap_or(title).to_owned(),
        target: Target::Url(DIRECTORY.to_owned()),
        description: Some("À essayer sur l’Annuaire des entreprises".to_owned()),
        labels: vec![],
        image: None,
    })
}

fn resource(resource: Resource) -> Block {
    Block::Resource(Box::new(resource))
}

fn named(element: Element, cx: &mut Context) -> Option<Resource> {
    let title = element.required("title", cx);
    let href = element.required("href", cx)?;
    let target = element.target(href, cx)?;
    let title = title?.to_owned();
    Some(Resource { title, target, description: None, labels: vec![], image: None })
}

/// `a, b` or `['a', 'b']`.
fn labels(written: Option<&str>) -> Vec<String> {
    let parts = written.unwrap_or_default().split(',');
    let clean = |part: &str| part.trim_matches(|one: char| " []'\"".contains(one)).to_owned();
    parts.map(clean).filter(|label| !label.is_empty()).collect()
}

/// A picture beside words that say the same.
fn picture(element: Element, name: &str, cx: &mut Context) -> Option<Image> {
    image::decoration(element.attribute(name)?, element.span(), cx)
}

/// What a user of an API says of it.
pub fn testimony(element: Element, content: Vec<Block>, cx: &mut Context) -> Block {
    let link = element.attribute("link").and_then(|href| element.target(href, cx));
    Block::Testimony(Box::new(Testimony {
        image: picture(element, "logo", cx),
        author: element.text("who"),
        title: element.text("title"),
        link,
        content,
    }))
}

pub fn contact_us(element: Element, cx: &mut Context) -> Option<Block> {
    let target = link::target("/contact", element.span(), cx)?;
    Some(Block::ContactBox(ContactBox {
        title: element.attribute("title").unwrap_or("Besoin d’aide ?").to_owned(),
        label: element.attribute("btnLabel").unwrap_or("Nous contacter").to_owned(),
        target,
    }))
}

/// One request form for services that use `FranceConnect`, another for the rest.
pub fn france_connected(element: Element, cx: &mut Context) -> Block {
    let cases = [
        ("fcLink", "Votre service utilise FranceConnect\u{a0}: "),
        ("notFcLink", "Votre service n’utilise pas FranceConnect\u{a0}: "),
    ];
    let mut items = Vec::new();
    for (name, case) in cases {
        let href = element.required(name, cx);
        if let Some(target) = href.and_then(|href| element.target(href, cx)) {
            let words = vec![Inline::Text("remplir une demande".to_owned())];
            let case = Inline::Text(case.to_owned());
            items.push(vec![Block::Plain(vec![case, Inline::Button(target, words)])]);
        }
    }
    Block::Bullets(items)
}
