//! Which audience each answer of the wizards means: `audiences.yml`.

use std::collections::{BTreeMap, BTreeSet};

use catalogue::{finder::Audience, flow::Choice, text::fold};

use crate::schema::audiences::{Audiences as Written, AudiencesHeader};

/// The audiences of the catalogue.
#[derive(Debug, Default)]
pub struct Audiences {
    /// Who visitors are.
    pub visitors: AudienceGroup,
    /// For whom they act.
    pub clients: AudienceGroup,
}

/// Audiences, and the answers that mean each of them.
#[derive(Debug, Default)]
pub struct AudienceGroup {
    /// In the order of the file.
    pub audiences: Vec<Audience>,
    /// For each, the place of the one that stands for it in a wizard that doesn't know it.
    pub fallbacks: Vec<Option<usize>>,
    /// Places of the audiences by folded answer.
    by_label: BTreeMap<String, BTreeSet<usize>>,
}

impl Audiences {
    /// Those that the file names.
    pub fn read(header: &AudiencesHeader) -> Self {
        Self {
            visitors: AudienceGroup::read(&header.publics),
            clients: AudienceGroup::read(&header.clients),
        }
    }
}

impl AudienceGroup {
    fn read(written: &Written) -> Self {
        let mut group = Self::default();
        let place_of = |id: &String| written.iter().position(|(other, _)| other == id);
        for (place, (id, header)) in written.iter().enumerate() {
            let label = header.label.clone().unwrap_or_default();
            group.audiences.push(Audience { id: id.clone(), label, may_act_for_clients: false });
            group.fallbacks.push(header.otherwise.as_ref().and_then(place_of));
            for who in &header.who {
                group.by_label.entry(fold(who)).or_default().insert(place);
            }
        }
        group
    }

    /// Whether an answer means some audience.
    pub fn knows(&self, words: &str) -> bool {
        self.by_label.contains_key(&fold(words))
    }

    /// Whether a choice means this audience.
    pub fn means(&self, choice: &Choice, place: usize) -> bool {
        self.by_label.get(&fold(&choice.words())).is_some_and(|places| places.contains(&place))
    }
}
