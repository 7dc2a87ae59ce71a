//! Which page each fragment of another viewer names.

use std::collections::BTreeMap;

use catalogue::documentation::{Group, fragment};
use catalogue_openapi::model::{self, Overview};
use percent_encoding::percent_decode_str;

/// From the key of a fragment to the end of an address, or to `#` and an anchor of the first page.
pub fn fragments(said: &Overview, groups: &[Group]) -> BTreeMap<String, String> {
    let decode = |text: &str| percent_decode_str(text).decode_utf8_lossy().into_owned();
    let mut found = BTreeMap::new();
    for one in &said.redirects {
        if let Some(key) = fragment::key(one.from.trim_start_matches('#'), decode) {
            found.entry(key).or_insert_with(|| one.to.clone());
        }
    }
    add_groups(&said.groups, groups, &mut found);
    found
}

fn add_groups(said: &[model::Group], shown: &[Group], found: &mut BTreeMap<String, String>) {
    for (said, shown) in said.iter().zip(shown).filter(|(_, shown)| !shown.anchor.is_empty()) {
        let key = fragment::group(&said.name);
        found.entry(key).or_insert_with(|| format!("#{}", shown.anchor));
        add_groups(&said.groups, &shown.groups, found);
    }
}
