//! The day on which a page is shown.

use catalogue::date::Date;

/// The date on which the page is shown, when it is known: it tells what is old.
#[derive(Clone, Copy, Debug)]
pub struct Today(pub Option<Date>);
