//! Living parts of pages. The app leaves a prerendered page as it is until the visitor goes on to another
//! one; of such a page it draws again only the parts that do something by themselves, each in its place and when
//! it is needed: the islands. A component becomes one in four steps:
//!
//! 1. its root element says which island it is, and what it is made from, which must be all that it needs:
//!    `data-island=island::name(island::LIVE_FIGURE) data-props=island::props(&(rank, figure))`;
//! 2. its name stands below;
//! 3. its code is a part of its own in `split`, an `IslandCode` that makes it from its props;
//! 4. a line of `start::islands` says when it comes: once it is seen, or once it is touched.
//!
//! Its element is replaced as a whole: it must be the same in the prerendered page and in the browser. What
//! has been typed, chosen or unfolded in it, and the focus, are carried over. Until its code is here it does what
//! HTML does; when its code doesn't come, that is all. Where it is part of a page that the app draws, it is a
//! component as any other. What merely reacts to a click (as a button that copies) needs no island: the document
//! is listened to (`browser::copy_on_click`).

use serde::Serialize;

/// The top of each page, drawn again with the second page.
pub const HEADER: &str = "header";

/// A figure read at its source; made from its place among those of the page, and a
/// [`Figure`](catalogue::api::Figure).
pub const LIVE_FIGURE: &str = "live-figure";

/// A button that keeps an API at hand; made from its slug.
pub const FAVOURITE: &str = "favourite";

/// A search box; made from its id and the words in the empty box.
pub const SEARCH_FORM: &str = "search-form";

/// A search box for the fields of an API; made from its slug.
pub const FIELD_SEARCH: &str = "field-search";

/// The attribute of a page that can't do without the app: it is drawn again, though its address is all that it
/// depends on.
pub const NEEDS_APP: &str = "data-needs-app";

/// The value of [`NEEDS_APP`]; where pages are rendered without a browser only.
pub fn needs_app() -> Option<&'static str> {
    cfg!(feature = "ssr").then_some("")
}

/// The attribute that says which island an element is; where pages are rendered without a browser only.
pub fn name(name: &'static str) -> Option<&'static str> {
    cfg!(feature = "ssr").then_some(name)
}

/// The attribute that says what an island is made from; where pages are rendered without a browser only.
pub fn props(value: &impl Serialize) -> Option<String> {
    // A value that isn't JSON leaves an island that stays as it was rendered.
    if cfg!(feature = "ssr") { serde_json::to_string(value).ok() } else { None }
}
