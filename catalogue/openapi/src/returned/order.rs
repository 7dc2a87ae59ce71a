//! The order of values: those of a level before the branches below it, each branch at one place.

use std::collections::HashMap;

use super::BELOW;
use crate::model::ReturnedValue;

/// Puts values of the same branch together; a title of a branch holds for all that follows it, so that a
/// value of the level above must come before.
pub(super) fn by_branch(values: &mut [ReturnedValue]) {
    let mut ranks: HashMap<String, usize> = HashMap::new();
    for value in values.iter() {
        for branch in branches(&value.branch) {
            let next = ranks.len();
            ranks.entry(branch.to_owned()).or_insert(next);
        }
    }
    let rank = |branch: &str| ranks.get(branch).copied().unwrap_or_default();
    values.sort_by_cached_key(|value| branches(&value.branch).map(rank).collect::<Vec<_>>());
}

/// A branch and those that it is in, the outermost first.
fn branches(branch: &str) -> impl Iterator<Item = &str> {
    let ends = branch.match_indices(BELOW).map(|(at, _)| at);
    let ends = ends.chain((!branch.is_empty()).then_some(branch.len()));
    ends.filter_map(move |end| branch.get(..end))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_of_a_level_come_before_its_branches() {
        let written = ["A › B", "A", "", "C", "A › B", "", "C › B"];
        let value = |branch: &&str| ReturnedValue {
            branch: (*branch).to_owned(),
            ..ReturnedValue::default()
        };
        let mut values: Vec<_> = written.iter().map(value).collect();
        by_branch(&mut values);
        let told: Vec<_> = values.iter().map(|one| one.branch.as_str()).collect();
        assert_eq!(told, ["", "", "A", "A › B", "A › B", "C", "C › B"]);
    }
}
