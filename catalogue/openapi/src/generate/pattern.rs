//! Texts that match a regular expression, as far as it is a simple one.

mod parse;

use parse::{Part, Regex};

/// The shortest text that matches; none when the expression is too hard.
pub(super) fn matching(pattern: &str) -> Option<String> {
    of_length(pattern, 0)
}

/// A text that matches, of a length at least.
pub(super) fn of_length(pattern: &str, least: usize) -> Option<String> {
    let regex = parse::parse(pattern)?;
    let mut text = String::new();
    regex.write(&mut text, 0)?;
    let lacking = least.saturating_sub(text.chars().count());
    if lacking > 0 {
        text.clear();
        regex.write(&mut text, lacking)?;
    }
    (text.len() <= LONGEST).then_some(text)
}

/// Longest text that is made.
const LONGEST: usize = 2_000;

/// Whether a text matches as a whole; none when the expression is too hard.
pub(super) fn matches(pattern: &str, text: &str) -> Option<bool> {
    let regex = parse::parse(pattern)?;
    let signs: Vec<char> = text.chars().collect();
    Some(regex.ends(&signs, 0).contains(&signs.len()))
}

impl Regex {
    /// Writes the first alternative; the first part that may repeat takes the signs that lack.
    fn write(&self, text: &mut String, lacking: usize) -> Option<()> {
        let mut lacking = lacking;
        for (part, least, most) in self.alternatives.first()? {
            let more = lacking.min(most.saturating_sub(*least));
            lacking -= more;
            for _ in 0..least + more {
                match part {
                    Part::Sign(ranges) => text.push(sign_of(ranges)?),
                    Part::Group(group) => group.write(text, 0)?,
                }
                if text.len() > LONGEST {
                    return None;
                }
            }
        }
        Some(())
    }

    /// Where matches that start at a place may end.
    fn ends(&self, text: &[char], start: usize) -> Vec<usize> {
        let mut all = Vec::new();
        for alternative in &self.alternatives {
            let mut ends = vec![start];
            for (part, least, most) in alternative {
                ends = repeat(part, *least, *most, text, ends);
            }
            all.extend(ends);
        }
        all.sort_unstable();
        all.dedup();
        all
    }
}

fn repeat(part: &Part, least: usize, most: usize, text: &[char], starts: Vec<usize>) -> Vec<usize> {
    let mut found = if least == 0 { starts.clone() } else { Vec::new() };
    let mut ends = starts;
    for times in 1..=most.min(text.len() + 1) {
        let next = ends.iter().flat_map(|start| once(part, text, *start));
        let mut next: Vec<usize> = next.collect();
        next.sort_unstable();
        next.dedup();
        if next.is_empty() {
            break;
        }
        if times >= least {
            found.extend(&next);
        }
        ends = next;
    }
    found.sort_unstable();
    found.dedup();
    found
}

fn once(part: &Part, text: &[char], start: usize) -> Vec<usize> {
    match part {
        Part::Group(group) => group.ends(text, start),
        Part::Sign(ranges) => {
            let is_in = |sign: &char| ranges.iter().any(|(low, high)| (low..=high).contains(&sign));
            text.get(start).filter(|sign| is_in(sign)).map(|_| start + 1).into_iter().collect()
        }
    }
}

/// A sign that reads well: a digit or letter where there is one.
fn sign_of(ranges: &[(char, char)]) -> Option<char> {
    let is_in = |sign: &char| ranges.iter().any(|(low, high)| (low..=high).contains(&sign));
    ['1', 'A', 'a', ' ']
        .iter()
        .find(|sign| is_in(sign))
        .copied()
        .or_else(|| ranges.first().map(|(low, _)| *low))
}
