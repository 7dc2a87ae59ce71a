//! What people start an item with.

use super::super::{super::leaf::OPAQUE, scan::is_odd_space};

/// How the start of a line looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// `•`, and what Word has for it.
    Bullet,
    /// `→`: it may also lead to what follows.
    Arrow,
    /// `✅`, `✓`.
    Check,
    /// `–`, `—`: it may also start what somebody says.
    Dash,
    /// Any other picture.
    Emoji,
    /// `-mot`.
    Hyphen,
    /// `*mot`.
    Star,
    /// `+mot`.
    Plus,
    /// `1.mot`, `1)mot`.
    Number,
    /// `a)`, `1°`, `(1)`.
    Ordinal,
}

impl Kind {
    pub const ALL: [Self; 10] = [
        Self::Bullet,
        Self::Arrow,
        Self::Check,
        Self::Dash,
        Self::Emoji,
        Self::Hyphen,
        Self::Star,
        Self::Plus,
        Self::Number,
        Self::Ordinal,
    ];
}

/// The start of a line.
#[derive(Debug)]
pub struct Sign {
    pub kind: Kind,
    /// With the spaces after it, in bytes.
    pub length: usize,
    /// What to type instead, when that is sure.
    pub replacement: Option<String>,
}

// The last three are those of the fonts with which Word draws its bullets.
const BULLETS: &str = "•◦▪▫‣⁃∙●○■□◆◇❖➢◾◽⚫·\u{f0b7}\u{f0a7}\u{f0d8}";
const ARROWS: &str = "→➔➜➡⇒➤▶►▸";
const CHECKS: &str = "✓✔✅☑✗✘✖❌☐☒";
const DASHES: &str = "–—―‒‑‐−－";
const CIRCLED: &str = "①②③④⑤⑥⑦⑧⑨⑩❶❷❸❹❺❻❼❽❾❿";

/// What a line starts with, if that may be an item.
pub fn sign(line: &str) -> Option<Sign> {
    let first = line.chars().next()?;
    let rest = &line[first.len_utf8()..];
    match first {
        '-' if line.starts_with("-- ") => drawn(Kind::Dash, line, &line[2..], "- ".to_owned()),
        '-' | '*' | '+' | '＊' | '＋' => glued(first, rest),
        // A digit in a square.
        _ if rest.starts_with(['\u{fe0f}', '\u{20e3}']) => picture(line, first),
        _ if first.is_ascii_digit() => numbered(line).or_else(|| ordinal(line)),
        _ if BULLETS.contains(first) => drawn(Kind::Bullet, line, rest, "- ".to_owned()),
        // Word's hollow bullet.
        'o' if rest.starts_with(['\t', '\u{a0}']) => {
            drawn(Kind::Bullet, line, rest, "- ".to_owned())
        }
        _ if DASHES.contains(first) => {
            let is_amount = rest.starts_with(|one: char| one.is_ascii_digit());
            drawn(Kind::Dash, line, rest, "- ".to_owned()).filter(|_| !is_amount)
        }
        _ if is_picture(first) => picture(line, first),
        _ => ordinal(line),
    }
}

/// A sign, then the words.
fn drawn(kind: Kind, line: &str, rest: &str, typed: String) -> Option<Sign> {
    let words = rest.trim_start_matches(|one: char| one.is_whitespace() || is_odd_space(one));
    let sign = Sign { kind, length: line.len() - words.len(), replacement: Some(typed) };
    (!words.is_empty()).then_some(sign)
}

/// A mark that the words touch.
fn glued(mark: char, rest: &str) -> Option<Sign> {
    let next = rest.chars().next()?;
    let is_quote = "«“\"‘'([".contains(next) || next == OPAQUE;
    let kind = match mark {
        '-' if next.is_alphabetic() || is_quote && next != '(' => Kind::Hyphen,
        '*' | '＊' if next.is_alphabetic() || is_quote => Kind::Star,
        '+' | '＋' if next.is_alphabetic() => Kind::Plus,
        _ => return None,
    };
    Some(Sign { kind, length: mark.len_utf8(), replacement: Some("- ".to_owned()) })
}

