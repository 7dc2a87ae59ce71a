//! One request that works, and its answer: whether a visitor could really send it, and how it is
//! written in several languages.
//!
//! - [`hosts`]: whether its address is one of the API's
//! - [`json`]: whether what is JSON can be read
//! - [`secrets`]: what must not be published, and the variables in its place
//! - [`samples`]: the request for curl, JavaScript and Python

pub mod hosts;
mod json;
mod samples;
mod secrets;

use std::ops::Range;

use catalogue::first_call::FirstCall;
use url::Url;

use super::files::Entry;
use crate::{
    code::Code,
    collector::Collector,
    schema::{
        api::{ApiHeader, IsOpen},
        first_call::{FirstCallHeader, Method},
    },
    yaml::KeyPath,
};

/// Stands for the address of this site while its settings don't give it.
const UNKNOWN_SITE: &str = "https://adresse-du-site.example";

/// The request, when whoever reads the page may send it. `site` is the address of this site, for an API of
/// its own.
pub fn lower(
    entry: &Entry<ApiHeader>,
    site: Option<&str>,
    collector: &mut Collector,
) -> Option<FirstCall> {
    let values = &entry.header.values;
    let written = values.first_call.as_ref()?;
    check(entry, written, collector);
    let is_for_all = matches!(values.is_open, Some(IsOpen::ToAll | IsOpen::WithAccount));
    let (url, answer) = (written.url.as_ref()?, written.answer.as_ref()?);
    let url = whole(url, site);
    let request = Request {
        method: written.method.unwrap_or(Method::Get),
        url: &url,
        headers: &written.headers,
        body: written.body.as_deref().map(str::trim_end),
    };
    is_for_all.then(|| FirstCall {
        origin: Url::parse(&url).map(|url| url.origin().ascii_serialization()).unwrap_or_default(),
        title: written.title.clone(),
        samples: samples::all(&request),
        variables: secrets::variables(&request),
        answer: answer.trim_end().to_owned(),
    })
}

/// Whether the API is one of this site itself: its call is written from the root of the site.
pub fn is_own(values: &ApiHeader) -> bool {
    let url = values.first_call.as_ref().and_then(|call| call.url.as_deref());
    url.is_some_and(|url| url.starts_with('/'))
}

/// The address, with that of this site where it is written from its root.
fn whole(written: &str, site: Option<&str>) -> String {
    let site = if written.starts_with('/') { site.unwrap_or(UNKNOWN_SITE) } else { "" };
    format!("{site}{written}")
}

/// A request as the entry writes it.
struct Request<'e> {
    method: Method,
    url: &'e str,
    headers: &'e [(String, String)],
    body: Option<&'e str>,
}

impl Request<'_> {
    fn header(&self, name: &str) -> Option<&str> {
        let (_, value) = self.headers.iter().find(|(key, _)| key.eq_ignore_ascii_case(name))?;
        Some(value)
    }

    /// Its texts, in which a variable may stand for a secret.
    fn texts(&self) -> impl Iterator<Item = &str> {
        let headers = self.headers.iter().map(|(_, value)| value.as_str());
        std::iter::once(self.url).chain(headers).chain(self.body)
    }
}

fn check(entry: &Entry<ApiHeader>, written: &FirstCallHeader, collector: &mut Collector) {
    check_address(entry, written, collector);
    check_body(entry, written, collector);
    secrets::check(entry, written, collector);
    json::check(entry, "body", written.body.as_deref(), collector);
    json::check(entry, "answer", written.answer.as_deref(), collector);
}

/// Others must be able to call it, and what they send must stay between them and the API.
fn check_address(entry: &Entry<ApiHeader>, written: &FirstCallHeader, collector: &mut Collector) {
    let Some(url) = written.url.as_deref().and_then(|url| Url::parse(url).ok()) else { return };
    let (message, help) = if hosts::is_own_machine(&url) {
        (
            "cette adresse est celle de votre ordinateur : personne d’autre ne peut l’appeler",
            "donnez l’adresse publique de l’API, `https://…`",
        )
    } else if url.scheme() == "http" {
        (
            "un appel en `http:` se lit en chemin : sa réponse, et les secrets qu’il porte",
            "donnez l’adresse en `https://…`",
        )
    } else {
        return;
    };
    let error = entry.source.error(Code::CallInsecure, span(entry, "url"), message.to_owned());
    collector.push(error.help(help));
}

/// Browsers and caches drop it.
fn check_body(entry: &Entry<ApiHeader>, written: &FirstCallHeader, collector: &mut Collector) {
    let is_get = matches!(written.method, None | Some(Method::Get));
    if is_get && written.body.is_some() {
        let place = entry.header.front_matter.key_span(&path("body"));
        let message = "une requête `GET` n’envoie pas de corps".to_owned();
        let error = entry.source.error(Code::CallBody, place, message);
        collector.push(error.help("ajoutez `method: POST`, ou retirez `body`"));
    }
}

fn path(key: &str) -> KeyPath {
    KeyPath::default().key("first_call").key(key)
}

fn span(entry: &Entry<ApiHeader>, key: &str) -> Range<usize> {
    entry.header.front_matter.value_span(&path(key))
}
