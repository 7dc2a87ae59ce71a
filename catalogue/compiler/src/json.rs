//! Data files as JSON.

use serde::Serialize;

/// A value as JSON.
pub(crate) fn json(value: &impl Serialize) -> String {
    json_through(&mut Vec::new(), value)
}

/// Through a buffer that others have used: it has grown already.
pub(crate) fn json_through(buffer: &mut Vec<u8>, value: &impl Serialize) -> String {
    buffer.clear();
    serde_json::to_writer(&mut *buffer, value)
        .expect("the model has only string keys, so it is always JSON");
    str::from_utf8(buffer).expect("JSON is text").to_owned()
}
