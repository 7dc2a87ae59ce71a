//! Queries with the answers that people judged right.

use anyhow::{Context, Result, ensure};

/// One query, and what answers it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Judged {
    /// Its name in the file.
    pub id: String,
    /// As typed.
    pub query: String,
    /// Kind of difficulty: `typo`, `synonym` …; `none` when nothing answers.
    pub kind: String,
    /// Slugs of the best answers; any of them will do.
    pub best: Vec<String>,
}

/// Identifiers and queries of a file with tabs between its columns, the first line naming them.
pub fn read_queries(text: &str) -> Result<Vec<Judged>> {
    let mut lines = text.lines().filter(|line| !line.trim().is_empty());
    let header: Vec<&str> = lines.next().unwrap_or_default().split('\t').collect();
    let column = |name: &str| header.iter().position(|column| column.trim() == name);
    let (id, query) = (column("id"), column("query"));
    ensure!(
        id.is_some() && query.is_some(),
        "la première ligne doit nommer les colonnes `id` et `query`"
    );
    let read = |line: &str| {
        let cells: Vec<&str> = line.split('\t').collect();
        let cell = |place: Option<usize>| {
            place.and_then(|place| cells.get(place)).map(|cell| cell.trim().to_owned())
        };
        Some(Judged {
            id: cell(id)?,
            query: cell(query)?,
            kind: cell(column("kind")).unwrap_or_default(),
            best: cell(column("best"))
                .unwrap_or_default()
                .split(',')
                .filter(|slug| !slug.is_empty())
                .map(str::to_owned)
                .collect(),
        })
    };
    lines
        .map(|line| read(line).with_context(|| format!("une ligne sans requête : {line}")))
        .collect()
}
