//! Short fingerprints of texts.

/// FNV-1a: two stems of one language hardly ever share one of four billion values.
pub(super) fn hash(text: &str) -> u32 {
    text.bytes().fold(0x811c_9dc5, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}

/// Fingerprint of the words of a title, in order: tells whether a query is that title.
pub(super) fn title_key<'w>(words: impl Iterator<Item = &'w str>) -> u32 {
    hash(&words.collect::<Vec<_>>().join(" "))
}
