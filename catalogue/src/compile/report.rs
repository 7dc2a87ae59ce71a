//! Drawing diagnostics: for people, for programs, for a forge's annotations.

use annotate_snippets::{AnnotationKind, Group, Level, Patch, Renderer, Snippet};
use serde_json::json;

use super::{
    diagnostic::{Diagnostic, Severity},
    source::SourceFile,
};

/// For people: each mistake with its line underlined, like a compiler's.
pub fn human(diagnostics: &[Diagnostic], sources: &[SourceFile], colour: bool) -> String {
    let renderer = if colour { Renderer::styled() } else { Renderer::plain() };
    diagnostics
        .iter()
        .map(|diagnostic| {
            let source = source_of(diagnostic, sources);
            renderer.render(&groups(diagnostic, source)) + "\n\n"
        })
        .collect()
}

/// For programs: one JSON object a line.
pub fn json_lines(diagnostics: &[Diagnostic], sources: &[SourceFile]) -> String {
    diagnostics
        .iter()
        .map(|diagnostic| {
            let (line, column) = source_of(diagnostic, sources).position(diagnostic.start);
            let object = json!({
                "severity": severity_name(diagnostic.severity),
                "code": diagnostic.code,
                "file": diagnostic.path,
                "line": line,
                "column": column,
                "message": diagnostic.message,
                "help": diagnostic.help,
            });
            object.to_string() + "\n"
        })
        .collect()
}

/// For GitHub: one workflow command a line, shown beside the line of the change.
pub fn github(diagnostics: &[Diagnostic], sources: &[SourceFile]) -> String {
    let escape = |text: &str| text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A");
    let escape_property = |text: &str| escape(text).replace(':', "%3A").replace(',', "%2C");
    diagnostics
        .iter()
        .map(|diagnostic| {
            let (line, column) = source_of(diagnostic, sources).position(diagnostic.start);
            let help = diagnostic.help.as_ref().map(|help| format!("\n{help}")).unwrap_or_default();
            let command = format!(
                "::{} file={},line={line},col={column},title={}::{}",
                severity_name(diagnostic.severity),
                escape_property(&diagnostic.path),
                escape_property(diagnostic.code),
                escape(&format!("{}{help}", diagnostic.message)),
            );
            command + "\n"
        })
        .collect()
}

/// How many of each, in French: `2 erreurs, 1 avertissement`.
pub fn summary(diagnostics: &[Diagnostic]) -> String {
    let count = |severity| diagnostics.iter().filter(|one| one.severity == severity).count();
    let errors = plural(count(Severity::Error), "erreur");
    format!("{errors}, {}", plural(count(Severity::Warning), "avertissement"))
}

/// A number and its noun: `0 erreur`, `2 erreurs`.
pub fn plural(count: usize, noun: &str) -> String {
    format!("{count} {noun}{}", if count > 1 { "s" } else { "" })
}

fn groups<'a>(diagnostic: &'a Diagnostic, source: &'a SourceFile) -> Vec<Group<'a>> {
    let level = match diagnostic.severity {
        Severity::Error => Level::ERROR.with_name("erreur"),
        Severity::Warning => Level::WARNING.with_name("avertissement"),
    };
    let annotation = AnnotationKind::Primary.span(diagnostic.span()).label(&*diagnostic.label);
    let snippet = Snippet::source(&*source.text).path(&*diagnostic.path).annotation(annotation);
    let title = level.primary_title(&*diagnostic.message).id(diagnostic.code);
    let main = Group::with_title(title).element(snippet);
    let help_level = || Level::HELP.with_name("aide");
    match (&diagnostic.help, &diagnostic.fix) {
        (Some(help), Some(fix)) => {
            let patch = Patch::new(fix.start..fix.end, &*fix.replacement);
            let patched = Snippet::source(&*source.text).path(&*diagnostic.path).patch(patch);
            let title = help_level().secondary_title(&**help);
            vec![main, Group::with_title(title).element(patched)]
        }
        (Some(help), None) => vec![main.element(help_level().message(&**help))],
        (None, _) => vec![main],
    }
}

fn source_of<'s>(diagnostic: &Diagnostic, sources: &'s [SourceFile]) -> &'s SourceFile {
    sources
        .iter()
        .find(|source| source.path == diagnostic.path)
        .expect("a diagnostic is about a file that was read")
}

fn severity_name(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
    }
}
