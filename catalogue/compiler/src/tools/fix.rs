//! Applying what diagnostics propose.
//!
//! The nearest known word is not always the one that was meant: `api-rncs` is near `api-ines`, and a
//! wrong link is worse than a dead one, which is reported. So only what looks like a slip of a finger
//! is applied, unless everything is asked for.

use std::collections::BTreeMap;

use catalogue::text::words;

use super::{Change, text};
use crate::{
    Compiled, compile,
    diagnostic::{Diagnostic, Fix},
    front_matter,
    source::{RawContent, SourceFile},
};

/// A mended mistake may uncover another: this many times is enough for any real content.
const ROUNDS: usize = 10;

/// In a shorter word, one letter makes another word: `api-rge`, `api-rbe`.
const SHORTEST_WORD: usize = 4;

/// The content once mended.
#[derive(Debug)]
pub struct Fixed {
    /// Each replacement, in the order in which they were made.
    pub replacements: Vec<Replacement>,
    /// The files whose text changed.
    pub changes: Vec<Change>,
    /// What the content then holds, and what remains to be mended by hand.
    pub compiled: Compiled,
}

/// Words replaced in a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Replacement {
    /// The file.
    pub path: String,
    /// The line, counted from 1.
    pub line: usize,
    /// What stood there.
    pub old: String,
    /// What stands there now.
    pub new: String,
}

/// Which proposals to apply.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Proposals {
    /// Those that nobody would refuse.
    Sure,
    /// The nearest known words as well, however far.
    All,
}

/// Applies what diagnostics propose until they propose nothing that can be applied.
pub fn fix(mut content: RawContent, proposals: Proposals) -> Fixed {
    let mut replacements = Vec::new();
    let mut texts: BTreeMap<String, String> = BTreeMap::new();
    let mut compiled = compile(content.clone());
    for _ in 0..ROUNDS {
        let round = round(&compiled, proposals, &mut replacements);
        if round.is_empty() {
            break;
        }
        for file in &mut content.files {
            if let Some(text) = round.get(&file.path) {
                file.bytes = text.clone().into_bytes();
            }
        }
        texts.extend(round);
        compiled = compile(content.clone());
    }
    let changes = texts.into_iter().map(|(path, text)| Change { path, text }).collect();
    Fixed { replacements, changes, compiled }
}

/// The new text of each file for which something can be applied at once.
fn round(
    compiled: &Compiled,
    proposals: Proposals,
    replacements: &mut Vec<Replacement>,
) -> BTreeMap<String, String> {
    let mut texts = BTreeMap::new();
    for source in compiled.sources.iter().filter(|source| source.is_text) {
        let of_file = compiled.diagnostics.iter().filter(|one| one.path == source.path);
        let wanted = of_file.filter(|one| proposals == Proposals::All || is_sure(source, one));
        let applied = applicable(source, wanted.filter_map(|one| one.fix.clone()).collect());
        if applied.is_empty() {
            continue;
        }
        replacements.extend(applied.iter().map(|fix| Replacement {
            path: source.path.clone(),
            line: source.position(fix.start).0,
            old: source.text[fix.start..fix.end].to_owned(),
            new: fix.replacement.clone(),
        }));
        texts.insert(source.path.clone(), text::replace(&source.text, applied));
    }
    texts
}

/// Whether a proposal is more than a guess, or differs from what is written by a slip only.
fn is_sure(source: &SourceFile, diagnostic: &Diagnostic) -> bool {
    diagnostic.fix.as_ref().is_some_and(|fix| {
        fix.is_certain || is_slip(&source.text[fix.start..fix.end], &fix.replacement)
    })
}

/// One letter too many, too few, wrong or out of place in a word long enough not to be another
/// one; or other case, accents and separators.
fn is_slip(old: &str, new: &str) -> bool {
    let (old, new) = (words(old), words(new));
    if old.concat() == new.concat() {
        return true;
    }
    let mut changed = old.iter().zip(&new).filter(|(old, new)| old != new);
    let (Some((old_word, new_word)), None) = (changed.next(), changed.next()) else {
        return false;
    };
    let has_digit =
        [old_word, new_word].iter().any(|word| word.contains(|one: char| one.is_ascii_digit()));
    old.len() == new.len()
        && !has_digit
        && old_word.chars().count() >= SHORTEST_WORD
        && strsim::damerau_levenshtein(old_word, new_word) == 1
}

/// Those that overlap no earlier one, change something and leave the header readable: a corrected
/// key may be there already.
fn applicable(source: &SourceFile, mut fixes: Vec<Fix>) -> Vec<Fix> {
    fixes.sort();
    let mut applied: Vec<Fix> = Vec::new();
    for fix in fixes {
        let overlaps =
            applied.last().is_some_and(|last| fix.start < last.end || fix.start == last.start);
        if overlaps || source.text[fix.start..fix.end] == fix.replacement {
            continue;
        }
        applied.push(fix);
        if is_readable(source) && !is_readable(&with(source, &applied)) {
            applied.pop();
        }
    }
    applied
}

fn with(source: &SourceFile, fixes: &[Fix]) -> SourceFile {
    source.with_text(text::replace(&source.text, fixes.to_vec()))
}

fn is_readable(source: &SourceFile) -> bool {
    let mut diagnostics = Vec::new();
    let split = if source.is_markdown() {
        front_matter::split(source, &mut diagnostics)
    } else {
        front_matter::whole_file(source, &mut diagnostics)
    };
    split.is_some_and(|split| split.is_readable)
}

#[cfg(test)]
mod tests {
    use super::is_slip;

    #[test]
    fn only_slips_are_sure() {
        for (old, new) in [
            ("extrenal_site", "external_site"),
            ("visit_2019", "visits_2019"),
            ("name_with_pronoun", "nameWithPronoun"),
            ("dinun", "dinum"),
            ("inse", "insee"),
            ("DINUM", "dinum"),
            ("/les-api/api-marche", "/les-api/api-marches"),
        ] {
            assert!(is_slip(old, new), "{old} {new}");
        }
        for (old, new) in [
            ("/les-api/api-rncs", "/les-api/api-ines"),
            ("/les-api/api-rge", "/les-api/api-rbe"),
            ("/les-api/sirene_v2", "/les-api/sirene_v3"),
            ("Direction du numérique", "dinum"),
            ("api-ouverte-2", "api-ouverte"),
            ("", "dinum"),
        ] {
            assert!(!is_slip(old, new), "{old} {new}");
        }
    }
}
