//! The rules that diagnostics are about.

use serde::Serialize;

use super::Severity;

macro_rules! codes {
    ($($(#[$doc:meta])* $variant:ident $severity:ident,)*) => {
        /// Stable name of a rule.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
        #[serde(rename_all = "kebab-case")]
        pub enum Code { $($(#[$doc])* $variant,)* }

        impl Code {
            /// How bad a mistake of this kind is.
            pub fn severity(self) -> Severity {
                match self { $(Self::$variant => Severity::$severity,)* }
            }
        }
    };
}

codes! {
    /// The file has no value.
    Empty Error,
    /// The file is too long to be read.
    TooLong Error,
    /// Values are nested too deeply.
    TooDeep Error,
    /// There are too many values.
    TooManyValues Error,
    /// Aliases repeat too much.
    TooManyAliases Error,
    /// The text isn't JSON or YAML.
    Syntax Error,
    /// A conflict of versions is left in the file.
    ConflictMarker Error,
    /// A comma before a closing bracket.
    TrailingComma Error,
    /// The file isn't UTF-8.
    Encoding Warning,
    /// More than one YAML document in a file.
    SeveralDocuments Warning,
    /// A key stands twice.
    DuplicateKey Error,
    /// A key isn't a text.
    KeyNotText Warning,
    /// No version of `OpenAPI` or Swagger.
    NotOpenapi Error,
    /// A version that this program doesn't know.
    VersionUnknown Warning,
    /// A key that the standard wants is absent.
    KeyMissing Warning,
    /// A key without a value.
    KeyEmpty Warning,
    /// A key that the standard doesn't know at this place.
    KeyUnknown Warning,
    /// A key of another version of the standard.
    KeyOfOtherVersion Warning,
    /// Two keys that say the same, or exclude each other.
    KeyConflict Warning,
    /// A bound that says nothing about values of this type.
    KeyIdle Warning,
    /// A default or listed value that isn't of the type of its schema.
    ValueType Warning,
    /// A value isn't of the kind that it should be.
    ValueKind Error,
    /// A word that isn't one of those expected.
    ValueUnknown Warning,
    /// A reference leads nowhere in its file.
    ReferenceMissing Error,
    /// A reference leads to an absent file.
    FileMissing Error,
    /// A reference leads to the network, which is never asked.
    ReferenceRemote Error,
    /// A reference leads back to itself.
    ReferenceCycle Error,
    /// A reference that isn't well written.
    ReferenceMalformed Warning,
    /// Keys beside a reference, where the standard ignores them.
    ReferenceSibling Warning,
    /// A parameter of the path isn't described, or the reverse.
    PathParameter Warning,
    /// Two paths are one to a server: only the names of their parameters differ.
    PathAmbiguous Warning,
    /// A parameter is described twice at one place.
    ParameterDuplicate Warning,
    /// Two operations have one id.
    OperationIdDuplicate Warning,
    /// A security scheme isn't declared.
    SecurityUnknown Warning,
    /// Types that exclude each other.
    Contradiction Warning,
    /// A data file is too long.
    PageTooLong Warning,
    /// An operation given twice.
    OperationDuplicate Error,
    /// A link to an operation that isn't there.
    LinkUnknown Warning,
}
