//! An example as XML, by the names that schemas give.

use std::{fmt::Write, rc::Rc};

use super::generate;
use crate::{
    model::Xml,
    node::{Node, Value},
    schema::{Context, Direction, Merged, Part},
};

/// An example as XML.
pub(crate) fn xml<'a>(
    context: &Context<'a>,
    part: Part<'a>,
    direction: Direction,
) -> Option<String> {
    let example = generate(context, part, "", direction)?;
    if let Value::Text(text) = &example.value
        && text.trim_start().starts_with('<')
    {
        return Some(text.to_string());
    }
    let merged = Merged::new(context, &[part]);
    let name = merged.link.as_ref().map_or("racine", |link| &link.name).to_owned();
    let mut writer =
        Writer { context, text: String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n") };
    writer.element(&element_name(&merged, &name), &example, &merged, 0);
    Some(writer.text)
}

struct Writer<'a, 'c> {
    context: &'c Context<'a>,
    text: String,
}

/// The name that a schema gives to its element, with its prefix.
fn element_name(merged: &Merged, name: &str) -> String {
    let xml = merged.xml.clone().unwrap_or_default();
    let Xml { name: own, prefix, .. } = xml;
    let name = if own.is_empty() { name } else { &own };
    let name = sanitised(name);
    if prefix.is_empty() { name } else { format!("{prefix}:{name}") }
}

/// A name without the signs that names of elements can't have.
fn sanitised(name: &str) -> String {
    let is_kept = |sign: char| sign.is_alphanumeric() || matches!(sign, '_' | '-' | '.');
    name.chars().map(|sign| if is_kept(sign) { sign } else { '_' }).collect()
}

impl<'a> Writer<'a, '_> {
    fn line(&mut self, line: std::fmt::Arguments) {
        // Writing to a text can't fail.
        let _ = self.text.write_fmt(line);
        self.text.push('\n');
    }

    fn element(&mut self, name: &str, value: &Node, merged: &Merged<'a>, level: usize) {
        let indent = "  ".repeat(level);
        match &value.value {
            Value::List(items) => self.list(name, items, merged, level),
            Value::Map(_) => {
                let attributes = self.attributes(value, merged);
                self.line(format_args!("{indent}<{name}{attributes}>"));
                for (field, child) in value.fields() {
                    self.field(field, child, merged, level + 1);
                }
                self.line(format_args!("{indent}</{name}>"));
            }
            _ => {
                let text = escaped(value.scalar().unwrap_or_default());
                self.line(format_args!("{indent}<{name}>{text}</{name}>"));
            }
        }
    }

    fn of_field(&self, field: &str, merged: &Merged<'a>) -> Rc<Merged<'a>> {
        let property = merged.properties.iter().find(|property| property.name == field);
        property.map(|property| Merged::new(self.context, &property.parts)).unwrap_or_default()
    }

    fn attributes(&self, value: &Node, merged: &Merged<'a>) -> String {
        let namespace = merged.xml.as_ref().filter(|xml| !xml.namespace.is_empty());
        let namespace = namespace.map(|xml| {
            let prefix =
                if xml.prefix.is_empty() { String::new() } else { format!(":{}", xml.prefix) };
            format!(" xmlns{prefix}=\"{}\"", escaped(&xml.namespace))
        });
        let attribute = |(field, child): (&str, &Node)| {
            let own = self.of_field(field, merged);
            let is_attribute = own.xml.as_ref().is_some_and(|xml| xml.attribute);
            is_attribute.then(|| {
                format!(
                    " {}=\"{}\"",
                    element_name(&own, field),
                    escaped(child.scalar().unwrap_or_default())
                )
            })
        };
        namespace.into_iter().chain(value.fields().filter_map(attribute)).collect()
    }

    fn field(&mut self, field: &str, value: &Node, merged: &Merged<'a>, level: usize) {
        let own = self.of_field(field, merged);
        let xml = own.xml.clone().unwrap_or_default();
        // The name of a list is that of the element around its items: without one it names nothing.
        let is_bare = matches!(value.value, Value::List(_)) && !xml.wrapped;
        let name = if is_bare { sanitised(field) } else { element_name(&own, field) };
        if !xml.attribute {
            self.element(&name, value, &own, level);
        }
    }

    /// Items one after the other, within an element when the schema wraps them.
    fn list(&mut self, name: &str, items: &[Node], merged: &Merged<'a>, level: usize) {
        let is_wrapped = level == 0 || merged.xml.as_ref().is_some_and(|xml| xml.wrapped);
        let indent = "  ".repeat(level);
        let own = Merged::new(self.context, &merged.items);
        let item_name = if own.xml.as_ref().is_some_and(|xml| !xml.name.is_empty()) {
            element_name(&own, name)
        } else {
            name.to_owned()
        };
        if is_wrapped {
            self.line(format_args!("{indent}<{name}>"));
        }
        for item in items {
            self.element(&item_name, item, &own, level + usize::from(is_wrapped));
        }
        if is_wrapped {
            self.line(format_args!("{indent}</{name}>"));
        }
    }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
