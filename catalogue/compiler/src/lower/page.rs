//! One editorial page.

use catalogue::{date::Date, page::Page};

use super::files::Entry;
use crate::{
    collector::Collector,
    markdown::{self, PageContext, Region},
    schema::page::PageHeader,
    symbols::Symbols,
};

/// The page.
pub fn lower(entry: &Entry<PageHeader>, symbols: &Symbols, collector: &mut Collector) -> Page {
    let values = &entry.header.values;
    let mut page = PageContext::new(&[], symbols, collector);
    let region = Region::body(entry.source, entry.header.body);
    let mut body = markdown::lower(&region, &mut page);
    markdown::level_headings(&mut body);
    page.settle(&format!("/{}", entry.slug()));
    Page {
        slug: entry.slug().to_owned(),
        title: values.title.clone().unwrap_or_default(),
        description: values.description.clone(),
        body,
        last_update: values.last_update.as_deref().and_then(Date::from_french),
    }
}
