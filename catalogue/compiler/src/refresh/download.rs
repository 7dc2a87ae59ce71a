//! The text at an address, from redirect to redirect.

use url::Url;

use super::Settings;
use crate::{
    documentation::copy::CopyRecord,
    network::{Answer, Failure, MOST_REDIRECTS, redirected},
};

/// What an address gives.
pub(super) enum Download {
    /// What we have already.
    Same,
    /// A text.
    Text(Text),
}

/// A text, and what its server says of it.
pub(super) struct Text {
    pub bytes: Vec<u8>,
    /// `application/json; charset=utf-8`.
    pub kind: String,
    pub etag: String,
    pub last_modified: String,
}

/// Downloads a file; `known` is the copy that we still have of it.
pub(super) fn download(
    source: &str,
    known: Option<&CopyRecord>,
    settings: &Settings,
) -> Result<Download, Failure> {
    let network = settings.network();
    let mut here = Url::parse(source).map_err(|_| Failure::RedirectNowhere)?;
    here.set_fragment(None);
    let conditions = conditions(known);
    for _ in 0..=MOST_REDIRECTS {
        let answer = network.get(&here, &conditions)?;
        if answer.status() == 304 && !conditions.is_empty() {
            return Ok(Download::Same);
        }
        let Some(location) = answer.location() else {
            return text(answer, settings).map(Download::Text);
        };
        let next = redirected(&here, &location).ok_or(Failure::RedirectNowhere)?;
        if here.scheme() == "https" && next.scheme() == "http" {
            return Err(Failure::RedirectInsecure);
        }
        here = next;
    }
    Err(Failure::RedirectLoop)
}

/// What makes a server say « the same » in place of the text.
fn conditions(known: Option<&CopyRecord>) -> Vec<(&str, &str)> {
    let Some(known) = known else { return vec![] };
    let all = [("if-none-match", &*known.etag), ("if-modified-since", &*known.last_modified)];
    // The second one counts only where there is no first one.
    all.into_iter().find(|(_, value)| !value.is_empty()).into_iter().collect()
}

fn text(answer: Answer, settings: &Settings) -> Result<Text, Failure> {
    let status = answer.status();
    if status != 200 {
        return Err(Failure::Status { status });
    }
    let header = |name: &str| answer.header(name).unwrap_or_default();
    let (kind, etag, last_modified) =
        (header("content-type"), header("etag"), header("last-modified"));
    let bytes = answer.bytes(settings.longest)?;
    Ok(Text { bytes, kind, etag, last_modified })
}
