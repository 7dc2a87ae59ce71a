//! Checks a header against its table, and takes out what can't be used.

use std::collections::BTreeSet;

use super::{
    Field, Presence, Shape, placeholder_text,
    read::{Keys, Read},
    shape::check_scalar,
};
use crate::{
    address,
    code::Code,
    diagnostic::Diagnostic,
    front_matter::{FrontMatter, Split},
    suggest::nearest,
    yaml::{KeyPath, Mapping, Value},
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
    /// Keys that stand in the file and can't be used: that has been reported, their absence hasn't to be.
    invalid_keys: BTreeSet<&'static str>,
    is_readable: bool,
}

impl<T> Header<'_, T> {
    /// Whether the header could be read as YAML.
    pub fn is_readable(&self) -> bool {
        self.is_readable
    }

    /// Whether the file says nothing of a key, neither rightly nor wrongly.
    pub fn lacks(&self, key: &str, value_is_absent: bool) -> bool {
        self.is_readable && value_is_absent && !self.invalid_keys.contains(key)
    }
}

/// Checks the values of a header, then reads those that are left.
pub fn check<'s, T: Keys>(split: Split<'s>, diagnostics: &mut Vec<Diagnostic>) -> Header<'s, T> {
    let Split { front_matter, mut values, is_readable, body } = split;
    let mut invalid_keys = BTreeSet::new();
    if is_readable {
        let mut checker = Checker { front_matter: &front_matter, diagnostics };
        invalid_keys = checker.mapping(&mut values, T::FIELDS, &KeyPath::default());
    }
    Header { values: T::read(values), front_matter, body, invalid_keys, is_readable }
}

/// Checks a header whose keys are free, then reads what is left.
pub fn check_shape<'s, R>(
    split: Split<'s>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Header<'s, R::Item>
where
    R: Read,
    R::Item: Default,
{
    let Split { front_matter, values, is_readable, body } = split;
    let mut values = Value::Mapping(values);
    let mut checker = Checker { front_matter: &front_matter, diagnostics };
    let is_usable = is_readable && checker.value(&mut values, &R::SHAPE, &KeyPath::default());
    let values = is_usable.then(|| R::read(values)).flatten().unwrap_or_default();
    Header { values, front_matter, body, invalid_keys: BTreeSet::new(), is_readable }
}

/// Where values are, and where mistakes go.
pub(super) struct Checker<'c, 's> {
    pub front_matter: &'c FrontMatter<'s>,
    pub diagnostics: &'c mut Vec<Diagnostic>,
}

