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

    /// Words of its paragraphs, lists and tables, all together.
    pub fn word_count(&self) -> usize {
        self.0.iter().map(word_count).sum()
    }

    /// Whether some words of it lead elsewhere.
    pub fn has_link(&self) -> bool {
        any_inline(&self.0, &|inline| {
            matches!(inline, Inline::Link(..) | Inline::Button(..) | Inline::External(..))
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
    /// Text that opens on demand: its title, then what it hides.
    Details(Vec<Inline>, Vec<Block>),
    /// What a user of an API says of it. Boxed, as the next one: every block is as large as the
    /// largest, and these are rare.
    Testimony(Box<Testimony>),
    /// A page, a file or a set of data worth a visit, as a card.
    Resource(Box<Resource>),
    /// Blocks side by side where there is room.
    Grid(Vec<Block>),
    /// Blocks in the middle.
    Centered(Vec<Block>),
    /// An offer to help.
    ContactBox(ContactBox),
}

/// The one place that knows which blocks hold others: whoever walks a text only names the blocks of
/// interest.
impl Block {
    /// The texts directly inside, in order: the items of a list, the cells of a table …
    pub fn children(&self) -> Vec<&[Self]> {
        match self {
            Self::Bullets(items) | Self::Numbered(_, items) => {
                items.iter().map(Vec::as_slice).collect()
            }
            Self::Table(Table { head, rows }) => {
                head.iter().chain(rows.iter().flatten()).map(Vec::as_slice).collect()
            }
            Self::Quote(blocks)
            | Self::Details(_, blocks)
            | Self::Grid(blocks)
            | Self::Centered(blocks) => vec![blocks],
            Self::Testimony(testimony) => vec![&testimony.content],
            Self::Heading(_)
            | Self::Paragraph(_)
            | Self::Plain(_)
            | Self::Code(_)
            | Self::Rule
            | Self::NextSteps(_)
            | Self::Resource(_)
            | Self::ContactBox(_) => vec![],
        }
    }

    /// [`Self::children`], to be changed.
    pub fn children_mut(&mut self) -> Vec<&mut [Self]> {
        match self {
            Self::Bullets(items) | Self::Numbered(_, items) => {
                items.iter_mut().map(Vec::as_mut_slice).collect()
            }
            Self::Table(Table { head, rows }) => {
                head.iter_mut().chain(rows.iter_mut().flatten()).map(Vec::as_mut_slice).collect()
            }
            Self::Quote(blocks)
            | Self::Details(_, blocks)
            | Self::Grid(blocks)
            | Self::Centered(blocks) => vec![blocks],
            Self::Testimony(testimony) => vec![&mut testimony.content],
            Self::Heading(_)
            | Self::Paragraph(_)
            | Self::Plain(_)
            | Self::Code(_)
            | Self::Rule
            | Self::NextSteps(_)
            | Self::Resource(_)
            | Self::ContactBox(_) => vec![],
        }
    }

    /// The line that the block itself shows: a paragraph, a title; empty when it has none.
    pub fn line(&self) -> &[Inline] {
        match self {
            Self::Paragraph(line) | Self::Plain(line) | Self::Details(line, _) => line,
            Self::Heading(heading) => &heading.content,
            _ => &[],
        }
    }
}

/// What a user of an API says of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Testimony {
    /// Picture of the organisation.
    pub image: Option<Image>,
    /// Who speaks.
    pub author: Option<String>,
    /// In which capacity, or about what.
    pub title: Option<String>,
    /// Where to read more.
    pub link: Option<Target>,
    /// The words.
    pub content: Vec<Block>,
}

/// A page, a file or a set of data worth a visit.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Resource {
    /// Its name: the words of the link.
    pub title: String,
    /// Where it is.
    pub target: Target,
    /// What it is.
    pub description: Option<String>,
    /// A few words about it: its kind, its subject.
    pub labels: Vec<String>,
    /// Its picture.
    pub image: Option<Image>,
}

/// An offer to help.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ContactBox {
    /// The offer.
    pub title: String,
    /// Words of the link.
    pub label: String,
    /// Where to ask.
    pub target: Target,
}

/// A picture of the catalogue.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Image {
    /// Its address in the site, from its root: `/images/guides/riviere.png`.
    pub path: String,
    /// What it shows, for those who can't see it; empty when it only decorates.
    pub alt: String,
    /// Width and height in pixels, when the file says so: its place is kept before it has come.
    pub size: Option<(u32, u32)>,
}

