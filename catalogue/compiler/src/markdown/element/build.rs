//! What each tag becomes, its content already put together.

use crate::code::Code;
use catalogue::document::{Block, Inline, NextSteps, Target};

use super::{
    super::{Context, Region, image, link, mask::Tag},
    Asked, Element, Piece,
    attributes::{attribute, flag, report, required},
    widget,
    words::{to_inlines, trimmed, without_links},
};
/// The pieces that stand for a tag and its content.
pub fn build(
    element: Element,
    tag: &Tag,
    pieces: Vec<Piece>,
    region: &Region,
    context: &mut Context,
) -> Vec<Piece> {
    let words = trimmed(to_inlines(pieces, region, context)).unwrap_or_default();
    match element {
        Element::Button => link(tag, words, Inline::Button, region, context),
        Element::External => link(tag, words, Inline::External, region, context),
        Element::Anchor => link(tag, words, Inline::Link, region, context),
        Element::Strong => one(Inline::Strong(words)),
        Element::Emphasis => one(Inline::Emphasis(words)),
        Element::Break => one(Inline::Break),
        Element::Abbreviation => abbreviation(tag, words, region, context),
        Element::Span => span(tag, words),
        Element::ButtonCopy => copy(tag, words),
        Element::Site => site(tag, region, context),
        Element::Picture => picture(tag, region, context),
        Element::Frame => frame(tag, region, context),
        Element::NextSteps => block(next_steps(tag), tag),
        Element::QuestionTree => question_tree(tag, region, context),
        _ => {
            widget::build(element, tag, region, context).map_or(vec![], |widget| block(widget, tag))
        }
    }
}

fn one(inline: Inline) -> Vec<Piece> {
    vec![Piece::Inline(inline)]
}

fn block(block: Block, tag: &Tag) -> Vec<Piece> {
    vec![Piece::Block(block, tag.span.clone())]
}

fn all(inlines: Vec<Inline>) -> Vec<Piece> {
    inlines.into_iter().map(Piece::Inline).collect()
}

fn link(
    tag: &Tag,
    words: Vec<Inline>,
    wrap: fn(Target, Vec<Inline>) -> Inline,
    region: &Region,
    context: &mut Context,
) -> Vec<Piece> {
    let words = without_links(words);
    if words.is_empty() {
        let message = format!("`<{}>` n’a pas de texte", tag.name);
        let help = format!("écrivez `<{0} href=\"…\">texte du lien</{0}>`", tag.name);
        report(Code::LinkEmpty, tag.span.clone(), message, help, region, context);
        return vec![];
    }
    let target = required(tag, "href", region, context)
        .and_then(|href| link::target(href, region, tag.span.clone(), context));
    match target {
        Some(target) => one(wrap(target, words)),
        None => all(words),
    }
}

fn abbreviation(
    tag: &Tag,
    words: Vec<Inline>,
    region: &Region,
    context: &mut Context,
) -> Vec<Piece> {
    match required(tag, "title", region, context) {
        Some(meaning) => one(Inline::Abbreviation(words, meaning.to_owned())),
        None => all(words),
    }
}

/// A picture made of characters when it says so, else just its words.
fn span(tag: &Tag, words: Vec<Inline>) -> Vec<Piece> {
    match (attribute(tag, "role"), attribute(tag, "aria-label")) {
        (Some("img"), Some(name)) => one(Inline::Symbol(words, name.to_owned())),
        _ => all(words),
    }
}

/// Copies its source, or its own words.
fn copy(tag: &Tag, words: Vec<Inline>) -> Vec<Piece> {
    let source = attribute(tag, "source")
        .map_or_else(|| catalogue::document::plain_text(&words), str::to_owned);
    let words = if words.is_empty() { vec![Inline::Text("Copier".to_owned())] } else { words };
    one(Inline::Copy(words, source))
}

fn site(tag: &Tag, region: &Region, context: &mut Context) -> Vec<Piece> {
    let Some(field) = required(tag, "field", region, context) else { return vec![] };
    if let Some(value) = context.registry.site_value(field) {
        return one(value);
    }
    let fields = context.registry.site_fields().collect::<Vec<_>>();
    let message = format!("réglage du site inconnu : `{field}`");
    let help = format!("réglages connus : {}", fields.join(", "));
    report(Code::SiteFieldUnknown, tag.span.clone(), message, help, region, context);
    vec![]
}

fn picture(tag: &Tag, region: &Region, context: &mut Context) -> Vec<Piece> {
    let Some(address) = required(tag, "src", region, context) else { return vec![] };
    let alt = tag.attributes.iter().find(|(name, _)| name == "alt");
    let alt = alt.map(|(_, words)| words.as_deref().unwrap_or_default());
    all(image::picture(address, alt, region, tag.span.clone(), context))
}

/// A page inside the page would bring another site's scripts: a link to it instead.
fn frame(tag: &Tag, region: &Region, context: &mut Context) -> Vec<Piece> {
    let Some(address) = required(tag, "src", region, context) else { return vec![] };
    let Some(target) = link::target(address, region, tag.span.clone(), context) else {
        return vec![];
    };
    let title = attribute(tag, "title").unwrap_or_else(|| {
        let message = "cette page intégrée n’a pas de titre".to_owned();
        let warning = region.warning(Code::FrameUntitled, tag.span.clone(), message);
        context.sink.push(warning.help("ajoutez `title=\"…\"` : ce sera le texte du lien"));
        "Page intégrée"
    });
    let host = address.split('/').nth(2).unwrap_or(address);
    one(Inline::External(target, vec![Inline::Text(format!("{title} ({host})"))]))
}

fn next_steps(tag: &Tag) -> Block {
    Block::NextSteps(NextSteps {
        is_editor: flag(tag, "is_editeur"),
        service_description: attribute(tag, "service_description").map(str::to_owned),
    })
}

fn question_tree(tag: &Tag, region: &Region, context: &mut Context) -> Vec<Piece> {
    let tree = required(tag, "tree", region, context);
    let (Some(tree), Some(question)) = (tree, required(tag, "question", region, context)) else {
        return vec![];
    };
    let message = format!("la question `{question}` de l’arbre `{tree}` n’existe pas");
    let help = format!("déclarez-la dans `questions/{tree}.yml`, ou écrivez ici la réponse");
    let mistake = region.error(Code::QuestionTreeUnknown, tag.span.clone(), message).help(help);
    if let Some(asked) = &mut context.asked {
        asked.push(Asked { tree: tree.to_owned(), question: question.to_owned(), mistake });
    } else {
        let message = "une question ne peut être posée que dans `access_page`".to_owned();
        let help = "déplacez-la dans la `description` d’une réponse";
        report(Code::QuestionMisplaced, tag.span.clone(), message, help, region, context);
    }
    vec![]
}
