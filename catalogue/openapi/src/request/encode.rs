//! Percent-encoding.

use std::fmt::Write;

/// A text in which every sign but letters, digits and those kept is `%20`.
pub fn percent(text: &str, is_kept: impl Fn(char) -> bool) -> String {
    let mut encoded = String::with_capacity(text.len());
    for sign in text.chars() {
        if sign.is_ascii_alphanumeric() || is_kept(sign) {
            encoded.push(sign);
            continue;
        }
        for byte in sign.encode_utf8(&mut [0; 4]).bytes() {
            // Writing to a text can't fail.
            let _ = write!(encoded, "%{byte:02X}");
        }
    }
    encoded
}

/// Signs that stand for themselves everywhere in an address.
pub(super) fn is_unreserved(sign: char) -> bool {
    matches!(sign, '-' | '.' | '_' | '~')
}

/// Signs that have a meaning in addresses.
pub(super) fn is_reserved(sign: char) -> bool {
    is_unreserved(sign) || ":/?#[]@!$&'()*+,;=%".contains(sign)
}
