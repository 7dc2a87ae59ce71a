//! From a schema to the tree that a page shows.

mod facts;
mod rules;

use catalogue::{
    document::{Block, Document},
    documentation::{Alternative, Choice, Part, Shape, TypeLink, ValueMeaning},
};
use catalogue_openapi::{
    anchor,
    model::{self, ChoiceKind, EnumValue, Field, OtherKeys, Schema},
};

use super::{reading::reading, text::Texts, words};
use facts::{facts, notes};
use rules::rules;

/// Where a value stands: what its anchors start with, and the names from the root.
#[derive(Clone, Default)]
pub struct Place {
    prefix: String,
    names: Vec<String>,
}

impl Place {
    /// The root of a content; without a prefix nothing below has an anchor.
    pub fn root(prefix: &str) -> Self {
        Self { prefix: prefix.to_owned(), names: Vec::new() }
    }

    fn field(&self, name: &str) -> Self {
        let mut names = self.names.clone();
        names.push(name.to_owned());
        Self { prefix: self.prefix.clone(), names }
    }

    fn anchor(&self, texts: &mut Texts) -> String {
        if self.prefix.is_empty() {
            return String::new();
        }
        let names: Vec<&str> = self.names.iter().map(String::as_str).collect();
        texts.anchor(anchor::field(&self.prefix, &names))
    }
}

/// What a value may be.
pub fn shape(schema: &Schema, place: &Place, texts: &mut Texts) -> Shape {
    let mut shape = Shape {
        kind: words::kind(schema),
        link: schema.type_link.as_ref().map(type_link),
        title: schema.title.clone(),
        description: description(schema, texts),
        notes: notes(schema),
        facts: facts(schema),
        values: schema.values.iter().map(|value| meaning(value, texts)).collect(),
        parts: schema.fields.iter().map(|one| field(one, place, texts)).collect(),
        choices: schema.choices.iter().map(|one| choice(one, place, texts)).collect(),
    };
    shape.parts.extend(schema.other_keys.iter().map(|keys| other_keys(keys, place, texts)));
    for (position, schema) in schema.positions.iter().enumerate() {
        shape.parts.push(in_words(
            format!("élément n°\u{a0}{}", position + 1),
            schema,
            place,
            texts,
        ));
    }
    shape.parts.extend(rules(schema, place, texts));
    if let Some(items) = &schema.items {
        add_items(&mut shape, items, place, texts);
    }
    shape
}

/// What is said at this place, then what the type says, then where more is to be read.
fn description(schema: &Schema, texts: &mut Texts) -> Document {
    let mut description = texts.document(&schema.description);
    description.0.extend(texts.document(&schema.type_description).0);
    let reading = reading(&schema.external_docs, texts);
    description.0.extend((!reading.is_empty()).then_some(Block::Paragraph(reading)));
    description
}

/// The items of a list: their fields are shown as its own when nothing else is to be said of them.
fn add_items(list: &mut Shape, items: &Schema, place: &Place, texts: &mut Texts) {
    let item = shape(items, place, texts);
    let only_fields = Shape {
        kind: item.kind.clone(),
        link: item.link.clone(),
        parts: item.parts.clone(),
        choices: item.choices.clone(),
        ..Shape::default()
    };
    if item == only_fields {
        list.link = list.link.take().or(item.link);
        list.parts.extend(item.parts);
        list.choices.extend(item.choices);
    } else {
        let name = "chaque élément".to_owned();
        list.parts.push(Part { name, is_words: true, shape: item, ..Part::default() });
    }
}

fn field(field: &Field, place: &Place, texts: &mut Texts) -> Part {
    let place = place.field(&field.name);
    let anchor = place.anchor(texts);
    let mut shape = shape(&field.schema, &place, texts);
    if let Some(origin) = &field.inherited_from {
        shape.notes.push(format!("hérité de {}", origin.name));
    }
    Part {
        name: field.name.clone(),
        is_words: false,
        anchor,
        required: field.required,
        deprecated: field.schema.deprecated,
        shape,
    }
}

fn other_keys(keys: &OtherKeys, place: &Place, texts: &mut Texts) -> Part {
    let name = if keys.pattern.is_empty() {
        "autres clés".to_owned()
    } else {
        format!("clés de la forme {}", keys.pattern)
    };
    let mut part = in_words(name, &keys.schema, &Place::default(), texts);
    if let Some(names) = &keys.names {
        let name = "nom de chaque clé".to_owned();
        part.shape.parts.push(in_words(name, names, place, texts));
    }
    part
}

fn in_words(name: String, schema: &Schema, place: &Place, texts: &mut Texts) -> Part {
    let shape = shape(schema, place, texts);
    Part { name, is_words: true, deprecated: schema.deprecated, shape, ..Part::default() }
}

fn choice(choice: &model::Choice, place: &Place, texts: &mut Texts) -> Choice {
    let mut label = match choice.kind {
        ChoiceKind::OneOf => "L’une de ces formes".to_owned(),
        ChoiceKind::AnyOf => "Une ou plusieurs de ces formes".to_owned(),
    };
    if !choice.discriminator.is_empty() {
        label = format!("{label}, selon {}", choice.discriminator);
    }
    let alternatives = choice.alternatives.iter().enumerate();
    let alternatives = alternatives.map(|(position, one)| Alternative {
        title: title(position, one),
        shape: without_title(&title(position, one), shape(&one.schema, place, texts)),
    });
    Choice { label, alternatives: alternatives.collect() }
}

/// A shape whose title isn't said again right below the same words: the label, or the name of its type.
fn without_title(label: &str, mut shape: Shape) -> Shape {
    let link = shape.link.as_ref().map_or("", |link| link.name.as_str());
    let is_said = |words: &str| words.to_lowercase() == shape.title.to_lowercase();
    if is_said(label) || is_said(link) {
        shape.title.clear();
    }
    shape
}

fn title(position: usize, one: &model::Alternative) -> String {
    if one.values.len() > 1 {
        words::one_of(&one.values)
    } else if !one.title.is_empty() {
        one.title.clone()
    } else if one.told_by.is_empty() {
        // The page says its type right after it.
        format!("forme n°\u{a0}{}\u{a0}:", position + 1)
    } else {
        format!("avec {}", words::all_of(&one.told_by))
    }
}

fn meaning(value: &EnumValue, texts: &mut Texts) -> ValueMeaning {
    ValueMeaning {
        value: value.value.text.clone(),
        meaning: texts.document(&value.meaning),
        deprecated: value.deprecated,
    }
}

/// The page of a named type.
pub fn type_link(link: &model::TypeLink) -> TypeLink {
    TypeLink { name: link.name.clone(), slug: link.slug.as_str().into() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_is_not_repeated_under_the_same_words() {
        let of = |title: &str| Shape { title: title.to_owned(), ..Shape::default() };
        assert_eq!(without_title("manager", of("Manager")).title, "");
        assert_eq!(without_title("manager", of("Chef")).title, "Chef");
        let link = Some(TypeLink { name: "Manager".to_owned(), slug: "manager".into() });
        let linked = Shape { link, ..of("Manager") };
        assert_eq!(without_title("m", linked).title, "");
    }

    #[test]
    fn an_alternative_has_all_the_values_that_mean_it() {
        let values = ["a1", "a2", "a3"].map(str::to_owned).to_vec();
        let one = model::Alternative { title: "a1".to_owned(), values, ..Default::default() };
        assert_eq!(title(0, &one), "a1, a2 ou a3");
        assert_eq!(title(1, &model::Alternative::default()), "forme n°\u{a0}2\u{a0}:");
    }
}
