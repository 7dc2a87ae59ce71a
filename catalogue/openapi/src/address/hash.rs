//! A hash that is the same on all machines and for ever.

/// Letters and digits of a short hash.
pub(super) const LENGTH: usize = 6;

/// Six letters and digits: FNV-1a, in base 36.
pub(super) fn short(text: &str) -> String {
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    for byte in text.bytes() {
        hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    }
    let mut rest = hash ^ (hash >> 31);
    let mut text = String::new();
    for _ in 0..LENGTH {
        let digit = u32::try_from(rest % 36).unwrap_or_default();
        text.push(char::from_digit(digit, 36).unwrap_or('0'));
        rest /= 36;
    }
    text
}
