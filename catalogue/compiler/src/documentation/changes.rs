//! What has changed in a specification from copy to copy.

use std::collections::BTreeSet;

use catalogue::{
    documentation::{
        ChangeClass, ChangeLine, ChangedOperation, ChangesPage, CopyOrigin, DatedChange,
        VersionChanges,
    },
    french::count,
    reference::PageTitle,
};
use catalogue_openapi::diff::{Change, Class};

use super::copy::{CopyRecord, Version};

/// Most changes that the page tells; those of the last copy are told in any case.
const MOST: usize = 400;

/// What a reader has to do.
pub fn title(class: Class) -> &'static str {
    match class {
        Class::Breaking => "À corriger chez vous",
        Class::Check => "À vérifier",
        Class::Harmless => "Sans effet",
    }
}

/// Most changes that the page of an operation tells.
const MOST_OF_OPERATION: usize = 10;

/// The operations that have a page today.
pub type Known<'a> = BTreeSet<&'a str>;

/// The page of all changes.
pub fn page(record: Option<&CopyRecord>, api: &PageTitle, known: &Known) -> ChangesPage {
    let all = record.map_or(&[][..], |record| &record.versions);
    let mut told = 0;
    let is_short = |version: &&Version| {
        let is_first = told == 0;
        told += version.changes.len().max(1);
        is_first || told <= MOST
    };
    let versions: Vec<VersionChanges> =
        all.iter().take_while(is_short).map(|one| version(one, known)).collect();
    ChangesPage {
        api: api.clone(),
        origin: record.map(origin),
        older: all.len() - versions.len(),
        versions,
    }
}

/// Where the copy comes from.
pub fn origin(record: &CopyRecord) -> CopyOrigin {
    CopyOrigin { source: record.source.clone(), date: record.date, checked: record.checked }
}

/// What the last copy changed, in a sentence; empty when there was one copy only.
pub fn last(record: &CopyRecord) -> String {
    let Some(version) = record.versions.first() else { return String::new() };
    let of = |class: Class| version.changes.iter().filter(|one| one.class == class).count();
    let worst = match (of(Class::Breaking), of(Class::Check)) {
        (0, 0) => ", rien à corriger chez vous".to_owned(),
        (0, check) => format!(", dont {check} à vérifier"),
        (breaking, _) => format!(", dont {breaking} à corriger chez vous"),
    };
    match version.changes.len() + version.left_out {
        0 => "Rien n’a changé pour qui appelle.".to_owned(),
        all => format!("{}{worst}.", count(all, "changement")),
    }
}

/// The last changes of one operation.
pub fn of_operation(record: Option<&CopyRecord>, slug: &str) -> Vec<DatedChange> {
    let versions = record.into_iter().flat_map(|record| &record.versions);
    let all = versions.flat_map(|version| version.changes.iter().map(|one| (version.date, one)));
    let own = all.filter(|(_, change)| change.slug == slug).take(MOST_OF_OPERATION);
    own.map(|(date, change)| DatedChange {
        date,
        text: change.text.clone(),
        anchor: change.anchor.clone(),
        is_breaking: change.class == Class::Breaking,
    })
    .collect()
}

fn version(version: &Version, known: &Known) -> VersionChanges {
    let words = match (&*version.before, &*version.after) {
        (before, after) if before == after => String::new(),
        ("", after) => format!("version {after}"),
        (before, "") => format!("la version n’est plus {before}"),
        (before, after) => format!("de la version {before} à la version {after}"),
    };
    let classes = version.changes.chunk_by(|one, other| one.class == other.class);
    VersionChanges {
        date: version.date,
        words,
        classes: classes.filter_map(|changes| class(changes, known)).collect(),
        left_out: version.left_out,
    }
}

fn class(changes: &[Change], known: &Known) -> Option<ChangeClass> {
    let title = title(changes.first()?.class).to_owned();
    let operations = changes.chunk_by(|one, other| one.slug == other.slug);
    let operations = operations.filter_map(|changes| operation(changes, known)).collect();
    Some(ChangeClass { title, operations })
}

fn operation(changes: &[Change], known: &Known) -> Option<ChangedOperation> {
    let first = changes.first()?;
    let slug = known.get(&*first.slug).map(|slug| (*slug).into());
    let name = if first.operation.is_empty() { "Toute l’API" } else { &first.operation };
    let line = |change: &Change| ChangeLine {
        text: change.text.clone(),
        anchor: if slug.is_some() { change.anchor.clone() } else { String::new() },
    };
    let changes = changes.iter().map(line).collect();
    Some(ChangedOperation { name: name.to_owned(), slug, changes })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn change(class: Class, slug: &str) -> Change {
        Change { class, slug: slug.to_owned(), text: "…".to_owned(), ..Change::default() }
    }

    fn record(numbers: &[usize]) -> CopyRecord {
        let version = |number: &usize| Version {
            changes: vec![change(Class::Check, "get-a"); *number],
            ..Version::default()
        };
        CopyRecord { versions: numbers.iter().map(version).collect(), ..CopyRecord::default() }
    }

    #[test]
    fn old_versions_are_left_out_of_a_long_page() {
        let check = |numbers: &[usize], expected: (usize, usize)| {
            let page = page(Some(&record(numbers)), &PageTitle::default(), &Known::new());
            assert_eq!((page.versions.len(), page.older), expected, "{numbers:?}");
        };
        check(&[], (0, 0));
        check(&[3, 0, 2], (3, 0));
        check(&[MOST, 1, 1], (1, 2));
        check(&[2 * MOST, 1], (1, 1));
    }

    #[test]
    fn the_last_copy_is_told_in_a_sentence() {
        let of = |classes: &[Class]| {
            let changes = classes.iter().map(|class| change(*class, "")).collect();
            let version = Version { changes, ..Version::default() };
            last(&CopyRecord { versions: vec![version], ..CopyRecord::default() })
        };
        assert_eq!(last(&CopyRecord::default()), "");
        assert_eq!(of(&[]), "Rien n’a changé pour qui appelle.");
        assert_eq!(of(&[Class::Harmless]), "1\u{a0}changement, rien à corriger chez vous.");
        let worst = [Class::Breaking, Class::Check, Class::Check];
        assert_eq!(of(&worst), "3\u{a0}changements, dont 1 à corriger chez vous.");
    }

    #[test]
    fn only_operations_that_are_still_there_are_linked_to() {
        let changes = [change(Class::Breaking, "get-a"), change(Class::Breaking, "get-b")];
        let class = class(&changes, &Known::from(["get-a"])).expect("there are changes");
        let slugs: Vec<bool> = class.operations.iter().map(|one| one.slug.is_some()).collect();
        assert_eq!((&*class.title, slugs), ("À corriger chez vous", vec![true, false]));
    }
}
