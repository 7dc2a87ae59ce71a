//! Addresses that pages used to have.

use serde::{Deserialize, Serialize};

/// An old address and the page that answers there now.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Redirect {
    /// Old address, from the root of the site: `/les-api/api-rna`.
    pub from: String,
    /// Address of the page.
    pub to: String,
}
