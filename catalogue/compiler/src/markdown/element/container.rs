//! Tags that hold blocks: `<details>`, `<Quote>` … Their opening and closing tags stand among the
//! blocks of a text; here the blocks between them become one.

use crate::code::Code;
use catalogue::document::{Block, Inline};

use super::{
    super::{
        context::Context,
        placeholders::{Placeholders, Tag, TagKind},
    },
    pairing::{Open, Pairing},
    spec::{Becomes, Element},
    table::named,
    words::words_of,
};

/// A block, or the place of a container's tag among blocks.
#[derive(Debug)]
pub enum Node {
    /// Done.
    Block(Block),
    /// A tag of [`Placeholders::tags`].
    Tag(usize),
}

/// Puts the blocks between the tags of a container into it. `depth` levels may still be nested.
pub fn fold(
    nodes: Vec<Node>,
    depth: usize,
    placeholders: &Placeholders,
    cx: &mut Context,
) -> Vec<Block> {
    let mut folder =
        Folder { cx, depth, pairs: Pairing::new("à la fin de ce qu’elle contient") };
    for node in nodes {
        match node {
            Node::Block(block) => folder.pairs.extend([block]),
            Node::Tag(index) => folder.tag(&placeholders.tags[index]),
        }
    }
    folder.pairs.finish(folder.cx)
}

struct Folder<'f, 'x> {
    cx: &'f mut Context<'x>,
    depth: usize,
    pairs: Pairing<'f, Block>,
}

impl<'f> Folder<'f, '_> {
    fn tag(&mut self, tag: &'f Tag) {
        let Some(spec) = named(&tag.name) else { return };
        let element = Element { spec, tag };
        // HTML lets a paragraph go without its end.
        if matches!(spec.becomes, Becomes::Division) {
            element.check_division(self.cx);
        } else if tag.kind == TagKind::Close {
            self.close(element);
        } else {
            self.open(element);
        }
    }

    fn open(&mut self, element: Element<'f>) {
        element.check_attributes(self.cx);
        if self.pairs.depth() == self.depth {
            let error = self.cx.error(Code::TooDeep, element.span(), "trop de blocs imbriqués");
            error.help("simplifiez la mise en forme à cet endroit");
        }
        self.pairs.open(element);
    }

    fn close(&mut self, element: Element) {
        let Some(open) = self.pairs.close(element, self.cx) else { return };
        if self.pairs.depth() >= self.depth {
            return;
        }
        let block = match open.element.spec.becomes {
            Becomes::Summary => self.summary(&open),
            Becomes::Details => self.details(&open),
            Becomes::Blocks(build) => {
                let content = self.pairs.take_content(&open);
                build(open.element, content, self.cx)
            }
            _ => return,
        };
        self.pairs.extend([block]);
    }

    /// A paragraph until its `<details>` is closed.
    fn summary(&mut self, open: &Open) -> Block {
        let words = words_of(self.pairs.take_content(open));
        let place = self.pairs.len();
        match self.pairs.innermost() {
            Some(Open { element, summary: summary @ None, .. })
                if matches!(element.spec.becomes, Becomes::Details) =>
            {
                *summary = Some(place);
            }
            _ => {
                let message = "`<summary>` n’est pas au début d’un `<details>`";
                let error = self.cx.error(Code::ComponentMisplaced, open.element.span(), message);
                error.help("placez-le juste après `<details>`");
            }
        }
        Block::Paragraph(words)
    }

    fn details(&mut self, open: &Open) -> Block {
        let mut content = self.pairs.take_content(open);
        let summary = open.summary.map(|index| content.remove(index - open.start));
        let summary = summary.map(|block| words_of(vec![block])).filter(|words| !words.is_empty());
        let summary = summary.unwrap_or_else(|| {
            let message = "`<details>` n’a pas de titre";
            let error = self.cx.error(Code::SummaryMissing, open.element.span(), message);
            error.help("ajoutez `<summary>Titre</summary>` juste après");
            vec![Inline::Text("Détails".to_owned())]
        });
        Block::Details(summary, content)
    }
}
