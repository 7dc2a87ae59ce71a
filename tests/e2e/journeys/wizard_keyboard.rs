//! The eligibility wizard without a mouse.

use super::wizard::{ASKED, CHOICES, QUESTION, STARTED, is_told};
use crate::{Journey, browser::Browser, journey::FULL, visitor::key};

#[tokio::test]
async fn each_choice_leads_to_its_verdict_by_keyboard() {
    let journey = Journey::start().await;
    let browser = &journey.browser;
    for (index, choice) in CHOICES.into_iter().enumerate() {
        journey.open(FULL).await;
        tab_to(browser, "document.activeElement.innerText.startsWith('Vérifier mon')").await;
        browser.press(key::ENTER).await;
        browser.is_headed(STARTED).await;
        tab_to(browser, "document.activeElement.innerText === 'Commencer'").await;
        browser.press(key::ENTER).await;
        browser.is_headed(ASKED).await;
        tab_to(browser, "document.activeElement.type === 'radio'").await;
        browser.press(key::SPACE).await;
        for _ in 0..index {
            browser.press(key::DOWN).await;
        }
        tab_to(browser, "document.activeElement.innerText === 'Continuer'").await;
        browser.press(key::ENTER).await;
        is_told(&journey, choice).await;
    }
    journey.end().await;
}

#[tokio::test]
async fn enter_on_a_choice_goes_on() {
    let journey = Journey::at(QUESTION).await;
    let browser = &journey.browser;
    tab_to(browser, "document.activeElement.type === 'radio'").await;
    browser.press(key::SPACE).await;
    browser.press(key::ENTER).await;
    is_told(&journey, CHOICES[0]).await;
    journey.end().await;
}

/// Presses the tabulation key until the focus is there.
pub async fn tab_to(browser: &Browser, condition: &str) {
    for _ in 0..40 {
        browser.press(key::TAB).await;
        if browser.read(condition).await == serde_json::Value::Bool(true) {
            return;
        }
    }
    panic!("the keyboard never reaches: {condition}");
}
