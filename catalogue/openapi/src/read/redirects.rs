//! Addresses of other viewers: fragments of Swagger UI and Redoc.

use std::collections::HashSet;

use crate::model::{Operation, Redirect};

/// The fragments that lead to each operation. Of those that two operations share, the first one counts.
pub(super) fn redirects(operations: &[Operation]) -> Vec<Redirect> {
    let mut seen = HashSet::new();
    let mut redirects = Vec::new();
    for operation in operations {
        for from in fragments(operation) {
            if seen.insert(from.clone()) {
                redirects.push(Redirect { from, to: operation.slug.clone() });
            }
        }
    }
    redirects
}

fn fragments(operation: &Operation) -> Vec<String> {
    let path = operation.path.replace('~', "~0").replace('/', "~1");
    let method = operation.method.to_lowercase();
    let (swagger, redoc) = if operation.operation_id.is_empty() {
        // Swagger UI makes an id of method and path.
        let id = format!("{method}_{}", operation.path.trim_start_matches('/'));
        let id: String =
            id.chars().map(|sign| if sign.is_ascii_alphanumeric() { sign } else { '_' }).collect();
        (id, format!("paths/{path}/{method}"))
    } else {
        (encoded(&operation.operation_id), format!("operation/{}", operation.operation_id))
    };
    let default = ["default".to_owned()];
    let tags = if operation.tags.is_empty() { &default[..] } else { &operation.tags };
    let mut fragments: Vec<String> =
        tags.iter().map(|tag| format!("#/{}/{swagger}", encoded(tag))).collect();
    fragments
        .extend(operation.tags.iter().map(|tag| format!("#tag/{}/{redoc}", tag.replace(' ', "-"))));
    fragments.push(format!("#{redoc}"));
    fragments
}

/// As `encodeURIComponent` writes it.
fn encoded(text: &str) -> String {
    crate::request::percent(text, |sign| {
        matches!(sign, '-' | '_' | '.' | '!' | '~' | '*' | '\'' | '(' | ')')
    })
}
