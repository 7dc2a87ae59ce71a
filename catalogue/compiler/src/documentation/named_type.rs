//! The page of a named type.

use catalogue::{
    documentation::{TypePage, TypeUse},
    reference::PageTitle,
};
use catalogue_openapi::model::{NamedType, Use};

use super::{
    shape::{Place, shape},
    text::Texts,
};

/// What the anchors of its fields start with.
const PREFIX: &str = "champ-";

/// The page.
pub fn page(named: &NamedType, api: &PageTitle, texts: &mut Texts) -> TypePage {
    TypePage {
        api: api.clone(),
        name: named.name.clone(),
        slug: named.slug.as_str().into(),
        is_cut: named.is_cut,
        shape: shape(&named.schema, &Place::root(PREFIX), texts),
        example: named.example.clone(),
        is_generated: named.is_generated,
        used_by: named.used_by.iter().map(used).collect(),
    }
}

fn used(one: &Use) -> TypeUse {
    TypeUse { slug: one.slug.as_str().into(), title: one.title.clone(), is_type: one.is_type }
}
