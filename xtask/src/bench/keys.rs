//! The time of a key in a browser, at each size of catalogue: the browser bench that stands beside the
//! project types a word in the search page of the release site, filled with the data of that size.

use std::{
    fs,
    net::{Ipv4Addr, TcpListener, TcpStream},
    path::{Path, PathBuf},
    process::Child,
    thread,
    time::Duration,
};

use anyhow::{Context, Result, ensure};

use crate::{
    build::build,
    run::{command, root, run, target_dir},
};

/// The bench, which needs packages from npm: it runs from a copy below `target/`.
const BENCH: &str = "../shared/bench";

/// Where the data files of each size of catalogue are written: one folder a size.
pub fn sites() -> PathBuf {
    target_dir().join("bench-sites")
}

/// Prints the times of keys in a browser.
pub fn keys() -> Result<()> {
    if !root().join(BENCH).exists() {
        eprintln!("{BENCH} is not there: no key was measured in a browser");
        return Ok(());
    }
    build(&[], false)?;
    let bench = installed_bench()?;
    let mut sizes: Vec<(usize, PathBuf)> = fs::read_dir(sites())
        .context("no list of queries was there")?
        .filter_map(|folder| Some(folder.ok()?.path()))
        .filter_map(|folder| Some((folder.file_name()?.to_str()?.parse().ok()?, folder)))
        .collect();
    sizes.sort_unstable();
    for (entries, site) in sizes {
        println!("\n{entries} entries, in a browser");
        add_app(&site)?;
        measure(&bench, &site)?;
    }
    Ok(())
}

fn installed_bench() -> Result<PathBuf> {
    let bench = target_dir().join("bench");
    let copied = bench.to_string_lossy().into_owned();
    let original = root().join(BENCH).join(".");
    run(&mut command("cp", &["-r", &original.to_string_lossy(), &copied]))?;
    if !bench.join("node_modules").exists() {
        run(command("npm", &["ci", "--no-audit", "--no-fund"]).current_dir(&bench))?;
    }
    Ok(bench)
}

/// Every page is drawn by the app: those of the build show other entries.
fn add_app(site: &Path) -> Result<()> {
    let dist = root().join("dist");
    // Of the build before.
    for file in fs::read_dir(site)? {
        let path = file?.path();
        if path.is_file() {
            fs::remove_file(path)?;
        }
    }
    for file in fs::read_dir(&dist)? {
        let path = file?.path();
        if let Some(name) = path.file_name().filter(|_| path.is_file()) {
            fs::copy(&path, site.join(name))?;
        }
    }
    fs::copy(dist.join("app.html"), site.join("index.html"))?;
    Ok(())
}

fn measure(bench: &Path, site: &Path) -> Result<()> {
    let port = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port();
    let config = bench.join("configs/vitrine.json");
    fs::write(&config, configuration(port))?;
    let _server = Server::start(bench, site, port)?;
    let mut node = command("node", &["bench.mjs", "--site", &config.to_string_lossy()]);
    node.args(["--suites", "keys", "--profiles", "fast,cpu4", "--reps", "3", "--reps-slow", "3"]);
    run(node.current_dir(bench))
}

/// What the bench must know of the search page.
fn configuration(port: u16) -> String {
    format!(
        r##"{{
  "name": "vitrine",
  "baseUrl": "http://localhost:{port}",
  "routes": {{ "search": {{ "path": "/rechercher-api", "ready": {{ "selector": ".results .card", "text": "API" }} }} }},
  "selectors": {{ "searchInput": "#recherche", "resultItem": ".results .card", "resultsContainer": ".results" }},
  "search": {{ "keysQuery": "entreprise" }}
}}"##
    )
}

/// A server that isn't up by then won't be.
const MOST_SECONDS: u32 = 120;

/// A server of the bench, stopped when it is no longer needed.
struct Server(Child);

impl Server {
    fn start(bench: &Path, site: &Path, port: u16) -> Result<Self> {
        let arguments = ["serve-static.mjs", &site.to_string_lossy(), "--port", &port.to_string()];
        let mut node = command("node", &arguments);
        let server = Self(node.current_dir(bench).spawn().context("cannot start `node`")?);
        // It compresses every file first.
        let is_up = (0..MOST_SECONDS).any(|_| {
            thread::sleep(Duration::from_secs(1));
            TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_ok()
        });
        ensure!(is_up, "the server of the bench didn't start");
        Ok(server)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // It has ended already when it can't be stopped.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}
