//! How long catalogues of several sizes take to compile, and what they cost: `cargo xtask bench`.
//!
//! Each size is measured by a process of its own, whose peak of memory is then that of this size.

mod measure;
mod synthetic;

use std::{env, fs, process::Command};

/// The allocator of the `catalogue` command.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// A small catalogue of today, one as large as a country's, and ten times more.
const SIZES: [usize; 3] = [170, 1_000, 10_000];

fn main() {
    let arguments: Vec<String> = env::args().skip(1).collect();
    if let [mode, entries] = arguments.as_slice()
        && mode == "--entries"
    {
        let entries = entries.parse().expect("a number of entries");
        println!("{}", measure::measure(entries));
        return;
    }
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
