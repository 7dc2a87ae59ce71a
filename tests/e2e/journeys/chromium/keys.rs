//! Each key in the search paints its results. In the sites of the folder that `VITRINE_KEYS` names (one
//! folder a size of catalogue: `cargo xtask bench keys`) the time is told, from the key to the task
//! after the frame that shows the first change, and that of the first key of a page apart, after those of a
//! page that only writes what is typed (0 entries); in the test site only that there is one. The browser compiles
//! most of the search when the first key needs it: its time isn't that of a key.

use std::{
    env, fs,
    path::{Path, PathBuf},
    time::{Duration, Instant},
};

use serde_json::json;

use crate::{browser::Browser, build, site};

/// What is typed, letter by letter.
const QUERIES: [&str; 2] = ["entreprise", "adresse nationale"];

/// How many times, each in a page that has just been loaded.
const ROUNDS: usize = 5;

/// Facets follow the last key, and must not be taken for the next one's work.
const PAUSE: Duration = Duration::from_millis(350);

/// A key that has painted nothing by then has changed no result, and has no time.
const PATIENCE: Duration = Duration::from_secs(1);

/// The least that a key takes in this browser: what a page does with it comes on top of that.
const LEAST: &str = "<!doctype html><html lang=fr><title>Rien</title><input id=recherche>
    <main class=search-results><p class=card>Rien</main>
    <script>
        const card = document.querySelector('.card');
        document.querySelector('input').oninput = event => card.textContent = event.target.value;
    </script>";

/// Notes the time of each key whose change has been painted.
const PROBE: &str = "(() => {
    window.keys = [];
    const after = task => requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = task;
        port2.postMessage(0);
    });
    let observer;
    addEventListener('keydown', ({ timeStamp }) => {
        observer?.disconnect();
        observer = new MutationObserver(() => {
            observer.disconnect();
            after(() => keys.push(performance.now() - timeStamp));
        });
        const all = { subtree: true, childList: true, characterData: true };
        observer.observe(document.querySelector('.search-results'), all);
    }, true);
    return true;
})()";

#[tokio::test]
async fn each_key_paints_its_results() {
    let Some(sites) = env::var_os("VITRINE_KEYS") else {
        let times = times(&Browser::start().await, build::test_site(), "rel").await;
        return assert_eq!(times.len(), "rel".chars().count(), "{times:?}");
    };
    let browser = Browser::start().await;
    eprintln!("entries  processor   keys   p50 ms   p95 ms   max ms first p50       p95");
    for (entries, folder) in sizes(&PathBuf::from(sites)) {
        for slower in [1, 4] {
            let (mut all, mut firsts) = (Vec::new(), Vec::new());
            for query in QUERIES.iter().cycle().take(QUERIES.len() * ROUNDS) {
                let rate = json!({ "rate": slower });
                browser.devtools("Emulation.setCPUThrottlingRate", rate).await;
                let times = times(&browser, &folder, query).await;
                firsts.push(times[0]);
                all.extend(&times[1..]);
            }
            browser.devtools("Emulation.setCPUThrottlingRate", json!({ "rate": 1 })).await;
            let count = all.len();
            let [p50, p95, most] = [50, 95, 100].map(|share| at(share, &mut all));
            let [first, last] = [50, 95].map(|share| at(share, &mut firsts));
            eprintln!(
                "{entries:>7} {slower:>9} × {count:>6} {p50:>8.1} {p95:>8.1} {most:>8.1} \
                 {first:>9.1} {last:>9.1}"
            );
        }
    }
}

/// The time of each key of a query, in milliseconds.
async fn times(browser: &Browser, folder: &Path, query: &str) -> Vec<f64> {
    let server = site::serve(folder);
    browser.go(&format!("{}/rechercher-api", server.origin())).await;
    browser.until("document.querySelector('.search-results .card')").await;
    // What is prepared while nobody types.
    tokio::time::sleep(PAUSE * 4).await;
    browser.until("document.getElementById('recherche').focus() || true").await;
    browser.until(PROBE).await;
    for letter in query.chars() {
        let painted = painted(browser).await;
        let key = json!({ "type": "keyDown", "key": letter, "text": letter });
        browser.devtools("Input.dispatchKeyEvent", key).await;
        browser.devtools("Input.dispatchKeyEvent", json!({ "type": "keyUp", "key": letter })).await;
        let start = Instant::now();
        while self::painted(browser).await == painted && start.elapsed() < PATIENCE {
            tokio::time::sleep(PAUSE / 10).await;
        }
        tokio::time::sleep(PAUSE).await;
    }
    serde_json::from_value(browser.read("keys").await).expect("times are numbers")
}

/// How many keys have painted results so far.
async fn painted(browser: &Browser) -> Option<u64> {
    browser.read("keys.length").await.as_u64()
}

/// The time that this share of them, in percent, doesn't pass.
fn at(share: usize, times: &mut [f64]) -> f64 {
    times.sort_by(f64::total_cmp);
    times[(times.len() - 1) * share / 100]
}

/// The sizes of catalogue for which there are data, the smallest first.
fn sizes(sites: &Path) -> Vec<(usize, PathBuf)> {
    let folders = fs::read_dir(sites).expect("the folder is there").flatten();
    let number = |path: &PathBuf| path.file_name()?.to_str()?.parse().ok();
    let mut found: Vec<(usize, PathBuf)> = folders
        .map(|folder| folder.path())
        .filter_map(|path| Some((number(&path)?, path)))
        .collect();
    found.push((0, least()));
    found.sort_unstable();
    found
}

/// The site of the page that only writes what is typed.
fn least() -> PathBuf {
    let site = Path::new(env!("CARGO_TARGET_TMPDIR")).join("least");
    let page = site.join("rechercher-api");
    fs::create_dir_all(&page).expect("the temporary folder is writable");
    for file in [page.join("index.html"), site.join("404.html")] {
        fs::write(file, LEAST).expect("the folder is writable");
    }
    site
}
