//! The text of an API's page.

use catalogue::{document::Document, guide::OLD_GUIDES_ID, ids, route::Route};

use super::service_level::{availability, statistics};
use crate::{
    lower::{context::Context, files::Entry},
    markdown::{self, Region},
    schema::{
        api::{ApiHeader, IsOpen},
        lifecycle::Status,
    },
    yaml::KeyPath,
};

/// Introduction and body, as one text with one set of headings.
pub fn description(entry: &Entry<ApiHeader>, cx: &mut Context) -> Document {
    let header = &entry.header;
    let mut page = cx.page(&parts(&header.values));
    let mut document = Document::default();
    if let Some(introduction) = &header.values.content_intro {
        let path = KeyPath::default().key("content_intro");
        let region = Region::value(&header.front_matter, path, introduction);
        document = markdown::lower(&region, &mut page);
    }
    let body = Region::body(entry.source, header.body);
    document.0.extend(markdown::lower(&body, &mut page).0);
    markdown::level_headings(&mut document);
    page.settle(&Route::api(&entry.slug()).path());
    document
}

/// Ids of the page's own parts to which its text may link: those that the page surely has. Whether it has
/// guides and services is known once those are read.
fn parts(values: &ApiHeader) -> Vec<&'static str> {
    let mut parts = vec![
        ids::ACCESS,
        ids::AUDIENCES,
        ids::ENTRANCE,
        ids::DESCRIPTION,
        ids::DOCUMENTATION,
        ids::LIMITS,
        ids::CONTACT,
        OLD_GUIDES_ID,
    ];
    let may_be_called = matches!(values.is_open, Some(IsOpen::ToAll | IsOpen::WithAccount));
    let has_call = values.first_call.is_some() && may_be_called;
    parts.extend((has_call && values.status != Some(Status::Stopped)).then_some(ids::FIRST_CALL));
    parts.extend(values.verified.is_some().then_some(ids::SOURCES));
    parts.extend((!values.needs.is_empty()).then_some(ids::ANSWERED_NEEDS));
    let has_usage = values.stat.is_some() || statistics(values).is_some();
    parts.extend(has_usage.then_some(ids::USAGE));
    parts.extend(availability(values).map(|_| ids::AVAILABILITY));
    parts.extend((!values.partners.is_empty()).then_some(ids::PARTNERS));
    parts.extend((!values.datagouv_uuid.is_empty()).then_some(ids::DATASETS));
    parts
}
