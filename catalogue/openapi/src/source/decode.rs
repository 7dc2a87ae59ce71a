//! From bytes to text.

use super::{Fault, LONGEST_FILE};
use crate::diagnostic::Code;

/// The text of a file: UTF-8, UTF-16 when a mark says so, else Latin-1.
pub(super) fn decode(bytes: &[u8], faults: &mut Vec<Fault>) -> Option<String> {
    if bytes.len() > LONGEST_FILE {
        let message = format!("le fichier a {} octets, plus que {LONGEST_FILE}", bytes.len());
        let help = "répartissez la spécification en plusieurs fichiers";
        faults.push(Fault::new(0, Code::TooLong, message, help));
        return None;
    }
    match bytes {
        [0xFF, 0xFE, rest @ ..] => Some(utf16(rest, u16::from_le_bytes, faults)),
        [0xFE, 0xFF, rest @ ..] => Some(utf16(rest, u16::from_be_bytes, faults)),
        [0xEF, 0xBB, 0xBF, rest @ ..] => Some(utf8(rest, faults)),
        // Without a mark: what starts a specification is ASCII.
        [b'!'..=b'~', 0, ..] => Some(utf16(bytes, u16::from_le_bytes, faults)),
        [0, b'!'..=b'~', ..] => Some(utf16(bytes, u16::from_be_bytes, faults)),
        bytes => Some(utf8(bytes, faults)),
    }
}

fn utf8(bytes: &[u8], faults: &mut Vec<Fault>) -> String {
    let error = match str::from_utf8(bytes) {
        Ok(text) => return text.to_owned(),
        Err(error) => error,
    };
    let text: String = bytes.iter().map(|byte| char::from(*byte)).collect();
    // Each byte before the mistake is as long in the text, when it is ASCII.
    let before = bytes.get(..error.valid_up_to()).unwrap_or_default();
    let at = before.iter().map(|byte| char::from(*byte).len_utf8()).sum();
    let message = "le fichier n’est pas en UTF-8 : il est lu comme du Latin-1";
    faults.push(Fault::new(at, Code::Encoding, message, "enregistrez-le en UTF-8"));
    text
}

fn utf16(bytes: &[u8], read: fn([u8; 2]) -> u16, faults: &mut Vec<Fault>) -> String {
    let message = "le fichier est en UTF-16, pas en UTF-8";
    faults.push(Fault::new(0, Code::Encoding, message, "enregistrez-le en UTF-8"));
    let (pairs, _) = bytes.as_chunks::<2>();
    char::decode_utf16(pairs.iter().map(|pair| read(*pair)))
        .map(|sign| sign.unwrap_or(char::REPLACEMENT_CHARACTER))
        .collect()
}
