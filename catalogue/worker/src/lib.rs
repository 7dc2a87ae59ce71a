//! From the bytes of a specification to the data files of its pages, in the browser: what
//! `catalogue-compiler` does with the copies that the content holds. `main.rs` is the worker around it.

use std::collections::HashMap;

use catalogue::{
    documentation::{LiveRequest, Overview},
    french::count,
};
use catalogue_compiler::{
    documentation::{Specification, pages},
    source::{RawFile, SourceFile},
    symbols::Symbols,
};
use catalogue_openapi::{
    Compiled, compile,
    diagnostic::{Diagnostic, Severity},
};

/// Most flaws that the page lists: a file with more has one cause for most of them.
const MOST_FLAWS: usize = 20;

/// Gives each data file of the pages of a specification to `send`: its name and its text. The error is
/// why there is nothing to show, in French.
pub fn read(
    asked: LiveRequest,
    bytes: Vec<u8>,
    send: &mut dyn FnMut(&str, &str),
) -> Result<(), String> {
    let name = asked.name.clone();
    let inner = format!("openapi/{name}");
    let (source, _) = SourceFile::decode(RawFile { path: name.clone(), inner, bytes });
    // Files beside this one are on another site: what it refers to there is a flaw.
    let none = HashMap::<String, Vec<u8>>::new();
    let compiled = compile(&name, source.readable().as_bytes(), &none);
    if compiled.documentation.operations.is_empty() && compiled.documentation.types.is_empty() {
        return Err(why_nothing(&compiled));
    }
    let mut known = Overview::from(asked);
    if let Some(live) = &mut known.live {
        live.flaws = flaws(&compiled.diagnostics);
    }
    let documentation = compiled.documentation;
    let specification =
        Specification { api: known.api.slug.clone(), source: &source, documentation, copy: None };
    let (made, _) = pages(&specification, known, false, &Symbols::default());
    for (name, text) in &made.files {
        send(name, text);
    }
    Ok(())
}

/// The first mistake, when one explains it.
fn why_nothing(compiled: &Compiled) -> String {
    let mut errors = compiled.diagnostics.iter().filter(|one| one.severity == Severity::Error);
    errors.next().map_or_else(
        || "le fichier ne décrit ni opération ni type".to_owned(),
        |first| format!("{} (ligne {})", first.message, first.line),
    )
}

fn flaws(diagnostics: &[Diagnostic]) -> Vec<String> {
    let sentence = |one: &Diagnostic| format!("ligne {}\u{a0}: {}", one.line, one.message);
    let mut flaws: Vec<String> = diagnostics.iter().take(MOST_FLAWS).map(sentence).collect();
    if let Some(more) = diagnostics.len().checked_sub(MOST_FLAWS).filter(|more| *more > 0) {
        flaws.push(format!("et encore {}", count(more, "défaut")));
    }
    flaws
}
