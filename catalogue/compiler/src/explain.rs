//! What each code means, for editors. `explain/<code>.md` says it in a few sentences, then shows the
//! mistake and its cure in fenced blocks. After its language a block names its file, and which part of
//! the file it is: `en-tête` for lines of the header, `texte` for what follows it, else all of it.

mod example;

use std::fmt::Write as _;

use super::code::Code;
use catalogue::preview::Severity;
pub use example::{Example, Examples, examples};
use example::{Piece, pieces};

/// The explanation as people read it: the file of each example is named above it.
pub fn text(code: Code) -> String {
    let mut text = String::new();
    for piece in pieces(code.explanation()) {
        match piece {
            Piece::Line(line) => text.extend([line, "\n"]),
            Piece::Example(example) => text += &captioned(example),
        }
    }
    text
}

fn captioned(Example { fence, language, path, part, text }: Example) -> String {
    let caption = match (path, part) {
        ("", _) => String::new(),
        (path, "") => format!("`{path}` :\n\n"),
        (path, part) => format!("`{path}`, {part} :\n\n"),
    };
    format!("{caption}{fence}{language}\n{text}{fence}\n")
}

/// One line a code: its name, how bad it is, what it means.
pub fn list() -> String {
    let width = Code::ALL.iter().map(|code| code.name().len()).max().unwrap_or_default();
    let line = |code: &Code| {
        let severity = severity(*code);
        format!("{code:width$}  {severity:23}  {}\n", first_sentence(*code))
    };
    Code::ALL.iter().map(line).collect()
}

/// The page of the documentation.
pub fn page() -> String {
    let mut page = INTRODUCTION.to_owned();
    for &code in Code::ALL {
        let sentence = first_sentence(code);
        let _ = writeln!(page, "- [`{code}`](#{code}) ({}) : {sentence}", severity(code));
    }
    for &code in Code::ALL {
        let _ = write!(page, "\n## {code}\n\n{}", text(code));
    }
    page
}

const INTRODUCTION: &str = "\
<!-- Écrit par `cargo catalogue explain --markdown > docs/diagnostics.md`. -->

# Les diagnostics

`vitrine check` dit tout ce qui ne va pas dans le contenu. Le code de chaque diagnostic est
entre crochets, et `vitrine explain CODE` l’explique comme ici. Une erreur rendrait une page
fausse ou un lien mort : rien n’est publié avant qu’elle soit corrigée. Un avertissement signale ce
qui est sans doute un oubli.

";

fn severity(code: Code) -> &'static str {
    match code.severity() {
        Some(Severity::Error) => "erreur",
        Some(Severity::Warning) => "avertissement",
        None => "erreur ou avertissement",
    }
}

/// What a code means, in one sentence.
fn first_sentence(code: Code) -> String {
    let paragraph = code.explanation().split("\n\n").next().unwrap_or_default();
    let line = paragraph.trim().replace('\n', " ");
    match line.split_once(". ") {
        Some((first, _)) => format!("{first}."),
        None => line,
    }
}
