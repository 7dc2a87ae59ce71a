//! Who may get access to each API, for those who narrow a search.

use catalogue::{
    finder::{Finder, Group},
    index::{AudienceName, Card},
};

/// The audiences that may get access, on each card; gives their names, in the order of the finder.
pub fn name(finder: &Finder, cards: &mut [Card]) -> Vec<AudienceName> {
    for (card, entry) in cards.iter_mut().zip(&finder.entries) {
        let may = |audience: &usize| entry.found(*audience, None).group != Group::Refused;
        let audiences = (0..finder.audiences.len()).filter(may);
        card.audiences = audiences.map(|audience| finder.audiences[audience].id.clone()).collect();
    }
    let names = finder.audiences.iter();
    names.map(|one| AudienceName { id: one.id.clone(), label: one.label.clone() }).collect()
}
