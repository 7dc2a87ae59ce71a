//! What a value must be beside its fields and items, each as a part in words.

use catalogue::documentation::Part;
use catalogue_openapi::model::{Condition, ConstraintKind, Schema};

use super::{Place, in_words};
use crate::documentation::{text::Texts, words};

/// The rules of a schema, in the order of its keywords.
pub fn rules(schema: &Schema, place: &Place, texts: &mut Texts) -> Vec<Part> {
    let mut rules = Vec::new();
    let mut add = |name: String, schema: &Schema| rules.push(in_words(name, schema, place, texts));
    for contained in &schema.contains {
        add(format!("parmi les éléments, {}", how_many(schema)), contained);
    }
    for excluded in &schema.excluded {
        add("sauf cette forme".to_owned(), excluded);
    }
    for condition in &schema.conditions {
        let told = told(condition);
        if let Some(when) = condition.when.as_ref().filter(|_| told.is_none()) {
            add("si la valeur est de cette forme".to_owned(), when);
        }
        if let Some(then) = &condition.then {
            let name = told.as_ref().map_or("alors".to_owned(), |told| format!("si {told}"));
            add(name, then);
        }
        if let Some(otherwise) = &condition.otherwise {
            let is_alone = condition.then.is_none();
            let name = told.filter(|_| is_alone).map(|told| format!("sauf si {told}"));
            add(name.unwrap_or_else(|| "sinon".to_owned()), otherwise);
        }
    }
    if let Some(content) = &schema.content {
        add("contenu du texte".to_owned(), content);
    }
    rules
}

/// How many items are of the form of `contains`.
fn how_many(schema: &Schema) -> String {
    let bound = |kind| schema.constraints.iter().find(|one| one.kind == kind);
    let least = bound(ConstraintKind::MinContains).map_or("1", |one| one.value.as_str());
    let most = bound(ConstraintKind::MaxContains).map(|one| one.value.as_str());
    match (least, most) {
        (least, Some(most)) if least == most => format!("exactement {least}"),
        (least, Some(most)) => format!("de {least} à {most}"),
        (least, None) => format!("au moins {least}"),
    }
}

/// A condition as a few words: a field is there, or fields have given values.
fn told(condition: &Condition) -> Option<String> {
    if !condition.field.is_empty() {
        return Some(format!("{} est donné", condition.field));
    }
    let when = condition.when.as_deref()?;
    let each = when.fields.iter().map(|field| {
        let constant = field.schema.constant.iter();
        let values = field.schema.values.iter().map(|one| &one.value).chain(constant);
        let values: Vec<String> = values.map(|value| value.text.clone()).collect();
        (!values.is_empty()).then(|| format!("{} vaut {}", field.name, words::one_of(&values)))
    });
    let each: Vec<String> = each.collect::<Option<_>>()?;
    let only_fields =
        Schema { fields: when.fields.clone(), types: when.types.clone(), ..Schema::default() };
    (!each.is_empty() && *when == only_fields).then(|| each.join(" et "))
}
