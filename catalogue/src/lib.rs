//! The catalogue: what it contains, and the pure rules over it.
//!
//! - [`api`], [`producer`], [`guide`], [`service`], [`roadmap`], [`page`], [`site`]: what each page of
//!   the site shows
//! - [`document`]: text of the content, as typed blocks; nothing in it is HTML
//! - [`flow`]: the eligibility wizard, and the one function that walks it
//! - [`index`] and [`search`]: the cards of the catalogue, and how to find one
//! - [`preview`]: what is wrong with the content, as the app shows it to who is writing
//! - [`data`]: the names of the files that carry all this to the browser
//! - `compile` (feature `compile`): from Markdown files to those data files
//! - `edit` (feature `compile`): what changes those Markdown files
//!
//! This crate knows no browser, no Leptos and no route of the site. Without `compile` it depends on
//! serde alone, so it weighs next to nothing in the browser.

pub mod api;
pub mod data;
pub mod date;
pub mod document;
pub mod finder;
pub mod flow;
pub mod guide;
pub mod index;
pub mod page;
pub mod preview;
pub mod producer;
pub mod quality;
pub mod redirect;
pub mod roadmap;
pub mod search;
pub mod service;
pub mod site;
pub mod text;

#[cfg(feature = "compile")]
pub mod compile;
#[cfg(feature = "compile")]
pub mod edit;
