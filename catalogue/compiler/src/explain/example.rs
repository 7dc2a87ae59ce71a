//! Reads an explanation: its lines, and the files of its fenced blocks.

use crate::code::Code;

/// The line above the examples of the cure.
const CURE: &str = "Corrigé :";

/// A fenced block of an explanation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Example<'t> {
    /// Its first and last lines, without what the first one says.
    pub(super) fence: &'t str,
    pub(super) language: &'t str,
    /// The file inside the content folder; empty when the block is none.
    pub path: &'t str,
    /// Which part of the file it is; empty when it is the whole file.
    pub part: &'t str,
    /// What the file holds there.
    pub text: &'t str,
}

/// The examples of an explanation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Examples<'t> {
    /// What the code is about.
    pub mistake: Vec<Example<'t>>,
    /// The same, as it should be.
    pub cure: Vec<Example<'t>>,
}

/// A part of an explanation.
pub enum Piece<'t> {
    Line(&'t str),
    Example(Example<'t>),
}

/// The files that show a mistake and its cure.
pub fn examples(code: Code) -> Examples<'static> {
    let text = code.explanation();
    let (mistake, cure) = text.split_once(CURE).unwrap_or((text, ""));
    Examples { mistake: files(mistake), cure: files(cure) }
}

fn files(text: &str) -> Vec<Example<'_>> {
    let examples = pieces(text).into_iter().filter_map(|piece| match piece {
        Piece::Example(example) if !example.path.is_empty() => Some(example),
        _ => None,
    });
    examples.collect()
}

/// The parts of an explanation, in their order.
pub fn pieces(text: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while !rest.is_empty() {
        let line = rest.lines().next().unwrap_or_default();
        let (piece, length) = match example(line, &rest[line.len()..]) {
            Some((example, length)) => (Piece::Example(example), length),
            None => (Piece::Line(line), 0),
        };
        pieces.push(piece);
        rest = rest[line.len() + length..].strip_prefix('\n').unwrap_or_default();
    }
    pieces
}

/// The block that a line opens, and how much follows the line until its last fence.
fn example<'t>(line: &'t str, rest: &'t str) -> Option<(Example<'t>, usize)> {
    let (fence, info) = line.split_at(line.find(|one| one != '`').unwrap_or(line.len()));
    let end = if fence.len() < 3 { None } else { rest.find(&format!("\n{fence}\n")) }?;
    let mut words = info.splitn(3, ' ');
    let mut word = || words.next().unwrap_or_default();
    let (language, path, part) = (word(), word(), word());
    let text = rest.get(1..=end).unwrap_or_default();
    Some((Example { fence, language, path, part, text }, end + 1 + fence.len()))
}

#[cfg(test)]
mod tests {
    use super::{Piece, pieces};

    #[test]
    fn a_block_names_its_file_and_may_hold_fences() {
        let text = "Dit.\n\n````markdown a.md texte\n```\nx\n````\nFin.\n";
        let read = pieces(text);
        let [Piece::Line("Dit."), Piece::Line(""), Piece::Example(example), Piece::Line("Fin.")] =
            read.as_slice()
        else {
            panic!("{} pieces", read.len())
        };
        let words = (example.language, example.path, example.part, example.text);
        assert_eq!(words, ("markdown", "a.md", "texte", "```\nx\n"));
    }

    #[test]
    fn a_block_may_be_empty() {
        let read = pieces("```markdown a.md\n```\n");
        let [Piece::Example(example)] = read.as_slice() else { panic!("{} pieces", read.len()) };
        assert_eq!((example.path, example.part, example.text), ("a.md", "", ""));
    }
}
