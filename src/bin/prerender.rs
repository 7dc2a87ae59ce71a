//! `prerender DIST [PUBLIC_URL]`: writes every page of a built site as HTML.

use std::{path::PathBuf, process::ExitCode};

use anyhow::{Context, Result};
use catalogue::date::Date;
use time::OffsetDateTime;
use vitrine::prerender::write_site;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let (folder, public_url) = match arguments.as_slice() {
        [folder] => (folder, "/"),
        [folder, public_url] => (folder, public_url.as_str()),
        _ => {
            eprintln!("usage: prerender DIST [PUBLIC_URL]");
            return ExitCode::from(2);
        }
    };
    match today().and_then(|today| write_site(&PathBuf::from(folder), public_url, today)) {
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

/// The date of the build, which tells what is old.
fn today() -> Result<Date> {
    let now = OffsetDateTime::now_utc();
    let year = u16::try_from(now.year())?;
    Date::new(year, now.month().into(), now.day())
        .context("the clock shows a day that does not exist")
}
