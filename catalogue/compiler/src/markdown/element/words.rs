//! From pieces to blocks, or to words alone.

use crate::code::Code;
use catalogue::document::{Block, Inline};

use super::{super::context::Context, spec::Piece};

/// Paragraphs (or plain lines) with the blocks that stood between their words.
pub fn to_blocks(pieces: Vec<Piece>, wrap: impl Fn(Vec<Inline>) -> Block) -> Vec<Block> {
    let mut blocks = Vec::with_capacity(1);
    let mut words = Vec::with_capacity(pieces.len());
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
pub fn to_inlines(pieces: Vec<Piece>, cx: &mut Context) -> Vec<Inline> {
    let mut inlines = Vec::with_capacity(pieces.len());
    for piece in pieces {
        match piece {
            Piece::Inline(inline) => inlines.push(inline),
            Piece::Block(_, span) => {
                let message = "ce composant ne peut pas être dans du texte mis en forme";
                let error = cx.error(Code::ComponentMisplaced, span, message);
                error.help("placez-le seul sur sa ligne");
            }
            Piece::Tag(_) => {}
        }
    }
    merged(inlines)
}

/// The words of blocks, one after the other: a title that was written as paragraphs.
pub fn words_of(blocks: Vec<Block>) -> Vec<Inline> {
    let mut words: Vec<Inline> = Vec::new();
    for block in blocks {
        if let Block::Paragraph(inlines) | Block::Plain(inlines) = block {
            if !words.is_empty() {
                words.push(Inline::Text(" ".to_owned()));
            }
            words.extend(inlines);
        }
    }
    merged(words)
}

/// A link can't hold another: only the words of the inner one stay.
pub fn without_links(inlines: Vec<Inline>) -> Vec<Inline> {
    inlines
        .into_iter()
        .flat_map(|inline| match inline {
            Inline::Link(_, words) | Inline::Button(_, words) | Inline::External(_, words) => words,
            other => vec![other],
        })
        .collect()
}

/// Without the spaces and the breaks around them; none when nothing is left.
pub fn trimmed(inlines: Vec<Inline>) -> Option<Vec<Inline>> {
    let mut inlines = merged(inlines);
    let is_blank = |inline: &Inline| match inline {
        Inline::Break => true,
        Inline::Text(text) => text.trim_matches([' ', '\t']).is_empty(),
        _ => false,
    };
    while inlines.last().is_some_and(is_blank) {
        inlines.pop();
    }
    let leading = inlines.iter().take_while(|inline| is_blank(inline)).count();
    inlines.drain(..leading);
    if let Some(Inline::Text(first)) = inlines.first_mut() {
        *first = first.trim_start_matches([' ', '\t']).to_owned();
    }
    if let Some(Inline::Text(last)) = inlines.last_mut() {
        *last = last.trim_end_matches([' ', '\t']).to_owned();
    }
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
