//! Real catalogues, in `../shared` beside the project, shown whole: the feature `peers` fails where
//! they are not.

#[path = "coverage/site.rs"]
mod site;
#[path = "coverage/source.rs"]
mod source;
#[path = "coverage/words.rs"]
mod words;

use std::path::Path;

use site::Site;

#[test]
fn real_catalogues_are_shown_whole() {
    let peers = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/peer-content");
    for (year, entries) in [("2020", 63), ("2025", 170)] {
        let site = Site::of(&peers.join(year));
        assert_eq!(site.compiled.catalogue.apis.len(), entries, "{year}");
        assert!(site.check() >= entries, "{year}: each entry is a file");
    }
}
