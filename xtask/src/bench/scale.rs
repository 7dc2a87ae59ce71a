//! `cargo xtask bench scale [ENTRIES]`: what whole sites cost to build, and how large they are, natively.
//!
//! Their content is that of the project, then copies of it whose words vary; the app is that of `dist/`.

use std::{
    fs,
    path::{Path, PathBuf},
    process::{Child, Command},
    thread::sleep,
    time::{Duration, Instant},
};

use anyhow::{Context, Result, ensure};

use super::{keys::add_app, output, program};
use crate::{
    programs::{self, CATALOGUE, PRERENDER},
    run::{root, run, target_dir},
};

/// A small catalogue, one as large as a country's, and ten times more.
const SIZES: [usize; 3] = [170, 1_000, 10_000];

/// The bundler's page, whose place the home page takes.
const SHELL: &str = "dist-serveur/app.html";

const TITLES: &str = "\
entries  compile s    MB  prerender s    MB   site MB    files  compress s  then MB  again s  first search, kB after brotli";

/// One line a size.
pub fn scale(options: &[String]) -> Result<()> {
    let sizes = match options {
        [] => SIZES.to_vec(),
        [entries] => vec![entries.parse().context("`bench scale` attend un nombre de fiches")?],
        _ => anyhow::bail!("`bench scale` attend un nombre de fiches, ou rien"),
    };
    ensure!(root().join(SHELL).exists(), "there is no built app: `cargo xtask build` first");
    let programs = programs::built_or(|| run(&mut programs::build(&[CATALOGUE, PRERENDER])))?;
    let mut lines = vec![TITLES.to_owned()];
    for entries in sizes {
        lines.push(line(entries, &programs)?);
    }
    println!("{}", lines.join("\n"));
    Ok(())
}

fn line(entries: usize, programs: &Path) -> Result<String> {
    let folder = target_dir().join("bench-scale");
    let (content, site) = (folder.join("content"), folder.join("site"));
    let (from, to) = (root().join("content"), content.to_string_lossy().into_owned());
    program("scale", &["--content", &from.to_string_lossy(), &entries.to_string(), &to])?;
    // There may be none yet.
    let _ = fs::remove_dir_all(&site);
    add_app(&site)?;
    fs::copy(root().join(SHELL), site.join("index.html"))?;
    let mut compile = programs::program(programs, CATALOGUE);
    compile.args(["build", "--content", &to, "--out"]).arg(&site);
    let compiled = Cost::of(&mut compile)?;
    let prerender = |options: &[&str]| {
        Cost::of(programs::program(programs, PRERENDER).arg(&site).args(options))
    };
    let prerendered = prerender(&["--no-compress"])?;
    let (bytes, files) = size(&site)?;
    let (compressed, again) = (prerender(&[])?, prerender(&[])?);
    let (bytes_in_all, _) = size(&site)?;
    let search = output("scale", &["--first-search", &site.to_string_lossy()])?;
    fs::remove_dir_all(&folder)?;
    Ok(format!(
        "{entries:>7}  {compiled}  {prerendered:>11}  {:>8}  {files:>7}  {:>10.1}  {:>7}  {:>7.1}  {}",
        bytes / 1_000_000,
        compressed.time.as_secs_f64(),
        bytes_in_all / 1_000_000,
        again.time.as_secs_f64(),
        search.trim(),
    ))
}

/// What a program takes.
struct Cost {
    time: Duration,
    /// The most memory that it has at once; only Linux tells.
    kilobytes: u64,
}

impl Cost {
    fn of(command: &mut Command) -> Result<Self> {
        let start = Instant::now();
        let mut child = command.spawn().context("the program can't be started")?;
        let mut kilobytes = 0;
        let status = loop {
            kilobytes = peak_memory(&child).unwrap_or(kilobytes);
            if let Some(status) = child.try_wait()? {
                break status;
            }
            sleep(Duration::from_millis(5));
        };
        ensure!(status.success(), "{} failed ({status})", command.get_program().display());
        Ok(Self { time: start.elapsed(), kilobytes })
    }
}

impl std::fmt::Display for Cost {
    fn fmt(&self, formatter: &mut std::fmt::Formatter) -> std::fmt::Result {
        let megabytes = self.kilobytes / 1000;
        write!(formatter, "{:>9.1}  {megabytes:>4}", self.time.as_secs_f64())
    }
}

fn peak_memory(child: &Child) -> Option<u64> {
    let status = fs::read_to_string(format!("/proc/{}/status", child.id())).ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.split_whitespace().next()?.parse().ok()
}

/// The bytes of a folder, and its files.
fn size(folder: &Path) -> Result<(u64, usize)> {
    let (mut bytes, mut files) = (0, 0);
    let mut folders: Vec<PathBuf> = vec![folder.to_owned()];
    while let Some(current) = folders.pop() {
        for entry in fs::read_dir(&current)? {
            let entry = entry?;
            if entry.file_type()?.is_dir() {
                folders.push(entry.path());
            } else {
                files += 1;
                bytes += entry.metadata()?.len();
            }
        }
    }
    Ok((bytes, files))
}
