//! What pages are made of. A component knows no page and no global state but the site's settings.

pub mod access;
pub mod after_paint;
pub mod announcement;
pub mod api_card;
pub mod bar_table;
pub mod breadcrumb;
pub mod card;
pub mod code_tabs;
pub mod column_chart;
pub mod contact_box;
pub mod contacts;
#[cfg(any(debug_assertions, feature = "ssr"))]
pub mod content_errors;
pub mod copy_button;
pub mod dynamic;
pub mod entry_dates;
pub mod favourite_button;
pub mod feed_links;
pub mod first_call;
pub mod footer;
pub mod guide_card;
pub mod header;
pub mod icon;
pub mod lifecycle;
pub mod link;
pub mod live_figure;
pub mod loading;
pub mod next_steps;
pub mod notice;
pub mod picture;
pub mod resource_card;
pub mod search_form;
pub mod statement;
pub mod testimony;
pub mod verdict;
pub mod without_app;
