//! The day on which a command runs.

use std::env;

use catalogue::date::Date;
use time::OffsetDateTime;

/// Names the moment that a build is to take for now, in seconds since 1970: two builds of one state give
/// the same bytes on two days (<https://reproducible-builds.org/specs/source-date-epoch/>).
const EPOCH: &str = "SOURCE_DATE_EPOCH";

/// The day, in the zone of Greenwich.
pub fn today() -> time::Date {
    let named = env::var(EPOCH).ok().and_then(|seconds| seconds.parse().ok());
    let named = named.and_then(|seconds| OffsetDateTime::from_unix_timestamp(seconds).ok());
    named.unwrap_or_else(OffsetDateTime::now_utc).date()
}

/// The same, as the content writes dates.
pub fn content_date() -> Option<Date> {
    content_form(today())
}

/// A day as the content writes it.
pub fn content_form(day: time::Date) -> Option<Date> {
    Date::new(u16::try_from(day.year()).ok()?, day.month().into(), day.day())
}
