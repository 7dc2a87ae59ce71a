//! What every journey starts and ends with.

use crate::{browser::Browser, faults::Held, site::Site};

/// The page of the test content that has everything.
pub const FULL: &str = "/les-api/api-releves-fluviaux/";

/// A visitor in front of a browser.
pub struct Journey {
    /// What they do.
    pub browser: Browser,
    /// Where they are.
    pub site: Site,
}

impl Journey {
    /// In front of a browser without a page.
    pub async fn start() -> Self {
        Self { browser: Browser::start().await, site: Site::start() }
    }

    /// In front of a page, once the app has started.
    pub async fn at(path: &str) -> Self {
        let journey = Self::start().await;
        journey.open(path).await;
        journey
    }

    /// In front of a prerendered page whose app is still on its way.
    pub async fn before_the_app(path: &str) -> Self {
        let journey = Self::start().await;
        journey.site.hold(Held::App);
        journey.browser.go(&journey.site.url(path)).await;
        journey
    }

    /// In front of a page whose site has its service worker answer for it.
    pub async fn with_service_worker(path: &str) -> Self {
        let journey = Self::start().await;
        journey.browser.uses_service_worker(true).await;
        journey.site.keep_pages();
        journey.open(path).await;
        journey
    }

    /// Types an address, and waits for the app.
    pub async fn open(&self, path: &str) {
        self.browser.go(&self.site.url(path)).await;
        self.browser.is_mounted().await;
    }

    /// Lets the app start, and waits for it.
    pub async fn start_app(&self) {
        self.site.let_come();
        self.browser.is_mounted().await;
    }

    /// Scrolls to the live figure, which is read once it is seen.
    pub async fn see_the_figure(&self) {
        self.browser.until("document.getElementById('page_chiffre')").await;
        self.browser.read("document.getElementById('page_chiffre').scrollIntoView()").await;
    }

    /// Nothing was said in the console, and the page is accessible.
    pub async fn end(self) {
        self.end_despite(&[]).await;
    }

    /// The same, but the console may have messages with these words.
    pub async fn end_despite(self, expected: &[&str]) {
        self.browser.is_accessible().await;
        self.browser.console_is_empty_but_for(expected).await;
        // What is on its way ends with its page, before its server does.
        self.browser.go("about:blank").await;
    }
}
