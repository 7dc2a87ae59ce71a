//! Text of the content as typed blocks. The browser renders them with components: nothing here is
//! HTML, and every address has been checked by the compiler.

use serde::{Deserialize, Serialize};

/// A text: blocks one after the other.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Document(pub Vec<Block>);

impl Document {
    /// The headings, in order, those inside other blocks left out.
    pub fn headings(&self) -> impl Iterator<Item = &Heading> {
        self.0.iter().filter_map(|block| match block {
            Block::Heading(heading) => Some(heading),
            _ => None,
        })
    }

    /// Whether there is nothing to show.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// One block of a text.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Block {
    /// A title inside the text.
    Heading(Heading),
    /// A paragraph.
    Paragraph(Vec<Inline>),
    /// Words without a paragraph around them: a table cell, an item of a tight list.
    Plain(Vec<Inline>),
    /// Bullets.
    Bullets(Vec<Vec<Block>>),
    /// A numbered list: its first number and its items.
    Numbered(u64, Vec<Vec<Block>>),
    /// A table.
    Table(Table),
    /// A quotation.
    Quote(Vec<Block>),
    /// Code, line by line as written.
    Code(String),
    /// A thematic break.
    Rule,
    /// The checklist of what to prepare before asking for access.
    NextSteps(NextSteps),
}

/// A title inside a text.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Heading {
    /// 1 for the main headings of the text, 2 below them …; never jumps down by more than one.
    pub depth: u8,
    /// Unique in its page.
    pub id: String,
    /// Its words.
    pub content: Vec<Inline>,
}

/// A table with one row of headers.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Table {
    /// The header cells.
    pub head: Vec<Vec<Block>>,
    /// The other rows, as wide as the head.
    pub rows: Vec<Vec<Vec<Block>>>,
}

/// Settings of the checklist.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct NextSteps {
    /// The reader asks on behalf of another entity, as a software editor does.
    pub is_editor: bool,
    /// Replaces the usual words on the description of the service.
    pub service_description: Option<String>,
}

/// A piece of a line.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Inline {
    /// Plain words.
    Text(String),
    /// Of strong importance.
    Strong(Vec<Inline>),
    /// Stressed.
    Emphasis(Vec<Inline>),
    /// Code.
    Code(String),
    /// A link.
    Link(Target, Vec<Inline>),
    /// A link that looks like a button.
    Button(Target, Vec<Inline>),
    /// A link of the text that opens in a new tab.
    External(Target, Vec<Inline>),
    /// A line break inside a paragraph.
    Break,
}

/// Where a link leads.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Target {
    /// A page of this site, from its root: `/les-api/sirene_v3`.
    Internal(String),
    /// A heading of the same page, without the `#`.
    Anchor(String),
    /// Another site, or an e-mail or telephone link; kept byte for byte.
    Url(String),
}

/// The words of a line without their markup.
pub fn plain_text(inlines: &[Inline]) -> String {
    inlines
        .iter()
        .map(|inline| match inline {
            Inline::Text(text) | Inline::Code(text) => text.clone(),
            Inline::Strong(content)
            | Inline::Emphasis(content)
            | Inline::Link(_, content)
            | Inline::Button(_, content)
            | Inline::External(_, content) => plain_text(content),
            Inline::Break => " ".to_owned(),
        })
        .collect()
}
