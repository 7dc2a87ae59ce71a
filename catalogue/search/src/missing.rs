//! The files of a large index: which of them a search has asked for in vain.
//!
//! A search over an index whose parts aren't all here answers as if these were empty, and notes them. Once they
//! have come it is made again: when it notes nothing, its answer is that of the whole index.
//!
//! A word seems unknown as long as its range isn't here, and would be corrected or cut. What is only looked for then
//! waits until nothing else is missing, and so do the texts of entries that may not be shown in the end.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use super::file::Source;

/// One file of a large index.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PartId {
    /// What it holds.
    pub kind: PartKind,
    /// Its number among those of its kind.
    pub number: u32,
}

/// What a file of a large index holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PartKind {
    /// A range of the words of a source.
    Words(Source),
    /// Where a range of the words of a source stand.
    Postings(Source),
    /// The cards of some entries, and their texts as they are written.
    Entries,
}

impl PartId {
    /// The name of the file, without its folder.
    pub fn name(self) -> String {
        let kind = match self.kind {
            PartKind::Words(Source::Names) => "noms",
            PartKind::Words(Source::Texts) => "mots",
            PartKind::Postings(Source::Names) => "noms-lieux",
            PartKind::Postings(Source::Texts) => "mots-lieux",
            PartKind::Entries => "fiches",
        };
        format!("{kind}-{}.txt", self.number)
    }
}

/// What has been asked for in vain, by all that share it.
#[derive(Clone, Debug, Default)]
pub struct Missing(Arc<Mutex<Vec<PartId>>>);

impl Missing {
    /// Notes a part, once.
    pub fn note(&self, kind: PartKind, number: usize) {
        let Ok(number) = u32::try_from(number) else { return };
        let part = PartId { kind, number };
        let mut parts = self.parts();
        if !parts.contains(&part) {
            parts.push(part);
        }
    }

    /// Whether nothing has been noted since the last time.
    pub fn is_empty(&self) -> bool {
        self.parts().is_empty()
    }

    /// Whether nothing has been noted but what is shown.
    pub fn is_but_entries(&self) -> bool {
        self.parts().iter().all(|part| part.kind == PartKind::Entries)
    }

    /// What has been noted since the last time.
    pub fn take(&self) -> Vec<PartId> {
        std::mem::take(&mut self.parts())
    }

    fn parts(&self) -> MutexGuard<'_, Vec<PartId>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
