//! Reading a live figure: the shapes that an answer may have, and what isn't a figure. Knows neither the network
//! nor the page.
//!
//! - [`Reading`]: what an answer says
//! - [`Month`]: the months of a series

mod month;
mod number;
mod series;

use std::collections::BTreeMap;

use serde_json::Value;

use crate::fetch::FetchError;
pub use month::Month;
use number::{count, from_text};

/// What a source answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reading {
    /// One number.
    Value(u64),
    /// A number each month; none of a source that has counted none yet.
    Months(BTreeMap<Month, u64>),
}

/// How many months are kept, the latest ones.
pub const MOST_MONTHS: usize = 24;

/// The figure that an answer holds, where `path` leads in its JSON: a number, a number in quotes, an object whose
/// `value` is one, or a list of months, whose rows have their number in `column` when they have several. Numbers
/// are rounded to the unit and never negative.
pub fn read(answer: &str, path: &[String], column: Option<&str>) -> Result<Reading, FetchError> {
    let value = json(answer).or_else(|| table_cell(answer)).ok_or(FetchError::Unreadable)?;
    let leaf = path.iter().try_fold(&value, |value, key| match value {
        Value::Array(items) => key.parse::<usize>().ok().and_then(|index| items.get(index)),
        _ => value.get(key),
    });
    leaf.and_then(|leaf| reading(leaf, column)).ok_or(FetchError::Unreadable)
}

fn reading(leaf: &Value, column: Option<&str>) -> Option<Reading> {
    let value = ["value", "valeur"].into_iter().find_map(|key| leaf.get(key)).unwrap_or(leaf);
    if let Some(number) = count(value) {
        return Some(Reading::Value(number));
    }
    let mut months = series::read(value, column)?;
    while months.len() > MOST_MONTHS {
        months.pop_first();
    }
    Some(Reading::Months(months))
}

impl Reading {
    /// An answer in which [`read`] finds the same.
    pub fn to_answer(&self) -> String {
        match self {
            Self::Value(value) => value.to_string(),
            Self::Months(months) => {
                let rows = months
                    .iter()
                    .map(|(month, value)| format!("[\"{}\",{value}]", month.in_figures()));
                format!("[{}]", rows.collect::<Vec<_>>().join(","))
            }
        }
    }
}

/// An answer that is a number and nothing else, as a table writes it.
fn table_cell(answer: &str) -> Option<Value> {
    from_text(answer).map(Value::from)
}

fn json(text: &str) -> Option<Value> {
    serde_json::from_str(text.trim()).ok()
}

#[cfg(test)]
mod tests;
