//! The engine whose browser the journeys are made in: Chromium, unless `VITRINE_ENGINE` names another one. What
//! only the developer tools of Chromium can do is asked by the journeys of [`chromium`](crate::journeys) alone.

use std::{env, sync::LazyLock};

use serde_json::{Map, Value, json};

/// Settings of the toolkit of `WebKitGTK`.
const WEBKIT_SETTINGS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/e2e/webkit");

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
    /// `WebKitGTK`, by `WebKitWebDriver`, on displays that nobody sees.
    WebKit,
}

impl Engine {
    /// Whether it has the developer tools that some journeys use.
    pub fn has_devtools(self) -> bool {
        self == Self::Chromium
    }

    /// Whether its driver can wait for a page that isn't complete: that of `WebKitGTK`, once it has waited for the
    /// start of one, keeps the next script waiting for another start.
    pub fn awaits_pages(self) -> bool {
        self != Self::WebKit
    }

    /// Whether the scheme of colours can be chosen while it runs.
    pub fn has_dark_colours(self) -> bool {
        self != Self::WebKit
    }

    /// What starts the program that drives it: a display for each window of `WebKitGTK`, since of two on one display
    /// only one has the focus. The pointer, which is in its middle, is above the smallest page: it gives the focus.
    pub fn launcher(self) -> &'static [&'static str] {
        match self {
            Self::Chromium | Self::Firefox => &[],
            Self::WebKit => &["xvfb-run", "--auto-servernum", "--server-args=-screen 0 400x300x24"],
        }
    }

    /// Options of the program that drives it.
    pub fn driver_options(self) -> &'static [&'static str] {
        match self {
            Self::Chromium | Self::WebKit => &[],
            // Only so can a page be sized: see `firefox`.
            Self::Firefox => &["--allow-system-access"],
        }
    }

    /// Variables of the program that drives it.
    pub fn driver_variables(self) -> &'static [(&'static str, &'static str)] {
        match self {
            Self::Chromium | Self::Firefox => &[],
            // How windows look, and that nothing moves.
            Self::WebKit => &[("XDG_CONFIG_HOME", WEBKIT_SETTINGS)],
        }
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
        wanted["pageLoadStrategy"] = json!(if self.awaits_pages() { "eager" } else { "none" });
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
    let options = with_binary(json!({ "args": arguments }));
    json!({ "goog:chromeOptions": options, "goog:loggingPrefs": { "browser": "ALL" } })
}

/// Movements take time that journeys don't have. The key `/` is the page's.
fn firefox() -> Value {
    let preferences = json!({
        "ui.prefersReducedMotion": 1,
        "intl.accept_languages": "fr",
        "accessibility.typeaheadfind.manual": false,
    });
    let options = with_binary(json!({ "args": ["-headless"], "prefs": preferences }));
    json!({ "moz:firefoxOptions": options })
}

/// The driver knows the browser that comes with it.
fn webkit() -> Value {
    let options = with_binary(json!({ "args": ["--automation"] }));
    json!({ "webkitgtk:browserOptions": options })
}

/// The options with the browser that `VITRINE_BROWSER` names; else it is the driver's choice.
fn with_binary(mut options: Value) -> Value {
    if let Ok(browser) = env::var("VITRINE_BROWSER") {
        options["binary"] = json!(browser);
    }
    options
}
