//! `prerender FOLDER [PUBLIC_URL [SITE]] [--no-compress]`: writes every page of a built site as HTML, each file
//! compressed beside it, and the files for its server beside the folder. `SITE` is where the folder will be put:
//! what is there and is the same isn't compressed again.

use std::{env, fs, path::Path, process::ExitCode};

use anyhow::{Context, Result};
use catalogue::date::Date;
use time::OffsetDateTime;
use vitrine::prerender::{compress, folder_beside, is_shell, write_site};

const USAGE: &str = "usage: prerender FOLDER [PUBLIC_URL [SITE]] [--no-compress]";

fn main() -> ExitCode {
    let mut arguments: Vec<String> = env::args().skip(1).collect();
    let count = arguments.len();
    arguments.retain(|argument| argument != "--no-compress");
    let compresses = arguments.len() == count;
    let (folder, public_url, site) = match arguments.as_slice() {
        [folder] => (folder, "/", folder),
        [folder, public_url] => (folder, public_url.as_str(), folder),
        [folder, public_url, site] => (folder, public_url.as_str(), site),
        _ => {
            eprintln!("{USAGE}");
            return ExitCode::from(2);
        }
    };
    match write(Path::new(folder), public_url, Path::new(site), compresses) {
        Ok(pages) => {
            eprintln!("{pages} pages written in {folder}");
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn write(folder: &Path, public_url: &str, site: &Path, compresses: bool) -> Result<usize> {
    let beside = folder_beside(site);
    fs::create_dir_all(&beside)?;
    bring_shell(&folder.join("index.html"), &beside.join("app.html"))?;
    let written = write_site(folder, public_url, today()?)?;
    for file in written.beside {
        let path = beside.join(file.name);
        fs::write(&path, file.text).with_context(|| format!("cannot write {}", path.display()))?;
    }
    if compresses {
        compress(folder, site)?;
    }
    Ok(written.pages)
}

/// Keeps the bundler's page, whose name the home page takes, out of the site; brings it back for a site that
/// was written before.
fn bring_shell(page: &Path, kept: &Path) -> Result<()> {
    let is_new = fs::read_to_string(page).is_ok_and(|page| is_shell(&page));
    let (from, to) = if is_new { (page, kept) } else { (kept, page) };
    fs::copy(from, to).with_context(|| format!("no {}: build the app first", from.display()))?;
    Ok(())
}

/// The date of the build, which tells what is old; that of `SOURCE_DATE_EPOCH` for two builds with the same bytes.
fn today() -> Result<Date> {
    let named = env::var("SOURCE_DATE_EPOCH").ok().and_then(|seconds| seconds.parse().ok());
    let named = named.and_then(|seconds| OffsetDateTime::from_unix_timestamp(seconds).ok());
    let now = named.unwrap_or_else(OffsetDateTime::now_utc);
    let year = u16::try_from(now.year())?;
    Date::new(year, now.month().into(), now.day())
        .context("the clock shows a day that does not exist")
}
