//! Tags as typed pieces: the components of the catalogue and a few HTML tags.

use std::ops::Range;

use super::{
    Context, Region, link,
    mask::{Masked, Tag, TagKind},
};
use crate::{
    compile::suggest::nearest,
    document::{Block, Inline, NextSteps, Target},
};

/// A part of a line while it is being put together.
#[derive(Clone, Debug)]
pub enum Piece {
    /// Done.
    Inline(Inline),
    /// A block that stands in the middle of a line, and where.
    Block(Block, Range<usize>),
    /// A tag of [`Masked::tags`].
    Tag(usize),
}

/// What a name stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Element {
    Button,
    External,
    NextSteps,
    Site,
    Break,
    Strong,
    Emphasis,
}

/// Every name, the component names first.
const NAMES: [(&str, Element); 9] = [
    ("Button", Element::Button),
    ("External", Element::External),
    ("NextSteps", Element::NextSteps),
    ("Site", Element::Site),
    ("br", Element::Break),
    ("b", Element::Strong),
    ("strong", Element::Strong),
    ("i", Element::Emphasis),
    ("em", Element::Emphasis),
];
const COMPONENTS: usize = 4;

impl Element {
    fn named(name: &str) -> Option<Self> {
        NAMES.iter().find(|(known, _)| *known == name).map(|(_, element)| *element)
    }

    /// Whether it never has content.
    fn is_void(self) -> bool {
        matches!(self, Self::NextSteps | Self::Site | Self::Break)
    }

    fn attributes(self) -> &'static [&'static str] {
        match self {
            Self::Button | Self::External => &["href", "alt", "target", "rel"],
            Self::NextSteps => &["is_editeur", "service_description"],
            Self::Site => &["field"],
            Self::Break | Self::Strong | Self::Emphasis => &[],
        }
    }
}

/// Whether a tag of this name is a block of its own.
pub fn is_block(name: &str) -> bool {
    Element::named(name) == Some(Element::NextSteps)
}

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
            done => resolver.push(done),
        }
    }
    while !resolver.open.is_empty() {
        resolver.abandon();
    }
    resolver.done
}

/// Paragraphs (or plain lines) with the blocks that stood between their words.
pub fn to_blocks(pieces: Vec<Piece>, wrap: impl Fn(Vec<Inline>) -> Block) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut words = Vec::new();
    for piece in pieces {
        match piece {
            Piece::Inline(inline) => words.push(inline),
            Piece::Block(block, _) => {
                blocks.extend(trimmed(std::mem::take(&mut words)).map(&wrap));
                blocks.push(block);
            }
            Piece::Tag(_) => {}
        }
    }
    blocks.extend(trimmed(words).map(wrap));
    blocks
}

/// Words only: a block among them is reported.
pub fn to_inlines(pieces: Vec<Piece>, region: &Region, context: &mut Context) -> Vec<Inline> {
    let mut inlines = Vec::new();
    for piece in pieces {
        match piece {
            Piece::Inline(inline) => inlines.push(inline),
            Piece::Block(_, span) => context.sink.push(
                region
                    .error(
                        "component-misplaced",
                        span,
                        "ce composant ne peut pas être dans du texte mis en forme".to_owned(),
                    )
                    .help("placez-le seul sur sa ligne"),
            ),
            Piece::Tag(_) => {}
        }
    }
    merged(inlines)
}

struct Resolver<'r, 'c, 's> {
    region: &'r Region<'s>,
    context: &'r mut Context<'c>,
    open: Vec<(Element, Tag, Vec<Piece>)>,
    done: Vec<Piece>,
}

/// What to write in the place of a tag that isn't known.
fn help_on_html(tag: &Tag) -> String {
    let component = NAMES.iter().find(|(name, _)| name.eq_ignore_ascii_case(&tag.name));
    match (component, tag.name.as_str()) {
        (Some((name, _)), _) => format!("vouliez-vous dire `<{name}>` ?"),
        (None, "a") => "écrivez `[texte du lien](adresse)`".to_owned(),
        _ => "écrivez-la en Markdown, ou entre accents graves si elle doit se lire telle quelle"
            .to_owned(),
    }
}

