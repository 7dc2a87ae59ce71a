//! What a visitor does in the browser, and sees: things are found by role, label and words.

use std::time::{Duration, Instant};

use fantoccini::{
    Locator,
    elements::Element,
    error::{CmdError, ErrorStatus, WebDriver},
};
use serde_json::{Value, json};

use crate::browser::Browser;

/// A test computer is slow at times; nothing takes this long when it works.
const PATIENCE: Duration = Duration::from_secs(15);

/// How often one looks again.
const PERIOD: Duration = Duration::from_millis(25);

/// Keys, as [`Browser::press`] takes them.
pub mod key {
    pub const TAB: &str = "\u{e004}";
    pub const ENTER: &str = "\u{e007}";
    pub const DOWN: &str = "\u{e015}";
    pub const UP: &str = "\u{e013}";
    pub const ESCAPE: &str = "\u{e00c}";
    pub const SPACE: &str = " ";
}

impl Browser {
    /// What a script expression gives; asked again when the page has been left meanwhile.
    pub async fn read(&self, expression: &str) -> Value {
        let script = format!("return {expression}");
        loop {
            match self.client.execute(&script, vec![]).await {
                Ok(value) => return value,
                Err(error) => assert!(is_of_a_page_left(&error), "{expression} is right: {error}"),
            }
        }
    }

    /// Runs a script on an element, wherever it is on the page.
    pub async fn run_on(&self, script: &str, element: &Element) {
        let element = serde_json::to_value(element).expect("an element is JSON");
        self.client.execute(script, vec![element]).await.expect("the script is right");
    }

    /// Runs a script on an element and words.
    pub async fn run_with(&self, script: &str, element: &Element, words: &str) {
        let element = serde_json::to_value(element).expect("an element is JSON");
        let arguments = vec![element, json!(words)];
        self.client.execute(script, arguments).await.expect("the script is right");
    }

    /// Waits until a script expression holds.
    pub async fn until(&self, expression: &str) {
        let start = Instant::now();
        while self.read(&format!("!!({expression})")).await != Value::Bool(true) {
            if start.elapsed() >= PATIENCE {
                let text = self.read("document.body?.innerText").await;
                panic!("never true: {expression}\non the page: {text}");
            }
            tokio::time::sleep(PERIOD).await;
        }
    }

    /// Waits until what has the focus is whole within the window.
    pub async fn sees_the_focus(&self) {
        let place = "document.activeElement.getBoundingClientRect()";
        self.until(&format!("{place}.top >= 0 && {place}.bottom <= innerHeight")).await;
    }

    /// Waits until what the page is now has been painted.
    pub async fn is_painted(&self) {
        let twice = "requestAnimationFrame(() => requestAnimationFrame(done))";
        self.read(&format!("new Promise(done => {twice})")).await;
    }

    /// The visible text of the page's main part, spaces of any kind made single; none of a page that has only begun.
    pub async fn text(&self) -> String {
        let text = self.read("document.querySelector('main')?.innerText").await;
        plain(text.as_str().unwrap_or_default())
    }

    /// Waits until the main part shows these words.
    pub async fn sees(&self, words: &str) {
        let start = Instant::now();
        loop {
            let text = self.text().await;
            if text.contains(&plain(words)) {
                return;
            }
            assert!(start.elapsed() < PATIENCE, "never seen: {words}\non the page: {text}");
            tokio::time::sleep(PERIOD).await;
        }
    }

    /// The address after the host.
    pub async fn path(&self) -> String {
        let path = self.read("location.pathname + location.search").await;
        path.as_str().unwrap_or_default().to_owned()
    }

    /// Waits until the address is this one.
    pub async fn is_at(&self, path: &str) {
        self.until(&format!("location.pathname + location.search === {}", json!(path))).await;
    }

    /// Words of the heading that the page has; waits for the page.
    pub async fn is_headed(&self, words: &str) {
        self.element(&format!("//main//h1[{}]", says(words))).await;
    }

    /// A link of the main part.
    pub async fn link(&self, words: &str) -> Element {
        self.element(&format!("//main//a[@href][{}]", says(words))).await
    }

    /// A link of the main menu.
    pub async fn menu(&self, words: &str) -> Element {
        let menu = "//nav[@aria-label='Menu principal']";
        self.element(&format!("{menu}//a[{}]", says(words))).await
    }

    /// A button, or what unfolds something.
    pub async fn button(&self, words: &str) -> Element {
        let is_one = "self::button or self::summary";
        self.element(&format!("//*[{is_one}][{}]", says(words))).await
    }

    /// The control that a label names.
    pub async fn field(&self, label: &str) -> Element {
        self.element(&format!("//*[@id=//label[{}]/@for]", says(label))).await
    }

    /// Clicks, as soon as that can be done: what comes may still move or cover it, and a driver may not have
    /// scrolled to what is just below the window.
    pub async fn click(&self, element: Element) {
        let start = Instant::now();
        let to_it = "arguments[0].scrollIntoView({ block: 'center', behavior: 'instant' })";
        while let Err(error) = element.click().await {
            let may_pass = is_early(&error) && start.elapsed() < PATIENCE;
            assert!(may_pass, "it can be clicked: {error:?}");
            if error.is_element_not_interactable() {
                self.run_on(to_it, &element).await;
            }
            tokio::time::sleep(PERIOD).await;
        }
    }

    /// Presses keys, wherever the focus is. What has it may be drawn again, or be on its way out, as another
    /// page comes.
    pub async fn press(&self, keys: &str) {
        let start = Instant::now();
        while let Err(error) = self.press_once(keys).await {
            let may_pass = error.is_stale_element_reference() || is_early(&error);
            assert!(may_pass && start.elapsed() < PATIENCE, "it takes keys: {error}");
            tokio::time::sleep(PERIOD).await;
        }
    }

    async fn press_once(&self, keys: &str) -> Result<(), CmdError> {
        self.client.active_element().await?.send_keys(keys).await
    }

    /// Goes to the search box of the page, from wherever the focus is.
    pub async fn press_ctrl_k(&self) {
        let control_k = "new KeyboardEvent('keydown', { key: 'k', ctrlKey: true })";
        self.read(&format!("window.dispatchEvent({control_k})")).await;
        self.until("document.activeElement.id.match(/recherche/)").await;
    }

    /// Goes back in the history.
    pub async fn back(&self) {
        self.client.back().await.expect("there is a page before");
    }

    async fn element(&self, path: &str) -> Element {
        loop {
            let wait = self.client.wait().at_most(PATIENCE).every(PERIOD);
            match wait.for_element(Locator::XPath(path)).await {
                Ok(element) => return element,
                Err(error) if is_of_a_page_left(&error) => {}
                Err(error) => panic!("no {path}: {error}\non the page: {}", self.text().await),
            }
        }
    }
}

/// What `WebKitGTK` says of a script whose page has gone.
fn is_of_a_page_left(error: &CmdError) -> bool {
    matches!(error, CmdError::Standard(error) if error.error == ErrorStatus::NoSuchFrame)
}

/// An element is there, and can't be used yet.
fn is_early(error: &CmdError) -> bool {
    let is_covered = |error: &WebDriver| error.error == ErrorStatus::ElementClickIntercepted;
    error.is_element_not_interactable()
        || matches!(error, CmdError::Standard(error) if is_covered(error))
}

/// Spaces of any kind made single.
pub fn plain(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// An `XPath` condition: the element has these words, spaces of any kind made single.
fn says(words: &str) -> String {
    format!("normalize-space(translate(., '\u{a0}\u{202f}', '  '))=\"{words}\"")
}
