//! Tags that hold blocks: `<details>`, `<Quote>` … Their opening and closing tags stand among the
//! blocks of a text; here the blocks between them become one.

use crate::code::Code;
use catalogue::document::{Block, Inline};

use super::{
    super::{
        Context, Region,
        mask::{Masked, Tag, TagKind},
    },
    Element, Spec,
    attributes::{check_attributes, report, report_unclosed, report_unopened},
    widget,
    words::words_of,
};
/// A block, or the place of a container's tag among blocks.
#[derive(Debug)]
pub enum Node {
    /// Done.
    Block(Block),
    /// A tag of [`Masked::tags`].
    Tag(usize),
}

/// Puts the blocks between the tags of a container into it. `depth` levels may still be nested.
pub fn fold(
    nodes: Vec<Node>,
    depth: usize,
    masked: &Masked,
    region: &Region,
    context: &mut Context,
) -> Vec<Block> {
    let done = Vec::with_capacity(nodes.len());
    let mut folder = Folder { region, context, depth, open: vec![], done };
    for node in nodes {
        match node {
            Node::Block(block) => folder.done.push(block),
            Node::Tag(index) => folder.tag(&masked.tags[index]),
        }
    }
    while let Some(open) = folder.open.pop() {
        folder.abandon(&open);
    }
    folder.done
}

struct Folder<'f, 'c, 's> {
    region: &'f Region<'s>,
    context: &'f mut Context<'c>,
    depth: usize,
    open: Vec<Open>,
    done: Vec<Block>,
}

struct Open {
    spec: &'static Spec,
    tag: Tag,
    /// Where its content starts among what is done.
    start: usize,
    /// Where its title is: a paragraph until it is closed.
    summary: Option<usize>,
}

impl Folder<'_, '_, '_> {
    fn tag(&mut self, tag: &Tag) {
        let Some(spec) = Spec::named(&tag.name) else { return };
        // A paragraph or a division only parts what is in it from the rest; HTML lets a paragraph
        // go without its end.
        if matches!(spec.element, Element::Paragraph | Element::Division) {
            check_attributes(spec, tag, self.region, self.context);
        } else if tag.kind == TagKind::Close {
            self.close(spec, tag);
        } else {
            check_attributes(spec, tag, self.region, self.context);
            if self.open.len() == self.depth {
                let message = "trop de blocs imbriqués".to_owned();
                let help = "simplifiez la mise en forme à cet endroit";
                report(Code::TooDeep, tag.span.clone(), message, help, self.region, self.context);
            }
            self.open.push(Open { spec, tag: tag.clone(), start: self.done.len(), summary: None });
        }
    }

    fn close(&mut self, spec: &'static Spec, tag: &Tag) {
        if !self.open.iter().any(|open| open.spec.element == spec.element) {
            report_unopened(tag, self.region, self.context);
            return;
        }
        while let Some(open) = self.open.pop() {
            if open.spec.element == spec.element {
                self.build(&open);
                return;
            }
            self.abandon(&open);
        }
    }

    /// A container that nothing closes: its content stays as it is.
    fn abandon(&mut self, open: &Open) {
        let help = format!("ajoutez `</{}>` à la fin de ce qu’elle contient", open.tag.name);
        report_unclosed(&open.tag, help, self.region, self.context);
    }

    fn build(&mut self, open: &Open) {
        if self.open.len() >= self.depth {
            return;
        }
        let block = match open.spec.element {
            Element::Summary => return self.summary(open),
            Element::Details => self.details(open),
            Element::Grid => Block::Grid(self.content(open)),
            Element::Centered => Block::Centered(self.content(open)),
            Element::Quote => {
                let content = self.content(open);
                let testimony = widget::testimony(&open.tag, content, self.region, self.context);
                Block::Testimony(Box::new(testimony))
            }
            _ => return,
        };
        self.done.push(block);
    }

    fn content(&mut self, open: &Open) -> Vec<Block> {
        self.done.split_off(open.start)
    }

    fn summary(&mut self, open: &Open) {
        let words = words_of(self.content(open));
        match self.open.last_mut() {
            Some(details)
                if details.spec.element == Element::Details && details.summary.is_none() =>
            {
                details.summary = Some(self.done.len());
            }
            _ => {
                let message = "`<summary>` n’est pas au début d’un `<details>`".to_owned();
                let help = "placez-le juste après `<details>`";
                let span = open.tag.span.clone();
                report(Code::ComponentMisplaced, span, message, help, self.region, self.context);
            }
        }
        self.done.push(Block::Paragraph(words));
    }

    fn details(&mut self, open: &Open) -> Block {
        let mut content = self.content(open);
        let summary = open.summary.map(|index| content.remove(index - open.start));
        let summary = summary.map(|block| words_of(vec![block])).filter(|words| !words.is_empty());
        let summary = summary.unwrap_or_else(|| {
            let message = "`<details>` n’a pas de titre".to_owned();
            let help = "ajoutez `<summary>Titre</summary>` juste après";
            let span = open.tag.span.clone();
            report(Code::SummaryMissing, span, message, help, self.region, self.context);
            vec![Inline::Text("Détails".to_owned())]
        });
        Block::Details(summary, content)
    }
}
