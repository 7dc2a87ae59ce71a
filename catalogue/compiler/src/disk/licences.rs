//! The page that every site has, whatever its content: the libraries of the app, and their licences.
//! `cargo xtask licences` writes it.

use crate::source::RawFile;

/// Where an editor may put another page in its place.
const PATH: &str = "pages/licences.md";

/// The page, for the content of a site that has none of its own.
pub fn missing_page(files: &[RawFile]) -> Option<RawFile> {
    let has = |path: &str| files.iter().any(|file| file.inner == path);
    (has("site.yml") && !has(PATH)).then(|| RawFile {
        path: PATH.to_owned(),
        inner: PATH.to_owned(),
        bytes: include_bytes!("licences.md").to_vec(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(paths: &[&str], is_added: bool) {
        let files = paths.iter().map(|path| RawFile {
            path: (*path).to_owned(),
            inner: (*path).to_owned(),
            bytes: vec![],
        });
        assert_eq!(missing_page(&files.collect::<Vec<_>>()).is_some(), is_added, "{paths:?}");
    }

    #[test]
    fn a_site_without_the_page_gets_it() {
        check(&["site.yml"], true);
        check(&["pages/licences.md", "site.yml"], false);
        check(&["api/geo.md"], false);
    }
}
