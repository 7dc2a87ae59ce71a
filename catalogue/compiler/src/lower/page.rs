//! One editorial page.

use catalogue::{date::Date, page::Page};

use super::{context::Context, files::Entry, future};
use crate::{
    markdown::{self, Region},
    schema::page::PageHeader,
    yaml::KeyPath,
};

/// The page.
pub fn lower(entry: &Entry<PageHeader>, cx: &mut Context) -> Page {
    let values = &entry.header.values;
    let last_update = values.last_update.as_deref().and_then(Date::from_french);
    future::check(
        &entry.header.front_matter,
        last_update,
        &KeyPath::default().key("last_update"),
        cx,
    );
    let mut page = cx.page(&[]);
    let region = Region::body(entry.source, entry.header.body);
    let mut body = markdown::lower(&region, &mut page);
    markdown::level_headings(&mut body);
    page.settle(&format!("/{}", entry.slug()));
    Page {
        slug: entry.slug(),
        title: values.title.clone().unwrap_or_default(),
        description: values.description.clone(),
        body,
        last_update,
    }
}
