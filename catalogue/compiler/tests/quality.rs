//! The search over our own content and the judged queries of the repository: how often the right entry
//! comes first. A change that loses one of them has a reason, and new figures in the snapshot.

#[path = "../benches/search/quality.rs"]
mod quality;

use std::{fmt::Write, fs, path::Path};

use catalogue_compiler::{compile, disk, search};
use catalogue_search::weights::Weights;

/// `questions` asks in whole sentences; `questions-check` was kept aside while these were mended.
const LISTS: [&str; 8] =
    ["first", "typed", "mixed", "everyday", "described", "visited", "questions", "questions-check"];

#[test]
fn the_right_entry_comes_first_as_often_as_before() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let content = disk::read_content(&root.join("../../content")).expect("it is there");
    let catalogue = compile(content).catalogue;
    let files = quality::Files::of(&catalogue);
    let mut tables = String::new();
    for list in LISTS {
        let path = root.join(format!("benches/search/queries/{list}.tsv"));
        let text = fs::read_to_string(path).expect("it is in the repository");
        let judged = search::read_queries(&text).expect("it is a table");
        let queries = quality::answerable(&catalogue, judged);
        let all = quality::measure(&files, &Weights::default(), queries.iter());
        assert!(all.queries > 0.0, "{list}: our content answers none of its queries");
        let _ = writeln!(tables, "{list}\n{}", quality::table(&files, &queries));
    }
    insta::assert_snapshot!(tables);
}
