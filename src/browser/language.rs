//! The language in which the visitor reads samples, remembered as long as the tab.

use super::session_storage;

/// Where it is.
const KEY: &str = "langage";

/// A day: longer than a tab is worked in.
const LONG: u32 = 86_400;

/// Its name, once the visitor has chosen one.
pub fn kept() -> Option<String> {
    session_storage::get(KEY, LONG)
}

/// Remembers it.
pub fn keep(name: &str) {
    session_storage::set(KEY, name);
}
