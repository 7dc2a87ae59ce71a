//! Pairs the tags of a line, and puts typed pieces in their place.

use catalogue::document::Inline;

use super::{
    super::{
        Context, Region,
        mask::{Masked, Tag, TagKind},
    },
    Element, Holds, Piece, Spec,
    attributes::{check_attributes, report, report_unclosed, report_unopened},
    build::build,
    components, is_component,
};
use crate::{code::Code, suggest::nearest};

/// Pairs the tags of a line and puts typed pieces in their place.
pub fn resolve(
    pieces: Vec<Piece>,
    masked: &Masked,
    region: &Region,
    context: &mut Context,
) -> Vec<Piece> {
    let mut resolver = Resolver { region, context, open: vec![], done: vec![] };
    for piece in pieces {
        match piece {
            Piece::Tag(index) => resolver.tag(&masked.tags[index]),
            done => resolver.done.push(done),
        }
    }
    while let Some(open) = resolver.open.pop() {
        resolver.abandon(&open);
    }
    resolver.done
}

struct Resolver<'r, 'c, 's> {
    region: &'r Region<'s>,
    context: &'r mut Context<'c>,
    open: Vec<Open>,
    done: Vec<Piece>,
}

/// A tag that isn't closed yet.
struct Open {
    spec: &'static Spec,
    tag: Tag,
    /// Where its content starts among what is done.
    start: usize,
}

impl Resolver<'_, '_, '_> {
    fn tag(&mut self, tag: &Tag) {
        if tag.kind == TagKind::Comment {
            self.comment(tag);
            return;
        }
        let Some(spec) = Spec::named(&tag.name) else {
            if tag.kind != TagKind::Close {
                unknown(tag, self.region, self.context);
            }
            return;
        };
        match (spec.holds, tag.kind) {
            (Holds::Blocks, _) => self.misplaced_container(spec, tag),
            (Holds::Nothing, TagKind::Close) => {}
            (Holds::Words, TagKind::Close) => self.close(spec, tag),
            (Holds::Words, TagKind::Open) => {
                self.open.push(Open { spec, tag: tag.clone(), start: self.done.len() });
            }
            _ => self.build(spec, tag, vec![]),
        }
    }

    fn comment(&mut self, tag: &Tag) {
        if let Some(start) = tag.malformed {
            let message = "ce commentaire n’est jamais refermé".to_owned();
            let help = "ajoutez `-->` à la fin du commentaire";
            let span = start..start + "<!--".len();
            report(Code::CommentUnclosed, span, message, help, self.region, self.context);
        }
    }

    /// In a table or a heading there is no room for blocks.
    fn misplaced_container(&mut self, spec: &'static Spec, tag: &Tag) {
        match spec.element {
            Element::Paragraph | Element::Division => {
                check_attributes(spec, tag, self.region, self.context);
                self.done.push(Piece::Inline(Inline::Break));
            }
            _ if tag.kind == TagKind::Close => {}
            _ => {
                let message = format!("`<{}>` ne peut pas être à cet endroit", tag.name);
                let help = "placez-le hors du tableau ou du titre, seul sur sa ligne";
                let span = tag.span.clone();
                report(Code::ComponentMisplaced, span, message, help, self.region, self.context);
            }
        }
    }

    fn close(&mut self, spec: &'static Spec, tag: &Tag) {
        if !self.open.iter().any(|open| open.spec.element == spec.element) {
            report_unopened(tag, self.region, self.context);
            return;
        }
        while let Some(open) = self.open.pop() {
            if open.spec.element == spec.element {
                let content = self.done.split_off(open.start);
                self.build(open.spec, &open.tag, content);
                return;
            }
            self.abandon(&open);
        }
    }

    /// A tag that nothing closes: its content stays as it is.
    fn abandon(&mut self, open: &Open) {
        let help = format!("ajoutez `</{}>` dans le même paragraphe", open.tag.name);
        report_unclosed(&open.tag, help, self.region, self.context);
    }

    fn build(&mut self, spec: &'static Spec, tag: &Tag, content: Vec<Piece>) {
        check_attributes(spec, tag, self.region, self.context);
        self.done.extend(build(spec.element, tag, content, self.region, self.context));
    }
}

fn unknown(tag: &Tag, region: &Region, context: &mut Context) {
    let (code, message, help) = if is_component(&tag.name) {
        let known = components().map(|name| format!("`<{name}>`")).collect::<Vec<_>>().join(", ");
        let message = format!("composant inconnu : `<{}>`", tag.name);
        (Code::UnknownComponent, message, format!("composants connus : {known}"))
    } else {
        let message = format!("balise HTML non prise en charge : `<{}>`", tag.name);
        (Code::UnknownTag, message, help_on_html(tag))
    };
    let name = tag.span.start + 1..tag.span.start + 1 + tag.name.len();
    let diagnostic = region.error(code, name, message).help(help);
    let near = is_component(&tag.name).then(|| nearest(&tag.name, components())).flatten();
    // No exact fix: the closing tag would have to change with the opening one.
    context.sink.push(match near {
        Some(near) => diagnostic.help(format!("vouliez-vous dire `<{near}>` ?")),
        None => diagnostic,
    });
}

/// What to write in the place of a tag that isn't known.
fn help_on_html(tag: &Tag) -> String {
    match components().find(|name| name.eq_ignore_ascii_case(&tag.name)) {
        Some(name) => format!("vouliez-vous dire `<{name}>` ?"),
        None => "écrivez-la en Markdown, ou entre accents graves si elle doit se lire telle quelle"
            .to_owned(),
    }
}
