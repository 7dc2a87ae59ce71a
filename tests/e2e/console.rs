//! The browser's console, which must stay empty.

use fantoccini::wd::WebDriverCompatibleCommand;
use http::Method;
use serde_json::{Value, json};
use url::{ParseError, Url};

use crate::{browser::Browser, engine::ENGINE};

/// A command that only this driver knows.
#[derive(Debug)]
pub struct Vendor {
    /// After the session.
    pub path: &'static str,
    /// Its parameters.
    pub body: Value,
}

impl WebDriverCompatibleCommand for Vendor {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, ParseError> {
        base.join(&format!("session/{}/{}", session.unwrap_or_default(), self.path))
    }

    fn method_and_body(&self, _: &Url) -> (Method, Option<String>) {
        (Method::POST, Some(self.body.to_string()))
    }
}

impl Browser {
    /// Fails if the console has said anything since the last time, unless it has one of these words.
    pub async fn console_is_empty_but_for(&self, expected: &[&str]) {
        let messages =
            if ENGINE.has_devtools() { self.console().await } else { self.complaints().await };
        let unexpected: Vec<String> = messages
            .into_iter()
            .filter(|message| !expected.iter().any(|part| message.contains(part)))
            .collect();
        assert!(unexpected.is_empty(), "the console says: {unexpected:#?}");
    }

    async fn console(&self) -> Vec<String> {
        let command = Vendor { path: "se/log", body: json!({ "type": "browser" }) };
        let entries = self.client.issue_cmd(command).await.expect("the console can be read");
        let entries = entries.as_array().into_iter().flatten();
        entries.map(|entry| entry["message"].to_string()).collect()
    }

    /// What the page at hand has noted: the standard of drivers has no console.
    async fn complaints(&self) -> Vec<String> {
        let said = self.read("globalThis.complaints ?? []").await;
        serde_json::from_value(said).expect("they are words")
    }
}
