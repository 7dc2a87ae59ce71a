//! One service that uses APIs.

use catalogue::{document::Image, route::Route, service::Service, slug::Slug};

use super::{context::Context, files::Entry, picture::picture, reference};
use crate::{
    markdown::{self, Region},
    schema::service::ServiceHeader,
    yaml::KeyPath,
};

/// A service whose cards are still to be added.
pub struct LoweredService {
    /// The page.
    pub page: Service,
    /// Slugs of its APIs.
    pub apis: Vec<Slug>,
}

/// Lowers a service.
pub fn lower(entry: &Entry<ServiceHeader>, cx: &mut Context) -> LoweredService {
    let header = &entry.header;
    let values = &header.values;
    let slug = entry.slug();
    let mut page = cx.page(&[]);
    let mut body = markdown::lower(&Region::body(entry.source, header.body), &mut page);
    markdown::level_headings(&mut body);
    page.settle(&Route::service(&slug).path());
    let title = values.title.clone().unwrap_or_default();
    LoweredService {
        apis: reference::apis(header, &KeyPath::default().key("api"), &values.api, cx),
        page: Service {
            slug,
            description: values.description.clone().unwrap_or_default(),
            link: values.link.clone(),
            screenshot: screenshot(entry, &title, cx),
            title,
            body,
            apis: vec![],
            is_indexed: !values.noindex,
        },
    }
}

fn screenshot(entry: &Entry<ServiceHeader>, title: &str, cx: &mut Context) -> Option<Image> {
    let name = entry.header.values.screenshot.as_ref();
    let image = picture(&entry.header, "screenshot", name, "service-screenshot", cx)?;
    Some(Image { alt: format!("Copie d’écran de {title}"), ..image })
}
