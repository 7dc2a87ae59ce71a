//! Walks a text line by line, and puts one character in the place of each tag.

use std::collections::BTreeMap;

use super::{
    FIRST, LAST, MOST_TAGS, Placeholders, Standing, Tag, TagKind,
    indent::{self, Indents},
    may_hold_tags,
    tag::{parse_comment, parse_tag},
};

/// Walks a text, and replaces its tags.
pub struct Extractor<'s> {
    source: &'s str,
    at: usize,
    placeholders: Placeholders,
    standing: fn(&str) -> Standing,
    indents: Indents,
    // What has been looked for once isn't looked for again: a long text takes a time that grows
    // with its length, whatever it holds.
    /// End of the paragraph, when `at` lies before it.
    paragraph_end: usize,
    /// The last place where a comment may end.
    last_comment_end: usize,
    /// For each length of a run of backticks, up to where nothing closes it.
    unclosed_code: BTreeMap<usize, usize>,
}

impl<'s> Extractor<'s> {
    /// At the start of a text.
    pub fn new(source: &'s str, standing: fn(&str) -> Standing) -> Self {
        Self {
            source,
            at: 0,
            placeholders: Placeholders::default(),
            standing,
            indents: Indents::default(),
            paragraph_end: 0,
            last_comment_end: source.rfind("-->").unwrap_or(0),
            unclosed_code: BTreeMap::new(),
        }
    }

    /// The whole text without its tags.
    pub fn run(mut self) -> Placeholders {
        self.placeholders.stretches.push((0, 0));
        let mut fence: Option<&str> = None;
        while self.at < self.source.len() && self.placeholders.full.is_none() {
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
                    self.placeholders.unclosed_code =
                        Some(self.at + line.len() - line.trim_start().len());
                    self.copy_to(end);
                }
                (None, None) => self.line(end),
            }
        }
        if fence.is_none() {
            self.placeholders.unclosed_code = None;
        }
        self.placeholders
    }

    /// A line outside code; ends later when a tag or code runs over it.
    fn line(&mut self, mut end: usize) {
        let line_start = self.at;
        self.indent(end);
        while self.at < end && self.placeholders.full.is_none() {
            let Some(stop) = self.source[self.at..end].find(['`', '<', '\\']) else { break };
            self.copy_to(self.at + stop);
            self.special(line_start);
            if self.at > end {
                end = self.source[self.at..]
                    .find('\n')
                    .map_or(self.source.len(), |at| self.at + at + 1);
            }
        }
        if self.placeholders.full.is_none() {
            self.copy_to(end);
        }
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
            if self.placeholders.tags.len() == MOST_TAGS {
                self.placeholders.full = Some(self.at);
            } else {
                self.replace(tag, line_start);
            }
        } else {
            self.copy_to(self.at + 1);
        }
    }

    fn tag_here(&self) -> Option<Tag> {
        // `[text](<address>)` is a link.
        let is_destination = self.source[..self.at].ends_with("](");
        if is_destination {
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
            let lines = self.rest().split_inclusive('\n');
            let lines = lines.take_while(|line| !line.trim().is_empty());
            self.paragraph_end = self.at + lines.map(str::len).sum::<usize>();
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

    /// Leaves out what an HTML writer put before the content of a tag to indent it.
    fn indent(&mut self, end: usize) {
        let line = &self.source[self.at..end];
        let tag = line.trim_start();
        let is_container = tag.starts_with('<')
            && parse_tag(self.source, end - tag.len())
                .is_some_and(|tag| (self.standing)(&tag.name) == Standing::ContainerBlock);
        if is_container {
            return;
        }
        let extra = self.indents.enter(line);
        if extra > 0 {
            self.at += extra;
            self.placeholders.stretches.push((self.placeholders.text.len(), self.at));
        }
    }

    fn replace(&mut self, tag: Tag, line_start: usize) {
        let standing = self.standing_of(&tag, line_start);
        let before = &self.source[line_start..self.at];
        let indent = self.indents.around(before);
        if standing != Standing::Inline && before.trim().is_empty() {
            self.insert(&format!("\n{indent}"));
        } else if standing != Standing::Inline && !indent::is_marker(before) {
            self.insert(&format!("\n{indent}\n{indent}"));
        }
        let index = u32::try_from(self.placeholders.tags.len()).unwrap_or(LAST);
        let character = char::from_u32(FIRST + index).unwrap_or(char::REPLACEMENT_CHARACTER);
        self.insert(&character.to_string());
        self.at = tag.span.end;
        self.placeholders.tags.push(tag);
        if standing != Standing::Inline {
            self.insert(&format!("\n{indent}\n{indent}"));
        }
        if standing == Standing::ContainerBlock {
            self.indents.forget();
        }
        self.placeholders.stretches.push((self.placeholders.text.len(), self.at));
    }

    /// A block can't stand in a table or a heading; a lone one has its line for itself.
    fn standing_of(&self, tag: &Tag, line_start: usize) -> Standing {
        let is_comment = tag.kind == TagKind::Comment;
        let standing = if is_comment { Standing::LeafBlock } else { (self.standing)(&tag.name) };
        if standing == Standing::Inline {
            return standing;
        }
        let before = self.source[line_start..self.at].trim_start_matches([' ', '\t', '>']);
        let after = || self.source[tag.span.end..].lines().next().unwrap_or_default();
        let is_lone = before.is_empty() && after().trim().is_empty();
        let is_in_line = before.starts_with(['|', '#']);
        match standing {
            Standing::ContainerBlock if !is_in_line => Standing::ContainerBlock,
            Standing::LeafBlock if is_lone => Standing::LeafBlock,
            _ => Standing::Inline,
        }
    }

    fn insert(&mut self, text: &str) {
        self.placeholders.stretches.push((self.placeholders.text.len(), self.at));
        self.placeholders.text.push_str(text);
    }

    /// Copies up to a byte. A character of the private plane would pass for a tag: it is dropped.
    fn copy_to(&mut self, end: usize) {
        let text = &self.source[self.at..end];
        if !may_hold_tags(text) {
            self.placeholders.text.push_str(text);
            self.at = end;
            return;
        }
        for character in text.chars() {
            let code = u32::from(character);
            if (FIRST..=LAST).contains(&code) {
                self.placeholders.text.push(char::REPLACEMENT_CHARACTER);
                let original = self.at + character.len_utf8();
                self.placeholders.stretches.push((self.placeholders.text.len(), original));
            } else {
                self.placeholders.text.push(character);
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
