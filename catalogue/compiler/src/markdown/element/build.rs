//! What the tags of a line become, from the words between them.

use crate::code::Code;
use catalogue::document::{Inline, Target, plain_text};

use super::{
    super::{
        context::{Asked, Context},
        image,
    },
    spec::{Element, Piece},
    words::without_links,
};

/// A piece alone.
pub fn one(inline: Inline) -> Vec<Piece> {
    vec![Piece::Inline(inline)]
}

fn all(inlines: Vec<Inline>) -> Vec<Piece> {
    inlines.into_iter().map(Piece::Inline).collect()
}

pub fn link(
    element: Element,
    words: Vec<Inline>,
    wrap: fn(Target, Vec<Inline>) -> Inline,
    cx: &mut Context,
) -> Vec<Piece> {
    let words = without_links(words);
    if words.is_empty() {
        let message = format!("`<{}>` n’a pas de texte", element.name());
        let error = cx.error(Code::LinkEmpty, element.span(), message);
        error.help(format!("écrivez `<{0} href=\"…\">texte du lien</{0}>`", element.name()));
        return vec![];
    }
    let href = element.required("href", cx);
    match href.and_then(|href| element.target(href, cx)) {
        Some(target) => one(wrap(target, words)),
        None => all(words),
    }
}

pub fn abbreviation(element: Element, words: Vec<Inline>, cx: &mut Context) -> Vec<Piece> {
    match element.required("title", cx) {
        Some(meaning) => one(Inline::Abbreviation(words, meaning.to_owned())),
        None => all(words),
    }
}

/// A picture made of characters when it says so, else just its words.
pub fn span(element: Element, words: Vec<Inline>, _: &mut Context) -> Vec<Piece> {
    match (element.attribute("role"), element.attribute("aria-label")) {
        (Some("img"), Some(name)) => one(Inline::Symbol(words, name.to_owned())),
        _ => all(words),
    }
}

/// Copies its source, or its own words.
pub fn copy(element: Element, words: Vec<Inline>, _: &mut Context) -> Vec<Piece> {
    let source = element.text("source").unwrap_or_else(|| plain_text(&words));
    let words = if words.is_empty() { vec![Inline::Text("Copier".to_owned())] } else { words };
    one(Inline::Copy(words, source))
}

pub fn site(element: Element, cx: &mut Context) -> Vec<Piece> {
    let Some(field) = element.required("field", cx) else { return vec![] };
    if let Some(value) = cx.symbols.site.value(field) {
        return one(value);
    }
    let fields = cx.symbols.site.fields().collect::<Vec<_>>();
    let message = format!("réglage du site inconnu : `{field}`");
    let error = cx.error(Code::SiteFieldUnknown, element.span(), message);
    error.help(format!("réglages connus : {}", fields.join(", ")));
    vec![]
}

pub fn picture(element: Element, cx: &mut Context) -> Vec<Piece> {
    let Some(address) = element.required("src", cx) else { return vec![] };
    let alt = element.tag.attributes.iter().find(|(name, _)| name == "alt");
    let alt = alt.map(|(_, words)| words.as_deref().unwrap_or_default());
    all(image::picture(address, alt, element.span(), cx))
}

/// A page inside the page would bring another site's scripts: a link to it instead.
pub fn frame(element: Element, cx: &mut Context) -> Vec<Piece> {
    let Some(address) = element.required("src", cx) else { return vec![] };
    let Some(target) = element.target(address, cx) else { return vec![] };
    let title = element.attribute("title").unwrap_or_else(|| {
        let message = "cette page intégrée n’a pas de titre";
        let warning = cx.warning(Code::FrameUntitled, element.span(), message);
        warning.help("ajoutez `title=\"…\"` : ce sera le texte du lien");
        "Page intégrée"
    });
    let host = address.split('/').nth(2).unwrap_or(address);
    one(Inline::External(target, vec![Inline::Text(format!("{title} ({host})"))]))
}

/// Becomes nothing by itself: the wizard asks the question.
pub fn question_tree(element: Element, cx: &mut Context) -> Vec<Piece> {
    let tree = element.required("tree", cx);
    let (Some(tree), Some(question)) = (tree, element.required("question", cx)) else {
        return vec![];
    };
    let message = format!("la question `{question}` de l’arbre `{tree}` n’existe pas");
    let help = format!("déclarez-la dans `questions/{tree}.yml`, ou écrivez ici la réponse");
    let mistake = cx.region.error(Code::QuestionTreeUnknown, element.span(), message).help(help);
    if let Some(asked) = &mut cx.asked {
        asked.push(Asked { tree: tree.to_owned(), question: question.to_owned(), mistake });
    } else {
        let message = "une question ne peut être posée que dans `access_page`";
        let error = cx.error(Code::QuestionMisplaced, element.span(), message);
        error.help("déplacez-la dans la `description` d’une réponse");
    }
    vec![]
}
