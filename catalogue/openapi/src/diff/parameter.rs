//! Changes of parameters.

use super::{
    Change, ChangeKind, Class,
    place::Place,
    schema::{Compare, Types},
};
use crate::{
    anchor,
    model::{Location, Operation, OperationKind, Parameter},
};

pub(super) fn changes(
    place: Place,
    old: &Operation,
    new: &Operation,
    types: &(Types, Types),
) -> Vec<Change> {
    let mut changes = Vec::new();
    for (position, before) in old.parameters.iter().enumerate() {
        if let Some(after) = counterpart(before, position, &old.parameters, &new.parameters) {
            changes.extend(of_parameter(place, before, after, types));
            continue;
        }
        let text = format!("le paramètre `{}` est retiré", before.name);
        let class = if before.location == Location::Path { Class::Breaking } else { Class::Check };
        changes.push(place.change(
            class,
            ChangeKind::ParameterRemoved,
            anchor::PARAMETERS,
            &before.name,
            text,
        ));
    }
    for (position, after) in new.parameters.iter().enumerate() {
        if counterpart(after, position, &new.parameters, &old.parameters).is_none() {
            changes.push(added(place, after));
        }
    }
    changes
}

/// The same parameter in the other state: by name, or by position in the path, where the name isn't sent.
fn counterpart<'p>(
    one: &Parameter,
    position: usize,
    own: &[Parameter],
    others: &'p [Parameter],
) -> Option<&'p Parameter> {
    if one.location == Location::Path {
        let is_path = |parameter: &&Parameter| parameter.location == Location::Path;
        let same = others.iter().filter(is_path).find(|other| other.name == one.name);
        let rank = own.iter().take(position).filter(is_path).count();
        return same.or_else(|| others.iter().filter(is_path).nth(rank));
    }
    let is_header = one.location == Location::Header;
    let is_same = |name: &str| {
        if is_header { name.eq_ignore_ascii_case(&one.name) } else { name == one.name }
    };
    others.iter().find(|other| other.location == one.location && is_same(&other.name))
}

fn added(place: Place, after: &Parameter) -> Change {
    let (class, kind, word) = if after.required {
        (Class::Breaking, ChangeKind::RequiredParameterAdded, "obligatoire")
    } else {
        (Class::Harmless, ChangeKind::ParameterAdded, "facultatif")
    };
    let text = format!("nouveau paramètre {word} : `{}`", after.name);
    place.change(class, kind, &after.anchor, &after.name, text)
}

fn of_parameter(
    place: Place,
    before: &Parameter,
    after: &Parameter,
    types: &(Types, Types),
) -> Vec<Change> {
    let name = &after.name;
    let mut changes = Vec::new();
    let mut add = |class, kind, text: String| {
        changes.push(place.change(class, kind, &after.anchor, name, text));
    };
    match (before.required, after.required) {
        (false, true) => add(
            Class::Breaking,
            ChangeKind::ParameterRequired,
            format!("le paramètre `{name}` devient obligatoire"),
        ),
        (true, false) => add(
            Class::Harmless,
            ChangeKind::ParameterOptional,
            format!("le paramètre `{name}` devient facultatif"),
        ),
        _ => {}
    }
    if after.deprecated && !before.deprecated {
        add(
            Class::Check,
            ChangeKind::ParameterDeprecated,
            format!("le paramètre `{name}` ne devrait plus être employé"),
        );
    }
    let is_compound = !after.written.is_empty() || !before.written.is_empty();
    let style =
        |parameter: &Parameter| (parameter.style, parameter.explode, parameter.media_type.clone());
    if is_compound && style(before) != style(after) {
        let text = format!(
            "le paramètre `{name}` s’écrit autrement : `{}` au lieu de `{}`",
            after.written, before.written
        );
        add(Class::Breaking, ChangeKind::ParameterStyle, text);
    }
    let compare = Compare {
        place,
        types,
        is_sent: place.operation.kind == OperationKind::Call,
        prefix: "",
        noun: "le paramètre",
        within: "",
        anchor: &after.anchor,
    };
    changes.extend(compare.schemas(&before.schema, &after.schema, name));
    changes
}
