//! Who may get access to each API, for those who narrow a search.

use catalogue::{
    finder::{Finder, Group},
    index::{Card, PublicName},
};

/// The publics that may get access, on each card; gives their names, in the order of the finder.
pub fn name(finder: &Finder, cards: &mut [Card]) -> Vec<PublicName> {
    for (card, entry) in cards.iter_mut().zip(&finder.entries) {
        let may = |public: &usize| entry.found(*public, None).group != Group::Refused;
        let publics = (0..finder.publics.len()).filter(may);
        card.publics = publics.map(|public| finder.publics[public].id.clone()).collect();
    }
    let names = finder.publics.iter();
    names.map(|one| PublicName { id: one.id.clone(), label: one.label.clone() }).collect()
}
