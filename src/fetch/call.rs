//! A call that the visitor sends to an API: what he has typed, and nothing that the browser knows of him.

use std::time::Duration;

use leptos::web_sys::{
    self, Blob, BlobPropertyBag, FormData, Headers, ReferrerPolicy, Request, RequestCache,
    RequestCredentials, RequestInit,
    js_sys::{Array, Date},
};
use wasm_bindgen::JsValue;

use super::{Abort, FetchError, answer};

/// How long an API may take.
const TIMEOUT: Duration = Duration::from_mins(1);

/// What is sent.
pub enum Body {
    /// Nothing.
    None,
    /// A text.
    Text(String),
    /// A file, as it is.
    File(web_sys::File),
    /// A form in several parts.
    Form(Vec<(String, Part)>),
}

/// A part of a form.
pub enum Part {
    /// A text.
    Text(String),
    /// A text that says that it is JSON.
    Json(String),
    /// A file; none has been chosen when it is absent.
    File(Option<web_sys::File>),
}

/// What comes back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// Its code.
    pub status: u16,
    /// From the request to the last byte, in milliseconds.
    pub milliseconds: u32,
    /// Those that the API lets other sites read.
    pub headers: Vec<(String, String)>,
    /// What it holds.
    pub bytes: Vec<u8>,
}

/// Sends a call; cookies and the address of this page stay here.
pub async fn call(
    method: &str,
    url: &str,
    headers: &[(String, String)],
    body: Body,
    abort: &Abort,
) -> Result<Answer, FetchError> {
    let request = request(method, url, headers, body, abort).map_err(|_| FetchError::Unreadable)?;
    abort.after(TIMEOUT);
    let start = Date::now();
    let response = answer(request).await?;
    let headers = response.headers().entries().collect();
    let status = response.status();
    let bytes = response.binary().await.map_err(|_| FetchError::Network)?;
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "at most a minute")]
    let milliseconds = (Date::now() - start) as u32;
    Ok(Answer { status, milliseconds, headers, bytes })
}

/// The error is what the browser can't send: a header with a line break.
fn request(
    method: &str,
    url: &str,
    headers: &[(String, String)],
    body: Body,
    abort: &Abort,
) -> Result<Request, JsValue> {
    let init = RequestInit::new();
    init.set_method(method);
    init.set_credentials(RequestCredentials::Omit);
    init.set_referrer_policy(ReferrerPolicy::NoReferrer);
    init.set_cache(RequestCache::NoStore);
    init.set_signal(Some(&abort.signal()));
    let sent = Headers::new()?;
    for (name, value) in headers {
        sent.append(name, value)?;
    }
    init.set_headers(&sent);
    let body = body_value(body)?;
    if !body.is_undefined() {
        init.set_body(&body);
    }
    Request::new_with_str_and_init(url, &init)
}

fn body_value(body: Body) -> Result<JsValue, JsValue> {
    Ok(match body {
        Body::None => JsValue::UNDEFINED,
        Body::Text(text) => text.into(),
        Body::File(file) => file.into(),
        Body::Form(parts) => {
            let form = FormData::new()?;
            for (name, part) in parts {
                match part {
                    Part::Text(text) => form.append_with_str(&name, &text)?,
                    Part::Json(text) => form.append_with_blob(&name, &json(&text)?)?,
                    Part::File(Some(file)) => form.append_with_blob(&name, &file)?,
                    Part::File(None) => form.append_with_blob(&name, &Blob::new()?)?,
                }
            }
            form.into()
        }
    })
}

/// Bytes that say what they are.
fn json(text: &str) -> Result<Blob, JsValue> {
    let options = BlobPropertyBag::new();
    options.set_type("application/json");
    Blob::new_with_str_sequence_and_options(&Array::of1(&text.into()), &options)
}
