//! What looks like Markdown and isn't: marks that would show as they are written.

use crate::code::Code;
use catalogue::document::{Block, Inline};

use super::{Context, Region};
/// Looks at the words between two marks that Markdown understood; `place` tells where a byte of them
/// stands in the source, in which tags are longer.
pub fn check(text: &str, place: impl Fn(usize) -> usize, region: &Region, context: &mut Context) {
    if let Some(at) = text.find("**") {
        unclosed_bold(place(at), region, context);
    }
    let start = place(0);
    if starts_like_an_item(text) && region.is_line_start(start) {
        missing_space(start, region, context);
    }
}

/// A `**` that stays as it is written.
pub fn unclosed_bold(start: usize, region: &Region, context: &mut Context) {
    let place = region.text.get(start..start + 2) == Some("**");
    let span = if place { start..start + 2 } else { start..start };
    let message = "ce `**` se verrait tel quel : le gras n’est pas reconnu".to_owned();
    let help = "fermez le gras par `**`, sans espace du côté des mots, ou retirez ce `**`";
    let warning = region.warning(Code::BoldUnclosed, span, message).help(help);
    // One mistake leaves two marks: a second one on the same line says nothing new.
    let is_new = context.sink.diagnostics.last().is_none_or(|last| {
        last.code != warning.code
            || last.path != warning.path
            || region.is_other_line(last.start, warning.start)
    });
    if is_new {
        context.sink.push(warning);
    }
}

/// A bullet without its space: `-Des données`.
fn starts_like_an_item(text: &str) -> bool {
    let mut characters = text.chars();
    characters.next() == Some('-') && characters.next().is_some_and(char::is_alphabetic)
}

fn missing_space(start: usize, region: &Region, context: &mut Context) {
    let message = "ce tiret ne commence pas une liste".to_owned();
    let warning = region.warning(Code::ListMarker, start..start + 1, message);
    context.sink.push(warning.help("ajoutez un espace après le tiret").replace_by("- "));
}

/// `[x] fait` and `[ ] à faire` at the start of a line, with or without a bullet.
pub fn mark_task(block: &mut Block) {
    let (Block::Paragraph(inlines) | Block::Plain(inlines)) = block else { return };
    let Some(Inline::Text(text)) = inlines.first_mut() else { return };
    let marks = [("[x] ", true), ("[X] ", true), ("[ ] ", false)];
    let Some((mark, is_done)) = marks.into_iter().find(|(mark, _)| text.starts_with(mark)) else {
        return;
    };
    *text = text[mark.len()..].to_owned();
    inlines.insert(0, Inline::Task(is_done));
}
