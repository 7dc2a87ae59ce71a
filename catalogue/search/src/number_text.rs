//! Numbers as the characters of a text: small ones take one byte, and servers compress the file as any text.

use std::str::Chars;

/// The number 0: what stands before is for programs, not for texts.
const ZERO: u32 = ' ' as u32;

/// From here on a number takes two characters.
const LARGE: u32 = 0xD000;

/// What announces the upper half of a large number.
const UPPER: u32 = 0xE000;

/// The bits of the lower half.
const LOWER: u32 = 12;

/// Adds a number to a text.
pub fn push(text: &mut String, number: u32) {
    if number < LARGE {
        text.push(character(ZERO + number));
    } else {
        text.push(character(UPPER + (number >> LOWER)));
        text.push(character(ZERO + (number & ((1 << LOWER) - 1))));
    }
}

/// No number gives a code that is none: half of the surrogates' place is left free, and 20 bits are enough for
/// the upper half.
fn character(code: u32) -> char {
    char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER)
}

/// Reads numbers one after the other.
pub struct Numbers<'t>(Chars<'t>);

impl<'t> Numbers<'t> {
    /// Of a text that [`push`] has made.
    pub fn of(text: &'t str) -> Self {
        Self(text.chars())
    }
}

impl Iterator for Numbers<'_> {
    type Item = u32;

    fn next(&mut self) -> Option<u32> {
        let first = u32::from(self.0.next()?);
        match first.checked_sub(UPPER) {
            Some(upper) => Some(upper << LOWER | u32::from(self.0.next()?).checked_sub(ZERO)?),
            None => first.checked_sub(ZERO),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_as_they_were_written() {
        let numbers = [0, 1, 94, 95, 96, 2_000, LARGE - 1, LARGE, 1 << 16, u32::MAX >> 1, u32::MAX];
        let mut text = String::new();
        for number in numbers {
            push(&mut text, number);
        }
        assert_eq!(Numbers::of(&text).collect::<Vec<_>>(), numbers);
    }

    #[test]
    fn small_numbers_take_one_byte() {
        let mut text = String::new();
        push(&mut text, 90);
        assert_eq!(text.len(), 1);
    }
}
