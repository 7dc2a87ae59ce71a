//! What runs before each page's own scripts: it is the day of the journeys, and what a page suffers is noted.
//! Chromium's developer tools bring it; in other engines the test server writes it at the top of each page.

use std::{
    sync::{LazyLock, Mutex},
    time::{SystemTime, UNIX_EPOCH},
};

use crate::{build::TODAY, engine::ENGINE, http::Response};

/// Sets the clock.
const CLOCK: &str = "(() => {
    const Clock = Date, shift = Clock.parse('TODAYT12:00') - START, now = () => Clock.now() + shift;
    globalThis.Date = class extends Clock {
        constructor(...parts) { parts.length ? super(...parts) : super(now()); }
        static now() { return now(); }
    };
})();";

/// Notes what shifts, where the engine tells.
const SHIFTS: &str = "(() => {
    window.shifts = [];
    new PerformanceObserver(list => {
        const moved = ({ node, previousRect, currentRect }) =>
            `${node?.outerHTML?.slice(0, 80)} ${JSON.stringify([previousRect, currentRect])}`;
        for (const entry of list.getEntries())
            if (!entry.hadRecentInput) shifts.push(`${entry.value}: ${entry.sources.map(moved)}`);
    }).observe({ type: 'layout-shift', buffered: true });
})();";

/// Notes what a page can hear of that a console would say: the standard of drivers has none.
const COMPLAINTS: &str = "(() => {
    window.complaints = [];
    const { error } = console;
    console.error = (...words) => { complaints.push(words.join(' ')); error(...words); };
    addEventListener('error', event => complaints.push(String(event.error ?? event.message)));
    addEventListener('unhandledrejection', ({ reason }) => complaints.push(String(reason)));
    addEventListener('securitypolicyviolation',
        event => complaints.push(`${event.violatedDirective} ${event.blockedURI}`));
})();";

/// No service worker answers for the site.
const NO_SERVICE_WORKER: &str = "if (navigator.serviceWorker)
    ServiceWorkerContainer.prototype.register = () => Promise.reject(new Error('refused'));";

/// A browser that knows no such thing.
pub const NO_WEB_ASSEMBLY: &str = "delete globalThis.WebAssembly;";

/// When the journeys have started, in milliseconds: the clock goes on from page to page.
static START: LazyLock<u128> = LazyLock::new(|| {
    SystemTime::now().duration_since(UNIX_EPOCH).expect("1970 is over").as_millis()
});

/// For the developer tools.
pub fn by_devtools() -> String {
    clock() + SHIFTS
}

fn clock() -> String {
    CLOCK.replace("TODAY", TODAY).replace("START", &START.to_string())
}

/// What a server writes at the top of its pages.
pub struct Preparation {
    keeps_pages: Mutex<bool>,
    also: Mutex<&'static str>,
}

impl Preparation {
    /// What pages need that no developer tools prepare.
    pub fn new() -> Self {
        Self { keeps_pages: Mutex::new(false), also: Mutex::new("") }
    }

    /// Lets a service worker answer for the site.
    pub fn keep_pages(&self) {
        *self.keeps_pages.lock().expect("nobody panics with it") = true;
    }

    /// Runs this script too.
    pub fn add(&self, script: &'static str) {
        *self.also.lock().expect("nobody panics with it") = script;
    }

    fn script(&self) -> String {
        let also = *self.also.lock().expect("nobody panics with it");
        if ENGINE.has_devtools() {
            return also.to_owned();
        }
        let keeps_pages = *self.keeps_pages.lock().expect("nobody panics with it");
        let worker = if keeps_pages { "" } else { NO_SERVICE_WORKER };
        [&clock(), COMPLAINTS, worker, also].concat()
    }

    /// The answer; a page has the script before its policy, which would refuse it. It leaves no trace there.
    pub fn prepare(&self, mut response: Response) -> Response {
        let is_page = response.headers.iter().any(|(_, value)| value.starts_with("text/html"));
        let script = self.script();
        if is_page && !script.is_empty() {
            let tag = format!("<head><script>{script}document.currentScript.remove()</script>");
            let page = String::from_utf8_lossy(&response.body);
            response.body = page.replacen("<head>", &tag, 1).into();
        }
        response
    }
}
