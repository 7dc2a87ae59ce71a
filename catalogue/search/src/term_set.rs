//! Sets of terms of a query.

/// Terms of a query by their numbers, one bit per term.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct TermSet(u32);

impl TermSet {
    /// More terms than any question has; those beyond are ignored.
    pub const CAPACITY: usize = u32::BITS as usize;

    /// The set of one term.
    pub fn of(term: usize) -> Self {
        Self(1 << term)
    }

    /// The terms of either set.
    #[must_use]
    pub fn union(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether a term is in the set.
    pub fn contains(self, term: usize) -> bool {
        self.0 & 1 << term != 0
    }

    /// Whether the other set has all these terms, and more.
    pub fn is_strictly_within(self, other: Self) -> bool {
        self != other && self.0 & other.0 == self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_set_holds_the_terms_of_its_parts() {
        let set = TermSet::of(0).union(TermSet::of(31));
        assert!(set.contains(0) && set.contains(31) && !set.contains(1));
    }

    #[test]
    fn a_set_is_strictly_within_larger_ones_only() {
        let both = TermSet::of(1).union(TermSet::of(2));
        assert!(TermSet::of(1).is_strictly_within(both));
        assert!(!both.is_strictly_within(both) && !TermSet::of(3).is_strictly_within(both));
    }
}
