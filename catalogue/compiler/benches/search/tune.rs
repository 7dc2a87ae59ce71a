//! Whether the figures fit these queries only: tuned on random halves, measured on the others.

use std::fmt::Write;

use catalogue_compiler::search::Judged;
use catalogue_search::weights::Weights;

use crate::quality::{Files, Quality, measure};

/// How many times the queries are cut in two.
const CUTS: u32 = 5;

/// One line a cut: the site's figures and the tuned ones, both on the half that wasn't tuned on.
pub fn halves(files: &Files, queries: &[Judged]) -> String {
    let mut text =
        "half     site's figures: s@1  MRR@10  tuned on the other half: s@1  MRR@10\n".to_owned();
    let mut sums = [Quality::default(); 2];
    for cut in 0..CUTS {
        let (tuned_on, measured): (Vec<&Judged>, Vec<&Judged>) =
            queries.iter().partition(|judged| is_first_half(&judged.id, cut));
        let tuned = tune(files, &tuned_on);
        let site = measure(files, &Weights::default(), measured.iter().copied());
        let other = measure(files, &tuned, measured.iter().copied());
        sums[0].add(site);
        sums[1].add(other);
        line(&mut text, &format!("{}", cut + 1), site, other);
    }
    line(&mut text, "mean", sums[0], sums[1]);
    text
}

fn line(text: &mut String, name: &str, site: Quality, tuned: Quality) {
    let _ = writeln!(
        text,
        "{name:<8} {:>20.3} {:>7.3} {:>29.3} {:>7.3}   none {}/{} {}/{}",
        site.first / site.queries,
        site.reciprocal / site.queries,
        tuned.first / tuned.queries,
        tuned.reciprocal / tuned.queries,
        site.silent,
        site.without,
        tuned.silent,
        tuned.without,
    );
}

/// By a hash of the identifier: the same halves on every machine.
fn is_first_half(id: &str, cut: u32) -> bool {
    let start = 0x811c_9dc5 ^ cut.wrapping_mul(0x9e37_79b9);
    let hash =
        id.bytes().fold(start, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
    (hash ^ (hash >> 15)).wrapping_mul(0x2c1b_3c6d) >> 31 == 0
}

/// One figure after the other, twice: less, more, or as it is.
fn tune(files: &Files, queries: &[&Judged]) -> Weights {
    let mut best = Weights::default();
    let mut aim = aim_of(measure(files, &best, queries.iter().copied()));
    for _ in 0..2 {
        for place in 0..figures(&mut best.clone()).len() {
            for factor in [0.6, 0.8, 1.25, 1.6] {
                let mut tried = best.clone();
                *figures(&mut tried)[place] *= factor;
                let reached = aim_of(measure(files, &tried, queries.iter().copied()));
                if reached > aim {
                    (best, aim) = (tried, reached);
                }
            }
        }
    }
    best
}

fn figures(weights: &mut Weights) -> Vec<&mut f32> {
    let (mut boosts, mut namings, mut qualities) = (Vec::new(), Vec::new(), Vec::new());
    for field in &mut weights.fields {
        boosts.push(&mut field.boost);
        namings.push(&mut field.naming);
        qualities.push(&mut field.quality);
    }
    let mut figures = boosts;
    figures.extend(namings);
    // The first two fields name the entry: nothing answers better.
    figures.extend(qualities.into_iter().skip(2));
    figures.extend([
        &mut weights.saturation,
        &mut weights.length_penalty,
        &mut weights.derivation,
        &mut weights.prefix,
        &mut weights.synonym,
        &mut weights.related,
        &mut weights.scattered,
        &mut weights.partial_name,
        &mut weights.framing,
        &mut weights.unknown,
        &mut weights.proximity,
        &mut weights.popularity,
        &mut weights.coverage,
        &mut weights.strong_coverage,
    ]);
    figures
}

/// What tuning makes large.
fn aim_of(quality: Quality) -> f64 {
    (quality.first + quality.reciprocal) / quality.queries.max(1.0)
        + quality.silent / quality.without.max(1.0) / 2.0
}
