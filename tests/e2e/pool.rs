//! Browsers that have done a journey wait for the next one: starting one takes longer than most
//! journeys. Each journey has a browser to itself, and nothing that an earlier one left.

use std::sync::{LazyLock, Mutex, PoisonError};

use fantoccini::{Client, ClientBuilder, error::CmdError};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use tokio::runtime::Runtime;

use crate::{
    console::Vendor,
    driver::Driver,
    engine::{ENGINE, Engine},
    preparation,
};

/// What speaks to browsers: they outlive the journeys, which have a runtime each.
pub static RUNTIME: LazyLock<Runtime> = LazyLock::new(|| {
    tokio::runtime::Builder::new_multi_thread()
        .worker_threads(1)
        .enable_all()
        .build()
        .expect("a thread can be started")
});

static IDLE: Mutex<Vec<Session>> = Mutex::new(Vec::new());

/// A browser and who drives it.
pub struct Session {
    /// Speaks to it.
    pub client: Client,
    // Dropped last: it closes the browser.
    _driver: Driver,
}

impl Session {
    /// One that is idle, or a new one.
    pub async fn take() -> Self {
        let idle = IDLE.lock().unwrap_or_else(PoisonError::into_inner).pop();
        match idle {
            Some(session) => session,
            None => RUNTIME.spawn(Self::start()).await.expect("the browser starts"),
        }
    }

    async fn start() -> Self {
        let driver = Driver::start();
        let client = ClientBuilder::new(HttpConnector::new())
            .capabilities(ENGINE.capabilities(driver.profile()))
            .connect(&driver.url())
            .await
            .expect("the journeys need a browser that its driver knows");
        let session = Self { client, _driver: driver };
        if ENGINE.has_devtools() {
            session.prepare().await.expect("the developer tools obey");
        }
        session
    }

    /// What holds for each page that it will open.
    async fn prepare(&self) -> Result<(), CmdError> {
        let script = json!({ "source": preparation::by_devtools() });
        self.devtools("Page.addScriptToEvaluateOnNewDocument", script).await?;
        // A window behind others gets no focus events.
        let focus = json!({ "enabled": true });
        self.devtools("Emulation.setFocusEmulationEnabled", focus).await?;
        Ok(())
    }

    /// Leaves it to the next journey, after a journey that went well; it ends where it can't forget that.
    pub fn give_back(self) {
        RUNTIME.spawn(async move {
            let has_forgotten = match *ENGINE {
                Engine::Chromium => self.forget().await.is_ok(),
                Engine::Firefox => self.open_anew().await.is_ok(),
                Engine::WebKit => false,
            };
            if has_forgotten {
                IDLE.lock().unwrap_or_else(PoisonError::into_inner).push(self);
            }
        });
    }

    /// Forgets what the last journey left. Its page stays until the next one opens its own: from page to
    /// page of one tab the browser keeps the program that it has compiled.
    async fn forget(&self) -> Result<(), CmdError> {
        let origin = self.client.execute("return location.origin", vec![]).await?;
        let everything = json!({ "origin": origin, "storageTypes": "all" });
        self.devtools("Storage.clearDataForOrigin", everything).await?;
        self.devtools("Page.resetNavigationHistory", json!({})).await?;
        let console = Vendor { path: "se/log", body: json!({ "type": "browser" }) };
        self.client.issue_cmd(console).await?;
        Ok(())
    }

    /// Another tab in the place of the last journey's, for what is the tab's. What is the site's is out of reach: the
    /// next journey's has another origin.
    async fn open_anew(&self) -> Result<(), CmdError> {
        let tab = self.client.new_window(true).await?;
        self.client.close_window().await?;
        self.client.switch_to_window(tab.handle).await
    }

    /// A command of the developer tools.
    pub async fn devtools(&self, command: &str, parameters: Value) -> Result<Value, CmdError> {
        let body = json!({ "cmd": command, "params": parameters });
        self.client.issue_cmd(Vendor { path: "goog/cdp/execute", body }).await
    }
}
