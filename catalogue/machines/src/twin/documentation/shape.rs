//! What a value may be: a list in a list.

use catalogue::{
    document::Document,
    documentation::{Choice, Fact, Part, Shape, ValueMeaning},
};

use super::super::parts::Parts;
use crate::{address::Addresses, markdown};

/// The shape of a whole content.
pub fn add_shape(shape: &Shape, parts: &mut Parts) {
    parts.add(markdown::paragraph(&shape.kind));
    parts.document(4, &shape.description);
    parts.add(markdown::paragraph(&shape.notes.join("\u{a0}; ")));
    parts.list(shape.facts.iter().map(fact));
    parts.list(shape.values.iter().map(|one| value(one, parts.addresses)).collect::<Vec<_>>());
    parts.add(inside(shape, 0, parts.addresses));
}

/// Fields, parameters or headers: each with all that is said of it.
pub fn part_lines(fields: &[Part], depth: usize, addresses: &Addresses) -> String {
    let lines = fields.iter().flat_map(|field| {
        let indent = "  ".repeat(depth);
        let line = format!("{indent}- {}", part(field, addresses)).trim_end().to_owned();
        [line, inside(&field.shape, depth + 1, addresses)]
    });
    lines.filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}

/// The fields and the alternatives of a value.
fn inside(shape: &Shape, depth: usize, addresses: &Addresses) -> String {
    let fields = part_lines(&shape.parts, depth, addresses);
    let choices = shape.choices.iter().map(|one| choice(one, depth, addresses));
    let lines = std::iter::once(fields).chain(choices).filter(|line| !line.is_empty());
    lines.collect::<Vec<_>>().join("\n")
}

fn choice(choice: &Choice, depth: usize, addresses: &Addresses) -> String {
    let indent = "  ".repeat(depth);
    let mut lines = vec![format!("{indent}- {}\u{a0}:", markdown::escape(&choice.label))];
    for one in &choice.alternatives {
        let said = said(&one.shape, addresses);
        let title = markdown::escape(&one.title);
        lines.push(format!("{indent}  - {title} {said}").trim_end().to_owned());
        lines.push(inside(&one.shape, depth + 2, addresses));
    }
    lines.retain(|line| !line.is_empty());
    lines.join("\n")
}

/// A field on one line.
fn part(field: &Part, addresses: &Addresses) -> String {
    let name = if field.is_words {
        markdown::escape(&field.name)
    } else {
        markdown::code_span(&field.name)
    };
    let mut labels = vec![markdown::escape(&field.shape.kind)];
    labels.extend(field.required.then(|| "requis".to_owned()));
    labels.extend(field.deprecated.then(|| "déprécié".to_owned()));
    labels.retain(|label| !label.is_empty());
    let labels = labels.join(", ");
    let labels = if labels.is_empty() { labels } else { format!(" ({labels})") };
    format!("{name}{labels} {}", said(&field.shape, addresses))
}

/// Meaning, bounds, examples and values, on one line.
fn said(shape: &Shape, addresses: &Addresses) -> String {
    let meaning = on_one_line(&shape.description, addresses);
    let notes = markdown::escape(&shape.notes.join("\u{a0}; "));
    let values: Vec<_> = shape.values.iter().map(|one| value(one, addresses)).collect();
    let values = if values.is_empty() {
        String::new()
    } else {
        format!("Valeurs\u{a0}: {}", values.join(", "))
    };
    let facts = shape.facts.iter().map(fact);
    let all = [meaning, notes].into_iter().chain(facts).chain([values]);
    all.filter(|text| !text.is_empty()).collect::<Vec<_>>().join(" — ")
}

fn fact(fact: &Fact) -> String {
    let (label, mark) = (markdown::escape(&fact.label), super::mark(fact.is_generated));
    format!("{label}{mark}\u{a0}: {}", written(&fact.value))
}

fn on_one_line(text: &Document, addresses: &Addresses) -> String {
    let written = markdown::document(text, 6, addresses);
    written.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A value, and its meaning on the same line.
fn value(value: &ValueMeaning, addresses: &Addresses) -> String {
    let meaning = on_one_line(&value.meaning, addresses);
    let deprecated = if value.deprecated { " (dépréciée)" } else { "" };
    let meaning = if meaning.is_empty() { meaning } else { format!(" ({meaning})") };
    format!("{}{deprecated}{meaning}", written(&value.value))
}

/// A value as it is sent; in words when it is empty.
fn written(value: &str) -> String {
    if value.is_empty() { "texte vide".to_owned() } else { markdown::code_span(value) }
}

#[cfg(test)]
mod tests {
    use catalogue::site::SiteSettings;

    use super::*;

    #[test]
    fn a_line_says_all_that_the_page_says() {
        let text = str::to_owned;
        let fact = Fact { label: text("Par défaut"), value: text("a`b"), is_generated: false };
        let values =
            ["a", ""].map(|value| ValueMeaning { value: text(value), ..Default::default() });
        let inner = Part { name: text("jour"), ..Part::default() };
        let shape = Shape {
            kind: text("texte"),
            notes: vec![text("1 caractère au moins")],
            facts: vec![fact],
            values: values.to_vec(),
            parts: vec![inner],
            ..Shape::default()
        };
        let field = Part { name: text("état"), required: true, shape, ..Part::default() };
        let written = part_lines(&[field], 0, &Addresses::new(&SiteSettings::default(), ""));
        let expected = "- `état` (texte, requis) 1 caractère au moins — Par défaut\u{a0}: ``a`b`` — Valeurs\u{a0}: `a`, texte vide\n  - `jour`";
        assert_eq!(written, expected);
    }
}
