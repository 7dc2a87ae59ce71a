//! How long catalogues of several sizes take to compile, and what they cost: `cargo xtask bench`.
//!
//! Each size is measured by a process of its own, whose peak of memory is then that of this size.
//!
//! `cargo xtask bench scale` measures whole sites instead: it has this program write their content
//! (`--content FROM ENTRIES TO`) and tell what a first search reads of them (`--first-search SITE`).

mod chance;
mod copy;
mod first_search;
mod measure;
mod shuffled;
mod synthetic;
mod words;

use std::{env, fs, path::Path, process::Command};

/// The allocator of the `catalogue` command.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// A small catalogue of today, one as large as a country's, and ten times more.
const SIZES: [usize; 3] = [170, 1_000, 10_000];

fn main() {
    // What `cargo bench` adds.
    let arguments: Vec<String> = env::args().skip(1).filter(|word| word != "--bench").collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let number = |text: &str| text.parse().expect("a number of entries");
    match words[..] {
        ["--entries", entries] => println!("{}", measure::measure(number(entries))),
        ["--content", from, entries, to] => {
            shuffled::write(Path::new(from), number(entries), Path::new(to));
        }
        ["--first-search", site] => println!("{}", first_search::line(Path::new(site))),
        _ => table(),
    }
}

/// One line a size.
fn table() {
    // What an interrupted bench left.
    let _ = fs::remove_dir_all(measure::folder());
    println!("{}", measure::TITLES);
    let program = env::current_exe().expect("a running program has a file");
    for entries in SIZES {
        let status = Command::new(&program).args(["--entries", &entries.to_string()]).status();
        assert!(status.is_ok_and(|status| status.success()), "{entries} entries can't be measured");
    }
    fs::remove_dir_all(measure::folder()).expect("what was written can be removed");
}
