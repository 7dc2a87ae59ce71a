//! What it takes to call an API.

use serde::{Deserialize, Serialize};

/// What it takes to get in: `is_open` of the front matter, with the address that goes with it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Access {
    /// Anyone may call it.
    Open,
    /// One creates an account first, at this address when it is known.
    Account(Option<String>),
    /// One asks for an authorisation, through this form when it is known.
    Authorisation(Option<String>),
}

impl Access {
    /// Without the address.
    pub fn kind(&self) -> AccessKind {
        match self {
            Self::Open => AccessKind::Open,
            Self::Account(_) => AccessKind::Account,
            Self::Authorisation(_) => AccessKind::Authorisation,
        }
    }
}

/// The three kinds of access.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum AccessKind {
    /// Anyone may call it.
    Open,
    /// An account is needed.
    Account,
    /// An authorisation is needed.
    Authorisation,
}

impl AccessKind {
    /// In the order in which a visitor compares them.
    pub const ALL: [Self; 3] = [Self::Open, Self::Account, Self::Authorisation];

    /// In two or three words.
    pub fn label(self) -> &'static str {
        match self {
            Self::Open => "Accès libre",
            Self::Account => "Avec un compte",
            Self::Authorisation => "Sur habilitation",
        }
    }
}
