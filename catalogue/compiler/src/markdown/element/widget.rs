//! Components that are blocks of their own: cards, testimonies, offers to help.

use catalogue::document::{Block, ContactBox, Image, Inline, Resource, Target, Testimony};

use super::{
    super::{Context, Region, image, link, mask::Tag},
    Element,
    attributes::{attribute, required},
};
/// Where one looks a company or an association up by hand, since the demonstrations of the
/// earlier site have lost the services that they called.
const DIRECTORY: &str = "https://annuaire-entreprises.data.gouv.fr/";

/// The block that stands for a component; none when it can't be made.
pub fn build(element: Element, tag: &Tag, region: &Region, context: &mut Context) -> Option<Block> {
    let text = |name| attribute(tag, name).map(str::to_owned);
    let resource = match element {
        Element::RichLink => Resource {
            image: picture(tag, "image", region, context),
            labels: labels(attribute(tag, "labels")),
            ..named(tag, region, context)?
        },
        Element::FlatFile => Resource {
            description: text("description"),
            labels: text("label").into_iter().collect(),
            ..named(tag, region, context)?
        },
        Element::Datagouv => Resource {
            description: text("productor"),
            labels: vec!["data.gouv.fr".to_owned()],
            ..named(tag, region, context)?
        },
        Element::SireneWidget => directory(tag, "Chercher une entreprise"),
        Element::RnaWidget => directory(tag, "Chercher une association"),
        Element::ContactUs => return contact_us(tag, region, context),
        Element::IsFranceConnected => return Some(france_connected(tag, region, context)),
        _ => return None,
    };
    Some(Block::Resource(Box::new(resource)))
}

/// What a user of an API says of it.
pub fn testimony(
    tag: &Tag,
    blocks: Vec<Block>,
    region: &Region,
    context: &mut Context,
) -> Testimony {
    let words = |name| attribute(tag, name).map(str::to_owned);
    let link = attribute(tag, "link")
        .and_then(|href| link::target(href, region, tag.span.clone(), context));
    Testimony {
        image: picture(tag, "logo", region, context),
        author: words("who"),
        title: words("title"),
        link,
        content: blocks,
    }
}

fn named(tag: &Tag, region: &Region, context: &mut Context) -> Option<Resource> {
    let title = required(tag, "title", region, context);
    let href = required(tag, "href", region, context)?;
    let target = link::target(href, region, tag.span.clone(), context)?;
    let title = title?.to_owned();
    Some(Resource { title, target, description: None, labels: vec![], image: None })
}

fn directory(tag: &Tag, title: &str) -> Resource {
    Resource {
        title: attribute(tag, "title").unwrap_or(title).to_owned(),
        target: Target::Url(DIRECTORY.to_owned()),
        description: Some("À essayer sur l’Annuaire des entreprises".to_owned()),
        labels: vec![],
        image: None,
    }
}

/// A picture beside words that say the same.
fn picture(tag: &Tag, name: &str, region: &Region, context: &mut Context) -> Option<Image> {
    let address = attribute(tag, name)?;
    image::decoration(address, region, tag.span.clone(), context)
}

/// `a, b` or `['a', 'b']`.
fn labels(written: Option<&str>) -> Vec<String> {
    let parts = written.unwrap_or_default().split(',');
    let clean = |part: &str| part.trim_matches(|one: char| " []'\"".contains(one)).to_owned();
    parts.map(clean).filter(|label| !label.is_empty()).collect()
}

fn contact_us(tag: &Tag, region: &Region, context: &mut Context) -> Option<Block> {
    let target = link::target("/contact", region, tag.span.clone(), context)?;
    Some(Block::ContactBox(ContactBox {
        title: attribute(tag, "title").unwrap_or("Besoin d’aide ?").to_owned(),
        label: attribute(tag, "btnLabel").unwrap_or("Nous contacter").to_owned(),
        target,
    }))
}

/// One request form for services that use `FranceConnect`, another for the rest.
fn france_connected(tag: &Tag, region: &Region, context: &mut Context) -> Block {
    let cases = [
        ("fcLink", "Votre service utilise FranceConnect : "),
        ("notFcLink", "Votre service n’utilise pas FranceConnect : "),
    ];
    let mut items = Vec::new();
    for (name, case) in cases {
        let target = required(tag, name, region, context)
            .and_then(|href| link::target(href, region, tag.span.clone(), context));
        if let Some(target) = target {
            let words = vec![Inline::Text("remplir une demande".to_owned())];
            let case = Inline::Text(case.to_owned());
            items.push(vec![Block::Plain(vec![case, Inline::Button(target, words)])]);
        }
    }
    Block::Bullets(items)
}
