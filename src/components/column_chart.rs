//! Numbers that follow one another in time, as columns: a drawing with its sentence, and the same as a table.

use catalogue::french::number;
use leptos::prelude::*;

/// One column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// What it is about, in full: `mars 2026`.
    pub label: String,
    /// The same below the column: `03/2026`.
    pub mark: String,
    /// Its number; none where nothing was counted.
    pub value: Option<u64>,
    /// Whether it still grows.
    pub is_unfinished: bool,
}

/// Up to so many columns each has its mark; of more the first and the last have.
const MOST_MARKS: usize = 8;

/// The share of the drawing's height that the tallest column has; its number and the marks have the rest.
const TALLEST: u64 = 76;

/// Where the columns stand, from the top, in hundredths of the height.
const GROUND: u64 = 88;

/// The drawing, then its table on demand; nothing without columns.
#[component]
pub fn ColumnChart(
    /// What is counted: the name of the drawing and of the table.
    title: String,
    /// What the two columns of the table hold.
    heads: [&'static str; 2],
    /// From left to right.
    columns: Vec<Column>,
) -> impl IntoView {
    let description = description(&columns)?;
    let rows = columns.iter().map(|column| {
        let value = column.value.map_or("non compté".to_owned(), number);
        let note = column.is_unfinished.then_some(" (en cours)");
        view! { <tr><th scope="row">{column.label.clone()}{note}</th><td>{value}</td></tr> }
    });
    let [what, how_many] = heads;
    Some(view! {
        <figure class="column-chart">
            <svg class="column-chart-drawing" role="img">
                <title>{title.clone()}</title>
                <desc>{description}</desc>
                {view_columns(&columns)}
            </svg>
            <details>
                <summary>"Voir ces chiffres en tableau"</summary>
                <div class="column-chart-table" role="group" tabindex="0" aria-label=format!("Tableau\u{a0}: {title}")>
                    <table>
                        <thead><tr><th scope="col">{what}</th><th scope="col">{how_many}</th></tr></thead>
                        <tbody>{rows.collect_view()}</tbody>
                    </table>
                </div>
            </details>
        </figure>
    })
}

/// Where it starts, where it ends, and its highest point.
fn description(columns: &[Column]) -> Option<String> {
    let counted = || columns.iter().filter_map(|column| Some((column.value?, &column.label)));
    let ((first, start), (last, end)) = (counted().next()?, counted().next_back()?);
    let (most, top) = counted().max_by_key(|(value, _)| *value)?;
    let [first, last, most] = [first, last, most].map(number);
    Some(format!("De {first} ({start}) à {last} ({end})\u{a0}; au plus haut, {most} ({top})."))
}

/// All lengths are shares of the drawing, so that letters keep their size in any width.
fn view_columns(columns: &[Column]) -> AnyView {
    let most = columns.iter().filter_map(|column| column.value).max().unwrap_or(0);
    let drawn = columns.iter().enumerate().map(|(index, column)| {
        let height = height(column.value.unwrap_or(0), most);
        let class =
            if column.is_unfinished { "column-chart-unfinished" } else { "column-chart-column" };
        view! {
            <rect class=class x=share(index * 10 + 1, columns.len()) width=share(8, columns.len())
                y=percent(GROUND * 10 - height) height=percent(height)/>
        }
    });
    let has_all_marks = columns.len() <= MOST_MARKS;
    let marks = columns.iter().enumerate().filter_map(|(index, column)| {
        let (x, anchor) = match index {
            _ if has_all_marks => (share(index * 10 + 5, columns.len()), "middle"),
            0 => ("0%".to_owned(), "start"),
            _ if index + 1 == columns.len() => ("100%".to_owned(), "end"),
            _ => return None,
        };
        Some(view! { <text x=x y="98%" text-anchor=anchor>{column.mark.clone()}</text> })
    });
    view! {
        <text x="0%" y="9%">{number(most)}</text>
        <line x1="0%" x2="100%" y1=percent((GROUND - TALLEST) * 10) y2=percent((GROUND - TALLEST) * 10)/>
        {drawn.collect_view()}
        {marks.collect_view()}
    }
    .into_any()
}

/// The height of a column in thousandths of the drawing; what isn't nothing can be seen.
fn height(value: u64, most: u64) -> u64 {
    let height = value.saturating_mul(TALLEST * 10) / most.max(1);
    if value == 0 { 0 } else { height.max(5) }
}

/// So many tenths of a column, among so many columns.
fn share(tenths: usize, columns: usize) -> String {
    percent((tenths * 100 / columns.max(1)) as u64)
}

/// From thousandths: numbers with a point weigh 30 kB of code.
fn percent(thousandths: u64) -> String {
    format!("{}.{}%", thousandths / 10, thousandths % 10)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn column(label: &str, value: Option<u64>) -> Column {
        Column { label: label.to_owned(), mark: String::new(), value, is_unfinished: false }
    }

    #[test]
    fn a_drawing_says_where_it_starts_ends_and_culminates() {
        let columns = [
            column("2023", None),
            column("2024", Some(1_200)),
            column("2025", Some(7)),
            column("2026", Some(30)),
        ];
        let expected =
            "De 1\u{202f}200 (2024) à 30 (2026)\u{a0}; au plus haut, 1\u{202f}200 (2024).";
        assert_eq!(description(&columns).as_deref(), Some(expected));
        assert_eq!(description(&columns[..1]), None);
        assert_eq!(description(&[]), None);
    }

    #[test]
    fn columns_are_as_high_as_their_numbers() {
        assert_eq!([0, 1, 50, 100].map(|value| height(value, 100)), [0, 7, 380, 760]);
        assert_eq!(height(1, 1_000_000), 5);
        assert_eq!(height(0, 0), 0);
        assert_eq!(height(1 << 53, 1 << 53), 760);
        assert_eq!((percent(760), percent(5)), ("76.0%".to_owned(), "0.5%".to_owned()));
        assert_eq!((share(11, 4), share(8, 4)), ("27.5%".to_owned(), "20.0%".to_owned()));
    }
}
