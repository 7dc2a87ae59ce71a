//! Numbers drawn.

use leptos::prelude::*;
use vitrine::components::{
    bar_table::{Bar, BarTable},
    column_chart::{Column, ColumnChart},
};

use super::Part;

pub fn parts() -> Vec<Part> {
    vec![("Barres", bars()), ("Colonnes", columns())]
}

fn bars() -> AnyView {
    let bar = |name: &str, count| Bar { name: name.to_owned(), href: Some("#".to_owned()), count };
    let bars = vec![bar("Ouverte", 87), bar("Avec un compte", 12), bar("Aucune", 0)];
    view! { <BarTable heads=["Accès", "API"] most=87 bars/> }.into_any()
}

/// One month wasn't counted, the last one isn't over.
fn columns() -> AnyView {
    let values = [Some(120), Some(340), None, Some(0), Some(560), Some(90)];
    let column = |(month, value): (usize, Option<u64>)| Column {
        label: format!("mois {month} de 2026"),
        mark: format!("{month:02}/2026"),
        value,
        is_unfinished: month == values.len(),
    };
    let columns = (1..).zip(values).map(column).collect();
    view! { <ColumnChart title="Appels par mois".to_owned() heads=["Mois", "Appels"] columns/> }
        .into_any()
}
