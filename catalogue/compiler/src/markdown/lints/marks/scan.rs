//! What the lints ask of characters and of the words around them.

use super::super::leaf::HARD_BREAK;

/// No mark that people write is longer, in bytes; looking further would cost the square of the length.
const LONGEST: usize = 300;

/// The rest of a line from a byte on, as far as a mark may reach.
pub fn near(text: &str, at: usize) -> &str {
    let end = text.floor_char_boundary((at + LONGEST).min(text.len()));
    text[at..end].split(['\n', HARD_BREAK]).next().unwrap_or_default()
}

/// Where the bracket opens that closes at a byte.
pub fn opening(text: &str, bracket: char, closing: usize) -> Option<usize> {
    let start = text.ceil_char_boundary(closing.saturating_sub(LONGEST));
    text[start..closing].rfind(bracket).map(|at| start + at)
}

/// A space that Markdown doesn't take for one.
pub fn is_odd_space(one: char) -> bool {
    matches!(one, '\u{200b}' | '\u{2060}' | '\u{feff}')
        || (one.is_whitespace() && !one.is_ascii())
            && !matches!(one, '\u{2028}' | '\u{2029}' | '\u{85}')
}

/// Whether a text starts like an address.
pub fn is_address(text: &str) -> bool {
    const STARTS: [&str; 7] = ["http://", "https://", "mailto:", "tel:", "www.", "/", "#"];
    let is_email = || crate::address::is_email(text);
    STARTS.iter().any(|start| text.starts_with(start) && text.len() > start.len()) || is_email()
}