impl Checker<'_, '_> {
    /// Checks each key; gives those that had to be taken out.
    fn mapping(
        &mut self,
        mapping: &mut Mapping,
        fields: &'static [Field],
        path: &KeyPath,
    ) -> BTreeSet<&'static str> {
        let mut invalid_keys = BTreeSet::new();
        let keys: Vec<Value> = mapping.keys().cloned().collect();
        let names = self.names(mapping, path);
        for (key, name) in keys.into_iter().zip(names) {
            let field = fields.iter().find(|field| field.key == name);
            match field {
                None => invalid_keys.extend(self.unknown_key(&name, fields, path)),
                Some(field) if self.keeps(&mut mapping[&key], field, &path.key(&name)) => continue,
                Some(field) if field.presence == Presence::Unused || mapping[&key].is_null() => {}
                Some(field) => invalid_keys.extend([field.key]),
            }
            mapping.remove(&key);
        }
        for field in fields.iter().filter(|field| field.presence == Presence::Required) {
            let is_absent = !mapping.contains_key(field.key) && !invalid_keys.contains(field.key);
            // Places are read last: a header without a mistake does without them.
            if is_absent && !self.stands(&path.key(field.key)) {
                self.missing_key(field, path);
            }
        }
        invalid_keys
    }

    fn keeps(&mut self, value: &mut Value, field: &'static Field, path: &KeyPath) -> bool {
        match (is_blank(value), field.presence) {
            (true, Presence::Required) => {
                self.empty(field, path);
                false
            }
            (_, Presence::Unused) => false,
            (true, Presence::Optional) => {
                self.cut(value, &field.shape, path);
                false
            }
            (false, _) => self.value(value, &field.shape, path),
        }
    }

    fn empty(&mut self, field: &Field, path: &KeyPath) {
        let span = self.front_matter.key_span(path);
        let help = self.unread(path).unwrap_or_else(|| format!("écrivez-y {}", field.doc));
        let message = format!("`{}` est vide", field.key);
        self.push(Code::FieldEmpty, span, message, "valeur attendue ici", Some(&help));
    }

    /// What stands in the place of a value, and says nothing in YAML.
    fn unread(&self, path: &KeyPath) -> Option<String> {
        if self.front_matter.commented(path).is_some() {
            return Some(
                "`#` commence un commentaire : mettez la valeur entre guillemets".to_owned(),
            );
        }
        let word = self.front_matter.plain(path).filter(|word| !word.is_empty())?;
        Some(format!(
            "`{word}` veut dire « rien » : si c’est le mot voulu, mettez-le entre guillemets"
        ))
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
            (Shape::Recursive(_, fields), Value::Mapping(mapping)) => {
                self.mapping(mapping, fields(), path);
                true
            }
            (Shape::Keyed(item), Value::Mapping(mapping)) => {
                self.keyed(mapping, item, path);
                true
            }
            (Shape::Numbered(first, last, item), Value::Mapping(mapping)) => {
                self.numbered(mapping, *first..=*last, item, path);
                true
            }
            (_, value) => self.scalar(value, shape, path),
        }
    }

    fn scalar(&mut self, value: &mut Value, shape: &'static Shape, path: &KeyPath) -> bool {
        self.keep_as_written(value, shape, path);
        match check_scalar(value, shape, &path.name()) {
            Ok(()) => {
                self.placeholder_text(value, path);
                self.cut(value, shape, path);
                true
            }
            Err(problem) => {
                let span = self.front_matter.value_span(path);
                let help = problem.help.as_deref();
                self.push(problem.code, span, problem.message, &problem.label, help);
                false
            }
        }
    }

    fn items(&mut self, items: &mut Vec<Value>, shape: &'static Shape, path: &KeyPath) {
        let mut kept = Vec::with_capacity(items.len());
        for (index, mut item) in std::mem::take(items).into_iter().enumerate() {
            let path = path.index(index);
            if is_blank(&item) {
                self.empty_item(&path);
            } else if self.value(&mut item, shape, &path) {
                kept.push(item);
            }
        }
        *items = kept;
    }

    fn empty_item(&mut self, path: &KeyPath) {
        let span = self.front_matter.value_span(path);
        let message = "un élément de la liste est vide".to_owned();
        let help = self.unread(path);
        let help = help.unwrap_or_else(|| "complétez-le, ou retirez son tiret".to_owned());
        let warning = self.front_matter.source.warning(Code::ItemEmpty, span, message);
        self.diagnostics.push(warning.help(help));
    }

    /// Names that can't be in an address are reported and left out.
    fn keyed(&mut self, mapping: &mut Mapping, shape: &'static Shape, path: &KeyPath) {
        let names = self.names(mapping, path);
        for (name, mut value) in names.into_iter().zip(std::mem::take(mapping).into_values()) {
            let path = path.key(&name);
            if !address::is_slug(&name) {
                let span = self.front_matter.key_span(&path);
                let message = format!("`{name}` ne peut pas être dans une adresse");
                let help = "écrivez ce nom en lettres sans accent, chiffres et tirets";
                self.push(Code::KeyInvalid, span, message, "", Some(help));
            } else if self.value(&mut value, shape, &path) {
                mapping.insert(Value::from(name), value);
            }
        }
    }

    /// Keys become numbers; those that can't are reported and left out.
    fn numbered(
        &mut self,
        mapping: &mut Mapping,
        range: std::ops::RangeInclusive<u16>,
        shape: &'static Shape,
        path: &KeyPath,
    ) {
        let names = self.names(mapping, path);
        for (name, mut value) in names.into_iter().zip(std::mem::take(mapping).into_values()) {
            let path = path.key(&name);
            match name.parse::<u16>().ok().filter(|number| range.contains(number)) {
                None => {
                    let (first, last) = (range.start(), range.end());
                    let message = format!("`{name}` n’est pas un nombre de {first} à {last}");
                    let span = self.front_matter.key_span(&path);
                    self.push(Code::KeyInvalid, span, message, "", Some("corrigez cette clé"));
                }
                Some(_) if is_blank(&value) => {}
                Some(number) => {
                    if self.value(&mut value, shape, &path) {
                        mapping.insert(Value::from(number), value);
                    }
                }
            }
        }
    }

    fn placeholder_text(&mut self, value: &Value, path: &KeyPath) {
        let Some(text) = value.as_str() else { return };
        if let Some(words) = placeholder_text(text) {
            let span = self.front_matter.value_span(path);
            let message = format!("il reste un texte d’attente : `{words}`");
            let warning = self.front_matter.source.warning(Code::LeftOver, span, message);
            self.diagnostics
                .push(warning.help("remplacez-le par la vraie valeur, ou retirez la ligne"));
        }
    }

    /// Gives the key that was probably meant.
    fn unknown_key(
        &mut self,
        name: &str,
        fields: &'static [Field],
        path: &KeyPath,
    ) -> Option<&'static str> {
        let span = self.front_matter.key_span(&path.key(name));
        let message = format!("clé inconnue : `{name}`");
        let used = fields.iter().filter(|field| field.presence != Presence::Unused);
        let known: Vec<&str> = used.map(|field| field.key).collect();
        let meant = nearest(name, fields.iter().map(|field| field.key));
        let diagnostic = self
            .front_matter
            .source
            .error(Code::UnknownKey, span, message)
            .label("cette information ne serait lue nulle part")
            .help(format!("clés connues : {}", known.join(", ")))
            .suggest(meant);
        self.diagnostics.push(diagnostic);
        meant
    }

    fn missing_key(&mut self, field: &Field, path: &KeyPath) {
        let is_root = *path == KeyPath::default();
        let span =
            if is_root { self.front_matter.top() } else { self.front_matter.value_span(path) };
        let message = format!("`{}` manque", field.key);
        let help = format!("ajoutez `{}: …` : {}", field.key, field.doc);
        self.push(Code::FieldMissing, span, message, "", Some(&help));
    }

    fn stands(&self, path: &KeyPath) -> bool {
        !self.front_matter.key_span(path).is_empty()
    }

    fn push(
        &mut self,
        code: Code,
        span: std::ops::Range<usize>,
        message: String,
        label: &str,
        help: Option<&str>,
    ) {
        let diagnostic = self.front_matter.source.error(code, span, message).label(label);
        self.diagnostics.push(match help {
            Some(help) => diagnostic.help(help),
            None => diagnostic,
        });
    }
}

/// Nothing, or as good as nothing.
fn is_blank(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::String(text) => text.trim().is_empty(),
        Value::Sequence(items) => items.iter().all(is_blank),
        _ => false,
    }
}
