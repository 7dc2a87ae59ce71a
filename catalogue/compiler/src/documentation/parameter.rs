//! Parameters and headers.

use catalogue::documentation::{Fact, ParameterGroup, Part};
use catalogue_openapi::model::{Location, Origin, Parameter};

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
        let is_known = facts.iter().any(|fact| is_same(&fact.value, value));
        if !value.is_empty() && !is_known {
            let words = if example.summary.is_empty() { &example.name } else { &example.summary };
            let label = if words.is_empty() { "Exemple" } else { words };
            let is_generated = example.origin == Origin::Generated;
            facts.push(Fact { label: label.to_owned(), value: value.clone(), is_generated });
        }
    }
    if !parameter.written.is_empty() {
        let (label, value) = ("S’écrit".to_owned(), parameter.written.clone());
        facts.push(Fact { label, value, ..Fact::default() });
    }
}

/// Whether two values are one, be it on one line or on several.
fn is_same(one: &str, other: &str) -> bool {
    let signs = |text: &str| text.split_whitespace().collect::<Vec<_>>().concat();
    signs(one) == signs(other)
}

#[cfg(test)]
mod tests {
    use super::*;
    use catalogue_openapi::model::Example;

    #[test]
    fn an_example_is_told_once_and_as_generated_when_it_is() {
        let example =
            |text: &str, origin| Example { text: text.to_owned(), origin, ..Example::default() };
        let examples =
            vec![example("[\n  1,\n  2\n]", Origin::Given), example("3", Origin::Generated)];
        let parameter = Parameter { examples, ..Parameter::default() };
        let known =
            Fact { label: "Exemple".to_owned(), value: "[1, 2]".to_owned(), ..Fact::default() };
        let mut facts = vec![known];
        add_examples(&mut facts, &parameter);
        let told: Vec<_> = facts.iter().map(|one| (&*one.value, one.is_generated)).collect();
        assert_eq!(told, [("[1, 2]", false), ("3", true)]);
    }
}
