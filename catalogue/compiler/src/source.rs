//! The files as they are: bytes, then text.

use std::{ops::Range, path::PathBuf, sync::OnceLock};

use crate::{
    code::Code,
    conflict::{self, Conflict},
};
use catalogue::{date::Date, kind::Kind};

use super::diagnostic::{Diagnostic, Severity};
/// No file that people write is longer, in bytes: the longest of real catalogues have 20,000. What a
/// stranger's file costs is bounded by this.
pub const LONGEST_FILE: usize = 1_000_000;

/// No specification is longer, in bytes: those of large APIs have four million.
const LONGEST_SPECIFICATION: usize = catalogue_openapi::source::LONGEST_FILE;

/// Folders of specifications, which programs write: they are longer than what people write.
const SPECIFICATIONS: [&str; 2] = ["openapi", "swaggers"];

/// The longest text that is read from a folder of the content, in bytes; none of the folder of pictures.
pub fn longest(folder: &str) -> Option<usize> {
    match folder {
        "images" => None,
        folder if SPECIFICATIONS.contains(&folder) => Some(LONGEST_SPECIFICATION),
        _ => Some(LONGEST_FILE),
    }
}

/// A content folder as read.
#[derive(Clone, Debug, Default)]
pub struct RawContent {
    /// The files that hold text, in the order of their names.
    pub files: Vec<RawFile>,
    /// The files that the site ships as they are, in the order of their names.
    pub assets: Vec<Asset>,
    /// The files that are neither, in the order of their names.
    pub unread: Vec<UnreadFile>,
    /// The day, when rules that have expired are to be reported: what is published doesn't depend
    /// on it.
    pub today: Option<Date>,
    /// Whether it is about to be published: what an operator still has to fill in is then reported.
    pub is_release: bool,
    /// Whether drafts are shown with the entries that are published.
    pub shows_drafts: bool,
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

impl Asset {
    /// Path to show, with `/` between its parts.
    pub fn path(&self) -> String {
        self.file.to_string_lossy().replace('\\', "/")
    }
}

/// A file that no page could show.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnreadFile {
    /// Path to show, with `/` between its parts.
    pub path: String,
    /// Path inside the content folder: `api/sirene_v3.md.txt`.
    pub inner: String,
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
#[derive(Clone, Debug, Default)]
pub struct SourceFile {
    /// Path to show.
    pub path: String,
    /// Path inside the content folder.
    pub inner: String,
    /// Its text; of a file that isn't text, what precedes the first wrong byte; of one that is too
    /// long, its first line.
    pub text: String,
    /// Whether all of the file is in `text`.
    pub is_text: bool,
    /// What is read instead of a text in which git left a conflict.
    resolved: Option<String>,
    /// Where each line starts, once somebody has asked.
    lines: OnceLock<Vec<usize>>,
}

impl SourceFile {
    /// Text must be UTF-8 and not too long; a file that isn't is reported.
    pub fn decode(file: RawFile) -> (Self, Vec<Diagnostic>) {
        let RawFile { path, inner, bytes } = file;
        let length = bytes.len();
        let folder = inner.split('/').next().unwrap_or_default();
        let is_latin = SPECIFICATIONS.contains(&folder) && str::from_utf8(&bytes).is_err();
        let (text, is_text) = match String::from_utf8(bytes) {
            // Older programs write so: each byte is a letter.
            Err(error) if is_latin => {
                (error.as_bytes().iter().map(|byte| char::from(*byte)).collect(), true)
            }
            Ok(text) => (text, true),
            Err(error) => {
                let valid = error.utf8_error().valid_up_to();
                (String::from_utf8_lossy(&error.as_bytes()[..valid]).into_owned(), false)
            }
        };
        let mut source = Self { path, inner, text, is_text, ..Self::default() };
        if let Some(longest) = longest(source.folder()).filter(|longest| length > *longest) {
            source.text.truncate(source.first_line().end);
            source.is_text = false;
            let diagnostic = source.too_long(longest);
            return (source, vec![diagnostic]);
        }
        // A document is shipped whatever it is made of.
        let is_fit = is_text || source.folder() == "resources";
        let unreadable = (!is_fit).then(|| source.unreadable());
        let conflicts = if is_text { source.resolve() } else { vec![] };
        let conflicts = conflicts.iter().map(|conflict| source.conflict(conflict));
        let encoding = is_latin.then(|| source.encoding());
        let diagnostics = unreadable.into_iter().chain(conflicts).chain(encoding).collect();
        (source, diagnostics)
    }

