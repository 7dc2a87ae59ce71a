//! Which block stands after which list, among the blocks of one container.

use std::ops::Range;

use pulldown_cmark::Tag;

/// A list.
#[derive(Debug)]
pub struct List {
    pub first: Option<u64>,
    pub items: Vec<Range<usize>>,
}

/// A block right after a list, or further down.
#[derive(Debug)]
pub struct Block {
    pub span: Range<usize>,
    /// The list that precedes it, no heading between.
    pub after: usize,
    pub is_next: bool,
    /// Which list it is.
    pub list: Option<usize>,
}

/// The lists of a text, and the blocks that stand after one.
#[derive(Debug)]
pub struct Neighbours {
    pub lists: Vec<List>,
    pub blocks: Vec<Block>,
    containers: Vec<Container>,
}

/// What holds blocks.
#[derive(Debug, Default)]
struct Container {
    list: Option<usize>,
    /// The last list among its blocks, and whether nothing stands after it.
    last_list: Option<(usize, bool)>,
}

impl Default for Neighbours {
    fn default() -> Self {
        Self { lists: vec![], blocks: vec![], containers: vec![Container::default()] }
    }
}

impl Neighbours {
    /// A block starts; those inside it have neighbours of their own.
    pub fn enter(&mut self, tag: &Tag, span: Range<usize>) {
        let list = matches!(tag, Tag::List(_)).then_some(self.lists.len());
        match tag {
            Tag::Item => self.item(span.clone()),
            Tag::TableHead | Tag::TableRow | Tag::TableCell => {}
            _ => self.place(span.clone(), list),
        }
        match tag {
            Tag::List(first) => self.lists.push(List { first: *first, items: vec![] }),
            Tag::Heading { .. } => self.container().last_list = None,
            _ => {}
        }
        self.containers.push(Container { list, last_list: None });
    }

    /// A block ends.
    pub fn leave(&mut self) {
        if self.containers.len() > 1 {
            self.containers.pop();
        }
    }

    /// A block that holds no other.
    pub fn place(&mut self, span: Range<usize>, list: Option<usize>) {
        let container = self.container();
        let before = container.last_list;
        container.last_list = match list {
            Some(list) => Some((list, true)),
            None => before.map(|(list, _)| (list, false)),
        };
        if let Some((after, is_next)) = before {
            self.blocks.push(Block { span, after, is_next, list });
        }
    }

    fn item(&mut self, span: Range<usize>) {
        if let Some(list) = self.container().list {
            self.lists[list].items.push(span);
        }
    }

    fn container(&mut self) -> &mut Container {
        self.containers.last_mut().expect("the text itself is never left")
    }
}
