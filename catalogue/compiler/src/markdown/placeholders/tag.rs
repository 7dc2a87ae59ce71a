//! One tag as written: its name, its attributes, and where it ends.

use std::ops::Range;

/// A tag as written.
#[derive(Clone, Debug, PartialEq)]
pub struct Tag {
    /// Bytes of the original text.
    pub span: Range<usize>,
    /// What it is.
    pub kind: TagKind,
    /// Name without the brackets.
    pub name: String,
    /// Names and values; a flag has none.
    pub attributes: Vec<(String, Option<String>)>,
    /// First byte that isn't an attribute; of a comment, its start when nothing closes it.
    pub malformed: Option<usize>,
}

/// What a tag is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TagKind {
    /// `<Name …>`
    Open,
    /// `</Name>`
    Close,
    /// `<Name … />`
    SelfClosing,
    /// `<!-- … -->`
    Comment,
}

/// No tag of a real text is longer, in bytes.
const LONGEST: usize = 4096;

/// Nor has more attributes.
const MOST_ATTRIBUTES: usize = 30;

/// The comment that starts at a `<!--`. One that nothing closes hides its line only: the rest of the
/// page must not vanish.
pub fn parse_comment(source: &str, start: usize, may_end: bool) -> Tag {
    let rest = &source[start..];
    let closed = may_end.then(|| rest.find("-->").map(|end| end + "-->".len())).flatten();
    let length = closed.unwrap_or_else(|| rest.find('\n').unwrap_or(rest.len()));
    Tag {
        span: start..start + length,
        kind: TagKind::Comment,
        name: String::new(),
        attributes: vec![],
        malformed: closed.is_none().then_some(start),
    }
}

/// The tag that starts at a `<`.
pub fn parse_tag(source: &str, start: usize) -> Option<Tag> {
    let end = source.floor_char_boundary(start + LONGEST);
    // A blank line ends the paragraph, and what stands in it.
    let rest = source[start..end].split("\n\n").next().unwrap_or_default();
    let is_close = rest.starts_with("</");
    let name_start = if is_close { 2 } else { 1 };
    let name: String = rest[name_start..]
        .chars()
        .take_while(|one| one.is_ascii_alphanumeric() || *one == '-')
        .collect();
    let after_name = rest[name_start + name.len()..].chars().next()?;
    let is_name = name.starts_with(|first: char| first.is_ascii_alphabetic());
    // `<https://…>` and `<nom@domaine.fr>` are addresses.
    if !is_name || !(after_name.is_whitespace() || "/>".contains(after_name)) {
        return None;
    }
    AttributeReader { rest, at: name_start + name.len(), attributes: vec![], malformed: None }
        .read(start, name, is_close)
}

struct AttributeReader<'s> {
    rest: &'s str,
    at: usize,
    attributes: Vec<(String, Option<String>)>,
    malformed: Option<usize>,
}

impl AttributeReader<'_> {
    fn read(mut self, start: usize, name: String, is_close: bool) -> Option<Tag> {
        for _ in 0..=MOST_ATTRIBUTES {
            self.skip_spaces()?;
            let here = &self.rest[self.at..];
            let end = match here {
                _ if here.starts_with("/>") => Some((2, TagKind::SelfClosing)),
                _ if here.starts_with('>') => Some((1, TagKind::Open)),
                _ => None,
            };
            if let Some((length, kind)) = end {
                return Some(Tag {
                    span: start..start + self.at + length,
                    kind: if is_close { TagKind::Close } else { kind },
                    name,
                    attributes: self.attributes,
                    malformed: self.malformed.map(|at| start + at),
                });
            }
            self.attribute()?;
        }
        None
    }

    /// None at a blank line or at the end: what looked like a tag is text.
    fn skip_spaces(&mut self) -> Option<()> {
        let here = &self.rest[self.at..];
        let spaces = here.len() - here.trim_start().len();
        if here[..spaces].matches('\n').count() > 1 || spaces == here.len() {
            return None;
        }
        self.at += spaces;
        Some(())
    }

    fn attribute(&mut self) -> Option<()> {
        let here = &self.rest[self.at..];
        let name: String = here
            .chars()
            .take_while(|one| one.is_ascii_alphanumeric() || "-_:".contains(*one))
            .collect();
        if name.is_empty() {
            self.malformed.get_or_insert(self.at);
            // Skips quoted text whole, anything else up to the next space or bracket.
            let quoted = here.chars().next().filter(|one| "\"'".contains(*one));
            let length = quoted.and_then(|quote| here[1..].find(quote).map(|end| end + 2));
            let plain =
                here.char_indices().skip(1).find(|(_, one)| one.is_whitespace() || *one == '>');
            self.at += length.unwrap_or_else(|| plain.map_or(here.len(), |(at, _)| at));
            return Some(());
        }
        self.at += name.len();
        let here = &self.rest[self.at..];
        let value = match here.trim_start_matches(' ').strip_prefix('=') {
            Some(value) => {
                let value = value.trim_start_matches(' ');
                self.at = self.rest.len() - value.len();
                Some(self.value(value)?)
            }
            None => None,
        };
        self.attributes.push((name, value));
        Some(())
    }

    fn value(&mut self, rest: &str) -> Option<String> {
        let closing = match rest.chars().next()? {
            '"' => '"',
            '\'' => '\'',
            '{' => '}',
            _ => {
                let end = rest.find(|one: char| one.is_whitespace() || one == '>')?;
                let value = rest[..end].strip_suffix('/').unwrap_or(&rest[..end]);
                self.at += value.len();
                return Some(value.to_owned());
            }
        };
        let end = rest[1..].find(closing).filter(|&end| !rest[1..=end].contains("</"));
        let Some(end) = end else {
            // The quote is never closed: the value ends with the tag.
            self.malformed.get_or_insert(self.at);
            let end = rest.find('>')?;
            self.at += end;
            return Some(rest[1..end].to_owned());
        };
        self.at += end + 2;
        Some(rest[1..=end].to_owned())
    }
}
