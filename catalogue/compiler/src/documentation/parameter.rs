//! Parameters and headers.

use catalogue::documentation::{Fact, ParameterGroup, Part};
use catalogue_openapi::model::{Location, Parameter};

use super::{
    shape::{Place, shape},
    text::Texts,
    words,
};

/// The places, in the order of the page.
const PLACES: [Location; 5] =
    [Location::Path, Location::Query, Location::QueryString, Location::Header, Location::Cookie];

/// Parameters by place.
pub fn groups(parameters: &[Parameter], texts: &mut Texts) -> Vec<ParameterGroup> {
    let group = |place: Location| {
        let here = parameters.iter().filter(|one| one.location == place);
        let parts: Vec<Part> = here.map(|one| part(one, texts)).collect();
        let title = words::place_title(place).to_owned();
        (!parts.is_empty()).then_some(ParameterGroup { title, parts })
    };
    PLACES.into_iter().filter_map(group).collect()
}

/// A parameter, or a header of an answer.
pub fn part(parameter: &Parameter, texts: &mut Texts) -> Part {
    let anchor = texts.anchor(parameter.anchor.clone());
    let mut shape = shape(&parameter.schema, &Place::default(), texts);
    let own = texts.document(&parameter.description);
    if own != shape.description {
        shape.description.0.splice(0..0, own.0);
    }
    shape.notes.extend(notes(parameter));
    add_examples(&mut shape.facts, parameter);
    Part {
        name: parameter.name.clone(),
        is_words: false,
        anchor,
        required: parameter.required,
        deprecated: parameter.deprecated || parameter.schema.deprecated,
        shape,
    }
}

fn notes(parameter: &Parameter) -> Vec<String> {
    let mut notes = Vec::new();
    if parameter.allow_empty_value {
        notes.push("peut être envoyé sans valeur".to_owned());
    }
    if parameter.allow_reserved {
        notes.push("les signes réservés des adresses s’écrivent tels quels".to_owned());
    }
    if !parameter.media_type.is_empty() {
        notes.push(format!("valeur écrite au format {}", parameter.media_type));
    }
    notes
}

fn add_examples(facts: &mut Vec<Fact>, parameter: &Parameter) {
    for example in &parameter.examples {
        let value = if example.text.is_empty() { &example.external } else { &example.text };
        let is_known = facts.iter().any(|fact| fact.value == *value);
        if !value.is_empty() && !is_known {
            let words = if example.summary.is_empty() { &example.name } else { &example.summary };
            let label = if words.is_empty() { "Exemple" } else { words };
            facts.push(Fact { label: label.to_owned(), value: value.clone() });
        }
    }
    if !parameter.written.is_empty() {
        facts.push(Fact { label: "S’écrit".to_owned(), value: parameter.written.clone() });
    }
}
