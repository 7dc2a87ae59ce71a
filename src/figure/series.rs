//! A list of months as sources write it: rows that say a month and a number, pairs of them, or an object whose
//! keys are months.

use std::collections::BTreeMap;

use catalogue::text::fold;
use serde_json::{Map, Value};

use super::{month::Month, number::count};

/// What a month has in a list: a number, or nothing yet.
enum Cell {
    Counted(u64),
    Empty,
}

/// Each month with its number. Rows of one month are added up; what isn't counted (`null`) is left out. None when
/// a single row is something else: half a list would tell a false story.
pub fn read(value: &Value, column: Option<&str>) -> Option<BTreeMap<Month, u64>> {
    let mut months = BTreeMap::new();
    let mut add = |(month, cell): (Month, Cell)| {
        if let Cell::Counted(value) = cell {
            let sum: &mut u64 = months.entry(month).or_default();
            *sum = sum.saturating_add(value);
        }
    };
    match value {
        Value::Array(rows) => {
            for row in rows {
                add(read_row(row, column)?);
            }
        }
        Value::Object(rows) if !rows.is_empty() => {
            for (key, value) in rows {
                add((Month::parse(key)?, read_value(value, column)?));
            }
        }
        _ => return None,
    }
    Some(months)
}

fn read_row(row: &Value, column: Option<&str>) -> Option<(Month, Cell)> {
    match row {
        Value::Array(pair) => match pair.as_slice() {
            [month, value] => Some((Month::parse(month.as_str()?)?, counted(value)?)),
            _ => None,
        },
        Value::Object(row) => {
            let (month, others) = month_of(row)?;
            Some((month, value_of(&others, column)?))
        }
        _ => None,
    }
}

/// The value of a month that is a key: a number, or an object in which it is named.
fn read_value(value: &Value, column: Option<&str>) -> Option<Cell> {
    match value {
        Value::Object(row) => value_of(&row.iter().collect::<Vec<_>>(), column),
        value => counted(value),
    }
}

type Entries<'r> = Vec<(&'r String, &'r Value)>;

/// The month that a row is about, and the rest of the row; none when several of its values are months.
fn month_of(row: &Map<String, Value>) -> Option<(Month, Entries<'_>)> {
    if let Some(found) = in_two_parts(row) {
        return Some(found);
    }
    let is_month = |value: &Value| value.as_str().and_then(Month::parse);
    let (months, others): (Vec<_>, Vec<_>) =
        row.iter().partition(|(_, value)| is_month(value).is_some());
    match months.as_slice() {
        [(_, value)] => Some((is_month(value)?, others)),
        _ => None,
    }
}

/// A row that has the year by itself: `{"year": 2026, "month": 3, …}`, `{"annee": "2026", "mois": "03", …}`.
fn in_two_parts(row: &Map<String, Value>) -> Option<(Month, Entries<'_>)> {
    let named = |names: [&str; 2]| row.iter().find(|(key, _)| names.contains(&fold(key).as_str()));
    let (year, month) = (named(["year", "annee"])?, named(["month", "mois"])?);
    let read = Month::new(part(year.1)?, u8::try_from(part(month.1)?).ok()?)?;
    let others = row.iter().filter(|(key, _)| *key != year.0 && *key != month.0).collect();
    Some((read, others))
}

/// A year or a month in figures, with or without a zero before it.
fn part(value: &Value) -> Option<u16> {
    match value {
        Value::String(text) => text.trim().parse().ok(),
        value => u16::try_from(value.as_u64()?).ok(),
    }
}

/// The number of a row: that of the named column, or the only one.
fn value_of(row: &[(&String, &Value)], column: Option<&str>) -> Option<Cell> {
    if let Some(column) = column {
        let (_, value) = row.iter().find(|(key, _)| *key == column)?;
        return counted(value);
    }
    let mut numbers = row.iter().filter_map(|(_, value)| counted(value));
    let number = numbers.next()?;
    numbers.next().is_none().then_some(number)
}

fn counted(value: &Value) -> Option<Cell> {
    if value.is_null() { Some(Cell::Empty) } else { count(value).map(Cell::Counted) }
}