/// A title inside a text.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Heading {
    /// 1 for the main headings of the text, 2 below them …; never jumps down by more than one.
    pub depth: u8,
    /// Unique in its page.
    pub id: String,
    /// Ids that earlier sites gave to this heading: old links still lead to it. Unique as well.
    pub aliases: Vec<String>,
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

impl NextSteps {
    /// What stands before the checklist.
    pub const INTRODUCTION: &str = "Avant de remplir la demande, rassemblez\u{a0}:";

    /// The checklist; for an editor it is about the entity that the editor works for.
    pub fn items(&self) -> [String; 5] {
        let entity = if self.is_editor {
            " de l’entité pour laquelle vous agissez"
        } else {
            " de votre structure"
        };
        let service = self
            .service_description
            .as_deref()
            .unwrap_or("une description du service et de l’usage prévu des données");
        [
            format!("le numéro SIRET{entity}\u{a0};"),
            format!("{service}\u{a0};"),
            "le cadre juridique qui autorise l’accès aux données\u{a0}: texte, délibération ou décision\u{a0};".to_owned(),
            "les coordonnées de l’équipe\u{a0}: responsable du projet et contact technique\u{a0};".to_owned(),
            format!("les coordonnées du délégué à la protection des données et du responsable de traitement{entity}."),
        ]
    }
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
    /// A picture.
    Image(Image),
    /// Letters, and what they stand for.
    Abbreviation(Vec<Inline>, String),
    /// A symbol, and how to say it.
    Symbol(Vec<Inline>, String),
    /// The mark at the start of a task: whether it is done.
    Task(bool),
    /// A button that copies a text: its words, the text.
    Copy(Vec<Inline>, String),
}

impl Inline {
    /// The pieces inside.
    pub fn children(&self) -> &[Self] {
        match self {
            Self::Strong(content)
            | Self::Emphasis(content)
            | Self::Link(_, content)
            | Self::Button(_, content)
            | Self::External(_, content)
            | Self::Abbreviation(content, _)
            | Self::Symbol(content, _)
            | Self::Copy(content, _) => content,
            Self::Text(_) | Self::Code(_) | Self::Break | Self::Image(_) | Self::Task(_) => &[],
        }
    }
}

/// Where a link leads.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Target {
    /// A page of this site, from its root: `/les-api/sirene_v3`.
    Internal(String),
    /// A heading of the same page, without the `#`.
    Anchor(String),
    /// A file of this site, from its root: `/resources/modele.pdf`.
    File(String),
    /// Another site, or an e-mail or telephone link; kept byte for byte.
    Url(String),
}

/// The words of a line without their markup.
pub fn plain_text(inlines: &[Inline]) -> String {
    let mut text = String::new();
    add_plain_text(inlines, &mut text);
    text
}

fn add_plain_text(inlines: &[Inline], plain: &mut String) {
    for inline in inlines {
        match inline {
            Inline::Text(text) | Inline::Code(text) => plain.push_str(text),
            Inline::Image(image) => plain.push_str(&image.alt),
            Inline::Break => plain.push(' '),
            _ => add_plain_text(inline.children(), plain),
        }
    }
}

/// Titles and table headers announce what is said, and don't count.
fn word_count(block: &Block) -> usize {
    let in_blocks = |blocks: &[Block]| blocks.iter().map(word_count).sum::<usize>();
    match block {
        Block::Paragraph(line) | Block::Plain(line) => plain_text(line).split_whitespace().count(),
        Block::Table(table) => table.rows.iter().flatten().map(|cell| in_blocks(cell)).sum(),
        _ => block.children().into_iter().map(in_blocks).sum(),
    }
}

fn any_inline(blocks: &[Block], is_wanted: &dyn Fn(&Inline) -> bool) -> bool {
    blocks.iter().any(|block| {
        any_of_line(block.line(), is_wanted)
            || block.children().into_iter().any(|inner| any_inline(inner, is_wanted))
    })
}

fn any_of_line(line: &[Inline], is_wanted: &dyn Fn(&Inline) -> bool) -> bool {
    line.iter().any(|inline| is_wanted(inline) || any_of_line(inline.children(), is_wanted))
}
