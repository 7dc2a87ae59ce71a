//! What is wrong with a specification, as diagnostics of the content.

use std::ops::Range;

use catalogue_openapi::{Compiled, diagnostic};

use crate::{code::Code, diagnostic::Diagnostic, source::SourceFile};

/// The diagnostics of a specification, each at its place. A page is made of all that could be read, so
/// only a file that couldn't be read at all keeps the catalogue from being published.
pub fn flaws<'s>(compiled: &Compiled, file_of: &dyn Fn(&str) -> &'s SourceFile) -> Vec<Diagnostic> {
    let is_fatal = |one: &diagnostic::Diagnostic| {
        !compiled.is_read && one.severity == diagnostic::Severity::Error
    };
    let flaw = |one: &diagnostic::Diagnostic| {
        let source = file_of(&one.file);
        let span = place(&source.text, one.line as usize, one.column as usize);
        let told = if is_fatal(one) {
            source.error(Code::SpecificationUnread, span, one.message.clone())
        } else {
            source.warning(Code::SpecificationFlaw, span, one.message.clone())
        };
        if one.help.is_empty() { told } else { told.help(one.help.clone()) }
    };
    compiled.diagnostics.iter().map(flaw).collect()
}

/// What is wrong with a text that the file holds somewhere.
pub fn flaw_of_text(source: &SourceFile, text: &str, one: Diagnostic) -> Diagnostic {
    let words = text.get(one.span()).unwrap_or_default().lines().next().unwrap_or_default();
    let first = text.trim_start().lines().next().unwrap_or_default();
    let find = |words: &str| {
        let words = words.trim();
        let start = source.text.find(words).filter(|_| !words.is_empty())?;
        Some(start..start + words.len())
    };
    let span = find(words).or_else(|| find(first)).unwrap_or_else(|| source.first_line());
    let told = source.warning(Code::SpecificationFlaw, span, one.message);
    match one.help {
        Some(help) => told.help(help),
        None => told,
    }
}

/// The bytes from a line and column, both from 1, columns in characters, to the end of the line.
fn place(text: &str, line: usize, column: usize) -> Range<usize> {
    let Some(found) = text.split_inclusive('\n').nth(line.saturating_sub(1)) else {
        return text.len()..text.len();
    };
    let line_start = found.as_ptr() as usize - text.as_ptr() as usize;
    let within = found.trim_end();
    let start = within.char_indices().nth(column.saturating_sub(1)).map_or(within.len(), |at| at.0);
    line_start + start..line_start + within.len()
}

#[cfg(test)]
mod tests {
    use super::place;

    #[test]
    fn a_place_is_that_of_its_line_and_column() {
        let text = "é: 1\n  clé: valeur \nfin";
        assert_eq!(&text[place(text, 2, 3)], "clé: valeur");
        assert_eq!(&text[place(text, 1, 2)], ": 1");
        assert_eq!(&text[place(text, 3, 9)], "");
        assert_eq!(place(text, 7, 1), text.len()..text.len());
    }
}
