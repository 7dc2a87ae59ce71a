//! Every path of a wizard: its verdict, and its address, which leads back to it.

use std::collections::BTreeSet;

use catalogue::{
    api::Wizard,
    flow::{Answers, Step, paths::Path},
};

/// The answers of a path, as an address has them.
pub fn ids(path: &Path) -> Answers {
    path.answered
        .iter()
        .map(|(question, choice)| (question.id.clone(), choice.id.clone()))
        .collect()
}

/// Panics where an address leads elsewhere than its path.
pub fn walk_every_path(wizard: &Wizard) {
    let flow = &wizard.flow;
    let paths = flow.paths();
    assert_eq!(paths.len() as u64, flow.path_count(), "{}", wizard.slug);
    let mut addresses = BTreeSet::new();
    for path in &paths {
        let answers = ids(path);
        assert!(addresses.insert(answers.clone()), "{}: {answers:?} twice", wizard.slug);
        let backwards: Answers = answers.iter().rev().cloned().collect();
        for given in [&answers, &backwards] {
            let walk = flow.walk(given);
            assert_eq!(walk.step, Step::Conclude(path.verdict), "{}: {given:?}", wizard.slug);
            assert_eq!(flow.kept(given), answers, "{}", wizard.slug);
            assert_eq!(flow.outdated(given), [], "{}", wizard.slug);
        }
        let deciding = flow.deciding(&path.answered);
        let others = paths.iter().any(|other| other.verdict.kind != path.verdict.kind);
        assert_eq!(deciding.is_some(), others, "{}: {answers:?}", wizard.slug);
    }
}
