//! The files as they are: bytes, then text.

use std::{ops::Range, path::PathBuf};

use super::diagnostic::{Diagnostic, Severity};
use crate::date::Date;

/// A content folder as read.
#[derive(Clone, Debug, Default)]
pub struct RawContent {
    /// The files that hold text, in the order of their names.
    pub files: Vec<RawFile>,
    /// The files that the site ships as they are, in the order of their names.
    pub assets: Vec<Asset>,
    /// The day, when rules that have expired are to be reported: what is published doesn't depend
    /// on it.
    pub today: Option<Date>,
}

impl From<Vec<RawFile>> for RawContent {
    fn from(files: Vec<RawFile>) -> Self {
        Self { files, ..Self::default() }
    }
}

/// A file that the site ships as it is: a picture, a specification, a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asset {
    /// Address in the site, from its root: `/images/guides/riviere.png`.
    pub address: String,
    /// Where it is on the disk.
    pub file: PathBuf,
    /// Width and height of a picture in pixels, when the file says so.
    pub size: Option<(u32, u32)>,
}

/// A file as read.
#[derive(Clone, Debug)]
pub struct RawFile {
    /// Path to show, with `/` between its parts.
    pub path: String,
    /// Path inside the content folder: `api/sirene_v3.md`.
    pub inner: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// A file as text.
#[derive(Clone, Debug)]
pub struct SourceFile {
    /// Path to show.
    pub path: String,
    /// Path inside the content folder.
    pub inner: String,
    /// Its text; of a file that isn't text, what precedes the first wrong byte.
    pub text: String,
    /// Whether all of the file is in `text`.
    pub is_text: bool,
}

impl SourceFile {
    /// Text must be UTF-8; a file that isn't is reported.
    pub fn decode(file: RawFile) -> (Self, Vec<Diagnostic>) {
        let (text, is_text) = match String::from_utf8(file.bytes) {
            Ok(text) => (text, true),
            Err(error) => {
                let valid = error.utf8_error().valid_up_to();
                (String::from_utf8_lossy(&error.as_bytes()[..valid]).into_owned(), false)
            }
        };
        let source = Self { path: file.path, inner: file.inner, text, is_text };
        let diagnostics = if is_text { vec![] } else { vec![source.unreadable()] };
        (source, diagnostics)
    }

    fn unreadable(&self) -> Diagnostic {
        let end = self.text.len();
        self.error("not-text", end..end, "le fichier n’est pas du texte UTF-8".to_owned())
            .label("premier octet illisible")
            .help("enregistrez le fichier en UTF-8, ou retirez-le du dossier")
    }

    /// The name of the file without its folder and its last extension.
    pub fn slug(&self) -> &str {
        let name = self.inner.rsplit('/').next().unwrap_or(&self.inner);
        name.rsplit_once('.').map_or(name, |(slug, _)| slug)
    }

    /// The folder of the content in which it is; empty at the top.
    pub fn folder(&self) -> &str {
        self.inner.split_once('/').map_or("", |(folder, _)| folder)
    }

    /// Whether its name ends as that of a page must.
    pub fn is_markdown(&self) -> bool {
        self.has_extension("md")
    }

    /// Whether its name ends with this extension.
    pub fn has_extension(&self, wanted: &str) -> bool {
        std::path::Path::new(&self.inner).extension().is_some_and(|extension| extension == wanted)
    }

    /// A mistake that makes the page wrong.
    pub fn error(&self, code: &'static str, span: Range<usize>, message: String) -> Diagnostic {
        Diagnostic::new(Severity::Error, code, &self.path, span, message)
    }

    /// Something suspicious.
    pub fn warning(&self, code: &'static str, span: Range<usize>, message: String) -> Diagnostic {
        Diagnostic::new(Severity::Warning, code, &self.path, span, message)
    }

    /// The first line, for what concerns the whole file.
    pub fn first_line(&self) -> Range<usize> {
        0..self.text.lines().next().unwrap_or_default().len()
    }

    /// Line and column of a byte, both counted from 1, columns in characters.
    pub fn position(&self, offset: usize) -> (usize, usize) {
        let before = &self.text[..offset];
        let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
        let line = before.bytes().filter(|&byte| byte == b'\n').count() + 1;
        (line, before[line_start..].chars().count() + 1)
    }
}
