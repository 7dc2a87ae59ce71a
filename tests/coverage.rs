//! No visible word of the content is lost between the Markdown source and the page: file by file,
//! over our own content and fixtures. `tests/peers.rs` does the same over real catalogues.
#![cfg(feature = "ssr")]

#[path = "coverage/site.rs"]
mod site;
#[path = "coverage/source.rs"]
mod source;
#[path = "coverage/words.rs"]
mod words;

use std::path::Path;

use site::Site;

const FOLDERS: [&str; 5] = [
    "content",
    "catalogue/compiler/tests/seed",
    "catalogue/compiler/tests/base",
    "catalogue/compiler/tests/everyday",
    "tests/e2e/content",
];

#[test]
fn our_own_content_is_shown_whole() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    for folder in FOLDERS {
        let count = Site::of(&root.join(folder)).check();
        assert!(count > 0, "{folder} has no page");
    }
}
