//! The engine whose browser the journeys are made in: Chromium, unless `VITRINE_ENGINE` names another one. What
//! only the developer tools of Chromium can do (a clock, the size of a phone, the console) the others go without.

use std::{env, sync::LazyLock};

use serde_json::{Map, Value, json};

/// Where Debian puts the browser that drives `WebKitGTK`.
const MINI_BROWSER: &str = "/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser";

/// The engine of this run.
pub static ENGINE: LazyLock<Engine> =
    LazyLock::new(|| match env::var("VITRINE_ENGINE").as_deref() {
        Err(_) | Ok("chromium") => Engine::Chromium,
        Ok("firefox") => Engine::Firefox,
        Ok("webkit") => Engine::WebKit,
        Ok(other) => panic!("there is no engine `{other}`: chromium, firefox or webkit"),
    });

/// An engine.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Engine {
    /// Chromium or Chrome, by `chromedriver`.
    Chromium,
    /// Firefox, by `geckodriver`.
    Firefox,
    /// `WebKitGTK`, by `WebKitWebDriver`; it needs a display.
    WebKit,
}

impl Engine {
    /// Whether it has the developer tools that some journeys use.
    pub fn has_devtools(self) -> bool {
        self == Self::Chromium
    }

    /// The program that drives it, unless `VITRINE_DRIVER` names one.
    pub fn driver(self) -> String {
        let usual = match self {
            Self::Chromium => "chromedriver",
            Self::Firefox => "geckodriver",
            Self::WebKit => "WebKitWebDriver",
        };
        env::var("VITRINE_DRIVER").unwrap_or_else(|_| usual.to_owned())
    }

    /// What a new browser is asked to be; `profile` is an empty folder of its own.
    pub fn capabilities(self, profile: &str) -> Map<String, Value> {
        let mut wanted = match self {
            Self::Chromium => chromium(profile),
            Self::Firefox => firefox(),
            Self::WebKit => webkit(),
        };
        // The page may be kept waiting for the app.
        wanted["pageLoadStrategy"] = json!("eager");
        wanted.as_object().cloned().unwrap_or_default()
    }
}

fn chromium(profile: &str) -> Value {
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
    let options = with_binary(json!({ "args": arguments }), None);
    json!({ "goog:chromeOptions": options, "goog:loggingPrefs": { "browser": "ALL" } })
}

/// Movements take time that journeys don't have.
fn firefox() -> Value {
    let preferences = json!({ "ui.prefersReducedMotion": 1, "intl.accept_languages": "fr" });
    let options = with_binary(json!({ "args": ["-headless"], "prefs": preferences }), None);
    json!({ "moz:firefoxOptions": options })
}

fn webkit() -> Value {
    let options = with_binary(json!({ "args": ["--automation"] }), Some(MINI_BROWSER));
    json!({ "webkitgtk:browserOptions": options })
}

/// The options with the browser that `VITRINE_BROWSER` names, or else the usual one.
fn with_binary(mut options: Value, usual: Option<&str>) -> Value {
    let named = env::var("VITRINE_BROWSER").ok();
    if let Some(browser) = named.as_deref().or(usual) {
        options["binary"] = json!(browser);
    }
    options
}