    /// Reads one version of each conflict: all else that is wrong with the file can be told as well.
    fn resolve(&mut self) -> Vec<Conflict> {
        let conflicts = conflict::find(&self.text);
        self.resolved = (!conflicts.is_empty()).then(|| conflict::resolved(&self.text, &conflicts));
        conflicts
    }

    /// The text without the versions that a conflict leaves open; every byte has its place.
    pub fn readable(&self) -> &str {
        self.resolved.as_deref().unwrap_or(&self.text)
    }

    /// A text that some file of this path holds.
    pub fn of_text(path: &str, text: &str) -> Self {
        Self { path: path.to_owned(), text: text.to_owned(), is_text: true, ..Self::default() }
    }

    /// The same file, saying something else.
    #[must_use]
    pub fn with_text(&self, text: String) -> Self {
        let Self { path, inner, is_text, .. } = self.clone();
        let mut source = Self { path, inner, text, is_text, ..Self::default() };
        source.resolve();
        source
    }

    fn unreadable(&self) -> Diagnostic {
        let end = self.text.len();
        self.error(Code::NotText, end..end, "le fichier n’est pas du texte UTF-8".to_owned())
            .label("premier octet illisible")
            .help("enregistrez le fichier en UTF-8, ou retirez-le du dossier")
    }

    fn conflict(&self, conflict: &Conflict) -> Diagnostic {
        let (first, others) =
            (conflict.markers.first(), conflict.markers.get(1..).unwrap_or_default());
        let span = first.cloned().unwrap_or_default();
        let message = format!(
            "git a laissé ici un conflit entre deux versions : `{}`",
            &self.text[span.clone()]
        );
        let lines: Vec<String> = others
            .iter()
            .map(|marker| {
                format!(
                    "`{}` (ligne {})",
                    &self.text[marker.clone()],
                    self.position(marker.start).0
                )
            })
            .collect();
        let help = match lines.as_slice() {
            [] => "retirez cette ligne".to_owned(),
            lines => {
                format!("gardez une des versions, puis retirez cette ligne et {}", lines.join(", "))
            }
        };
        self.error(Code::ConflictMarker, span, message).help(help)
    }

    fn encoding(&self) -> Diagnostic {
        let message = "le fichier n’est pas en UTF-8 : il est lu comme du Latin-1".to_owned();
        self.warning(Code::SpecificationFlaw, self.first_line(), message)
            .help("enregistrez-le en UTF-8")
    }

    fn too_long(&self, longest: usize) -> Diagnostic {
        let message = format!("le fichier dépasse {} Ko : il n’est pas lu", longest / 1000);
        self.error(Code::FileTooLong, 0..0, message)
            .help("partagez-le en plusieurs fiches ; une image ou un document ont leurs dossiers, `images` et `resources`")
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

    /// The path of the content folder, its last slash included; empty when it isn't known.
    pub fn content(&self) -> &str {
        self.path.strip_suffix(&self.inner).unwrap_or_default()
    }

    /// What it becomes; none for settings, and for what no page shows.
    pub fn kind(&self) -> Option<Kind> {
        let is_page = self.inner.contains('/') && self.is_markdown();
        Kind::in_folder(self.folder()).filter(|_| is_page)
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
    pub fn error(&self, code: Code, span: Range<usize>, message: String) -> Diagnostic {
        Diagnostic::new(Severity::Error, code, &self.path, span, message)
    }

    /// Something suspicious.
    pub fn warning(&self, code: Code, span: Range<usize>, message: String) -> Diagnostic {
        Diagnostic::new(Severity::Warning, code, &self.path, span, message)
    }

    /// The first line, for what concerns the whole file.
    pub fn first_line(&self) -> Range<usize> {
        0..self.text.lines().next().unwrap_or_default().len()
    }

    /// Line and column of a byte, both counted from 1, columns in characters.
    pub fn position(&self, offset: usize) -> (usize, usize) {
        let (line, start) = self.line_at(offset);
        (line, self.text[start..offset].chars().count() + 1)
    }

    /// The number of the line that holds a byte, counted from 1, and its first byte.
    pub fn line_at(&self, offset: usize) -> (usize, usize) {
        let starts = self.lines.get_or_init(|| {
            let after = self.text.match_indices('\n').map(|(newline, _)| newline + 1);
            std::iter::once(0).chain(after).collect()
        });
        let line = starts.partition_point(|start| *start <= offset);
        (line, starts[line - 1])
    }
}
