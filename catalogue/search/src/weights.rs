//! How much each thing counts: the only figures of the search, measured by `cargo xtask bench search`.

use super::file::Field;

/// All figures. The default ones are the site's.
#[derive(Clone, Debug, PartialEq)]
pub struct Weights {
    /// What a word found in a field adds.
    pub fields: [f32; 10],
    /// How well a field answers: 1 for those that name the entry.
    pub quality: [f32; 10],
    /// Words of a usual text of the field: a longer one says less.
    pub length: [f32; 10],
    /// How much a text that is longer than usual loses, from 0 to 1.
    pub length_share: f32,
    /// At which sum of the above a word is half satisfied.
    pub saturation: f32,
    /// A form of the same word.
    pub stem: f32,
    /// A word derived from the same one.
    pub root: f32,
    /// A word that starts so; less when much is missing.
    pub beginning: f32,
    /// Said alike.
    pub sound: f32,
    /// One slip, two slips.
    pub slips: [f32; 2],
    /// One slip in the beginning of a word.
    pub near_beginning: f32,
    /// Two words typed as one, or one as two.
    pub joined: f32,
    /// A synonym.
    pub synonym: f32,
    /// What the word makes one think of.
    pub see: f32,
    /// Words of a group that don't stand in the same text.
    pub scattered: f32,
    /// A word of a name that has several, by itself.
    pub part: f32,
    /// Words that frame a question.
    pub framing: f32,
    /// What a word that is nowhere weighs, against the rarest one that is somewhere.
    pub unknown: f32,
    /// Words of the query one after the other.
    pub proximity: f32,
    /// The share of the title, of the producer's name … that was typed.
    pub naming: [f32; 10],
    /// The most visited entry against the least.
    pub popularity: f32,
    /// How much lacking words cost beyond what they would have added.
    pub coverage: f32,
    /// From which share of the query an answer is one.
    pub strong: f32,
    /// In more entries than that an acronym is only mentioned.
    pub acronym_entries: usize,
}

impl Default for Weights {
    fn default() -> Self {
        Self {
            fields: [12.0, 12.0, 4.0, 7.0, 5.0, 6.0, 3.0, 3.0, 2.0, 1.0],
            quality: [1.0, 1.0, 0.9, 1.0, 0.95, 0.9, 0.8, 0.8, 0.7, 0.4],
            length: [6.0, 2.0, 4.0, 2.0, 14.0, 2.0, 6.0, 2.0, 6.0, 20.0],
            length_share: 0.3,
            saturation: 4.0,
            stem: 0.95,
            root: 0.65,
            beginning: 0.85,
            sound: 0.8,
            slips: [0.75, 0.5],
            near_beginning: 0.45,
            joined: 0.95,
            synonym: 0.85,
            see: 0.7,
            scattered: 0.4,
            part: 0.6,
            framing: 0.2,
            unknown: 0.9,
            proximity: 0.2,
            naming: [0.25, 0.25, 0.1, 0.1, 0.0, 0.25, 0.2, 0.05, 0.0, 0.0],
            popularity: 0.03,
            coverage: 0.5,
            strong: 0.5,
            acronym_entries: 4,
        }
    }
}

impl Weights {
    /// What one place of a word adds.
    pub fn place(&self, field: Field, count: u8, length: u8) -> f32 {
        let place = field.place();
        let excess = (f32::from(length) / self.length[place]).max(1.0) - 1.0;
        let repeated = 1.0 + 0.3 * (f32::from(count.min(6)) - 1.0);
        self.fields[place] * repeated / (1.0 + self.length_share * excess)
    }

    /// How well a field answers.
    pub fn quality(&self, field: Field) -> f32 {
        self.quality[field.place()]
    }
}
