//! What pages are made of. A component knows no page and no global state but the site's settings.

pub mod access;
pub mod api_card;
pub mod breadcrumb;
pub mod contacts;
#[cfg(debug_assertions)]
pub mod content_errors;
pub mod footer;
pub mod header;
pub mod icon;
pub mod live_figure;
pub mod next_steps;
pub mod notice;
pub mod search_form;
pub mod verdict;
