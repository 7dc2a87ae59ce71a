//! Changes of what is sent and of what comes back.

use super::{
    Change, ChangeKind, Class,
    place::Place,
    schema::{Compare, Types},
};
use crate::{
    anchor,
    model::{Answer, Body, MediaType, Operation, OperationKind, Parameter},
};

pub(super) fn body(
    place: Place,
    old: &Operation,
    new: &Operation,
    types: &(Types, Types),
) -> Vec<Change> {
    let one = |class, kind, text: &str| {
        vec![place.change(class, kind, anchor::BODY, "", text.to_owned())]
    };
    match (&old.body, &new.body) {
        (None, None) => Vec::new(),
        (None, Some(body)) if body.required => {
            one(Class::Breaking, ChangeKind::BodyRequired, "un corps doit être envoyé")
        }
        (None, Some(_)) => one(Class::Harmless, ChangeKind::BodyAdded, "un corps peut être envoyé"),
        (Some(_), None) => {
            one(Class::Check, ChangeKind::BodyRemoved, "aucun corps n’est plus attendu")
        }
        (Some(before), Some(after)) => both(place, before, after, types),
    }
}

fn both(place: Place, before: &Body, after: &Body, types: &(Types, Types)) -> Vec<Change> {
    let mut changes = Vec::new();
    let mut add = |class, kind, text: &str| {
        changes.push(place.change(class, kind, anchor::BODY, "", text.to_owned()));
    };
    match (before.required, after.required) {
        (false, true) => {
            add(Class::Breaking, ChangeKind::BodyRequired, "le corps devient obligatoire");
        }
        (true, false) => {
            add(Class::Harmless, ChangeKind::BodyOptional, "le corps devient facultatif");
        }
        _ => {}
    }
    let is_sent = place.operation.kind == OperationKind::Call;
    let media = Media { place, types, is_sent, anchor: anchor::BODY, subject: "" };
    changes.extend(media.changes(&before.media_types, &after.media_types));
    changes
}

/// The formats of a content.
struct Media<'a> {
    place: Place<'a>,
    types: &'a (Types<'a>, Types<'a>),
    is_sent: bool,
    anchor: &'a str,
    subject: &'a str,
}

impl Media<'_> {
    fn changes(&self, before: &[MediaType], after: &[MediaType]) -> Vec<Change> {
        let mut changes = Vec::new();
        for media in before {
            if !after.iter().any(|other| is_same(media, other)) {
                let text = format!("le format `{}` n’est plus proposé", media.name);
                changes.push(self.format(Class::Breaking, ChangeKind::FormatRemoved, media, text));
            }
        }
        for media in after {
            let Some(old) = before.iter().find(|other| is_same(media, other)) else {
                let text = format!("nouveau format : `{}`", media.name);
                changes.push(self.format(Class::Harmless, ChangeKind::FormatAdded, media, text));
                continue;
            };
            let within = if self.subject.is_empty() {
                String::new()
            } else {
                format!("réponse `{}` : ", self.subject)
            };
            let compare = Compare {
                place: self.place,
                types: self.types,
                is_sent: self.is_sent,
                prefix: &media.anchor,
                noun: "le champ",
                within: &within,
                anchor: self.anchor,
            };
            for (old, new) in [
                (schema(old, before), schema(media, after)),
                (old.item_schema.as_ref(), media.item_schema.as_ref()),
            ] {
                if let (Some(old), Some(new)) = (old, new) {
                    changes.extend(compare.schemas(old, new, ""));
                }
            }
        }
        changes
    }

    fn format(&self, class: Class, kind: ChangeKind, media: &MediaType, text: String) -> Change {
        let subject = format!("{} {}", self.subject, media.name);
        self.place.change(class, kind, self.anchor, subject.trim(), text)
    }
}

/// Parameters of formats (`; charset=utf-8`) say nothing about the data; 2.0 has `*/*` for any.
fn is_same(one: &MediaType, other: &MediaType) -> bool {
    let name =
        |media: &MediaType| media.name.split(';').next().unwrap_or_default().trim().to_lowercase();
    name(one) == name(other)
}

/// The schema of a format, or that of the one whose schema it shares.
fn schema<'a>(media: &'a MediaType, all: &'a [MediaType]) -> Option<&'a crate::model::Schema> {
    let shared = || all.iter().find(|other| other.name == media.same_as)?.schema.as_ref();
    media.schema.as_ref().or_else(shared)
}

pub(super) fn answers(
    place: Place,
    old: &Operation,
    new: &Operation,
    types: &(Types, Types),
) -> Vec<Change> {
    let mut changes = Vec::new();
    for before in &old.answers {
        let Some(after) =
            new.answers.iter().find(|after| after.code.eq_ignore_ascii_case(&before.code))
        else {
            let class =
                if before.code.starts_with('2') { Class::Breaking } else { Class::Harmless };
            let text = format!("la réponse `{}` n’est plus prévue", before.code);
            changes.push(place.change(class, ChangeKind::AnswerRemoved, "", &before.code, text));
            continue;
        };
        let is_sent = place.operation.kind != OperationKind::Call;
        let media = Media { place, types, is_sent, anchor: &after.anchor, subject: &after.code };
        // Where an error's data isn't described any more, or for the first time, nothing changes.
        if !before.media_types.is_empty() && !after.media_types.is_empty() {
            changes.extend(media.changes(&before.media_types, &after.media_types));
        }
        changes.extend(headers(place, before, after, types));
    }
    for after in &new.answers {
        if !old.answers.iter().any(|before| before.code.eq_ignore_ascii_case(&after.code)) {
            let class = if after.code.starts_with('2') { Class::Check } else { Class::Harmless };
            let text = format!("nouvelle réponse : `{}`", after.code);
            changes.push(place.change(
                class,
                ChangeKind::AnswerAdded,
                &after.anchor,
                &after.code,
                text,
            ));
        }
    }
    changes
}

fn headers(place: Place, before: &Answer, after: &Answer, types: &(Types, Types)) -> Vec<Change> {
    let within = format!("réponse `{}` : ", after.code);
    let change = |class, kind, header: &Parameter, word: &str| {
        let text = format!("{within}l’en-tête `{}` {word}", header.name);
        place.change(class, kind, &after.anchor, &header.name, text)
    };
    let mut changes = Vec::new();
    for header in &before.headers {
        let Some(now) = named(after, &header.name) else {
            let (class, kind) = (Class::Check, ChangeKind::HeaderRemoved);
            changes.push(change(class, kind, header, "n’est plus renvoyé"));
            continue;
        };
        let compare = Compare {
            place,
            types,
            is_sent: place.operation.kind != OperationKind::Call,
            prefix: "",
            noun: "l’en-tête",
            within: &within,
            anchor: &after.anchor,
        };
        changes.extend(compare.schemas(&header.schema, &now.schema, &header.name));
    }
    let new = after.headers.iter().filter(|header| named(before, &header.name).is_none());
    let (class, kind) = (Class::Harmless, ChangeKind::HeaderAdded);
    changes.extend(new.map(|header| change(class, kind, header, "est renvoyé")));
    changes
}

/// The header of a name: capitals say nothing.
fn named<'a>(answer: &'a Answer, name: &str) -> Option<&'a Parameter> {
    answer.headers.iter().find(|header| header.name.eq_ignore_ascii_case(name))
}
