//! The tags of a line: typed pieces in their place.

use catalogue::document::Inline;

use super::{
    super::{
        context::Context,
        placeholders::{Placeholders, Tag, TagKind},
    },
    pairing::Pairing,
    spec::{Becomes, Element, Piece, is_component},
    table::{components, named},
    words::{to_inlines, trimmed},
};
use crate::{code::Code, suggest::nearest};

/// Pairs the tags of a line and puts typed pieces in their place.
pub fn resolve(pieces: Vec<Piece>, placeholders: &Placeholders, cx: &mut Context) -> Vec<Piece> {
    let mut resolver = Resolver { cx, pairs: Pairing::new("dans le même paragraphe") };
    for piece in pieces {
        match piece {
            Piece::Tag(index) => resolver.tag(&placeholders.tags[index]),
            done => resolver.pairs.extend([done]),
        }
    }
    resolver.pairs.finish(resolver.cx)
}

struct Resolver<'r, 'x> {
    cx: &'r mut Context<'x>,
    pairs: Pairing<'r, Piece>,
}

impl<'r> Resolver<'r, '_> {
    fn tag(&mut self, tag: &'r Tag) {
        if tag.kind == TagKind::Comment {
            comment(tag, self.cx);
        } else if let Some(spec) = named(&tag.name) {
            self.element(Element { spec, tag });
        } else if tag.kind != TagKind::Close {
            unknown(tag, self.cx);
        }
    }

    fn element(&mut self, element: Element<'r>) {
        match (&element.spec.becomes, element.tag.kind) {
            (Becomes::Words(_), TagKind::Open) => self.pairs.open(element),
            (Becomes::Words(build), TagKind::Close) => {
                if let Some(open) = self.pairs.close(element, self.cx) {
                    let content = self.pairs.take_content(&open);
                    self.words(open.element, content, *build);
                }
            }
            (Becomes::Words(build), _) => self.words(element, vec![], *build),
            (Becomes::Pieces(..) | Becomes::Block(_), TagKind::Close) => {}
            (Becomes::Pieces(_, build), _) => {
                element.check_attributes(self.cx);
                self.pairs.extend(build(element, self.cx));
            }
            (Becomes::Block(build), _) => {
                element.check_attributes(self.cx);
                let block = build(element, self.cx);
                self.pairs.extend(block.map(|block| Piece::Block(block, element.span())));
            }
            (Becomes::Division, _) => {
                element.check_division(self.cx);
                self.pairs.extend([Piece::Inline(Inline::Break)]);
            }
            (Becomes::Blocks(_) | Becomes::Details | Becomes::Summary, kind) => {
                if kind != TagKind::Close {
                    misplaced_container(element, self.cx);
                }
            }
        }
    }

    fn words(
        &mut self,
        element: Element,
        content: Vec<Piece>,
        build: fn(Element, Vec<Inline>, &mut Context) -> Vec<Piece>,
    ) {
        element.check_attributes(self.cx);
        let words = trimmed(to_inlines(content, self.cx)).unwrap_or_default();
        self.pairs.extend(build(element, words, self.cx));
    }
}

fn comment(tag: &Tag, cx: &mut Context) {
    if let Some(start) = tag.malformed {
        let message = "ce commentaire n’est jamais refermé";
        let error = cx.error(Code::CommentUnclosed, start..start + "<!--".len(), message);
        error.help("ajoutez `-->` à la fin du commentaire");
    }
}

/// In a table or a heading there is no room for blocks.
fn misplaced_container(element: Element, cx: &mut Context) {
    let message = format!("`<{}>` ne peut pas être à cet endroit", element.name());
    let error = cx.error(Code::ComponentMisplaced, element.span(), message);
    error.help("placez-le hors du tableau ou du titre, seul sur sa ligne");
}

fn unknown(tag: &Tag, cx: &mut Context) {
    let name = &tag.name;
    let span = tag.span.start + 1..tag.span.start + 1 + name.len();
    if !is_component(name) {
        let message = format!("balise HTML non prise en charge : `<{name}>`");
        cx.error(Code::UnknownTag, span, message).help(help_on_html(name));
        return;
    }
    let known = components().map(|name| format!("`<{name}>`")).collect::<Vec<_>>().join(", ");
    // No exact fix: the closing tag would have to change with the opening one.
    let help = match nearest(name, components()) {
        Some(near) => format!("vouliez-vous dire `<{near}>` ?"),
        None => format!("composants connus : {known}"),
    };
    cx.error(Code::UnknownComponent, span, format!("composant inconnu : `<{name}>`")).help(help);
}

/// What to write in the place of a tag that isn't known.
fn help_on_html(name: &str) -> String {
    match components().find(|known| known.eq_ignore_ascii_case(name)) {
        Some(known) => format!("vouliez-vous dire `<{known}>` ?"),
        None => "écrivez-la en Markdown, ou entre accents graves si elle doit se lire telle quelle"
            .to_owned(),
    }
}
