//! A fresh tab, on the day of the journeys.

use std::thread;

use fantoccini::Client;
use serde_json::{Value, json};

use crate::{
    engine::{ENGINE, Engine},
    pool::Session,
};

/// The app is there.
const IS_MOUNTED: &str = "document.documentElement.dataset.app === 'ready'
    || !document.querySelector('script:not([type])')";

/// A browser with one tab.
pub struct Browser {
    /// For what has no name here.
    pub client: Client,
    session: Option<Session>,
}

impl Browser {
    /// Opens a new tab.
    pub async fn start() -> Self {
        let session = Session::take().await;
        let browser = Self { client: session.client.clone(), session: Some(session) };
        browser.resize(1280, 800).await;
        browser.prefers("light", "reduce").await;
        browser.uses_service_worker(false).await;
        browser
    }

    /// Whether the service worker of a site answers for it. It has the app at hand, which most journeys hold back
    /// or have fail. Without developer tools the test server has a say in it alone.
    pub async fn uses_service_worker(&self, is_used: bool) {
        if ENGINE.has_devtools() {
            self.devtools("Network.enable", json!({})).await;
            let bypass = json!({ "bypass": !is_used });
            self.devtools("Network.setBypassServiceWorker", bypass).await;
        }
    }

    /// Size of the page, in CSS pixels.
    pub async fn resize(&self, width: u32, height: u32) {
        match *ENGINE {
            Engine::Chromium => {
                let size = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
                self.devtools("Emulation.setDeviceMetricsOverride", size).await;
            }
            Engine::Firefox => self.resize_within_firefox(width, height).await,
            Engine::WebKit => self.resize_window(width, height).await,
        }
    }

    /// The window is larger than its page, and some are never as narrow as a phone.
    async fn resize_window(&self, width: u32, height: u32) {
        for _ in 0..2 {
            let around = self
                .client
                .execute("return [outerWidth - innerWidth, outerHeight - innerHeight]", vec![]);
            let around = around.await.expect("a window has sizes");
            let more =
                |place: usize| u32::try_from(around[place].as_i64().unwrap_or(0)).unwrap_or(0);
            let resized = self.client.set_window_size(width + more(0), height + more(1));
            resized.await.expect("a window can be resized");
        }
    }

    /// The visitor's preferences: `light` or `dark`; `reduce` or `no-preference` for movements,
    /// which most journeys have no time for.
    pub async fn prefers(&self, scheme: &str, motion: &str) {
        match *ENGINE {
            Engine::Chromium => {
                let features = json!([
                    { "name": "prefers-color-scheme", "value": scheme },
                    { "name": "prefers-reduced-motion", "value": motion },
                ]);
                self.devtools("Emulation.setEmulatedMedia", json!({ "features": features })).await;
            }
            // It was started without movements.
            Engine::Firefox => self.prefers_within_firefox(scheme).await,
            // They are those of its system.
            Engine::WebKit => {}
        }
    }

    /// A command of the developer tools.
    pub async fn devtools(&self, command: &str, parameters: Value) -> Value {
        let session = self.session.as_ref().expect("it is given back at the end");
        session.devtools(command, parameters).await.expect("the developer tools obey")
    }

    /// Goes to an address without waiting for the app.
    pub async fn go(&self, url: &str) {
        self.leave().await;
        self.client.goto(url).await.expect("the page opens");
        self.arrive().await;
    }

    /// Loads the page again.
    pub async fn reload(&self) {
        self.leave().await;
        self.client.refresh().await.expect("the page loads again");
        self.arrive().await;
        self.is_mounted().await;
    }

    /// Marks the page that is there, for [`Self::arrive`].
    async fn leave(&self) {
        if !ENGINE.awaits_pages() {
            self.read("window.isLeft = true").await;
        }
    }

    /// Waits for another page where the driver doesn't.
    async fn arrive(&self) {
        if !ENGINE.awaits_pages() {
            self.until("!window.isLeft && document.readyState !== 'loading'").await;
        }
    }

    /// Waits for the app.
    pub async fn is_mounted(&self) {
        self.until(IS_MOUNTED).await;
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        let session = self.session.take().filter(|_| !thread::panicking());
        // The browser of a journey that failed ends with it.
        session.into_iter().for_each(Session::give_back);
    }
}
