//! From checked values to typed ones. A key names what its value may be once ([`Line`],
//! [`List`]`<`[`Url`]`>` …): the shape that checks the value and the type it is read as both follow,
//! and can't differ.

use std::collections::BTreeMap;

use super::{Field, Shape};
use crate::yaml::{Mapping, Value, key_name};

/// What a value may be.
pub trait Read {
    /// What checks it.
    const SHAPE: Shape;
    /// The value in a list, or by itself.
    type Item;
    /// The value of a key, which may be absent.
    type Value;
    /// Reads a value; none when its shape doesn't allow it.
    fn read(value: Value) -> Option<Self::Item>;
    /// What a key holds, absent or not.
    fn of_key(value: Option<Self::Item>) -> Self::Value;
}

/// Keys and values that are read as a struct: see `header!`.
pub trait Keys {
    /// Every key.
    const FIELDS: &'static [Field];
    /// The values that a mapping has.
    fn read(mapping: Mapping) -> Self;
}

/// The usual ways in which a key may be absent.
macro_rules! of_key {
    ($value:ty, $absent:ident) => {
        type Value = $value;
        fn of_key(value: Option<Self::Item>) -> Self::Value {
            value.$absent()
        }
    };
    ($value:ty) => {
        type Value = $value;
        fn of_key(value: Option<Self::Item>) -> Self::Value {
            value
        }
    };
}

macro_rules! texts {
    ($($(#[$doc:meta])* $name:ident,)*) => {$(
        $(#[$doc])*
        pub enum $name {}

        impl Read for $name {
            const SHAPE: Shape = Shape::$name;
            type Item = String;
            of_key!(Option<String>);
            fn read(value: Value) -> Option<String> {
                match value {
                    Value::String(text) => Some(text),
                    _ => None,
                }
            }
        }
    )*};
}

texts! {
    /// See [`Shape::Line`].
    Line,
    /// See [`Shape::Text`].
    Text,
    /// See [`Shape::Markdown`].
    Markdown,
    /// See [`Shape::Url`].
    Url,
    /// See [`Shape::UrlOrMail`].
    UrlOrMail,
    /// See [`Shape::Address`].
    Address,
    /// See [`Shape::Path`].
    Path,
    /// See [`Shape::Contact`].
    Contact,
    /// See [`Shape::Date`].
    Date,
    /// See [`Shape::Slug`].
    Slug,
}

/// See [`Shape::Count`].
pub enum Count {}

impl Read for Count {
    const SHAPE: Shape = Shape::Count;
    type Item = u32;
    of_key!(Option<u32>);
    fn read(value: Value) -> Option<u32> {
        u32::try_from(value.as_u64()?).ok()
    }
}

/// See [`Shape::Percentage`].
pub enum Percentage {}

impl Read for Percentage {
    const SHAPE: Shape = Shape::Percentage;
    type Item = f64;
    of_key!(Option<f64>);
    fn read(value: Value) -> Option<f64> {
        value.as_f64()
    }
}

/// A [`Shape::Flag`]; when absent it is `ABSENT`.
pub enum Flag<const ABSENT: bool = false> {}

impl<const ABSENT: bool> Read for Flag<ABSENT> {
    const SHAPE: Shape = Shape::Flag;
    type Item = bool;
    type Value = bool;
    fn read(value: Value) -> Option<bool> {
        value.as_bool()
    }
    fn of_key(value: Option<bool>) -> bool {
        value.unwrap_or(ABSENT)
    }
}

/// A [`Shape::List`] of these.
pub struct List<R>(R);

impl<R: Read> Read for List<R> {
    const SHAPE: Shape = Shape::List(&R::SHAPE);
    type Item = Vec<R::Item>;
    of_key!(Vec<R::Item>, unwrap_or_default);
    fn read(value: Value) -> Option<Self::Item> {
        match value {
            Value::Sequence(items) => Some(items.into_iter().filter_map(R::read).collect()),
            _ => None,
        }
    }
}

/// A [`Shape::Map`] with the keys of a struct.
pub struct Map<K>(K);

impl<K: Keys> Read for Map<K> {
    const SHAPE: Shape = Shape::Map(K::FIELDS);
    type Item = K;
    of_key!(Option<K>);
    fn read(value: Value) -> Option<K> {
        Some(K::read(mapping(value)?))
    }
}

/// A [`Shape::Keyed`], in the order of the names.
pub struct Keyed<R>(R);

impl<R: Read> Read for Keyed<R> {
    const SHAPE: Shape = Shape::Keyed(&R::SHAPE);
    type Item = BTreeMap<String, R::Item>;
    of_key!(BTreeMap<String, R::Item>, unwrap_or_default);
    fn read(value: Value) -> Option<Self::Item> {
        Some(KeyedInOrder::<R>::read(value)?.into_iter().collect())
    }
}

/// A [`Shape::Keyed`], in the order of the file.
pub struct KeyedInOrder<R>(R);

impl<R: Read> Read for KeyedInOrder<R> {
    const SHAPE: Shape = Shape::Keyed(&R::SHAPE);
    type Item = Vec<(String, R::Item)>;
    of_key!(Vec<(String, R::Item)>, unwrap_or_default);
    fn read(value: Value) -> Option<Self::Item> {
        let entry = |(key, value): (Value, Value)| Some((key_name(&key), R::read(value)?));
        Some(mapping(value)?.into_iter().filter_map(entry).collect())
    }
}

/// A [`Shape::Numbered`] whose numbers, from `FIRST` to `LAST`, are of a type that holds them.
pub struct Numbered<N, const FIRST: u16, const LAST: u16, R>(N, R);

impl<N, const FIRST: u16, const LAST: u16, R> Read for Numbered<N, FIRST, LAST, R>
where
    N: TryFrom<u64> + Ord,
    R: Read,
{
    const SHAPE: Shape = Shape::Numbered(FIRST, LAST, &R::SHAPE);
    type Item = BTreeMap<N, R::Item>;
    of_key!(BTreeMap<N, R::Item>, unwrap_or_default);
    fn read(value: Value) -> Option<Self::Item> {
        let number = |key: &Value| N::try_from(key.as_u64()?).ok();
        let entry = |(key, value): (Value, Value)| Some((number(&key)?, R::read(value)?));
        Some(mapping(value)?.into_iter().filter_map(entry).collect())
    }
}

fn mapping(value: Value) -> Option<Mapping> {
    match value {
        Value::Mapping(mapping) => Some(mapping),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{Read, Shape, Value};
    use crate::schema::{
        api::{IsFranceConnected, IsOpen},
        question::Eligible,
        roadmap::EventKind,
    };

    fn check<R: Read>() {
        let (numbers, words): (&[i64], Vec<&str>) = match R::SHAPE {
            Shape::OneOf(numbers) => (numbers, vec![]),
            Shape::NumberOrWord(numbers, word) => (numbers, vec![word]),
            Shape::Word(words) => (&[], words.to_vec()),
            other => panic!("{other:?} is no enumeration"),
        };
        let numbers = numbers.iter().map(|number| Value::from(*number));
        for value in numbers.chain(words.into_iter().map(Value::from)) {
            assert!(R::read(value.clone()).is_some(), "{value:?}");
        }
    }

    #[test]
    fn what_the_shape_of_an_enumeration_allows_is_read() {
        check::<IsOpen>();
        check::<IsFranceConnected>();
        check::<Eligible>();
        check::<EventKind>();
    }
}
