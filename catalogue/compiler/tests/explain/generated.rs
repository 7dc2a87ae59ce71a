//! What an example can't show, since it is no text or too much of it.

use catalogue_compiler::{code::Code, source::LONGEST_FILE};

const HEADER: &str = "---
title: API Rivières
tagline: Le niveau des rivières, heure par heure
producer: dinum
is_open: 1
doc_tech_external: https://exemple.fr/documentation
---
";

/// Makes a file.
type Make = fn() -> Vec<u8>;

/// The codes, and a file of `api` that gives each.
pub const GENERATED: [(Code, Make); 4] = [
    // A file is too long from a million bytes on.
    (Code::FileTooLong, || with_text(&"Des relevés. ".repeat(LONGEST_FILE / 10))),
    // Explanations are UTF-8.
    (Code::NotText, || b"---\ntitle: API Rivi\xe8res\n---\n".to_vec()),
    // A thousand mistakes are told before.
    (Code::TooMany, || with_text(&"[relevé](/les-api/riviere)\n".repeat(1_001))),
    // Ten thousand tags are read before.
    (Code::TooManyTags, || with_text(&"<b>Relevé</b>\n".repeat(5_001))),
];

fn with_text(text: &str) -> Vec<u8> {
    format!("{HEADER}\n{text}").into_bytes()
}
