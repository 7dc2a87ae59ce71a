//! One size: compiled several times, from files to files, as `catalogue build` does.

use std::{
    fs,
    path::{Path, PathBuf},
    time::{Duration, Instant},
};

use catalogue_compiler::{compile, disk, output, report};

use crate::synthetic;

/// A median needs some, and patience has an end.
const RUNS: usize = 5;

/// What the columns of [`measure`] hold.
pub const TITLES: &str = "\
         content    read  compile  serialise   write     total   fastest  peak memory    data files  index  largest
entries       MB       s        s          s       s  s, median      of 5           MB    MB (files)     MB       kB";

/// What each stage took.
#[derive(Clone, Copy)]
struct Run {
    read: Duration,
    compile: Duration,
    serialise: Duration,
    write: Duration,
}

impl Run {
    fn total(&self) -> Duration {
        self.read + self.compile + self.serialise + self.write
    }
}

/// Measures a size; gives a line of the table.
pub fn measure(entries: usize) -> String {
    let folder = folder().join(entries.to_string());
    let content = folder.join("content");
    let bytes = write_content(&content, entries);
    let mut runs: Vec<Run> =
        (0..RUNS).map(|number| run(&content, &site(&folder, number))).collect();
    runs.sort_by_key(Run::total);
    line(entries, bytes, &runs, &sizes(&site(&folder, 0)))
}

/// Where everything is written and read: in memory where the system has a folder for it, for the
/// figures to be those of the compiler. Ext4 takes ten times longer to make files during the minutes
/// after an earlier bench has removed its own.
pub fn folder() -> PathBuf {
    let memory = Path::new("/dev/shm");
    let folder = if memory.is_dir() { memory } else { Path::new(env!("CARGO_TARGET_TMPDIR")) };
    folder.join("vitrine-bench")
}

/// A folder that is empty at each run: nothing is spared because it is there already.
fn site(folder: &Path, number: usize) -> PathBuf {
    folder.join(format!("site-{number}"))
}

fn write_content(folder: &Path, entries: usize) -> usize {
    let mut bytes = 0;
    for (path, text) in synthetic::catalogue(entries) {
        let path = folder.join(path);
        let parent = path.parent().expect("a file is in a folder");
        fs::create_dir_all(parent).expect("the target folder can be written");
        fs::write(&path, &text).expect("the target folder can be written");
        bytes += text.len();
    }
    let picture = folder.join("images/service-screenshot/ecran.png");
    fs::create_dir_all(picture.parent().expect("a file is in a folder")).expect("as above");
    fs::write(picture, "").expect("as above");
    bytes
}

fn run(content: &Path, site: &Path) -> Run {
    let (read, content) = timed(|| disk::read_content(content).expect("it has been written"));
    let (compile, compiled) = timed(|| compile(content));
    let problems = report::human(&compiled.diagnostics, &compiled.sources, false);
    assert!(problems.is_empty(), "the content is wrong:\n{problems}");
    let (serialise, files) = timed(|| output::data_files(&compiled.catalogue));
    let (write, ()) = timed(|| disk::write_output(site, &files).expect("the disk isn't full"));
    Run { read, compile, serialise, write }
}

fn timed<T>(work: impl FnOnce() -> T) -> (Duration, T) {
    let start = Instant::now();
    let done = work();
    (start.elapsed(), done)
}

/// Bytes of each file written.
fn sizes(site: &Path) -> Vec<(String, u64)> {
    let files = walkdir::WalkDir::new(site).into_iter().filter_map(Result::ok);
    files
        .filter(|entry| entry.file_type().is_file())
        .map(|entry| {
            let name = entry.path().to_string_lossy().replace('\\', "/");
            (name, entry.metadata().map_or(0, |metadata| metadata.len()))
        })
        .collect()
}

/// `runs` are sorted: the fastest one tells what the work takes when the machine has nothing else to
/// do.
fn line(entries: usize, bytes: usize, runs: &[Run], sizes: &[(String, u64)]) -> String {
    let run = runs[runs.len() / 2];
    let seconds = |duration: Duration| format!("{:.3}", duration.as_secs_f64());
    let megabytes = |bytes: u64| format!("{}.{}", bytes / 1_000_000, bytes / 100_000 % 10);
    let total: u64 = sizes.iter().map(|(_, size)| size).sum();
    let index = sizes.iter().find(|(name, _)| name.ends_with("data/index.json"));
    let pages = sizes.iter().filter(|(name, _)| name.contains("/data/api/"));
    let largest = pages.map(|(_, size)| *size).max().unwrap_or_default();
    format!(
        "{entries:>7}  {:>7}  {:>6}  {:>7}  {:>9}  {:>6}  {:>9}  {:>8}  {:>11}  {:>12}  {:>5}  {:>7}",
        megabytes(bytes as u64),
        seconds(run.read),
        seconds(run.compile),
        seconds(run.serialise),
        seconds(run.write),
        seconds(run.total()),
        seconds(runs[0].total()),
        peak_memory().map_or_else(|| "?".to_owned(), |kilobytes| megabytes(kilobytes * 1024)),
        format!("{} ({})", megabytes(total), sizes.len()),
        megabytes(index.map_or(0, |(_, size)| *size)),
        largest / 1000,
    )
}

/// The most memory that this process has had at once, in kB; only Linux tells.
fn peak_memory() -> Option<u64> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.split_whitespace().next()?.parse().ok()
}
