//! The header of a Markdown file: where it stands, what it holds, and where each value is.

use std::{ops::Range, sync::OnceLock};

use super::{
    code::Code,
    diagnostic::Diagnostic,
    source::SourceFile,
    yaml::{self, KeyPath, ScalarSpans, Spans},
};
use crate::yaml::Mapping;

/// The mark with which some editors start a file: not part of the text.
const BOM: char = '\u{feff}';

/// The YAML of a file, as a mapping whose spans can be asked for.
#[derive(Debug)]
pub struct FrontMatter<'source> {
    /// The file.
    pub source: &'source SourceFile,
    range: Range<usize>,
    /// Whether `#` stands where it would start a comment outside of quotes: spans take time to read.
    may_comment: bool,
    spans: OnceLock<Spans>,
}

/// A Markdown file in its two parts.
#[derive(Debug)]
pub struct Split<'source> {
    /// The header.
    pub front_matter: FrontMatter<'source>,
    /// What the header holds; empty when it can't be read.
    pub values: Mapping,
    /// Whether the header could be read: when not, that it lacks a key means nothing.
    pub is_readable: bool,
    /// Where the Markdown starts.
    pub body: usize,
}

/// Splits a Markdown file; none (and a diagnostic) when it has no header.
pub fn split<'s>(source: &'s SourceFile, diagnostics: &mut Vec<Diagnostic>) -> Option<Split<'s>> {
    if !source.is_text {
        return None;
    }
    match find_fences(source) {
        Ok((yaml, body)) => Some(read(source, yaml, body, diagnostics)),
        Err(diagnostic) => {
            diagnostics.push(*diagnostic);
            None
        }
    }
}

/// Reads a file that is YAML from end to end.
pub fn whole_file<'s>(
    source: &'s SourceFile,
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<Split<'s>> {
    source.is_text.then(|| {
        let start = if source.text.starts_with(BOM) { BOM.len_utf8() } else { 0 };
        read(source, start..source.text.len(), source.text.len(), diagnostics)
    })
}

fn read<'s>(
    source: &'s SourceFile,
    range: Range<usize>,
    body: usize,
    diagnostics: &mut Vec<Diagnostic>,
) -> Split<'s> {
    let parsed = yaml::parse(&source.readable()[range.clone()]);
    let is_readable = parsed.is_ok();
    let values = parsed.unwrap_or_else(|error| {
        let line = line_from(&source.text, range.start + error.offset);
        diagnostics.push(source.error(Code::YamlInvalid, line, error.message).help(error.help));
        Mapping::new()
    });
    let yaml = &source.text[range.clone()];
    let may_comment = yaml.contains(" #") || yaml.contains("\t#");
    let front_matter = FrontMatter { source, range, may_comment, spans: OnceLock::new() };
    Split { front_matter, values, is_readable, body }
}

impl FrontMatter<'_> {
    /// The key that names a value, or the item of a list.
    pub fn key_span(&self, path: &KeyPath) -> Range<usize> {
        self.shift(self.spans().key(path))
    }

    /// A value; its key when it is empty.
    pub fn value_span(&self, path: &KeyPath) -> Range<usize> {
        self.shift(self.spans().value(path))
    }

    /// A scalar without quotes, as it is written: `1.10`, even where it was read as a number.
    pub fn plain(&self, path: &KeyPath) -> Option<&str> {
        self.spans().plain(self.yaml(), path).map(|span| &self.yaml()[span])
    }

    /// The keys of a mapping, as they are written.
    pub fn keys(&self, path: &KeyPath) -> Vec<&str> {
        self.spans().keys(path)
    }

    /// A value without quotes, and the comment after it on its line; none in a header without comments.
    pub fn commented(&self, path: &KeyPath) -> Option<(Range<usize>, Range<usize>)> {
        if !self.may_comment {
            return None;
        }
        let yaml = self.yaml();
        let value = self.spans().plain(yaml, path)?;
        let start = if value.is_empty() {
            comment_instead(yaml, value.start)
        } else {
            comment_after(yaml, value.end)
        }?;
        let length = yaml[start..].lines().next().unwrap_or_default().trim_end().len();
        Some((self.shift(value), self.shift(start..start + length)))
    }

    /// The bytes of the file that hold those of a scalar's value.
    pub fn scalar_spans(&self, path: &KeyPath, value: &str) -> ScalarSpans {
        self.spans().scalar(self.yaml(), path, value).shifted(self.range.start)
    }

    /// The first key: where to say that one is missing.
    pub fn top(&self) -> Range<usize> {
        let first = self.yaml().lines().next().unwrap_or_default().len();
        self.range.start..self.range.start + first
    }

    fn yaml(&self) -> &str {
        &self.source.readable()[self.range.clone()]
    }

    fn spans(&self) -> &Spans {
        self.spans.get_or_init(|| Spans::read(self.yaml()))
    }

    fn shift(&self, range: Range<usize>) -> Range<usize> {
        range.start + self.range.start..range.end + self.range.start
    }
}