fn numbered(line: &str) -> Option<Sign> {
    let digits = line.len() - line.trim_start_matches(|one: char| one.is_ascii_digit()).len();
    let rest = line[digits..].strip_prefix(['.', ')'])?;
    let is_word = |one: char| one.is_alphabetic() || "«“\"(".contains(one) || one == OPAQUE;
    let is_item = digits <= 2 && rest.starts_with(is_word) && !is_one_letter(rest);
    is_item.then(|| Sign {
        kind: Kind::Number,
        length: digits + 1,
        replacement: Some(format!("{} ", &line[..=digits])),
    })
}

/// `1.x`, `2.a`: a version, a paragraph of a law.
fn is_one_letter(rest: &str) -> bool {
    let letters = rest.chars().take_while(|one| one.is_alphanumeric()).count();
    letters == 1 && !rest.contains(' ')
}

/// `a)`, `A.`, `1°`, `1/`, `1 -`, `(1)`, `①`.
fn ordinal(line: &str) -> Option<Sign> {
    let (open, inner) = match line.strip_prefix('(') {
        Some(inner) => (1, inner),
        None => (0, line),
    };
    let name =
        inner.len() - inner.trim_start_matches(|one: char| one.is_ascii_alphanumeric()).len();
    let is_spaced = [" - ", " – "].iter().any(|dash| inner[name..].starts_with(dash));
    let spaces = usize::from(is_spaced);
    let end = inner[name + spaces..].chars().next()?;
    let is_number = inner[..name].bytes().all(|byte| byte.is_ascii_digit());
    let is_ordinal = match (name, end) {
        (0, circled) => open == 0 && CIRCLED.contains(circled),
        (1..=2, ')') => is_number || name == 1 || inner.starts_with("ii"),
        // Initials start further down the alphabet, as often as not.
        (1, '.') => matches!(inner.as_bytes().first(), Some(b'a'..=b'e' | b'A'..=b'E')),
        (1..=2, '°' | 'º' | '/' | '-' | '–') => is_number && open == 0,
        _ => false,
    };
    let length = open + name + spaces + end.len_utf8();
    let rest = &line[length..];
    let typed = (is_number && name > 0).then(|| format!("{}. ", &inner[..name]));
    let sign = drawn(Kind::Ordinal, line, rest, String::new())?;
    // `9 - 12 h` is no item.
    let is_dash = matches!(end, '/' | '-' | '–');
    let words = rest.trim_start();
    let is_apart = (!is_dash || words.starts_with(char::is_alphabetic))
        && (!is_dash && end != '.' || rest.starts_with(' '));
    (is_ordinal && is_apart).then_some(Sign { replacement: typed, ..sign })
}

/// A picture, with what changes its colour or joins it to others.
fn picture(line: &str, first: char) -> Option<Sign> {
    let is_part = |one: char| is_picture(one) || "\u{fe0f}\u{fe0e}\u{200d}\u{20e3}".contains(one);
    let rest = line[first.len_utf8()..].trim_start_matches(is_part);
    let drawing = &line[..line.len() - rest.len()];
    let (kind, typed) = match first {
        _ if ARROWS.contains(first) => (Kind::Arrow, "- ".to_owned()),
        _ if CHECKS.contains(first) => (Kind::Check, format!("- {drawing} ")),
        _ => (Kind::Emoji, format!("- {drawing} ")),
    };
    drawn(kind, line, rest, typed)
}

fn is_picture(one: char) -> bool {
    matches!(u32::from(one), 0x1F000..=0x1FAFF | 0x2600..=0x27BF | 0x2B00..=0x2BFF)
        || ARROWS.contains(one)
}
