//! What may stand where: the words in which the keys of objects are described, for all versions.

use crate::dialect::Dialect;

/// An object of the standard.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Kind {
    Root,
    Info,
    Contact,
    License,
    Server,
    ServerVariable,
    PathItem,
    Operation,
    Parameter,
    RequestBody,
    Response,
    Header,
    MediaType,
    Encoding,
    Example,
    Link,
    Components,
    Tag,
    ExternalDocs,
    SecurityScheme,
    Flows,
    Flow,
    Schema,
    Discriminator,
    Xml,
}

/// What a value should be.
#[derive(Clone, Copy, Debug)]
pub(super) enum Shape {
    Text,
    Number,
    Bool,
    BoolOrNumber,
    /// Anything: never looked into.
    Data,
    DataList,
    Texts,
    /// Names, each with a text.
    TextMap,
    /// Names, each with texts.
    TextsMap,
    Words(&'static [&'static str]),
    WordList(&'static [&'static str]),
    /// Words of types, alone or in a list.
    Types,
    One(Kind),
    List(Kind),
    Map(Kind),
    /// Names, each with a map.
    MapOfMaps(Kind),
    /// Maps that aren't followed: the requirements of security.
    Requirements,
    Paths,
    Responses,
    /// A schema, or true or false.
    SchemaOrBool,
    /// A schema, or several in a list.
    SchemaOrList,
    /// Schemas, or names of fields.
    Dependencies,
}

/// Versions that know a key.
#[derive(Clone, Copy, Debug)]
pub(super) struct Since(Dialect, Dialect);

impl Since {
    pub(super) fn has(self, dialect: Dialect) -> bool {
        (self.0..=self.1).contains(&dialect)
    }

    /// In words.
    pub(super) fn words(self) -> String {
        if self.0 == self.1 {
            return self.0.name().to_owned();
        }
        format!("{} à {}", self.0.name(), self.1.name())
    }
}

pub(super) const ALL: Since = Since(Dialect::V2, Dialect::V32);
pub(super) const V2: Since = Since(Dialect::V2, Dialect::V2);
pub(super) const V3: Since = Since(Dialect::V30, Dialect::V32);
pub(super) const V30: Since = Since(Dialect::V30, Dialect::V30);
pub(super) const V31: Since = Since(Dialect::V31, Dialect::V32);
pub(super) const V32: Since = Since(Dialect::V32, Dialect::V32);
/// 2.0 and 3.0, whose schemas know less.
pub(super) const OLD: Since = Since(Dialect::V2, Dialect::V30);

/// A key, the versions that know it, and what its value should be.
pub(super) type Rule = (&'static str, Since, Shape);
