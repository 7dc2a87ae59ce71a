//! Links to further reading.

use catalogue::document::Inline;
use catalogue_openapi::model::ExternalDocs;

use super::text::{Texts, first_sentence, link};

/// A link to further reading.
pub fn reading(docs: &ExternalDocs, texts: &mut Texts) -> Vec<Inline> {
    if docs.url.is_empty() {
        return vec![];
    }
    let words = first_sentence(&texts.document(&docs.description));
    link(&docs.url, &words)
}
