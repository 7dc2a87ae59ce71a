//! The one module that speaks HTTP.

mod abort;
mod call;

use std::time::Duration;

use gloo_net::http::{Request, Response};

use crate::routes::href;
pub use abort::Abort;
pub use call::{Answer, Body, Part, call};

/// Why something didn't come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FetchError {
    /// The server says that there is no such thing.
    Absent,
    /// No answer: offline, refused by the other site's rules, or too late.
    Network,
    /// The server failed, with this status.
    Status(u16),
    /// An answer that isn't what was asked for.
    Unreadable,
    /// An answer of more bytes than are read.
    TooLong,
}

/// A file of this site.
pub async fn site_file(name: &str) -> Result<String, FetchError> {
    let url = href(&format!("/{name}"));
    let response = Request::get(&url).send().await.map_err(|_| FetchError::Network)?;
    match response.status() {
        200..=299 => response.text().await.map_err(|_| FetchError::Network),
        404 | 410 => Err(FetchError::Absent),
        status => Err(FetchError::Status(status)),
    }
}

/// A file of any site, without telling it anything but the address; given up after `timeout`, or when
/// it is longer than `most` bytes.
pub async fn bytes(url: &str, timeout: Duration, most: usize) -> Result<Vec<u8>, FetchError> {
    let abort = Abort::new().ok_or(FetchError::Network)?;
    let response = foreign(url, timeout, &abort).await?;
    let announced = response.headers().get("content-length").and_then(|text| text.parse().ok());
    if announced.is_some_and(|length: usize| length > most) {
        abort.abort();
        return Err(FetchError::TooLong);
    }
    let bytes = response.binary().await.map_err(|_| FetchError::Network)?;
    if bytes.len() > most { Err(FetchError::TooLong) } else { Ok(bytes) }
}

/// A text of another site, without telling it anything but the address; given up after `timeout`
/// or when `abort` says so.
pub async fn foreign_text(
    url: &str,
    timeout: Duration,
    abort: &Abort,
) -> Result<String, FetchError> {
    let response = foreign(url, timeout, abort).await?;
    response.text().await.map_err(|_| FetchError::Network)
}

/// The answer to a request, whatever it says.
async fn answer(request: leptos::web_sys::Request) -> Result<Response, FetchError> {
    Request::from(request).send().await.map_err(|_| FetchError::Network)
}

/// A successful answer of another site.
async fn foreign(url: &str, timeout: Duration, abort: &Abort) -> Result<Response, FetchError> {
    abort.after(timeout);
    let request = Request::get(url)
        .abort_signal(Some(&abort.signal()))
        .credentials(web_sys::RequestCredentials::Omit)
        .referrer_policy(web_sys::ReferrerPolicy::NoReferrer);
    let response = request.send().await.map_err(|_| FetchError::Network)?;
    match response.status() {
        _ if response.ok() => Ok(response),
        404 | 410 => Err(FetchError::Absent),
        status => Err(FetchError::Status(status)),
    }
}

/// What a page needs to call an operation; none when it doesn't come.
pub async fn call_of(url: &str) -> Option<catalogue_openapi::request::Call> {
    let response = Request::get(url).send().await.ok().filter(Response::ok)?;
    read_call(&response.text().await.ok()?)
}

/// The same, from its text.
pub fn read_call(text: &str) -> Option<catalogue_openapi::request::Call> {
    serde_json::from_str(text).ok()
}
