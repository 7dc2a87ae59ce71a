//! The site: a single-page app over the catalogue's data files, also rendered to HTML natively.
//!
//! - [`app`]: the whole site as one view; [`start`]: how it comes to a prerendered page, whose living parts
//!   are [`island`]s; [`routes`]: the addresses
//! - [`code`]: the parts of the code that come when they are needed; [`split`]: what is in each
//! - [`pages`]: one module per page; [`components`]: what pages are made of
//! - [`content`]: the cache of data files; [`fetch`] fills it in the browser, the prerenderer natively
//! - [`searcher`]: the search, fetched when one is near; [`visit`]: what is remembered of a visit,
//!   [`favourites`]: what the visitor keeps longer
//! - [`prose`]: texts of the content as elements; [`head`]: title and description of a page
//! - [`figure`]: reading live figures; [`today`]: the day on which a page is shown
//! - [`try_it`]: calling an operation from its page, a module of its own
//! - [`browser`]: the one module that touches the browser
//! - `prerender` (feature `ssr`): every route as an HTML file

// The type of a page is as deep as its elements.
#![recursion_limit = "256"]

pub mod app;
pub mod browser;
pub mod code;
pub mod components;
pub mod content;
pub mod favourites;
pub mod fetch;
pub mod figure;
pub mod head;
pub mod island;
pub mod pages;
pub mod prose;
pub mod routes;
pub mod searcher;
pub mod split;
pub mod start;
pub mod today;
pub mod try_it;
pub mod visit;

#[cfg(feature = "ssr")]
pub mod prerender;
