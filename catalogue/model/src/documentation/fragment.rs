//! The fragments by which other viewers name an operation: `#/tag/operationId` of Swagger UI,
//! `#tag/x/operation/operationId`, `#operation/operationId` and `#tag/x/paths/~1a/get` of Redoc.

/// What fragments of Redoc start with.
const REDOC: [&str; 3] = ["tag/", "operation/", "paths/"];

/// Whether a fragment (without its `#`) may be one of another viewer: none of ours is.
pub fn is_foreign(fragment: &str) -> bool {
    let fragment = fragment.strip_prefix('!').unwrap_or(fragment);
    fragment.starts_with('/') || REDOC.iter().any(|mark| fragment.starts_with(mark))
}

/// What a fragment (without its `#`) names: its key in the file of fragments; none when it is none of
/// another viewer. `decode` takes percent signs away.
pub fn key(fragment: &str, decode: impl Fn(&str) -> String) -> Option<String> {
    // Swagger UI 2 had a mark before it.
    let fragment = fragment.strip_prefix('!').unwrap_or(fragment);
    if let Some(path) = fragment.strip_prefix('/') {
        let (tag, operation) = path.split_once('/').unwrap_or((path, ""));
        // A tag may hold slashes as they are, what names the operation is encoded.
        let last = operation.rsplit('/').next().unwrap_or_default();
        return match (tag, last) {
            ("", "") => None,
            (tag, "") => Some(group(&decode(tag))),
            (_, last) => Some(decode(last)),
        };
    }
    let fragment = decode(fragment);
    let after = |mark: &str| {
        let at = fragment.find(mark).filter(|at| *at == 0 || fragment[..*at].ends_with('/'))?;
        Some(fragment[at + mark.len()..].to_owned())
    };
    if !is_foreign(&fragment) {
        return None;
    }
    let path = || after("paths/").map(|path| format!("paths/{path}"));
    let tag = || fragment.strip_prefix("tag/").filter(|tag| !tag.is_empty()).map(group);
    after("operation/").or_else(path).or_else(tag).filter(|key| !key.is_empty())
}

/// The key of a group of operations.
pub fn group(tag: &str) -> String {
    format!("tag/{}", tag.trim_end_matches('/').replace(' ', "-"))
}

#[cfg(test)]
mod tests {
    use super::{is_foreign, key};

    #[test]
    fn every_viewer_is_understood() {
        let decode = |text: &str| text.replace("%20", " ").replace("%2F", "/");
        let check = |fragment: &str, expected: Option<&str>| {
            assert_eq!(key(fragment, decode).as_deref(), expected, "{fragment}");
        };
        check("/pets/getPet", Some("getPet"));
        check("!/pets/getPet", Some("getPet"));
        check("/pets%20v1/repos%2Fget", Some("repos/get"));
        check("/pets/v1/getPet", Some("getPet"));
        check("/pets%20v1", Some("tag/pets-v1"));
        check("operation/repos/get", Some("repos/get"));
        check("tag/pets-v1/operation/getPet", Some("getPet"));
        check("tag/pets/paths/~1pets~1{id}/get", Some("paths/~1pets~1{id}/get"));
        check("paths/~1pets/get", Some("paths/~1pets/get"));
        check("tag/pets-v1", Some("tag/pets-v1"));
        for own in ["operations", "types", "tag", "/", "", "champ-tag/x", "tag/", "operation/"] {
            check(own, None);
        }
        assert!(
            ["operations", "types", "tag", "champ-tag/x", ""].iter().all(|own| !is_foreign(own))
        );
        assert!(["/pets", "!/pets", "tag/pets", "paths/~1a"].iter().all(|one| is_foreign(one)));
    }
}
