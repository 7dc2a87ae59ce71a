//! Takes tags out of a Markdown text before it is parsed.
//!
//! `CommonMark` would make raw HTML of `<NextSteps />` and of the lines that follow it. Here each tag
//! becomes one character of a private plane, which Markdown sees as a letter; [`super::element`]
//! finds the tag again by that character. A tag for a block that stands alone on its line gets
//! blank lines around it, so that what follows is read as Markdown.

mod tag;

pub use tag::{Tag, TagKind};

use std::collections::BTreeMap;

use tag::{parse_comment, parse_tag};

/// A text without tags.
#[derive(Debug, Default)]
pub struct Masked {
    /// What Markdown parses.
    pub text: String,
    /// The tags, in order.
    pub tags: Vec<Tag>,
    /// Where a block of code starts that nothing closes.
    pub unclosed_code: Option<usize>,
    /// Where each stretch of `text` comes from: start in `text`, start in the original.
    stretches: Vec<(usize, usize)>,
}
/// First character of the plane that stands for tags, and how many there may be.
const FIRST: u32 = 0xF_0000;
const MOST: u32 = 0xFFFD;

impl Masked {
    /// Masks a text. `is_block` tells which names stand for blocks.
    pub fn new(source: &str, is_block: impl Fn(&str) -> bool) -> Self {
        let mut masker = Masker {
            source,
            at: 0,
            masked: Self::default(),
            is_block,
            paragraph_end: 0,
            last_comment_end: source.rfind("-->").unwrap_or(0),
            unclosed_code: BTreeMap::new(),
        };
        masker.run();
        masker.masked
    }

    /// The tag that a character stands for.
    pub fn tag(&self, character: char) -> Option<usize> {
        let index = u32::from(character).checked_sub(FIRST)? as usize;
        (index < self.tags.len()).then_some(index)
    }

    /// A text with its tags written again: what code and addresses hold is no tag.
    pub fn unmask(&self, text: &str, source: &str) -> String {
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

struct Masker<'s, F> {
    source: &'s str,
    at: usize,
    masked: Masked,
    is_block: F,
    // What has been looked for once isn't looked for again: a long text takes a time that grows
    // with its length, whatever it holds.
    /// End of the paragraph, when `at` lies before it.
    paragraph_end: usize,
    /// The last place where a comment may end.
    last_comment_end: usize,
    /// For each length of a run of backticks, up to where nothing closes it.
    unclosed_code: BTreeMap<usize, usize>,
}

impl<'s, F: Fn(&str) -> bool> Masker<'s, F> {
    fn run(&mut self) {
        self.masked.stretches.push((0, 0));
        let mut fence: Option<&str> = None;
        while self.at < self.source.len() {
            let line = self.rest().split_inclusive('\n').next().unwrap_or_default();
            let end = self.at + line.len();
            match (fence, opening_fence(line)) {
                (Some(open), _) => {
                    if closes_fence(line, open) {
                        fence = None;
                    }
                    self.copy_to(end);
                }
                (None, Some(open)) => {
                    fence = Some(open);
                    self.masked.unclosed_code =
                        Some(self.at + line.len() - line.trim_start().len());
                    self.copy_to(end);
                }
                (None, None) => self.line(end),
            }
        }
        if fence.is_none() {
            self.masked.unclosed_code = None;
        }
    }

    /// A line outside code; ends later when a tag or code runs over it.
    fn line(&mut self, mut end: usize) {
        let line_start = self.at;
        while self.at < end {
            let Some(stop) = self.source[self.at..end].find(['`', '<', '\\']) else { break };
            self.copy_to(self.at + stop);
            self.special(line_start);
            if self.at > end {
                end = self.source[self.at..]
                    .find('\n')
                    .map_or(self.source.len(), |at| self.at + at + 1);
            }
        }
        self.copy_to(end);
    }

    fn special(&mut self, line_start: usize) {
        let rest = self.rest();
        if rest.starts_with('\\') {
            let escaped = rest.chars().nth(1).map_or(0, char::len_utf8);
            self.copy_to(self.at + 1 + escaped);
        } else if rest.starts_with('`') {
            let length = self.code_span();
            self.copy_to(self.at + length);
        } else if let Some(tag) = self.tag_here() {
            self.replace(tag, line_start);
        } else {
            self.copy_to(self.at + 1);
        }
    }

    fn tag_here(&self) -> Option<Tag> {
        // `[text](<address>)` is a link, and past the plane's end tags stay text.
        let is_destination = self.source[..self.at].ends_with("](");
        let is_full = self.masked.tags.len() >= MOST as usize;
        if is_destination || is_full {
            None
        } else if self.rest().starts_with("<!--") {
            Some(parse_comment(self.source, self.at, self.at <= self.last_comment_end))
        } else {
            parse_tag(self.source, self.at)
        }
    }

