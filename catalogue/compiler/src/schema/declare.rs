//! How the tables of keys are written: each key, each word of a list, once.

/// A header, or a part of one: a struct, and the table that checks its values. A line says whether
/// the key must be there, its name (`as "…"` when Rust can't have it), what its value may be, and in
/// French what it is for. Keys that only earlier sites read come last.
macro_rules! header {
    (
        $(#[$about:meta])*
        pub struct $name:ident {
            $($presence:ident $field:ident $(as $key:literal)?: $read:ty, $doc:expr;)*
        }
        $(unused { $($old:ident: $old_read:ty, $old_doc:expr;)* })?
    ) => {
        $(#[$about])*
        #[allow(clippy::doc_markdown, reason = "the documentation is for editors, in French")]
        #[derive(Debug)]
        pub struct $name {
            $(#[doc = $doc] pub $field: <$read as $crate::schema::read::Read>::Value,)*
        }

        impl $name {
            /// Every key.
            pub const FIELDS: &'static [$crate::schema::Field] = &[
                $($crate::schema::$presence(
                    $crate::schema::declare::key!($field $($key)?),
                    <$read as $crate::schema::read::Read>::SHAPE,
                    $doc,
                ),)*
                $($($crate::schema::unused(
                    stringify!($old),
                    <$old_read as $crate::schema::read::Read>::SHAPE,
                    $old_doc,
                ),)*)?
            ];
        }

        impl $crate::schema::read::Keys for $name {
            const FIELDS: &'static [$crate::schema::Field] = Self::FIELDS;

            fn read(mut mapping: $crate::yaml::Mapping) -> Self {
                use $crate::schema::read::Read;
                Self {
                    $($field: {
                        let value = mapping.remove($crate::schema::declare::key!($field $($key)?));
                        <$read as Read>::of_key(value.and_then(<$read as Read>::read))
                    },)*
                }
            }
        }

        impl Default for $name {
            fn default() -> Self {
                $crate::schema::read::Keys::read($crate::yaml::Mapping::new())
            }
        }
    };
}

macro_rules! key {
    ($field:ident) => {
        stringify!($field)
    };
    ($field:ident $key:literal) => {
        $key
    };
}

/// An enum of the words or the numbers that a value may be: the shape that lists them and the variant
/// that each is read as.
macro_rules! one_of {
    (
        $(#[$about:meta])*
        pub enum $name:ident: $shape:ident {
            $($(#[$doc:meta])* $variant:ident = $value:literal,)*
            $(| $(#[$word_doc:meta])* $word:ident = $word_value:literal,)?
        }
    ) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum $name {
            $($(#[$doc])* $variant,)*
            $($(#[$word_doc])* $word,)?
        }

        impl $crate::schema::read::Read for $name {
            const SHAPE: $crate::schema::Shape =
                $crate::schema::Shape::$shape(&[$($value),*] $(, $word_value)?);
            type Item = Self;
            type Value = Option<Self>;

            fn read(value: $crate::yaml::Value) -> Option<Self> {
                match value {
                    $(value if value == $value => Some(Self::$variant),)*
                    $(value if value == $word_value => Some(Self::$word),)?
                    _ => None,
                }
            }

            fn of_key(value: Option<Self>) -> Option<Self> {
                value
            }
        }
    };
}

pub(crate) use key;
pub(super) use {header, one_of};
