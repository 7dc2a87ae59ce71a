//! Numbers within their bounds.

use super::named;
use crate::{
    model::ConstraintKind::{
        self, ExclusiveMaximum, ExclusiveMinimum, Maximum, Minimum, MultipleOf,
    },
    schema::Merged,
};

/// A bound that is a whole number.
pub(super) fn bound(merged: &Merged, kind: ConstraintKind) -> Option<i64> {
    let written = merged.constraints.get(&kind)?;
    written.parse().ok().or_else(|| whole(written.parse().ok()?))
}

/// How far numbers of a set must be apart.
pub(super) fn step(merged: &Merged) -> i64 {
    bound(merged, MultipleOf).filter(|step| *step > 0).unwrap_or(1)
}

/// A whole number as a float, when it is one that fits.
fn whole(value: f64) -> Option<i64> {
    // Beyond 2^53 floats aren't exact: such a bound isn't needed for an example.
    if value.abs() > 9.0e15 {
        return None;
    }
    format!("{value:.0}").parse().ok()
}

/// A whole number: what the name suggests, if bounds allow it, else the least that they do.
pub(super) fn integer(merged: &Merged, name: &str) -> String {
    let float = |kind| {
        merged.constraints.get(&kind).and_then(|written: &String| written.parse::<f64>().ok())
    };
    let low =
        [float(Minimum).map(f64::ceil), float(ExclusiveMinimum).map(|value| value.floor() + 1.0)];
    let high =
        [float(Maximum).map(f64::floor), float(ExclusiveMaximum).map(|value| value.ceil() - 1.0)];
    let low = low.into_iter().flatten().reduce(f64::max);
    let high = high.into_iter().flatten().reduce(f64::min);
    let step = step(merged);
    let suggested = named::integer(name);
    let is_within = |value: i64| {
        let value = value.to_string().parse::<f64>().unwrap_or_default();
        low.is_none_or(|low| value >= low) && high.is_none_or(|high| value <= high)
    };
    let from_low = low.and_then(whole).map(|low| next_multiple(low, step));
    let from_high = high.and_then(whole).map(|high| high.div_euclid(step) * step);
    let candidates = [Some(next_multiple(suggested, step)), from_low, from_high, Some(0)];
    let found = candidates.into_iter().flatten().find(|value| is_within(*value));
    found.unwrap_or(suggested).to_string()
}

fn next_multiple(value: i64, step: i64) -> i64 {
    value.checked_add((step - value.rem_euclid(step)) % step).unwrap_or(value)
}

/// A number: with a fraction where bounds leave room for it.
pub(super) fn number(merged: &Merged, name: &str) -> String {
    let float = |kind| {
        merged.constraints.get(&kind).and_then(|written: &String| written.parse::<f64>().ok())
    };
    let (low, above) = (float(Minimum), float(ExclusiveMinimum));
    let (high, below) = (float(Maximum), float(ExclusiveMaximum));
    let is_within = |value: f64| {
        low.is_none_or(|low| value >= low)
            && above.is_none_or(|above| value > above)
            && high.is_none_or(|high| value <= high)
            && below.is_none_or(|below| value < below)
    };
    if let Some(step) = float(MultipleOf).filter(|step| *step > 0.0) {
        let least = low.or(above).unwrap_or(step);
        let first = (least / step).ceil();
        let multiples = [first, first + 1.0, 1.0, 0.0].map(|times| times * step);
        let found = multiples.into_iter().find(|value| is_within(*value));
        return shown(
            found.unwrap_or(step),
            merged.constraints.get(&MultipleOf).map_or("", String::as_str),
        );
    }
    let bounds = [low.or(above), high.or(below)];
    let middle = match bounds {
        [Some(low), Some(high)] => f64::midpoint(low, high),
        [Some(low), None] => low + 1.0,
        [None, Some(high)] => high - 1.0,
        [None, None] => 0.0,
    };
    let candidates =
        [named::number(name), 1.5, middle, low.unwrap_or(middle), high.unwrap_or(middle)];
    candidates.into_iter().find(|value| is_within(*value)).unwrap_or(middle).to_string()
}

/// A multiple, with as many digits as its step has: no `0.30000000000000004`.
fn shown(value: f64, step: &str) -> String {
    let digits = step.split_once('.').map_or(0, |(_, fraction)| fraction.len().min(12));
    format!("{value:.digits$}")
}
