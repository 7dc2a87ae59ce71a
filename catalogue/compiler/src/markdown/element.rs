//! Tags as typed pieces: the components of the catalogue and a few HTML tags.
//!
//! - [`resolve`]: pairs the tags of a line
//! - [`build`]: what each tag becomes
//! - [`container`]: tags that hold blocks
//! - [`words`]: from pieces to blocks or words

mod attributes;
mod build;
mod container;
mod resolve;
mod widget;
mod words;

use std::ops::Range;

use catalogue::document::{Block, Inline};

use super::mask::{Standing, TagKind};
use crate::diagnostic::Diagnostic;

pub use container::{Node, fold};
pub use resolve::resolve;
pub use words::{to_blocks, to_inlines};

/// A part of a line while it is being put together.
#[derive(Clone, Debug)]
pub enum Piece {
    /// Done.
    Inline(Inline),
    /// A block that stands in the middle of a line, and where.
    Block(Block, Range<usize>),
    /// A tag of [`super::mask::Masked::tags`].
    Tag(usize),
}

/// A question that a text names with `<QuestionTree>`.
#[derive(Debug)]
pub struct Asked {
    /// The file that holds it.
    pub tree: String,
    /// Its name there.
    pub question: String,
    /// What to report when there is no such question.
    pub mistake: Diagnostic,
}

/// What a name stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Element {
    Button,
    External,
    NextSteps,
    Site,
    Quote,
    Grid,
    Centered,
    RichLink,
    FlatFile,
    Datagouv,
    ContactUs,
    ButtonCopy,
    QuestionTree,
    IsFranceConnected,
    SireneWidget,
    RnaWidget,
    Break,
    Strong,
    Emphasis,
    Paragraph,
    Division,
    Anchor,
    Picture,
    Frame,
    Abbreviation,
    Span,
    Details,
    Summary,
}

/// What is known of a name.
#[derive(Debug)]
struct Spec {
    name: &'static str,
    element: Element,
    holds: Holds,
    standing: Standing,
    /// Attributes that mean something.
    attributes: &'static [&'static str],
}

/// What a tag may hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Holds {
    /// Nothing: it has no closing tag, and one that is written is left out.
    Nothing,
    /// Words.
    Words,
    /// Blocks.
    Blocks,
}

use Standing::{Container, Inline as InLine, Lone};

const fn spec(
    name: &'static str,
    element: Element,
    holds: Holds,
    standing: Standing,
    attributes: &'static [&'static str],
) -> Spec {
    Spec { name, element, holds, standing, attributes }
}

/// Every name, the components first.
const SPECS: [Spec; 30] = [
    spec("Button", Element::Button, Holds::Words, InLine, &["href", "alt", "target", "rel"]),
    spec("External", Element::External, Holds::Words, InLine, &["href", "target", "rel"]),
    spec(
        "NextSteps",
        Element::NextSteps,
        Holds::Nothing,
        Lone,
        &["is_editeur", "service_description"],
    ),
    spec("Site", Element::Site, Holds::Nothing, InLine, &["field"]),
    spec("Quote", Element::Quote, Holds::Blocks, Container, &["logo", "who", "title", "link"]),
    spec("Grid", Element::Grid, Holds::Blocks, Container, &[]),
    spec("Centered", Element::Centered, Holds::Blocks, Container, &[]),
    spec(
        "RichLink",
        Element::RichLink,
        Holds::Nothing,
        Lone,
        &["title", "href", "image", "labels"],
    ),
    spec(
        "FlatFile",
        Element::FlatFile,
        Holds::Nothing,
        Lone,
        &["href", "title", "description", "label"],
    ),
    spec("Datagouv", Element::Datagouv, Holds::Nothing, Lone, &["title", "href", "productor"]),
    spec("ContactUs", Element::ContactUs, Holds::Nothing, Lone, &["title", "btnLabel", "source"]),
    spec("ButtonCopy", Element::ButtonCopy, Holds::Words, InLine, &["source"]),
    spec("QuestionTree", Element::QuestionTree, Holds::Nothing, Lone, &["tree", "question"]),
    spec(
        "IsFranceConnected",
        Element::IsFranceConnected,
        Holds::Nothing,
        Lone,
        &["fcLink", "notFcLink"],
    ),
    spec("ApiSireneWidget", Element::SireneWidget, Holds::Nothing, Lone, &["title"]),
    spec("ApiRnaWidget", Element::RnaWidget, Holds::Nothing, Lone, &["title"]),
    spec("br", Element::Break, Holds::Nothing, Lone, &[]),
    spec("b", Element::Strong, Holds::Words, InLine, &[]),
    spec("strong", Element::Strong, Holds::Words, InLine, &[]),
    spec("i", Element::Emphasis, Holds::Words, InLine, &[]),
    spec("em", Element::Emphasis, Holds::Words, InLine, &[]),
    spec("p", Element::Paragraph, Holds::Blocks, Container, &[]),
    spec("div", Element::Division, Holds::Blocks, Container, &[]),
    spec("a", Element::Anchor, Holds::Words, InLine, &["href"]),
    spec("img", Element::Picture, Holds::Nothing, InLine, &["src", "alt"]),
    spec("iframe", Element::Frame, Holds::Nothing, Lone, &["src", "title"]),
    spec("abbr", Element::Abbreviation, Holds::Words, InLine, &["title"]),
    spec("span", Element::Span, Holds::Words, InLine, &["role", "aria-label"]),
    spec("details", Element::Details, Holds::Blocks, Container, &[]),
    spec("summary", Element::Summary, Holds::Blocks, Container, &[]),
];

/// Names of the components: those that start with a capital.
fn components() -> impl Iterator<Item = &'static str> + Clone {
    SPECS.iter().map(|spec| spec.name).filter(|name| is_component(name))
}

fn is_component(name: &str) -> bool {
    name.starts_with(|first: char| first.is_ascii_uppercase())
}

impl Spec {
    fn named(name: &str) -> Option<&'static Self> {
        SPECS.iter().find(|spec| spec.name == name)
    }
}

/// How the tags of a name stand in the text.
pub fn standing(name: &str) -> Standing {
    Spec::named(name).map_or(InLine, |spec| spec.standing)
}

/// Whether a tag starts or ends a block that holds others.
pub fn is_container(name: &str, kind: TagKind) -> bool {
    let holds_blocks = Spec::named(name).is_some_and(|spec| spec.holds == Holds::Blocks);
    holds_blocks && matches!(kind, TagKind::Open | TagKind::Close)
}