impl Resolver<'_, '_, '_> {
    fn tag(&mut self, tag: &Tag) {
        if tag.kind == TagKind::Comment {
            if let Some(start) = tag.malformed {
                let message = "ce commentaire n’est jamais refermé".to_owned();
                let help = "ajoutez `-->` à la fin du commentaire".to_owned();
                self.report("comment-unclosed", start..start + "<!--".len(), message, help);
            }
            return;
        }
        let Some(element) = Element::named(&tag.name) else {
            if tag.kind != TagKind::Close {
                self.unknown(tag);
            }
            return;
        };
        match tag.kind {
            TagKind::Close => self.close(element, tag),
            TagKind::Open if !element.is_void() => self.open.push((element, tag.clone(), vec![])),
            _ => self.build(element, tag, vec![]),
        }
    }

    fn close(&mut self, element: Element, tag: &Tag) {
        if !self.open.iter().any(|(open, ..)| *open == element) {
            let unclosed = self.context.unclosed.iter().position(|name| *name == tag.name);
            if let Some(index) = unclosed {
                self.context.unclosed.remove(index);
            } else if !element.is_void() {
                let message = format!("`</{}>` ne ferme rien", tag.name);
                let help = format!("ajoutez `<{}>` avant, ou retirez cette balise", tag.name);
                self.report("tag-unopened", tag.span.clone(), message, help);
            }
            return;
        }
        while let Some((open, open_tag, content)) = self.open.pop() {
            if open == element {
                self.build(element, &open_tag, content);
                return;
            }
            self.unclosed(&open_tag, content);
        }
    }

    /// The innermost open tag is never closed: its content stays as it is.
    fn abandon(&mut self) {
        if let Some((_, tag, content)) = self.open.pop() {
            self.unclosed(&tag, content);
        }
    }

    fn unclosed(&mut self, tag: &Tag, content: Vec<Piece>) {
        let message = format!("`<{}>` n’est jamais refermé", tag.name);
        let help = format!("ajoutez `</{}>` dans le même paragraphe", tag.name);
        self.report("tag-unclosed", tag.span.clone(), message, help);
        self.context.unclosed.push(tag.name.clone());
        for piece in content {
            self.push(piece);
        }
    }

    fn unknown(&mut self, tag: &Tag) {
        let components = NAMES[..COMPONENTS].iter().map(|(name, _)| *name);
        let is_component = tag.name.starts_with(|first: char| first.is_ascii_uppercase());
        let (code, message, help) = if is_component {
            let known =
                components.clone().map(|name| format!("`<{name}>`")).collect::<Vec<_>>().join(", ");
            let message = format!("composant inconnu : `<{}>`", tag.name);
            ("unknown-component", message, format!("composants connus : {known}"))
        } else {
            let message = format!("balise HTML non prise en charge : `<{}>`", tag.name);
            ("unknown-tag", message, help_on_html(tag))
        };
        let name_end = tag.span.start + 1 + tag.name.len();
        let diagnostic = self.region.error(code, tag.span.start + 1..name_end, message).help(help);
        let near = is_component.then(|| nearest(&tag.name, components)).flatten();
        // No exact fix: the closing tag would have to change with the opening one.
        self.context.sink.push(match near {
            Some(near) => diagnostic.help(format!("vouliez-vous dire `<{near}>` ?")),
            None => diagnostic,
        });
    }

    fn build(&mut self, element: Element, tag: &Tag, content: Vec<Piece>) {
        self.check_attributes(element, tag);
        let piece = match element {
            Element::Button => self.link(tag, content, Inline::Button),
            Element::External => self.link(tag, content, Inline::External),
            Element::NextSteps => vec![next_steps(tag)],
            Element::Site => self.site(tag),
            Element::Break => vec![Piece::Inline(Inline::Break)],
            Element::Strong => vec![Piece::Inline(Inline::Strong(self.words(content)))],
            Element::Emphasis => vec![Piece::Inline(Inline::Emphasis(self.words(content)))],
        };
        for piece in piece {
            self.push(piece);
        }
    }

    fn link(
        &mut self,
        tag: &Tag,
        content: Vec<Piece>,
        wrap: fn(Target, Vec<Inline>) -> Inline,
    ) -> Vec<Piece> {
        let words = without_links(self.words(content));
        if words.is_empty() {
            let message = format!("`<{}>` n’a pas de texte", tag.name);
            let help = format!("écrivez `<{0} href=\"…\">texte du lien</{0}>`", tag.name);
            self.report("link-empty", tag.span.clone(), message, help);
            return vec![];
        }
        let target = match attribute(tag, "href") {
            Some(href) => link::target(href, self.region, tag.span.clone(), self.context),
            // A misspelt or malformed attribute has been reported: it was the address.
            None if tag.malformed.is_some() || !tag.attributes.is_empty() => None,
            None => {
                let message = format!("`<{}>` n’a pas d’adresse", tag.name);
                let help = format!("écrivez `<{} href=\"https://…\">`", tag.name);
                self.report("attribute-missing", tag.span.clone(), message, help);
                None
            }
        };
        match target {
            Some(target) => vec![Piece::Inline(wrap(target, words))],
            None => words.into_iter().map(Piece::Inline).collect(),
        }
    }

    fn site(&mut self, tag: &Tag) -> Vec<Piece> {
        let Some(field) = attribute(tag, "field") else {
            let message = "`<Site>` ne dit pas quel réglage citer".to_owned();
            let help = "écrivez `<Site field=\"name\" />`".to_owned();
            self.report("attribute-missing", tag.span.clone(), message, help);
            return vec![];
        };
        if let Some(value) = self.context.registry.site_value(field) {
            return vec![Piece::Inline(value)];
        }
        let fields = self.context.registry.site_fields().collect::<Vec<_>>();
        let message = format!("réglage du site inconnu : `{field}`");
        let help = format!("réglages connus : {}", fields.join(", "));
        let diagnostic =
            self.region.error("site-field-unknown", tag.span.clone(), message).help(help);
        self.context.sink.push(diagnostic);
        vec![]
    }

    fn check_attributes(&mut self, element: Element, tag: &Tag) {
        if let Some(at) = tag.malformed {
            let message = format!("un attribut de `<{}>` est mal écrit", tag.name);
            let has_curly_quotes =
                self.region.text[tag.span.clone()].contains(['“', '”', '«', '»', '″']);
            let help = if has_curly_quotes {
                "remplacez les guillemets typographiques par des guillemets droits : `\"`"
            } else {
                "écrivez `nom=\"valeur\"`, avec le signe égal et les deux guillemets"
            };
            let help = help.to_owned();
            self.report("attribute-malformed", at..at + 1, message, help);
        }
        let known = element.attributes();
        for (name, _) in tag.attributes.iter().filter(|(name, _)| !known.contains(&name.as_str())) {
            let written = &self.region.text[tag.span.clone()];
            let start = tag.span.start + written.find(name.as_str()).unwrap_or(0);
            let message = format!("attribut inconnu : `{name}`");
            let help = if known.is_empty() {
                format!("`<{}>` n’a pas d’attribut", tag.name)
            } else {
                format!("attributs connus : {}", known.join(", "))
            };
            let span = start..start + name.len();
            let diagnostic = self.region.error("unknown-attribute", span, message).help(help);
            self.context.sink.push(diagnostic.suggest(nearest(name, known.iter().copied())));
        }
    }

    fn words(&mut self, content: Vec<Piece>) -> Vec<Inline> {
        trimmed(to_inlines(content, self.region, self.context)).unwrap_or_default()
    }

    fn report(&mut self, code: &'static str, span: Range<usize>, message: String, help: String) {
        self.context.sink.push(self.region.error(code, span, message).help(help));
    }

    fn push(&mut self, piece: Piece) {
        self.open.last_mut().map_or(&mut self.done, |(.., content)| content).push(piece);
    }
}

