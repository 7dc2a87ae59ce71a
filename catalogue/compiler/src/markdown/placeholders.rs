//! Takes tags out of a Markdown text before it is parsed.
//!
//! `CommonMark` would make raw HTML of `<NextSteps />` and of the lines that follow it. Here each tag
//! becomes one character of a private plane, which Markdown sees as a letter; [`super::element`]
//! finds the tag again by that character. A tag that stands for a block gets blank lines around it,
//! so that what follows is read as Markdown:
//!
//! - [`tag`]: one tag as written
//! - [`extractor`]: walks the text, line by line
//! - [`indent`]: the indent that a block's tag and its content have in a list or a quotation

mod extractor;
mod indent;
mod tag;

pub use tag::{Tag, TagKind};

use extractor::Extractor;

/// A text without tags.
#[derive(Debug, Default)]
pub struct Placeholders {
    /// What Markdown parses.
    pub text: String,
    /// The tags, in order.
    pub tags: Vec<Tag>,
    /// Where a block of code starts that nothing closes.
    pub unclosed_code: Option<usize>,
    /// Where the first tag too many starts: the text ends before it.
    pub full: Option<usize>,
    /// Where each stretch of `text` comes from: start in `text`, start in the original.
    stretches: Vec<(usize, usize)>,
}

/// How a tag stands in the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Among the words of a line.
    Inline,
    /// A block when nothing else is on its line.
    LeafBlock,
    /// The start or the end of a block that holds others, wherever it is written.
    ContainerBlock,
}

/// First and last character of the private plane whose characters stand for tags.
const FIRST: u32 = 0xF_0000;
const LAST: u32 = 0xF_FFFD;

/// Tags of one text: the most of a real one is about a hundred.
pub const MOST_TAGS: usize = 10_000;

/// Whether a text has characters of the plane that stands for tags, told by their first byte: few
/// texts have, and the others need not be read character by character.
pub fn may_hold_tags(text: &str) -> bool {
    const FIRST_BYTE: u8 = 0xF3;
    text.as_bytes().contains(&FIRST_BYTE)
}

impl Placeholders {
    /// Masks a text. `standing` tells how the tags of a name stand.
    pub fn new(source: &str, standing: fn(&str) -> Standing) -> Self {
        Extractor::new(source, standing).run()
    }

    /// The tag that a character stands for.
    pub fn tag(&self, character: char) -> Option<usize> {
        let index = u32::from(character).checked_sub(FIRST)? as usize;
        (index < self.tags.len()).then_some(index)
    }

    /// A text with its tags written again: what code and addresses hold is no tag.
    pub fn restore(&self, text: &str, source: &str) -> String {
        if !may_hold_tags(text) {
            return text.to_owned();
        }
        let written = |character: char| match self.tag(character) {
            Some(index) => source[self.tags[index].span.clone()].to_owned(),
            None => character.to_string(),
        };
        text.chars().map(written).collect()
    }

    /// The byte of the original text.
    pub fn original(&self, offset: usize) -> usize {
        let next = self.stretches.partition_point(|(start, _)| *start <= offset);
        let Some((start, original)) = next.checked_sub(1).map(|index| self.stretches[index]) else {
            return offset;
        };
        let limit = self.stretches.get(next).map_or(usize::MAX, |(_, original)| *original);
        (original + (offset - start)).min(limit)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn standing(name: &str) -> Standing {
        match name {
            "NextSteps" | "br" => Standing::LeafBlock,
            "details" | "summary" => Standing::ContainerBlock,
            _ => Standing::Inline,
        }
    }

    /// The placeholders text with `①` for each tag, then the tags.
    fn check(source: &str, text: &str, tags: &[&str]) {
        let placeholders = Placeholders::new(source, standing);
        let shown: String = placeholders
            .text
            .chars()
            .map(|one| placeholders.tag(one).map_or(one, |_| '①'))
            .collect();
        assert_eq!(shown, text, "{source:?}");
        let found: Vec<&str> =
            placeholders.tags.iter().map(|tag| &source[tag.span.clone()]).collect();
        assert_eq!(found, tags, "{source:?}");
    }

    #[test]
    fn tags_become_one_letter() {
        check(
            "a <External href=\"x'>y\">b</External>.",
            "a ①b①.",
            &["<External href=\"x'>y\">", "</External>"],
        );
        check("<a\n  b='1' c={true} d>", "①", &["<a\n  b='1' c={true} d>"]);
        check("un <!-- a\n\nb --> deux", "un ① deux", &["<!-- a\n\nb -->"]);
    }

    #[test]
    fn a_block_alone_on_its_line_leaves_the_next_lines_to_markdown() {
        check("<NextSteps />\n<b>x</b>\n", "\n①\n\n\n①x①\n", &["<NextSteps />", "<b>", "</b>"]);
        check("- a\n  <NextSteps />\n  b", "- a\n  \n  ①\n  \n  \n  b", &["<NextSteps />"]);
    }

    #[test]
    fn what_a_container_holds_is_left_to_markdown() {
        let details = ["<details>", "<summary>", "</summary>", "</details>"];
        check(
            "<details>\n<summary>**a**</summary>\n| b |\n</details>\n",
            "\n①\n\n\n\n①\n\n**a**\n\n①\n\n\n| b |\n\n①\n\n\n",
            &details,
        );
        check(
            "- <details>\n      <summary>a</summary>\n      b\n  </details>\n",
            "- ①\n  \n  \n      \n  ①\n  \n  a\n  \n  ①\n  \n  \n  b\n  \n  ①\n  \n  \n",
            &details,
        );
    }

    #[test]
    fn code_addresses_and_comparisons_are_not_tags() {
        for text in [
            "`<id>` et ``<a> ` <b>``",
            "```\n<NextSteps />\n```\n",
            "<https://a.fr> <a@b.fr>",
            "1 < 2 et a<b",
            r"\<b>",
            "[a](<b c>)",
            "<b\n\nc>",
        ] {
            check(text, text, &[]);
        }
    }

    #[test]
    fn a_malformed_attribute_is_noted_and_the_tag_still_ends_where_it_ends() {
        let source = "<External href\"https://a.fr\">x</External>";
        let placeholders = Placeholders::new(source, standing);
        assert_eq!(placeholders.tags[0].malformed, Some(14));
        assert_eq!(&source[placeholders.tags[0].span.clone()], "<External href\"https://a.fr\">");
    }

    #[test]
    fn original_places_survive_masking() {
        let source = "é <NextSteps />\n<NextSteps />\nfin <b>x</b> ici";
        let placeholders = Placeholders::new(source, standing);
        for needle in ["fin", "x", "ici"] {
            let offset = placeholders.text.find(needle).expect("the needle is not placeholders");
            assert!(source[placeholders.original(offset)..].starts_with(needle), "{needle}");
        }
    }
}
