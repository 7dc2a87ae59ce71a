//! The names of files of the content.

use std::{
    borrow::Borrow,
    fmt::{self, Debug, Display, Formatter},
    ops::Deref,
};

use serde::{Deserialize, Serialize};

/// The name of a file of the content without its extension, which ends the address of its page.
/// That it can stand in an address is the compiler's to report, not this type's to prove: a catalogue
/// with mistakes is shown too.
#[derive(Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Slug(String);

impl Slug {
    /// As it is written.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl From<&str> for Slug {
    fn from(name: &str) -> Self {
        Self(name.to_owned())
    }
}

impl Deref for Slug {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

/// Its order is that of its text, so that a map finds it by its text too.
impl Borrow<str> for Slug {
    fn borrow(&self) -> &str {
        &self.0
    }
}

impl Debug for Slug {
    fn fmt(&self, formatter: &mut Formatter) -> fmt::Result {
        Debug::fmt(&self.0, formatter)
    }
}

impl Display for Slug {
    fn fmt(&self, formatter: &mut Formatter) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl PartialEq<str> for Slug {
    fn eq(&self, other: &str) -> bool {
        self.0 == other
    }
}

impl PartialEq<&str> for Slug {
    fn eq(&self, other: &&str) -> bool {
        self.0 == *other
    }
}
