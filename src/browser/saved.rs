//! Bytes that the visitor may save as a file.

use leptos::web_sys::{
    Blob, BlobPropertyBag, Url,
    js_sys::{Array, Uint8Array},
};

/// The address of bytes in the memory of the page, which holds them until it is dropped.
#[derive(Debug)]
pub struct Saved(String);

impl Saved {
    /// None in a browser that refuses.
    pub fn new(bytes: &[u8], format: &str) -> Option<Self> {
        let options = BlobPropertyBag::new();
        options.set_type(format);
        let parts = Array::of1(&Uint8Array::from(bytes));
        let blob = Blob::new_with_u8_array_sequence_and_options(&parts, &options).ok()?;
        Url::create_object_url_with_blob(&blob).ok().map(Self)
    }

    /// For a link.
    pub fn address(&self) -> &str {
        &self.0
    }
}

impl Drop for Saved {
    fn drop(&mut self) {
        // Nothing depends on its success.
        let _ = Url::revoke_object_url(&self.0);
    }
}
