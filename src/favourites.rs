//! The APIs that the visitor keeps at hand, by their slugs, the last one kept first. They are kept in this
//! browser alone, and sent nowhere.

use crate::{browser::local_storage, routes::base};

/// The slugs that are kept.
pub fn all() -> Vec<String> {
    let kept = local_storage::get(&key()).unwrap_or_default();
    kept.split_whitespace().map(str::to_owned).collect()
}

/// Keeps an API, or no longer; whether the browser let it be.
pub fn keep(slug: &str, is_kept: bool) -> bool {
    local_storage::set(&key(), &with(all(), slug, is_kept).join(" "))
}

/// The list with or without an API.
fn with(mut kept: Vec<String>, slug: &str, is_kept: bool) -> Vec<String> {
    kept.retain(|other| other != slug);
    if is_kept {
        kept.insert(0, slug.to_owned());
    }
    kept
}

/// Several sites may live on one host.
fn key() -> String {
    format!("{}/favoris", base())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_api_is_kept_once_the_last_one_first() {
        let list = |text: &str| text.split(' ').map(str::to_owned).collect::<Vec<_>>();
        assert_eq!(with(vec![], "api-a", true), ["api-a"]);
        assert_eq!(with(list("api-a api-b"), "api-b", true), ["api-b", "api-a"]);
        assert_eq!(with(list("api-a api-b"), "api-a", false), ["api-b"]);
    }
}
