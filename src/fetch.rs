//! The one module that speaks HTTP.

mod abort;

use std::time::Duration;

use gloo_net::http::Request;

use crate::routes::href;
pub use abort::Abort;

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

/// A text of another site, without telling it anything but the address; given up after `timeout`
/// or when `abort` says so.
pub async fn foreign_text(
    url: &str,
    timeout: Duration,
    abort: &Abort,
) -> Result<String, FetchError> {
    abort.after(timeout);
    let request = Request::get(url)
        .abort_signal(Some(&abort.signal()))
        .credentials(web_sys::RequestCredentials::Omit)
        .referrer_policy(web_sys::ReferrerPolicy::NoReferrer);
    let response = request.send().await.map_err(|_| FetchError::Network)?;
    if !response.ok() {
        return Err(FetchError::Status(response.status()));
    }
    response.text().await.map_err(|_| FetchError::Network)
}
