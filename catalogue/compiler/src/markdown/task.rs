//! Tasks: `[x] fait` and `[ ] à faire`.

use catalogue::document::{Block, Inline};

/// Makes a task of a box at the start of a line, with or without a bullet.
pub fn mark(block: &mut Block) {
    let (Block::Paragraph(inlines) | Block::Plain(inlines)) = block else { return };
    let Some(Inline::Text(text)) = inlines.first_mut() else { return };
    let marks = [("[x] ", true), ("[X] ", true), ("[ ] ", false)];
    let Some((mark, is_done)) = marks.into_iter().find(|(mark, _)| text.starts_with(mark)) else {
        return;
    };
    *text = text[mark.len()..].to_owned();
    inlines.insert(0, Inline::Task(is_done));
}
