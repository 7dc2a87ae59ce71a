//! The specification of an API goes with its name: `openapi/<slug>.yaml`, what is known of its copy, or
//! the folder `openapi/<slug>`.

use crate::{
    documentation::{ENDINGS, FOLDERS, copy},
    source::SourceFile,
};

/// The files that move, from path to path; none of those that a text names.
pub fn moves(sources: &[SourceFile], old: &str, new: &str) -> Vec<(String, String)> {
    let moved = |source: &SourceFile| {
        let inner = renamed(&source.inner, old, new)?;
        let start = source.path.strip_suffix(&*source.inner)?;
        Some((source.path.clone(), format!("{start}{inner}")))
    };
    let address = |path: &str| format!("/{path}");
    let is_named = |source: &SourceFile| {
        let address = address(&source.inner);
        sources.iter().any(|one| one.is_markdown() && one.text.contains(&address))
    };
    sources.iter().filter(|source| !is_named(source)).filter_map(moved).collect()
}

/// The new path of a file inside the content; none of one that isn't named after the API.
fn renamed(inner: &str, old: &str, new: &str) -> Option<String> {
    let (folder, rest) = inner.split_once('/')?;
    let rest = rest.strip_prefix(old).filter(|_| FOLDERS.contains(&folder))?;
    let is_own = rest.starts_with('/')
        || rest == copy::ENDING
        || rest.strip_prefix('.').is_some_and(|ending| ENDINGS.contains(&ending));
    is_own.then(|| format!("{folder}/{new}{rest}"))
}

#[cfg(test)]
mod tests {
    use super::renamed;

    #[test]
    fn only_files_of_the_name_move() {
        let check = |inner, expected: Option<&str>| {
            assert_eq!(renamed(inner, "api-geo", "geo").as_deref(), expected, "{inner}");
        };
        check("openapi/api-geo.yaml", Some("openapi/geo.yaml"));
        check("openapi/api-geo.copie.json", Some("openapi/geo.copie.json"));
        check("swaggers/api-geo.json", Some("swaggers/geo.json"));
        check("openapi/api-geo/types/a.yaml", Some("openapi/geo/types/a.yaml"));
        check("openapi/api-geo-2.yaml", None);
        check("openapi/api-geo.v2.yaml", None);
        check("images/api-geo.svg", None);
    }
}
