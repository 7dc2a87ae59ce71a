//! A fresh Chromium, on the day of the journeys.

use std::time::{SystemTime, UNIX_EPOCH};

use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Map, Value, json};

use crate::{build::TODAY, console::Vendor, driver::Driver};

/// Runs before the page's own scripts: sets the clock, marks what is prerendered, notes what shifts.
const PREPARATION: &str = "(() => {
    const Clock = Date, shift = Clock.parse('TODAYT12:00') - START, now = () => Clock.now() + shift;
    globalThis.Date = class extends Clock {
        constructor(...parts) { parts.length ? super(...parts) : super(now()); }
        static now() { return now(); }
    };
    document.addEventListener('readystatechange', () => {
        const app = document.getElementById('app');
        if (document.readyState === 'interactive' && app) app.isPrerendered = true;
    });
    window.shifts = [];
    new PerformanceObserver(list => {
        const moved = ({ node, previousRect, currentRect }) =>
            `${node?.outerHTML?.slice(0, 80)} ${JSON.stringify([previousRect, currentRect])}`;
        for (const entry of list.getEntries())
            if (!entry.hadRecentInput) shifts.push(`${entry.value}: ${entry.sources.map(moved)}`);
    }).observe({ type: 'layout-shift', buffered: true });
})()";

/// The app has taken the place of the prerendered page.
const IS_MOUNTED: &str = "document.readyState !== 'loading'
    && document.getElementById('app')?.isPrerendered === undefined";

/// A browser with one window.
pub struct Browser {
    /// For what has no name here.
    pub client: Client,
    // Dropped last: it closes the browser.
    _driver: Driver,
}

impl Browser {
    /// Starts it.
    pub async fn start() -> Self {
        let driver = Driver::start();
        let client = ClientBuilder::new(HttpConnector::new())
            .capabilities(capabilities(&driver.profile().to_string_lossy()))
            .connect(&driver.url())
            .await
            .expect("the journeys need `chromium` on the PATH, as old as `chromedriver`");
        let browser = Self { client, _driver: driver };
        let script = json!({ "source": preparation() });
        browser.devtools("Page.addScriptToEvaluateOnNewDocument", script).await;
        // A window behind others gets no focus events.
        let focus = json!({ "enabled": true });
        browser.devtools("Emulation.setFocusEmulationEnabled", focus).await;
        browser.resize(1280, 800).await;
        browser.prefers("light", "reduce").await;
        browser
    }

    /// Size of the page, in CSS pixels.
    pub async fn resize(&self, width: u32, height: u32) {
        let size =
            json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
        self.devtools("Emulation.setDeviceMetricsOverride", size).await;
    }

    /// The visitor's preferences: `light` or `dark`; `reduce` or `no-preference` for movements,
    /// which most journeys have no time for.
    pub async fn prefers(&self, scheme: &str, motion: &str) {
        let features = json!([
            { "name": "prefers-color-scheme", "value": scheme },
            { "name": "prefers-reduced-motion", "value": motion },
        ]);
        self.devtools("Emulation.setEmulatedMedia", json!({ "features": features })).await;
    }

    /// A command of the developer tools.
    pub async fn devtools(&self, command: &str, parameters: Value) {
        let body = json!({ "cmd": command, "params": parameters });
        let command = Vendor { path: "goog/cdp/execute", body };
        self.client.issue_cmd(command).await.expect("the developer tools obey");
    }

    /// Goes to an address without waiting for the app.
    pub async fn go(&self, url: &str) {
        self.client.goto(url).await.expect("the page opens");
    }

    /// Waits for the app.
    pub async fn is_mounted(&self) {
        self.until(IS_MOUNTED).await;
    }
}

fn preparation() -> String {
    let start = SystemTime::now().duration_since(UNIX_EPOCH).expect("1970 is over");
    PREPARATION.replace("TODAY", TODAY).replace("START", &start.as_millis().to_string())
}

fn capabilities(profile: &str) -> Map<String, Value> {
    let arguments = [
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        &format!("--user-data-dir={profile}"),
    ];
    let wanted = json!({
        // The page may be kept waiting for the app.
        "pageLoadStrategy": "eager",
        "goog:chromeOptions": { "args": arguments },
        "goog:loggingPrefs": { "browser": "ALL" },
    });
    wanted.as_object().cloned().unwrap_or_default()
}
