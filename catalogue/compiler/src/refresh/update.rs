//! Whether what came is a specification, and what has changed in it.

use catalogue::date::Date;
use catalogue_openapi::{
    Compiled, compile,
    diagnostic::Severity,
    diff::{Change, diff},
    source::Files,
};
use sha2::{Digest, Sha256};

use super::{
    Refusal, Settings, Target,
    download::{Download, Text, download},
};
use crate::documentation::copy::{CopyRecord, Version};

/// What became of a copy.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refreshed {
    /// It is still what its producer publishes, since this day.
    Same {
        /// The day on which it was first read.
        since: Option<Date>,
        /// What to write: that it was looked at.
        written: Written,
    },
    /// There is a first copy.
    First {
        /// How many operations it has.
        operations: usize,
        /// How many flaws were found in it.
        flaws: usize,
        /// What to write.
        written: Written,
    },
    /// There is a new copy.
    Changed {
        /// What has changed for those who call; nothing when only words have.
        changes: Vec<Change>,
        /// How many flaws were found in it.
        flaws: usize,
        /// What to write.
        written: Written,
    },
}

impl Refreshed {
    /// The files to write.
    pub fn written(&self) -> &Written {
        match self {
            Self::Same { written, .. }
            | Self::First { written, .. }
            | Self::Changed { written, .. } => written,
        }
    }
}

/// The files to write, inside the content.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    /// The specification and its bytes, when they are new.
    pub copy: Option<(String, Vec<u8>)>,
    /// The file that says where it comes from, and its text.
    pub record: (String, String),
}

/// Brings a copy up to date. `ours` are the bytes of our file, `beside` the files that it refers to.
pub fn refresh(
    target: &Target,
    ours: Option<&[u8]>,
    beside: &dyn Files,
    settings: &Settings,
) -> Result<Refreshed, Refusal> {
    let known = untouched(target, ours);
    if let (Some(file), None, Some(_), false) = (&target.file, known, ours, settings.replaces) {
        return Err(Refusal::Edited { file: file.clone(), was_copied: target.record.is_some() });
    }
    // Only the server that it comes from can say that it is the same.
    let known = known.filter(|known| known.source == target.source);
    let text = match download(&target.source, known, settings).map_err(Refusal::Failed)? {
        Download::Text(text) => text,
        Download::Same => return Ok(same(target, known, settings)),
    };
    if known.is_some_and(|known| known.sha256 == hash(&text.bytes)) {
        return Ok(same(target, known, settings));
    }
    let file = file(target, &text.bytes)?;
    let name = file.rsplit('/').next().unwrap_or(&file);
    let new = compile(name, &text.bytes, beside);
    check(&new, &text)?;
    let old = ours.map(|bytes| compile(name, bytes, beside)).filter(|old| old.is_read);
    Ok(changed(target, old.as_ref(), &new, (file, text), settings))
}

/// What is known of our file, when it is a copy that nobody has edited.
fn untouched<'t>(target: &'t Target, ours: Option<&[u8]>) -> Option<&'t CopyRecord> {
    target.record.as_ref().filter(|known| ours.is_some_and(|bytes| hash(bytes) == known.sha256))
}

fn same(target: &Target, known: Option<&CopyRecord>, settings: &Settings) -> Refreshed {
    let mut record = known.cloned().unwrap_or_default();
    record.checked = Some(settings.today);
    Refreshed::Same {
        since: record.date,
        written: Written { copy: None, record: (CopyRecord::file_of(&target.api), record.text()) },
    }
}

fn changed(
    target: &Target,
    old: Option<&Compiled>,
    new: &Compiled,
    (file, text): (String, Text),
    settings: &Settings,
) -> Refreshed {
    let mut record = CopyRecord {
        source: target.source.clone(),
        date: Some(settings.today),
        checked: Some(settings.today),
        sha256: hash(&text.bytes),
        etag: text.etag,
        last_modified: text.last_modified,
        versions: target.record.as_ref().map(|known| known.versions.clone()).unwrap_or_default(),
    };
    let changes = old.map(|old| diff(&old.documentation, &new.documentation));
    if let (Some(changes), Some(old)) = (&changes, old) {
        record.add(Version {
            date: Some(settings.today),
            before: old.documentation.overview.version.clone(),
            after: new.documentation.overview.version.clone(),
            changes: changes.clone(),
            left_out: 0,
        });
    }
    let flaws = new.diagnostics.len();
    let record = (CopyRecord::file_of(&target.api), record.text());
    let written = Written { copy: Some((file, text.bytes)), record };
    match changes {
        Some(changes) => Refreshed::Changed { changes, flaws, written },
        None => Refreshed::First { operations: new.documentation.operations.len(), flaws, written },
    }
}

/// Where the copy goes: what is there stays where it is.
fn file(target: &Target, bytes: &[u8]) -> Result<String, Refusal> {
    let first = bytes.iter().find(|byte| !byte.is_ascii_whitespace() && byte.is_ascii());
    let is_json = matches!(first, Some(b'{' | b'['));
    match &target.file {
        Some(file) if file.rsplit('.').next() == Some("json") && !is_json => {
            Err(Refusal::OtherFormat { file: file.clone() })
        }
        Some(file) => Ok(file.clone()),
        None => Ok(format!("openapi/{}.{}", target.api, if is_json { "json" } else { "yaml" })),
    }
}

/// A page that says « come back later » doesn't take the place of a specification.
fn check(compiled: &Compiled, text: &Text) -> Result<(), Refusal> {
    let documentation = &compiled.documentation;
    let is_one = !documentation.operations.is_empty() || !documentation.types.is_empty();
    if compiled.is_read && is_one {
        return Ok(());
    }
    let kind = text.kind.split(';').next().unwrap_or_default().trim().to_lowercase();
    let start = String::from_utf8_lossy(&text.bytes[..text.bytes.len().min(200)]).to_lowercase();
    let start = start.trim_start();
    let what = if start.starts_with("<!doctype html") || start.starts_with("<html") {
        "une page web".to_owned()
    } else if let Some(error) =
        compiled.diagnostics.iter().find(|one| one.severity == Severity::Error)
    {
        format!("ligne {} : {}", error.line, error.message)
    } else {
        "aucune opération, aucun type".to_owned()
    };
    let kind = if kind.is_empty() { String::new() } else { format!(" (annoncé comme `{kind}`)") };
    Err(Refusal::NotOne(format!("{what}{kind}")))
}

fn hash(bytes: &[u8]) -> String {
    format!("{:x}", Sha256::digest(bytes))
}
