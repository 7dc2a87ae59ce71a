//! Numbers by name, as a table whose lines are bars too.

use catalogue::french::number;
use leptos::prelude::*;

/// One line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bar {
    /// What it is about.
    pub name: String,
    /// Where to read on.
    pub href: Option<String>,
    /// Its number.
    pub count: usize,
}

/// The table. The bars repeat its numbers for the eye alone.
#[component]
pub fn BarTable(
    /// What names and numbers are.
    heads: [&'static str; 2],
    /// The number that fills the width.
    most: usize,
    /// From top to bottom.
    bars: Vec<Bar>,
) -> impl IntoView {
    let rows = bars.into_iter().map(|Bar { name, href, count }| {
        let name = match href {
            Some(href) => view! { <a href=href>{name}</a> }.into_any(),
            None => name.into_any(),
        };
        let width = format!("{}%", (count * 100).div_ceil(most.max(1)).min(100));
        view! {
            <tr>
                <th scope="row">
                    {name}
                    <svg class="bar-table-bar" aria-hidden="true" focusable="false"><rect width=width height="100%"/></svg>
                </th>
                <td>{number(count as u64)}</td>
            </tr>
        }
    });
    let [what, how_many] = heads;
    view! {
        <table class="bar-table">
            <thead><tr><th scope="col">{what}</th><th scope="col">{how_many}</th></tr></thead>
            <tbody>{rows.collect_view()}</tbody>
        </table>
    }
}
