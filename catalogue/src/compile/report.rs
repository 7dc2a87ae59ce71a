//! Drawing diagnostics: for people, for programs, for a forge's annotations.

use annotate_snippets::{Annotation, AnnotationKind, Group, Level, Patch, Renderer, Snippet};
use serde_json::json;

use super::{
    diagnostic::{Diagnostic, Severity},
    source::SourceFile,
};
use crate::preview::Problem;

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

/// For the app, which writes message, place and help around the drawing.
pub fn problem(diagnostic: &Diagnostic, sources: &[SourceFile]) -> Problem {
    let source = source_of(diagnostic, sources);
    let (line, column) = source.position(diagnostic.start);
    Problem {
        severity: diagnostic.severity,
        code: diagnostic.code.to_owned(),
        file: diagnostic.path.clone(),
        line,
        column,
        message: diagnostic.message.clone(),
        help: diagnostic.help.clone(),
        drawing: drawing(diagnostic, source),
    }
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

/// The lines alone, as [`human`] draws them, without the margins above and below.
fn drawing(diagnostic: &Diagnostic, source: &SourceFile) -> String {
    let main = Group::with_level(Level::ERROR).element(snippet(diagnostic, source));
    let patched = patched(diagnostic, source);
    let patched = patched.map(|patched| Group::with_level(Level::HELP).element(patched));
    let groups: Vec<Group> = std::iter::once(main).chain(patched).collect();
    let drawn = Renderer::plain().render(&groups);
    drawn.lines().filter(|line| line.trim() != "|").collect::<Vec<_>>().join("\n")
}

fn groups<'a>(diagnostic: &'a Diagnostic, source: &'a SourceFile) -> Vec<Group<'a>> {
    let level = match diagnostic.severity {
        Severity::Error => Level::ERROR.with_name("erreur"),
        Severity::Warning => Level::WARNING.with_name("avertissement"),
    };
    let snippet = snippet(diagnostic, source).path(&*diagnostic.path);
    let title = level.primary_title(&*diagnostic.message).id(diagnostic.code);
    let main = Group::with_title(title).element(snippet);
    let help_level = || Level::HELP.with_name("aide");
    match (&diagnostic.help, patched(diagnostic, source)) {
        (Some(help), Some(patched)) => {
            let title = help_level().secondary_title(&**help);
            vec![main, Group::with_title(title).element(patched.path(&*diagnostic.path))]
        }
        (Some(help), None) => vec![main.element(help_level().message(&**help))],
        (None, _) => vec![main],
    }
}

fn snippet<'a>(diagnostic: &'a Diagnostic, source: &'a SourceFile) -> Snippet<'a, Annotation<'a>> {
    let annotation = AnnotationKind::Primary.span(diagnostic.span()).label(&*diagnostic.label);
    Snippet::source(&*source.text).annotation(annotation)
}

fn patched<'a>(
    diagnostic: &'a Diagnostic,
    source: &'a SourceFile,
) -> Option<Snippet<'a, Patch<'a>>> {
    let fix = diagnostic.fix.as_ref()?;
    let patch = Patch::new(fix.start..fix.end, &*fix.replacement);
    Some(Snippet::source(&*source.text).patch(patch))
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
