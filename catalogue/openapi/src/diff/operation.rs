//! Changes of operations.

use std::collections::{BTreeMap, HashMap, HashSet};

use super::{Change, ChangeKind, Class, body, parameter, place::Place, schema::Types, security};
use crate::{
    address::nameless,
    anchor,
    model::{Documentation, Operation, SecurityScheme},
};

/// What the old and the new state declare.
type Schemes<'a> = (&'a [SecurityScheme], &'a [SecurityScheme]);

pub(super) fn changes(
    old: &Documentation,
    new: &Documentation,
    types: &(Types, Types),
) -> Vec<Change> {
    let pairs = Pairs::new(old, new);
    let schemes = (&*old.overview.security, &*new.overview.security);
    let mut changes = Vec::new();
    for (position, operation) in old.operations.iter().enumerate() {
        match pairs.after.get(&position).and_then(|after| new.operations.get(*after)) {
            Some(now) => changes.extend(of_operation(operation, now, types, schemes)),
            None => changes.push(removed(Place { operation })),
        }
    }
    let known: HashSet<usize> = pairs.after.values().copied().collect();
    let added = new.operations.iter().enumerate().filter(|(position, _)| !known.contains(position));
    for (_, operation) in added {
        let text = format!("nouvelle opération : {}", operation.title);
        changes.push(Place { operation }.change(
            Class::Harmless,
            ChangeKind::OperationAdded,
            "",
            "",
            text,
        ));
    }
    changes
}

/// Which operation of the new state each of the old one is, by position.
struct Pairs {
    after: HashMap<usize, usize>,
}

impl Pairs {
    /// By method and path; else with the path of the server before it: whether a part of an address stands
    /// in `servers` or in `paths` changes nothing for a caller.
    fn new(old: &Documentation, new: &Documentation) -> Self {
        let mut pairs = Self { after: HashMap::new() };
        pairs.add(old, new, |_, operation| plain(operation));
        pairs.add(old, new, whole);
        pairs
    }

    fn add(
        &mut self,
        old: &Documentation,
        new: &Documentation,
        key: impl Fn(&Documentation, &Operation) -> (String, String),
    ) {
        let taken: HashSet<usize> = self.after.values().copied().collect();
        let free =
            new.operations.iter().enumerate().filter(|(position, _)| !taken.contains(position));
        let by_key: HashMap<_, _> =
            free.map(|(position, operation)| (key(new, operation), position)).collect();
        for (position, operation) in old.operations.iter().enumerate() {
            if let Some(after) = by_key.get(&key(old, operation)) {
                self.after.entry(position).or_insert(*after);
            }
        }
    }
}

fn removed(place: Place) -> Change {
    let was = if place.operation.deprecated { ", qui était dépréciée" } else { "" };
    let text = format!("opération retirée{was} : {}", place.operation.title);
    place.change(Class::Breaking, ChangeKind::OperationRemoved, "", "", text)
}

/// Method and path, parameters of the path being nameless.
fn plain(operation: &Operation) -> (String, String) {
    (operation.method.clone(), nameless(&operation.path))
}

/// The same, with the path of the server.
fn whole(documentation: &Documentation, operation: &Operation) -> (String, String) {
    let (method, path) = plain(operation);
    let base = documentation.overview.servers.first().map_or("", |server| path_of(&server.url));
    (method, format!("{}{path}", base.trim_end_matches('/')))
}

/// The path of an address.
fn path_of(url: &str) -> &str {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    let is_relative = !url.contains("://");
    if is_relative { rest } else { rest.find('/').map_or("", |at| &rest[at..]) }
}

fn of_operation(
    old: &Operation,
    new: &Operation,
    types: &(Types, Types),
    schemes: Schemes,
) -> Vec<Change> {
    let place = Place { operation: new };
    let mut changes = Vec::new();
    if new.deprecated && !old.deprecated {
        let text = "cette opération ne devrait plus être employée".to_owned();
        changes.push(place.change(Class::Check, ChangeKind::OperationDeprecated, "", "", text));
    }
    changes.extend(parameter::changes(place, old, new, types));
    changes.extend(body::body(place, old, new, types));
    changes.extend(body::answers(place, old, new, types));
    changes.extend(security::changes(
        place,
        (&old.security, schemes.0),
        (&new.security, schemes.1),
    ));
    changes.extend(callbacks(place, old, new, types, schemes));
    changes
}

/// What the API calls after an operation is told as a part of it.
fn callbacks(
    place: Place,
    old: &Operation,
    new: &Operation,
    types: &(Types, Types),
    schemes: Schemes,
) -> Vec<Change> {
    let (before, after) = (calls(old), calls(new));
    let mut changes = Vec::new();
    for (key, was) in &before {
        let told = match after.get(key) {
            Some(now) => of_operation(was, now, types, schemes),
            None => vec![called_back(place, Class::Check, "n’est plus fait")],
        };
        changes.extend(told.into_iter().map(|change| within(place, &key.0, change)));
    }
    for key in after.keys().filter(|key| !before.contains_key(*key)) {
        let change = called_back(place, Class::Harmless, "peut être fait");
        changes.push(within(place, &key.0, change));
    }
    changes
}

/// The calls of an operation's callbacks, by name, method and path.
fn calls(operation: &Operation) -> BTreeMap<(String, String, String), &Operation> {
    let calls = operation.callbacks.iter().flat_map(|callback| {
        let named = |call| {
            let (method, path) = plain(call);
            ((callback.name.clone(), method, path), call)
        };
        callback.operations.iter().map(named)
    });
    calls.collect()
}

fn called_back(place: Place, class: Class, word: &str) -> Change {
    let kind = if class == Class::Check {
        ChangeKind::OperationRemoved
    } else {
        ChangeKind::OperationAdded
    };
    place.change(class, kind, "", "", format!("l’appel {word}"))
}

/// A change of a callback, where the operation is that it follows.
fn within(place: Place, name: &str, change: Change) -> Change {
    let text = format!("rappel `{name}` : {}", change.text);
    place.change(change.class, change.kind, anchor::CALLBACKS, &change.subject, text)
}
