//! Journeys of visitors through the built site, in a real browser.
//!
//! Each journey has everything to itself: [`build`] makes the site of the content of `content/`,
//! [`site`] serves it, [`figures`] plays a producer's dashboard, [`browser`] is a fresh tab of a
//! Chromium of the [`pool`], in which a [`visitor`] acts. So journeys run side by side, and may count requests, fail them or hold
//! them back.
//!
//! Needed: the release build in `dist/` (or `VITRINE_DIST`), `chromedriver` and `chromium` on the
//! PATH (or `VITRINE_DRIVER` and `VITRINE_BROWSER`), and axe-core (see [`axe`]).

mod api;
mod axe;
mod browser;
mod build;
mod console;
mod driver;
mod figures;
mod gate;
mod http;
mod journey;
mod journeys {
    mod crawl;
    mod documentation;
    mod documentation_live;
    mod eligibility;
    mod figure;
    mod figure_failures;
    mod first_screen;
    mod fragments;
    mod header;
    mod hostile;
    mod keys;
    mod navigation;
    mod other_addresses;
    mod page_failures;
    mod paper;
    mod parts;
    mod prerendered;
    mod routes;
    mod search;
    mod search_keyboard;
    mod search_question;
    mod takeover;
    mod try_it;
    mod without_app;
    mod wizard;
    mod wizard_address;
    mod wizard_keyboard;
    mod wizard_steps;
}
mod pool;
mod site;
mod visitor;

use journey::Journey;