/// Where a comment follows a value on its line, or the comma after it in a list in brackets.
fn comment_after(yaml: &str, end: usize) -> Option<usize> {
    let rest = yaml[end..].trim_start_matches(',');
    let comment = rest.trim_start_matches([' ', '\t']);
    let is_comment = comment.starts_with('#') && comment.len() < rest.len();
    is_comment.then_some(yaml.len() - comment.len())
}

/// Where a comment stands in the place of a value, after `:` or `-`.
fn comment_instead(yaml: &str, at: usize) -> Option<usize> {
    let start = yaml[..at].rfind('\n').map_or(0, |newline| newline + 1);
    let mark = start + yaml[start..].lines().next()?.find(" #")?;
    yaml[start..mark].trim_end().ends_with([':', '-']).then_some(mark + 1)
}

/// The YAML between the fences, and where the body starts.
fn find_fences(source: &SourceFile) -> Result<(Range<usize>, usize), Box<Diagnostic>> {
    let text = source.readable();
    let bom = if text.starts_with(BOM) { BOM.len_utf8() } else { 0 };
    if text[bom..].trim().is_empty() {
        return Err(Box::new(
            source
                .error(Code::EmptyFile, 0..0, "le fichier est vide".to_owned())
                .help("commencez par `---`, les informations de la fiche, puis `---`"),
        ));
    }
    let mut lines = lines_with_ends(text, bom);
    // A conflict over the whole file starts before its header.
    let is_skipped = |line: &Range<usize>| source.text[line.clone()] != text[line.clone()];
    let opening = lines.find(|line| !is_skipped(line)).filter(|line| is_fence(&text[line.clone()]));
    let Some(opening) = opening else {
        return Err(Box::new(
            source
                .error(Code::FrontMatterMissing, source.first_line(), "l’en-tête manque".to_owned())
                .label("`---` attendu sur la première ligne")
                .help("entourez les informations de la fiche de deux lignes `---`"),
        ));
    };
    let closing = lines.find(|line| is_fence(&text[line.clone()]));
    closing.map(|closing| (opening.end..closing.start, closing.end)).ok_or_else(|| {
        let span = opening.start..opening.start + "---".len();
        let message = "l’en-tête n’est jamais refermé".to_owned();
        Box::new(
            source
                .error(Code::FrontMatterUnclosed, span, message)
                .label("ouvert ici")
                .help("ajoutez une ligne `---` après la dernière information"),
        )
    })
}

fn is_fence(line: &str) -> bool {
    line.trim_end() == "---"
}

fn lines_with_ends(text: &str, start: usize) -> impl Iterator<Item = Range<usize>> {
    text[start..].split_inclusive('\n').scan(start, |at, line| {
        let range = *at..*at + line.len();
        *at = range.end;
        Some(range)
    })
}

/// From a byte to the end of its line, at least one character when there is one.
fn line_from(text: &str, start: usize) -> Range<usize> {
    let start = start.min(text.len());
    let rest = text[start..].lines().next().unwrap_or_default();
    start..start + rest.trim_end().len()
}
