//! Sorting by one number that packs a key and a value.
//!
//! Every sort of the crate is of such numbers, so the program holds one sorting function instead of one
//! per type: with the plain data files it took 5 kB off the module, after brotli.

use std::collections::BinaryHeap;

/// Smallest first. Sorting by a heap is a little slower than the standard library's `sort`, whose program
/// would be as large as all of [`super::expand`].
pub(super) fn sorted(numbers: Vec<u64>) -> Vec<u64> {
    BinaryHeap::from(numbers).into_sorted_vec()
}

/// Packs a key to sort by, and a value that goes with it.
pub(super) fn pack(key: u32, value: u32) -> u64 {
    u64::from(key) << 32 | u64::from(value)
}

/// The key and the value of a packed number.
#[expect(clippy::cast_possible_truncation, reason = "each half has 32 bits")]
pub(super) fn unpack(packed: u64) -> (u32, u32) {
    ((packed >> 32) as u32, packed as u32)
}

/// A number that sorts the highest score first. Scores are positive: their bits have their order.
pub(super) fn descending(score: f32) -> u32 {
    !score.to_bits()
}

/// The score that [`descending`] was made of.
pub(super) fn score_of(descending: u32) -> f32 {
    f32::from_bits(!descending)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_highest_score_comes_first() {
        let scores = [0.25, 3.0, 0.0, 0.5];
        let packed = (0..).zip(scores).map(|(place, score)| pack(descending(score), place));
        let sorted: Vec<f32> =
            sorted(packed.collect()).into_iter().map(|packed| score_of(unpack(packed).0)).collect();
        assert_eq!(sorted, [3.0, 0.5, 0.25, 0.0]);
    }

    #[test]
    fn equal_scores_keep_the_order_of_their_values() {
        let places: Vec<u32> = sorted(vec![pack(7, 2), pack(7, 1)])
            .into_iter()
            .map(|packed| unpack(packed).1)
            .collect();
        assert_eq!(places, [1, 2]);
    }
}
