//! Reading YAML by `serde_yaml`, which keeps `01001` and `NO` as texts. It tells places in its errors
//! alone: each key (and each number, whose digits are then read from the text) is an error that is caught.

use std::{
    cell::{Cell, RefCell},
    fmt,
};

use serde::de::{
    DeserializeSeed, Deserializer, EnumAccess, Error, MapAccess, SeqAccess, VariantAccess, Visitor,
};

use super::{
    Fault, MOST_VALUES,
    duplicate::unique,
    message,
    yaml_literal::{Places, number, place_of},
};
use crate::{
    diagnostic::Code,
    node::{Map, Node, Value},
};

/// The first document of a text.
pub(super) fn read(text: &str, faults: &mut Vec<Fault>) -> Result<Node, Fault> {
    let context = Context {
        places: Places::new(text),
        scalar: Cell::new(None),
        values: Cell::new(0),
        faults: RefCell::default(),
    };
    let mut documents = serde_yaml::Deserializer::from_str(text);
    let Some(first) = documents.next() else {
        return Ok(Node { at: 0, value: Value::Null });
    };
    let read = Seed { context: &context, wants_place: true }.deserialize(first);
    let too_many = context.values.get() > MOST_VALUES;
    let mut node = read.map_err(|error| match error.location() {
        _ if too_many => Fault::too_many_values(0),
        location => {
            let place =
                location.map_or(0, |found| context.places.byte(found.line(), found.column()));
            message::french(text, place, &error.to_string())
        }
    })?;
    settle(&mut node, 0);
    faults.append(&mut context.faults.borrow_mut());
    if documents.next().is_some() {
        let message = "le fichier contient plusieurs documents YAML : seul le premier est lu";
        faults.push(Fault::new(
            0,
            Code::SeveralDocuments,
            message,
            "enlevez les lignes `---` et ce qui les suit",
        ));
    }
    Ok(node)
}

/// What all readers of a text share.
struct Context<'a> {
    places: Places<'a>,
    /// The scalar whose place the error tells that is on its way.
    scalar: Cell<Option<Value>>,
    values: Cell<usize>,
    faults: RefCell<Vec<Fault>>,
}

/// The place of a value that has none of its own (yet).
const UNSET: u32 = u32::MAX;

/// Empty lists and maps stand where the list is that they are in.
fn settle(node: &mut Node, parent: u32) {
    if node.at == UNSET {
        node.at = parent;
    }
    if let Value::List(items) = &mut node.value {
        for item in items {
            settle(item, node.at);
        }
    } else if let Value::Map(map) = &mut node.value {
        for child in map.values_mut() {
            settle(child, node.at);
        }
    }
}

#[derive(Clone, Copy)]
struct Seed<'a> {
    context: &'a Context<'a>,
    /// Whether nobody else knows the place: a field has that of its key.
    wants_place: bool,
}

impl Seed<'_> {
    /// A scalar, through an error that tells its place.
    fn told<T, E: Error>(&self, value: Value) -> Result<T, E> {
        self.context.scalar.set(Some(value));
        Err(E::custom(""))
    }

    fn scalar<E: Error>(&self, value: Value) -> Result<Node, E> {
        if self.wants_place { self.told(value) } else { Ok(Node { at: UNSET, value }) }
    }

    /// The scalar that an error tells the place of.
    fn caught<E: Error>(&self, error: E) -> Result<Node, E> {
        let Some(value) = self.context.scalar.take() else { return Err(error) };
        let at =
            place_of(&error).map_or(0, |(line, column)| self.context.places.byte(line, column));
        let value = match value {
            Value::Number(digits) => {
                Value::Number(number(self.context.places.text(at), &digits).into())
            }
            value => value,
        };
        Ok(Node { at: u32::try_from(at).unwrap_or(UNSET), value })
    }
}

