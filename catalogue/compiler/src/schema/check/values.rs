//! Whether a value has the shape of its key.

use crate::{
    address,
    code::Code,
    schema::{
        Shape,
        check::{Checker, is_blank},
        shape::check_scalar,
    },
    yaml::{KeyPath, Mapping, Value},
};

impl Checker<'_, '_> {
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

    pub(super) fn scalar(
        &mut self,
        value: &mut Value,
        shape: &'static Shape,
        path: &KeyPath,
    ) -> bool {
        self.keep_as_written(value, shape, path);
        match check_scalar(value, shape, &path.name()) {
            Ok(()) => {
                self.placeholder_text(value, path);
                self.typographic_quotes(value, path);
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

    pub(super) fn items(&mut self, items: &mut Vec<Value>, shape: &'static Shape, path: &KeyPath) {
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

    /// Names that can't be in an address are reported and left out.
    pub(super) fn keyed(&mut self, mapping: &mut Mapping, shape: &'static Shape, path: &KeyPath) {
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
    pub(super) fn numbered(
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
}