    /// Length of the code between backticks, or of the backticks when nothing closes them.
    fn code_span(&mut self) -> usize {
        let run = backticks(self.rest());
        if self.unclosed_code.get(&run).is_some_and(|&end| self.at < end) {
            return run;
        }
        if self.paragraph_end <= self.at {
            let blank_line = self.rest().find("\n\n").map(|at| self.at + at);
            self.paragraph_end = blank_line.unwrap_or(self.source.len());
        }
        let mut at = self.at + run;
        while let Some(next) = self.source[at..self.paragraph_end.max(at)].find('`') {
            let start = at + next;
            let length = backticks(&self.source[start..]);
            at = start + length;
            if length == run {
                return at - self.at;
            }
        }
        self.unclosed_code.insert(run, self.paragraph_end);
        run
    }

    fn replace(&mut self, tag: Tag, line_start: usize) {
        let end = tag.span.end;
        let before = &self.source[line_start..self.at];
        let is_first = (self.is_block)(&tag.name) && before.trim().is_empty();
        let after = || self.source[end..].lines().next().unwrap_or_default();
        let is_block = is_first && after().trim().is_empty();
        if is_block && !before.contains('\n') {
            self.insert(&format!("\n{before}"));
        }
        let index = u32::try_from(self.masked.tags.len()).unwrap_or(MOST);
        let character = char::from_u32(FIRST + index).unwrap_or(char::REPLACEMENT_CHARACTER);
        self.insert(&character.to_string());
        self.masked.tags.push(tag);
        self.at = end;
        if is_block {
            self.insert("\n\n");
        }
        self.masked.stretches.push((self.masked.text.len(), self.at));
    }

    fn insert(&mut self, text: &str) {
        self.masked.stretches.push((self.masked.text.len(), self.at));
        self.masked.text.push_str(text);
    }

    /// Copies up to a byte. A character of the private plane would pass for a tag: it is dropped.
    fn copy_to(&mut self, end: usize) {
        for character in self.source[self.at..end].chars() {
            let code = u32::from(character);
            if (FIRST..=FIRST + MOST).contains(&code) {
                self.masked.text.push(char::REPLACEMENT_CHARACTER);
                let original = self.at + character.len_utf8();
                self.masked.stretches.push((self.masked.text.len(), original));
            } else {
                self.masked.text.push(character);
            }
            self.at += character.len_utf8();
        }
    }

    fn rest(&self) -> &'s str {
        &self.source[self.at..]
    }
}

/// The run of backticks or tildes that opens a block of code.
fn opening_fence(line: &str) -> Option<&str> {
    let trimmed = line.trim_start_matches([' ', '-', '*', '>', '\t']);
    ["```", "~~~"].iter().find(|fence| trimmed.starts_with(**fence))?;
    let fence = trimmed.chars().next()?;
    let length = trimmed.len() - trimmed.trim_start_matches(fence).len();
    let (run, info) = trimmed.split_at(length);
    // ```` ```x``` ```` on one line is code inside a paragraph.
    (fence == '~' || !info.contains('`')).then_some(run)
}

fn closes_fence(line: &str, open: &str) -> bool {
    let run = line.trim().trim_start_matches(['>', ' ']);
    let fence = open.chars().next().unwrap_or('`');
    run.len() >= open.len() && run.chars().all(|one| one == fence)
}

/// Length of the run of backticks at the start.
fn backticks(rest: &str) -> usize {
    rest.len() - rest.trim_start_matches('`').len()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The masked text with `①` for each tag, then the tags.
    fn check(source: &str, text: &str, tags: &[&str]) {
        let masked = Masked::new(source, |name| name == "NextSteps");
        let shown: String =
            masked.text.chars().map(|one| masked.tag(one).map_or(one, |_| '①')).collect();
        assert_eq!(shown, text, "{source:?}");
        let found: Vec<&str> = masked.tags.iter().map(|tag| &source[tag.span.clone()]).collect();
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
        check("- a\n  <NextSteps />\n  b", "- a\n  \n  ①\n\n\n  b", &["<NextSteps />"]);
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
        let masked = Masked::new(source, |_| false);
        assert_eq!(masked.tags[0].malformed, Some(14));
        assert_eq!(&source[masked.tags[0].span.clone()], "<External href\"https://a.fr\">");
    }

    #[test]
    fn original_places_survive_masking() {
        let source = "é <NextSteps />\n<NextSteps />\nfin <b>x</b> ici";
        let masked = Masked::new(source, |name| name == "NextSteps");
        for needle in ["fin", "x", "ici"] {
            let offset = masked.text.find(needle).expect("the needle is not masked");
            assert!(source[masked.original(offset)..].starts_with(needle), "{needle}");
        }
    }
}
