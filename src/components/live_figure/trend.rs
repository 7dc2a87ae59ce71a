//! A figure month by month.

use std::collections::BTreeMap;

use catalogue::date::Date;
use leptos::prelude::*;

use crate::{
    browser,
    components::column_chart::{Column, ColumnChart},
    figure::{MOST_MONTHS, Month},
};

/// The months as columns.
#[component]
pub fn Trend(
    /// What is counted.
    title: String,
    /// Its months; nothing is drawn of a single one.
    months: BTreeMap<Month, u64>,
) -> impl IntoView {
    let columns = columns(&months, browser::today());
    (columns.len() > 1).then(|| {
        view! { <ColumnChart title=format!("{title}, mois par mois") heads=["Mois", "Nombre"] columns/> }
    })
}

/// The last month that is over, or the only one: what is counted of a month that isn't over tells little.
pub fn latest(months: &BTreeMap<Month, u64>, today: Option<Date>) -> Option<(Month, u64)> {
    let current = today.and_then(Month::of);
    let over = months.iter().rev().find(|(month, _)| Some(**month) != current);
    over.or_else(|| months.last_key_value()).map(|(month, value)| (*month, *value))
}

/// A column a month, from the first to the last: those that aren't counted keep their place.
fn columns(months: &BTreeMap<Month, u64>, today: Option<Date>) -> Vec<Column> {
    let (Some((first, _)), Some((last, _))) = (months.first_key_value(), months.last_key_value())
    else {
        return vec![];
    };
    let current = today.and_then(Month::of);
    let most = MOST_MONTHS - 1;
    let hidden = last.since(*first).saturating_sub(most);
    let shown = std::iter::successors(Some(*first), |month| Some(month.next()));
    let shown = shown.skip(hidden).take(last.since(*first) + 1 - hidden);
    let column = |month: Month| Column {
        label: month.to_string(),
        mark: month.in_figures(),
        value: months.get(&month).copied(),
        is_unfinished: Some(month) == current,
    };
    shown.map(column).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn months(rows: &[(u16, u8, u64)]) -> BTreeMap<Month, u64> {
        let month = |&(year, month, value): &(u16, u8, u64)| {
            (Month::new(year, month).expect("it exists"), value)
        };
        rows.iter().map(month).collect()
    }

    fn today() -> Option<Date> {
        Date::new(2026, 11, 23)
    }

    #[test]
    fn the_month_that_is_not_over_is_not_the_latest() {
        let shown = |rows: &[_]| {
            latest(&months(rows), today()).map(|(month, value)| (month.to_string(), value))
        };
        assert_eq!(shown(&[(2026, 10, 5), (2026, 11, 1)]), Some(("octobre 2026".to_owned(), 5)));
        assert_eq!(shown(&[(2026, 11, 1)]), Some(("novembre 2026".to_owned(), 1)));
        assert_eq!(shown(&[]), None);
    }

    #[test]
    fn months_without_a_number_keep_their_place() {
        let columns = columns(&months(&[(2026, 9, 7), (2026, 11, 1)]), today());
        let shown: Vec<_> = columns
            .iter()
            .map(|column| (column.mark.as_str(), column.value, column.is_unfinished))
            .collect();
        let expected =
            [("09/2026", Some(7), false), ("10/2026", None, false), ("11/2026", Some(1), true)];
        assert_eq!(shown, expected);
    }

    #[test]
    fn a_long_gap_does_not_make_a_long_drawing() {
        let columns = columns(&months(&[(1999, 1, 7), (2026, 10, 5)]), today());
        assert_eq!(columns.len(), MOST_MONTHS);
        assert_eq!(columns.first().map(|column| column.mark.as_str()), Some("11/2024"));
        assert_eq!(columns.last().and_then(|column| column.value), Some(5));
    }
}
