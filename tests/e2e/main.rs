//! Journeys of visitors through the built site, in a real browser.
//!
//! Each journey has everything to itself: [`build`] makes the site of the content of `content/`,
//! [`site`] serves it, [`figures`] plays a producer's dashboard, [`browser`] is a fresh tab of a
//! browser of the [`pool`], in which a [`visitor`] acts. So journeys run side by side, and may count requests, fail them or hold
//! them back.
//!
//! With `VITRINE_ENGINE=firefox` or `webkit` they are made in another browser ([`engine`]), with `--skip
//! journeys::chromium`: these need its developer tools.
//!
//! Needed: the release build in `dist/` (or `VITRINE_DIST`), `nginx` and `caddy` on the PATH, `chromedriver` and `chromium` on the
//! PATH (or `VITRINE_DRIVER` and `VITRINE_BROWSER`), and axe-core (see [`axe`]).

mod api;
mod axe;
mod browser;
mod build;
mod console;
mod driver;
mod engine;
mod faults;
mod figures;
mod firefox;
mod http;
mod journey;
mod journeys {
    mod bad_network;
    /// Those that need its developer tools.
    mod chromium {
        mod finger;
        mod forced_colours;
        mod keys;
        mod movement;
        mod paper;
        mod shifts;
        mod shots;
        mod tree;
        mod without_network;
        mod without_scripts;
    }
    mod compare;
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
    mod hosts;
    mod navigation;
    mod offline;
    mod other_addresses;
    mod page_failures;
    mod parts;
    mod prerendered;
    mod routes;
    mod search;
    mod search_keyboard;
    mod search_question;
    mod sight;
    mod statistics;
    mod takeover;
    mod try_it;
    mod without_app;
    mod wizard;
    mod wizard_address;
    mod wizard_keyboard;
    mod wizard_steps;
}
mod picture;
mod pool;
mod preparation;
mod servers;
mod site;
mod visitor;

use journey::Journey;