fn next_steps(tag: &Tag) -> Piece {
    let is_editor = tag
        .attributes
        .iter()
        .any(|(name, value)| name == "is_editeur" && value.as_deref() != Some("false"));
    let service_description = attribute(tag, "service_description").map(str::to_owned);
    Piece::Block(Block::NextSteps(NextSteps { is_editor, service_description }), tag.span.clone())
}

fn attribute<'t>(tag: &'t Tag, name: &str) -> Option<&'t str> {
    let (_, value) = tag.attributes.iter().find(|(known, _)| known == name)?;
    value.as_deref()
}

/// A link can't hold another: only the words of the inner one stay.
fn without_links(inlines: Vec<Inline>) -> Vec<Inline> {
    inlines
        .into_iter()
        .flat_map(|inline| match inline {
            Inline::Link(_, words) | Inline::Button(_, words) | Inline::External(_, words) => words,
            other => vec![other],
        })
        .collect()
}

/// Without the spaces around them; none when nothing is left.
fn trimmed(inlines: Vec<Inline>) -> Option<Vec<Inline>> {
    let mut inlines = merged(inlines);
    while matches!(inlines.last(), Some(Inline::Break)) {
        inlines.pop();
    }
    if let Some(Inline::Text(first)) = inlines.first_mut() {
        *first = first.trim_start_matches([' ', '\t']).to_owned();
    }
    if let Some(Inline::Text(last)) = inlines.last_mut() {
        *last = last.trim_end_matches([' ', '\t']).to_owned();
    }
    inlines.retain(|inline| *inline != Inline::Text(String::new()));
    (!inlines.is_empty()).then_some(inlines)
}

fn merged(inlines: Vec<Inline>) -> Vec<Inline> {
    let mut merged: Vec<Inline> = Vec::with_capacity(inlines.len());
    for inline in inlines {
        match (merged.last_mut(), inline) {
            (Some(Inline::Text(before)), Inline::Text(text)) => before.push_str(&text),
            (_, inline) => merged.push(inline),
        }
    }
    merged
}
