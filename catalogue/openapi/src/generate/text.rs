//! Texts: by pattern, by format, by name, of the length that is wanted.

use super::{named, number, pattern};
use crate::{
    model::ConstraintKind::{MaxLength, MinLength, Pattern},
    schema::Merged,
};

/// What nothing is said of.
pub(super) const PLAIN: &str = "texte";

/// Longest text that is made to fill a minimum.
const LONGEST: usize = 1_000;

pub(super) fn text(merged: &Merged, name: &str) -> String {
    let length = |kind| number::bound(merged, kind).and_then(|value| usize::try_from(value).ok());
    let least = length(MinLength).unwrap_or(0).min(LONGEST);
    let most = length(MaxLength).unwrap_or(usize::MAX);
    let is_within = |text: &str| (least..=most).contains(&text.chars().count());
    let written = merged.constraints.get(&Pattern).map(String::as_str);
    let suggested = || named::of_format(merged.format).into_iter().chain(named::of_name(name));
    if let Some(written) = written {
        let matches =
            |text: &&str| is_within(text) && pattern::matches(written, text) == Some(true);
        let known = suggested().find(|text| matches(text)).map(str::to_owned);
        let made = || pattern::of_length(written, least).filter(|text| is_within(text));
        if let Some(text) = known.or_else(made) {
            return text;
        }
    }
    let known = suggested().find(|text| is_within(text));
    known.map_or_else(|| fill(least, most), str::to_owned)
}

/// A text of a length between two others.
fn fill(least: usize, most: usize) -> String {
    let length = PLAIN.len().clamp(least.min(most), most.max(least.min(most)));
    PLAIN.chars().cycle().take(length).collect()
}
