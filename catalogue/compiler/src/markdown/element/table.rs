//! Every name that a tag may have. A new component is a row here, and the builder that it names.

use catalogue::document::{Block, Inline};

use super::{
    super::placeholders::{Standing, TagKind},
    build,
    spec::{
        Becomes::{self, Block as Leaf, Blocks, Details, Division, Pieces, Summary, Words},
        Spec, is_component,
    },
    widget,
};

const fn spec(
    names: &'static [&'static str],
    attributes: &'static [&'static str],
    becomes: Becomes,
) -> Spec {
    Spec { names, attributes, becomes }
}

/// Name, attributes, what it becomes; the components first.
static TABLE: &[Spec] = &[
    spec(
        &["Button"],
        &["href", "alt", "target", "rel"],
        Words(|element, words, cx| build::link(element, words, Inline::Button, cx)),
    ),
    spec(
        &["External"],
        &["href", "target", "rel"],
        Words(|element, words, cx| build::link(element, words, Inline::External, cx)),
    ),
    spec(
        &["NextSteps"],
        &["is_editeur", "service_description"],
        Leaf(|element, _| Some(widget::next_steps(element))),
    ),
    spec(&["Site"], &["field"], Pieces(Standing::Inline, build::site)),
    spec(&["Quote"], &["logo", "who", "title", "link"], Blocks(widget::testimony)),
    spec(&["Grid"], &[], Blocks(|_, blocks, _| Block::Grid(blocks))),
    spec(&["Centered"], &[], Blocks(|_, blocks, _| Block::Centered(blocks))),
    spec(&["RichLink"], &["title", "href", "image", "labels"], Leaf(widget::rich_link)),
    spec(&["FlatFile"], &["href", "title", "description", "label"], Leaf(widget::flat_file)),
    spec(&["Datagouv"], &["title", "href", "productor"], Leaf(widget::datagouv)),
    spec(&["ContactUs"], &["title", "btnLabel", "source"], Leaf(widget::contact_us)),
    spec(&["ButtonCopy"], &["source"], Words(build::copy)),
    spec(
        &["QuestionTree"],
        &["tree", "question"],
        Pieces(Standing::LeafBlock, build::question_tree),
    ),
    spec(
        &["IsFranceConnected"],
        &["fcLink", "notFcLink"],
        Leaf(|element, cx| Some(widget::france_connected(element, cx))),
    ),
    spec(
        &["ApiSireneWidget"],
        &["title"],
        Leaf(|element, _| Some(widget::directory(element, "Chercher une entreprise"))),
    ),
    spec(
        &["ApiRnaWidget"],
        &["title"],
        Leaf(|element, _| Some(widget::directory(element, "Chercher une association"))),
    ),
    spec(&["br"], &[], Pieces(Standing::LeafBlock, |_, _| build::one(Inline::Break))),
    spec(&["b", "strong"], &[], Words(|_, words, _| build::one(Inline::Strong(words)))),
    spec(&["i", "em"], &[], Words(|_, words, _| build::one(Inline::Emphasis(words)))),
    spec(&["p"], &[], Division),
    spec(&["div"], &[], Division),
    spec(
        &["a"],
        &["href"],
        Words(|element, words, cx| build::link(element, words, Inline::Link, cx)),
    ),
    spec(&["img"], &["src", "alt"], Pieces(Standing::Inline, build::picture)),
    spec(&["iframe"], &["src", "title"], Pieces(Standing::LeafBlock, build::frame)),
    spec(&["abbr"], &["title"], Words(build::abbreviation)),
    spec(&["span"], &["role", "aria-label"], Words(build::span)),
    spec(&["details"], &[], Details),
    spec(&["summary"], &[], Summary),
];

/// What is known of a name.
pub fn named(name: &str) -> Option<&'static Spec> {
    TABLE.iter().find(|spec| spec.names.contains(&name))
}

/// Whether a tag of this name becomes something.
pub fn is_known(name: &str) -> bool {
    named(name).is_some()
}

/// Names of the components.
pub fn components() -> impl Iterator<Item = &'static str> + Clone {
    TABLE.iter().flat_map(|spec| spec.names).copied().filter(|name| is_component(name))
}

/// How the tags of a name stand in the text.
pub fn standing(name: &str) -> Standing {
    named(name).map_or(Standing::Inline, Spec::standing)
}

/// Whether a tag starts or ends a block that holds others.
pub fn is_container(name: &str, kind: TagKind) -> bool {
    standing(name) == Standing::ContainerBlock && matches!(kind, TagKind::Open | TagKind::Close)
}
