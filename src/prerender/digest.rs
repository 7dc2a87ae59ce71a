//! Names for versions of files.

/// The first 16 hexadecimal digits of a digest: enough to tell one version from another.
pub fn short(digest: &[u8]) -> String {
    digest.iter().take(8).map(|byte| format!("{byte:02x}")).collect::<Vec<_>>().concat()
}
