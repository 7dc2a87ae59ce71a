//! The fields and parameters of an API by name, with the operations that have them.

use std::collections::HashMap;

use catalogue::documentation::{
    Content, FieldIndex, FieldLine, Neighbour, OperationPage, Part, Shape,
};

use super::text::first_sentence;

/// Most bytes of names and words that are listed: those of a large API repeat themselves.
const MOST_BYTES: usize = 60_000;

/// Most operations that are named for one field.
const MOST_PLACES: usize = 8;

/// Longest words of a field, in characters.
const LONGEST: usize = 120;

/// The index, made as operations come.
#[derive(Default)]
pub struct Maker {
    index: FieldIndex,
    /// By name and words.
    known: HashMap<(String, String), usize>,
    bytes: usize,
}

impl Maker {
    /// Adds what an operation takes and returns.
    pub fn add(&mut self, page: &OperationPage) {
        let own = Neighbour { slug: page.slug.clone(), title: page.title.clone() };
        self.index.operations.push(own);
        let groups = page.parameters.iter().flat_map(|group| &group.parts);
        groups.for_each(|part| self.part(part));
        let body = page.body.iter().flat_map(|body| &body.contents);
        let answers = page.answers.iter().flat_map(|answer| &answer.contents);
        body.chain(answers).for_each(|content| self.content(content));
    }

    /// What was added.
    pub fn finish(self) -> FieldIndex {
        self.index
    }

    fn content(&mut self, content: &Content) {
        if let Some(shape) = &content.shape {
            self.shape(shape);
        }
    }

    fn shape(&mut self, shape: &Shape) {
        shape.parts.iter().for_each(|part| self.part(part));
        let alternatives = shape.choices.iter().flat_map(|choice| &choice.alternatives);
        alternatives.for_each(|one| self.shape(&one.shape));
    }

    fn part(&mut self, part: &Part) {
        // What has no anchor is a rule, or a field that the page has already.
        if !part.is_words && !part.anchor.is_empty() {
            self.line(part);
        }
        self.shape(&part.shape);
    }

    fn line(&mut self, part: &Part) {
        let operation = self.index.operations.len().saturating_sub(1);
        let (name, words) = (part.name.clone(), words(&part.shape));
        let at = match self.known.get(&(name.clone(), words.clone())) {
            Some(at) => *at,
            None if self.bytes < MOST_BYTES => {
                self.bytes += name.len() + words.len();
                self.known.insert((name.clone(), words.clone()), self.index.fields.len());
                self.index.fields.push(FieldLine { name, words, ..FieldLine::default() });
                self.index.fields.len() - 1
            }
            None => return,
        };
        let line = &mut self.index.fields[at];
        if line.places.last().is_some_and(|(last, _)| *last == operation) {
            return;
        }
        if line.places.len() < MOST_PLACES {
            line.places.push((operation, part.anchor.clone()));
        } else {
            line.left_out += 1;
        }
    }
}

fn words(shape: &Shape) -> String {
    let sentence = first_sentence(&shape.description);
    let parts = [shape.title.as_str(), &sentence];
    let words = parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(". ");
    if words.chars().count() <= LONGEST {
        return words;
    }
    words.chars().take(LONGEST - 1).chain(['…']).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use catalogue::documentation::ParameterGroup;

    fn operation(slug: &str, parts: Vec<Part>) -> OperationPage {
        let parameters = vec![ParameterGroup { title: String::new(), parts }];
        OperationPage { slug: slug.into(), parameters, ..OperationPage::default() }
    }

    fn part(name: &str, title: &str) -> Part {
        let shape = Shape { title: title.to_owned(), ..Shape::default() };
        Part { name: name.to_owned(), anchor: format!("p-{name}"), shape, ..Part::default() }
    }

    #[test]
    fn a_field_is_listed_once_with_each_operation_that_has_it() {
        let mut maker = Maker::default();
        maker.add(&operation("a", vec![part("code", "Code"), part("code", "Code")]));
        let inner = Shape { parts: vec![part("code", "Code")], ..Shape::default() };
        let rule = Part { is_words: true, shape: inner, ..Part::default() };
        maker.add(&operation("b", vec![part("code", "Autre"), rule]));
        for _ in 0..MOST_PLACES {
            maker.add(&operation("c", vec![part("code", "Code")]));
        }
        let index = maker.finish();
        let told: Vec<_> = index
            .fields
            .iter()
            .map(|line| (&*line.words, line.places.len(), line.left_out))
            .collect();
        assert_eq!(told, [("Code", MOST_PLACES, 2), ("Autre", 1, 0)]);
        assert_eq!(index.fields[0].places[1], (1, "p-code".to_owned()));
    }
}
