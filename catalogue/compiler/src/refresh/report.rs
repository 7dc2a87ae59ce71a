//! What became of each copy, for people.

use catalogue::french::{count, plural};
use catalogue_openapi::diff::Change;

use super::{Refreshed, Refusal, Target};
use crate::documentation::changes::title;

/// What became of a copy.
pub fn human(target: &Target, outcome: &Result<Refreshed, Refusal>) -> String {
    let api = &target.api;
    match outcome {
        Ok(Refreshed::Same { since, .. }) => {
            let since = since.map_or_else(String::new, |day| format!(", copie du {day}"));
            format!("{api} : pas de changement{since}\n")
        }
        Ok(Refreshed::First { operations, flaws, written }) => {
            let file = written.copy.as_ref().map_or("", |(file, _)| file);
            let what = count(*operations, "opération");
            format!("{api} : première copie, `{file}`, {what}{}\n", told(*flaws))
        }
        Ok(Refreshed::Changed { changes, flaws, .. }) if changes.is_empty() => {
            format!("{api} : nouvelle copie, rien ne change pour qui appelle{}\n", told(*flaws))
        }
        Ok(Refreshed::Changed { changes, flaws, .. }) => {
            let what = count(changes.len(), "changement");
            format!("{api} : nouvelle copie, {what}{}\n{}", told(*flaws), listed(changes))
        }
        Err(refusal) => format!("{api} : rien n’a été écrit, {}\n", why(refusal, target)),
    }
}

fn told(flaws: usize) -> String {
    if flaws == 0 {
        return String::new();
    }
    format!(", {} : `catalogue check` les montre", count(flaws, "défaut"))
}

fn why(refusal: &Refusal, target: &Target) -> String {
    let Target { api, source, .. } = target;
    match refusal {
        Refusal::Failed(failure) => format!("`{source}` {}", failure.in_french()),
        Refusal::NotOne(what) => {
            format!("`{source}` ne donne pas une spécification qui se lit : {what}")
        }
        Refusal::Edited { file, was_copied } => {
            let how = if *was_copied {
                "a été modifié depuis sa copie"
            } else {
                "a été écrit ici, ce n’est pas une copie"
            };
            format!(
                "`{file}` {how} ; pour le remplacer par celui du producteur : `catalogue refresh {api} --replace`"
            )
        }
        Refusal::OtherFormat { file } => {
            let (stem, _) = file.rsplit_once('.').unwrap_or((file, ""));
            format!("le producteur publie maintenant du YAML : renommez `{file}` en `{stem}.yaml`")
        }
    }
}

/// Changes by what a reader has to do, then by operation.
pub fn listed(changes: &[Change]) -> String {
    let mut text = String::new();
    for class in changes.chunk_by(|one, other| one.class == other.class) {
        text += title(class.first().map(|change| change.class).unwrap_or_default());
        text.push('\n');
        for operation in class.chunk_by(|one, other| one.slug == other.slug) {
            let name = operation.first().map_or("", |change| &change.operation);
            let name = if name.is_empty() { "Toute l’API" } else { name };
            text.extend(["  ", name, "\n"]);
            text.extend(operation.iter().map(|change| format!("    {}\n", change.text)));
        }
    }
    text
}

/// How many of each: `3 spécifications : 1 nouvelle copie, 2 sans changement`.
pub fn summary(outcomes: &[Result<Refreshed, Refusal>]) -> String {
    let of =
        |is: fn(&Result<Refreshed, Refusal>) -> bool| outcomes.iter().filter(|one| is(one)).count();
    let counts = [
        (
            of(|one| matches!(one, Ok(Refreshed::First { .. }))),
            "première copie",
            "premières copies",
        ),
        (
            of(|one| matches!(one, Ok(Refreshed::Changed { .. }))),
            "nouvelle copie",
            "nouvelles copies",
        ),
        (of(|one| matches!(one, Ok(Refreshed::Same { .. }))), "sans changement", "sans changement"),
        (of(|one| matches!(one, Err(Refusal::Edited { .. }))), "écrite ici", "écrites ici"),
        (of(is_failure), "échec", "échecs"),
    ];
    let counts = counts.into_iter().filter(|(count, ..)| *count > 0);
    let words =
        counts.map(|(count, one, many)| format!("{count} {}", if count > 1 { many } else { one }));
    let total = outcomes.len();
    let words: Vec<String> = words.collect();
    format!("{total} {} : {}", plural(total, "spécification"), words.join(", "))
}

/// Whether somebody has to look at it: a file that was written here is as it should be.
pub fn is_failure(outcome: &Result<Refreshed, Refusal>) -> bool {
    matches!(outcome, Err(refusal) if !matches!(refusal, Refusal::Edited { .. }))
}
