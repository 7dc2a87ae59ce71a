//! What is known of a name, and a tag of that name.

use std::ops::Range;

use catalogue::document::{Block, Inline};

use super::super::{
    context::Context,
    placeholders::{Standing, Tag},
};

/// What is known of a name: a row of the table.
pub struct Spec {
    /// The name; several for tags that mean the same and may close one another.
    pub names: &'static [&'static str],
    /// Attributes that mean something.
    pub attributes: &'static [&'static str],
    /// What builds it, and from what.
    pub becomes: Becomes,
}

/// What a tag becomes, by what it may hold.
pub enum Becomes {
    /// It holds nothing, and becomes parts of a line: it has no closing tag, and one that is written
    /// is left out.
    Pieces(Standing, fn(Element, &mut Context) -> Vec<Piece>),
    /// It holds nothing, and becomes a block; none when it can't be made.
    Block(fn(Element, &mut Context) -> Option<Block>),
    /// It holds words.
    Words(fn(Element, Vec<Inline>, &mut Context) -> Vec<Piece>),
    /// It holds blocks.
    Blocks(fn(Element, Vec<Block>, &mut Context) -> Block),
    /// It holds blocks, and its title is one of them.
    Details,
    /// That title.
    Summary,
    /// It holds blocks, and only parts them from the rest.
    Division,
}

/// A tag whose name is known.
#[derive(Clone, Copy)]
pub struct Element<'t> {
    /// What is known of it.
    pub spec: &'static Spec,
    /// As written.
    pub tag: &'t Tag,
}

/// A part of a line while it is being put together.
#[derive(Clone, Debug)]
pub enum Piece {
    /// Done.
    Inline(Inline),
    /// A block that stands in the middle of a line, and where.
    Block(Block, Range<usize>),
    /// A tag of [`super::super::placeholders::Placeholders::tags`].
    Tag(usize),
}

impl Spec {
    /// How its tags stand in the text.
    pub fn standing(&self) -> Standing {
        match self.becomes {
            Becomes::Pieces(standing, _) => standing,
            Becomes::Block(_) => Standing::LeafBlock,
            Becomes::Words(_) => Standing::Inline,
            Becomes::Blocks(_) | Becomes::Details | Becomes::Summary | Becomes::Division => {
                Standing::ContainerBlock
            }
        }
    }
}

/// Names of components start with a capital, those of HTML don't.
pub fn is_component(name: &str) -> bool {
    name.starts_with(|first: char| first.is_ascii_uppercase())
}
