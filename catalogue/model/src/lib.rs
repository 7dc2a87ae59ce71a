//! The catalogue: what it contains, and the pure rules over it.
//!
//! - [`api`], [`producer`], [`guide`], [`service`], [`roadmap`], [`page`], [`site`]: what each page of
//!   the site shows
//! - [`access`], [`contact`], [`reference`], [`quality`]: what several of them name
//! - [`lifecycle`], [`verification`], [`first_call`]: whether an API lives, when its entry was checked, how
//!   it is called
//! - [`document`]: text of the content, as typed blocks; nothing in it is HTML
//! - [`documentation`]: the pages made from an API's specification
//! - [`flow`]: the eligibility wizard, and the one function that walks it
//! - [`index`]: the cards of the catalogue; [`census`]: the catalogue in numbers
//! - [`preview`]: what is wrong with the content, as the app shows it to whoever writes it
//! - [`kind`], [`route`]: kinds of files, and the address of each page
//! - [`data`]: the names of the files that carry all this to the browser; [`feed`]: those that tell what is new
//!
//! This crate knows no browser and no Leptos, and depends on serde alone: it weighs next to nothing in
//! the browser. `catalogue-search` finds entries in it, `catalogue-compiler` makes it from Markdown files.

pub mod access;
pub mod api;
pub mod census;
pub mod contact;
pub mod data;
pub mod date;
pub mod document;
pub mod documentation;
pub mod feed;
pub mod finder;
pub mod first_call;
pub mod flow;
pub mod french;
pub mod guide;
pub mod ids;
pub mod index;
pub mod kind;
pub mod letters;
pub mod lifecycle;
pub mod page;
pub mod preview;
pub mod producer;
pub mod quality;
pub mod redirect;
pub mod reference;
pub mod roadmap;
pub mod route;
pub mod service;
pub mod site;
pub mod slug;
pub mod text;
pub mod verification;
