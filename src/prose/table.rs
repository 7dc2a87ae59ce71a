//! Tables of a text.

use catalogue::document::{Block, Table, plain_text};
use leptos::prelude::*;

/// Scrolls sideways on a small screen, by keyboard too: hence the focusable group and its name. What is
/// in its cells is drawn by `view_blocks`.
pub fn view_table(
    table: &'static Table,
    view_blocks: impl Fn(&'static [Block]) -> AnyView,
) -> AnyView {
    let names: Vec<String> = table.head.iter().map(|cell| cell_text(cell)).collect();
    let head = table.head.iter().map(|cell| view! { <th scope="col">{view_blocks(cell)}</th> });
    let rows = table.rows.iter().map(|row| {
        let cells = row.iter().map(|cell| view! { <td>{view_blocks(cell)}</td> });
        view! { <tr>{cells.collect_view()}</tr> }
    });
    view! {
        <div class="prose-table" role="group" tabindex="0"
            aria-label=format!("Tableau\u{a0}: {}", names.join(", "))>
            <table>
                <thead><tr>{head.collect_view()}</tr></thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
        </div>
    }
    .into_any()
}

fn cell_text(cell: &[Block]) -> String {
    cell.iter()
        .map(|block| match block {
            Block::Plain(inlines) | Block::Paragraph(inlines) => plain_text(inlines),
            _ => String::new(),
        })
        .collect()
}
