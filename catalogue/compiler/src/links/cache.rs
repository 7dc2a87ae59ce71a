//! What was reached, and when: it needn't be asked again the next day. What failed is always asked
//! again.

use std::{collections::BTreeMap, path::Path};

use anyhow::{Result, anyhow};
use catalogue::date::Date;
use serde::{Deserialize, Serialize};

use super::{Checked, outcome::Outcome};
use crate::disk;

/// The addresses that have answered.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Cache(BTreeMap<String, Entry>);

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Entry {
    on: Date,
    #[serde(flatten)]
    outcome: Outcome,
}

impl Cache {
    /// Reads a cache; an empty one when there is no such file.
    pub fn read(path: &Path) -> Result<Self> {
        if !path.exists() {
            return Ok(Self::default());
        }
        let file = disk::read_file(path)?;
        serde_json::from_slice(&file.bytes).map_err(|_| {
            anyhow!("`{}` n’est pas un cache de `vitrine links` : effacez-le", path.display())
        })
    }

    /// What remains to be known of these addresses.
    pub fn of(checked: &[Checked]) -> Self {
        let reached = checked.iter().filter(|one| one.outcome.is_reached());
        let entry = |one: &Checked| Entry { on: one.on, outcome: one.outcome.clone() };
        Self(reached.map(|one| (one.address.url.clone(), entry(one))).collect())
    }

    /// Writes it.
    pub fn write(&self, path: &Path) -> Result<()> {
        disk::write_if_changed(path, &(serde_json::to_string_pretty(self)? + "\n"))
    }

    /// What an address answered, and when, unless that was before a day.
    pub fn get(&self, url: &str, since: Date) -> Option<(Outcome, Date)> {
        let Entry { on, outcome } = self.0.get(url)?;
        (*on >= since).then(|| (outcome.clone(), *on))
    }
}
