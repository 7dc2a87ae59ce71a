//! Checks a header against its table, and takes out what can't be used.

use serde::de::DeserializeOwned;
use serde_yaml::{Mapping, Value};

use super::{Field, Presence, Shape, shape::check_scalar};
use crate::compile::{
    diagnostic::Diagnostic,
    front_matter::{FrontMatter, Split},
    suggest::nearest,
    yaml::KeyPath,
};

/// A header whose values fit.
#[derive(Debug)]
pub struct Header<'source, T> {
    /// The values, unusable ones left out.
    pub values: T,
    /// Where they are.
    pub front_matter: FrontMatter<'source>,
    /// Where the Markdown starts.
    pub body: usize,
}

/// Checks the values of a header, then reads them as the struct that goes with the table.
pub fn check<'s, T: DeserializeOwned + Default>(
    split: Split<'s>,
    fields: &'static [Field],
    sink: &mut Vec<Diagnostic>,
) -> Header<'s, T> {
    let Split {
        front_matter,
        mut values,
        is_readable,
        body,
    } = split;
    if is_readable {
        let mut checker = Checker {
            front_matter: &front_matter,
            sink,
        };
        checker.mapping(&mut values, fields, &KeyPath::default());
    }
    let values = serde_yaml::from_value(Value::Mapping(values))
        .expect("the table left only values that the struct beside it accepts");
    Header {
        values,
        front_matter,
        body,
    }
}

/// Where values are, and where mistakes go.
pub(super) struct Checker<'c, 's> {
    front_matter: &'c FrontMatter<'s>,
    sink: &'c mut Vec<Diagnostic>,
}

impl Checker<'_, '_> {
    fn mapping(&mut self, mapping: &mut Mapping, fields: &'static [Field], path: &KeyPath) {
        let keys: Vec<Value> = mapping.keys().cloned().collect();
        for key in keys {
            let name = key_name(&key);
            let field = fields.iter().find(|field| field.key == name);
            match field {
                None => self.unknown_key(&name, fields, path),
                Some(field) if self.keeps(&mut mapping[&key], field, &path.key(&name)) => continue,
                Some(_) => {}
            }
            mapping.remove(&key);
        }
        for field in fields
            .iter()
            .filter(|field| field.presence == Presence::Required)
        {
            // A value that was there and unusable has been reported already.
            if !mapping.contains_key(field.key) && !self.stands(&path.key(field.key)) {
                self.missing_key(field, path);
            }
        }
    }

    fn keeps(&mut self, value: &mut Value, field: &'static Field, path: &KeyPath) -> bool {
        let is_empty = value.is_null() || value.as_str().is_some_and(|text| text.trim().is_empty());
        match (is_empty, field.presence) {
            (true, Presence::Required) => {
                let span = self.front_matter.key_span(path);
                let message = format!("`{}` est vide", field.key);
                self.push(
                    "field-empty",
                    span,
                    message,
                    "valeur attendue ici",
                    Some(field.doc),
                );
                false
            }
            (true, _) => false,
            (false, Presence::Unused) => false,
            (false, _) => self.value(value, &field.shape, path),
        }
    }

    /// Whether the value can be used; reports it otherwise.
    pub(super) fn value(
        &mut self,
        value: &mut Value,
        shape: &'static Shape,
        path: &KeyPath,
    ) -> bool {
        match (shape, value) {
            (Shape::List(item), Value::Sequence(items)) => {
                self.items(items, item, path);
                true
            }
            (Shape::Map(fields), Value::Mapping(mapping)) => {
                self.mapping(mapping, fields, path);
                true
            }
            (_, value) => match check_scalar(value, shape) {
                Ok(()) => true,
                Err(problem) => {
                    let span = self.front_matter.value_span(path);
                    self.push(
                        problem.code,
                        span,
                        problem.message,
                        &problem.label,
                        Some(&problem.help),
                    );
                    false
                }
            },
        }
    }

    fn items(&mut self, items: &mut Vec<Value>, shape: &'static Shape, path: &KeyPath) {
        let mut kept = Vec::with_capacity(items.len());
        for (index, mut item) in std::mem::take(items).into_iter().enumerate() {
            let path = path.index(index);
            if item.is_null() {
                let span = self.front_matter.value_span(&path);
                let diagnostic = self
                    .front_matter
                    .source
                    .warning(
                        "item-empty",
                        span,
                        "un élément de la liste est vide".to_owned(),
                    )
                    .help("complétez-le, ou retirez son tiret");
                self.sink.push(diagnostic);
            } else if self.value(&mut item, shape, &path) {
                kept.push(item);
            }
        }
        *items = kept;
    }

    fn unknown_key(&mut self, name: &str, fields: &[Field], path: &KeyPath) {
        let span = self.front_matter.key_span(&path.key(name));
        let message = format!("clé inconnue : `{name}`");
        let known = fields.iter().map(|field| field.key);
        let diagnostic = self
            .front_matter
            .source
            .error("unknown-key", span, message)
            .label("cette information ne serait lue nulle part")
            .help("retirez cette ligne, ou reprenez le nom d’une clé dans CONTRIBUTING.md")
            .suggest(nearest(name, known));
        self.sink.push(diagnostic);
    }

    fn missing_key(&mut self, field: &Field, path: &KeyPath) {
        let is_root = *path == KeyPath::default();
        let span = if is_root {
            self.front_matter.top()
        } else {
            self.front_matter.value_span(path)
        };
        let message = format!("`{}` manque", field.key);
        let help = format!("ajoutez `{}: …` : {}", field.key, field.doc);
        self.push("field-missing", span, message, "", Some(&help));
    }

    fn stands(&self, path: &KeyPath) -> bool {
        !self.front_matter.key_span(path).is_empty()
    }

    fn push(
        &mut self,
        code: &'static str,
        span: std::ops::Range<usize>,
        message: String,
        label: &str,
        help: Option<&str>,
    ) {
        let diagnostic = self
            .front_matter
            .source
            .error(code, span, message)
            .label(label);
        self.sink.push(match help {
            Some(help) => diagnostic.help(help),
            None => diagnostic,
        });
    }
}

fn key_name(key: &Value) -> String {
    match key {
        Value::String(name) => name.clone(),
        other => serde_yaml::to_string(other)
            .unwrap_or_default()
            .trim()
            .to_owned(),
    }
}
