//! What looks like Markdown and isn't: marks that would show as they are written.

use crate::code::Code;
use catalogue::document::{Block, Inline};

use super::context::Context;

/// Looks at the words between two marks that Markdown understood; `place` tells where a byte of them
/// stands in the source, in which tags are longer.
pub fn check(text: &str, place: impl Fn(usize) -> usize, cx: &mut Context) {
    if let Some(at) = text.find("**") {
        unclosed_bold(place(at), cx);
    }
    let start = place(0);
    if starts_like_an_item(text) && cx.region.is_line_start(start) {
        missing_space(start, cx);
    }
}

/// A `**` that stays as it is written.
pub fn unclosed_bold(start: usize, cx: &mut Context) {
    let place = cx.region.text.get(start..start + 2) == Some("**");
    let span = if place { start..start + 2 } else { start..start };
    let message = "ce `**` se verrait tel quel : le gras n’est pas reconnu";
    let help = "fermez le gras par `**`, sans espace du côté des mots, ou retirez ce `**`";
    let warning = cx.region.warning(Code::BoldUnclosed, span, message.to_owned()).help(help);
    // One mistake leaves two marks: a second one on the same line says nothing new.
    let is_new = cx.collector.diagnostics.last().is_none_or(|last| {
        last.code != warning.code
            || last.path != warning.path
            || cx.region.is_other_line(last.start, warning.start)
    });
    if is_new {
        cx.collector.push(warning);
    }
}

/// A bullet without its space: `-Des données`.
fn starts_like_an_item(text: &str) -> bool {
    let mut characters = text.chars();
    characters.next() == Some('-') && characters.next().is_some_and(char::is_alphabetic)
}

fn missing_space(start: usize, cx: &mut Context) {
    let message = "ce tiret ne commence pas une liste";
    let warning = cx.warning(Code::ListMarker, start..start + 1, message);
    warning.help("ajoutez un espace après le tiret").replace_by("- ");
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
