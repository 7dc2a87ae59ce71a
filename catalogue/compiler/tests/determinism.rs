//! Same content, same bytes: from one run to the next, and however many threads share the work.

#[path = "../benches/scale/chance.rs"]
mod chance;
#[path = "../benches/scale/synthetic.rs"]
mod synthetic;

use catalogue_compiler::{compile, output, report, source::RawFile};

const ENTRIES: usize = 300;

/// The files to write, and all that is said of the content.
fn compiled(threads: usize) -> (Vec<(String, String)>, String) {
    let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build();
    pool.expect("threads can be started").install(|| {
        let compiled = compile(files());
        let told = report::json_lines(&compiled.diagnostics, &compiled.sources);
        (output::data_files(&compiled.catalogue), told)
    })
}

/// A large catalogue, with mistakes in it: those must come in the same order as well.
fn files() -> Vec<RawFile> {
    let file = |(index, (inner, text)): (usize, (String, String))| {
        let wrong = if index % 7 == 0 { "\n[x](/les-api/rien) **\n" } else { "" };
        RawFile { path: inner.clone(), bytes: (text + wrong).into_bytes(), inner }
    };
    synthetic::catalogue(ENTRIES).into_iter().enumerate().map(file).collect()
}

#[test]
fn threads_and_runs_change_nothing() {
    let (files, told) = compiled(1);
    assert!(files.len() > ENTRIES && told.lines().count() > ENTRIES / 7);
    for threads in [1, 2, 2, 4] {
        let again = compiled(threads);
        assert!(again == (files.clone(), told.clone()), "{threads} threads");
    }
}