impl<'de> DeserializeSeed<'de> for Seed<'_> {
    type Value = Node;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Node, D::Error> {
        self.context.values.update(|values| values + 1);
        if self.context.values.get() > MOST_VALUES {
            return Err(D::Error::custom("too many values"));
        }
        deserializer.deserialize_any(self).or_else(|error| self.caught(error))
    }
}

/// A key and its place.
struct Key<'a>(Seed<'a>);

impl<'de> DeserializeSeed<'de> for Key<'_> {
    type Value = (Box<str>, u32);

    fn deserialize<D: Deserializer<'de>>(
        self,
        deserializer: D,
    ) -> Result<(Box<str>, u32), D::Error> {
        let seed = Seed { wants_place: true, ..self.0 };
        let node = deserializer.deserialize_str(seed).or_else(|error| seed.caught(error))?;
        Ok((node.text().unwrap_or_default().into(), node.at))
    }
}

impl<'de> Visitor<'de> for Seed<'_> {
    type Value = Node;

    fn expecting(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        formatter.write_str("a value")
    }

    fn visit_unit<E: Error>(self) -> Result<Node, E> {
        self.scalar(Value::Null)
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<Node, E> {
        self.scalar(Value::Bool(value))
    }

    fn visit_str<E: Error>(self, value: &str) -> Result<Node, E> {
        self.scalar(Value::Text(value.into()))
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<Node, E> {
        self.told(Value::Number(value.to_string().into()))
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<Node, E> {
        self.told(Value::Number(value.to_string().into()))
    }

    fn visit_u128<E: Error>(self, value: u128) -> Result<Node, E> {
        self.told(Value::Number(value.to_string().into()))
    }

    fn visit_i128<E: Error>(self, value: i128) -> Result<Node, E> {
        self.told(Value::Number(value.to_string().into()))
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<Node, E> {
        self.told(Value::Number(value.to_string().into()))
    }

    /// A value with a tag of its own (`!Ref`): the tag says nothing here.
    fn visit_enum<A: EnumAccess<'de>>(self, data: A) -> Result<Node, A::Error> {
        let (_, value): (String, _) = data.variant()?;
        value.newtype_variant_seed(self)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Node, A::Error> {
        let mut list = Vec::new();
        let seed = Seed { wants_place: true, ..self };
        while let Some(item) = items.next_element_seed(seed)? {
            list.push(item);
        }
        let at = list.first().map_or(UNSET, |first| first.at);
        Ok(Node { at, value: Value::List(list) })
    }

    fn visit_map<A: MapAccess<'de>>(self, mut fields: A) -> Result<Node, A::Error> {
        let seed = Seed { wants_place: false, ..self };
        let mut entries = Vec::new();
        while let Some((name, at)) = fields.next_key_seed(Key(seed))? {
            let value = fields.next_value_seed(seed)?.value;
            entries.push((name, Node { at, value }));
        }
        let at = entries.first().map_or(UNSET, |(_, first): &(_, Node)| first.at);
        let entries = self.merged(entries);
        let map = unique(entries, &mut self.context.faults.borrow_mut());
        Ok(Node { at, value: Value::Map(map) })
    }
}

impl Seed<'_> {
    /// Entries with those of the maps that `<<` names, which never take the place of one's own.
    fn merged(&self, entries: Vec<(Box<str>, Node)>) -> Vec<(Box<str>, Node)> {
        if !entries.iter().any(|(name, _)| **name == *"<<") {
            return entries;
        }
        let (merges, mut kept): (Vec<_>, Vec<_>) =
            entries.into_iter().partition(|(name, _)| **name == *"<<");
        let nodes = merges.iter().map(|(_, node)| node);
        let maps = nodes.flat_map(|node| node.items().iter().chain([node])).filter_map(Node::map);
        for (name, node) in maps.flat_map(Map::iter) {
            if !kept.iter().any(|(own, _)| **own == *name) {
                self.context.values.update(|values| values + node.size());
                kept.push((name.into(), node.clone()));
            }
        }
        kept
    }
}
