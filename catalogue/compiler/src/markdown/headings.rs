//! The depths of headings.

use catalogue::document::{Block, Document, Heading};

/// Makes the main headings of a text depth 1, without jumps below them.
pub fn level_headings(document: &mut Document) {
    let mut top = u8::MAX;
    each_heading(&mut document.0, &mut |heading| top = top.min(heading.depth));
    let mut previous = 0;
    each_heading(&mut document.0, &mut |heading| {
        heading.depth = (heading.depth - top + 1).min(previous + 1);
        previous = heading.depth;
    });
}

/// In the order of the text, those inside other blocks included.
fn each_heading(blocks: &mut [Block], visit: &mut dyn FnMut(&mut Heading)) {
    for block in blocks {
        if let Block::Heading(heading) = block {
            visit(heading);
        }
        for inner in block.children_mut() {
            each_heading(inner, visit);
        }
    }
}
