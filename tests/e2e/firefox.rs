//! What Firefox's driver can do besides the standard: run a script in the browser around the page.

use serde_json::{Value, json};

use crate::{browser::Browser, console::Vendor};

/// The page as wide and as high as asked, in a window that stays.
const RESIZE: &str = "const { style } = gBrowser.selectedBrowser;
    ['width', 'height'].forEach((side, place) => {
        for (const name of [side, `min-${side}`, `max-${side}`])
            style.setProperty(name, `${arguments[place]}px`);
    });";

const PREFER: &str =
    "gBrowser.selectedBrowser.browsingContext.prefersColorSchemeOverride = arguments[0];";

impl Browser {
    /// Sizes the page, in CSS pixels: a window is never as narrow as a phone.
    pub async fn resize_within_firefox(&self, width: u32, height: u32) {
        self.around_the_page(RESIZE, vec![json!(width), json!(height)]).await;
    }

    /// Sets the visitor's scheme of colours.
    pub async fn prefers_within_firefox(&self, scheme: &str) {
        self.around_the_page(PREFER, vec![json!(scheme)]).await;
    }

    async fn around_the_page(&self, script: &str, arguments: Vec<Value>) {
        self.looks_at("chrome").await;
        self.client.execute(script, arguments).await.expect("the script is right");
        self.looks_at("content").await;
    }

    async fn looks_at(&self, context: &str) {
        let command = Vendor { path: "moz/context", body: json!({ "context": context }) };
        self.client.issue_cmd(command).await.expect("the driver may");
    }
}
