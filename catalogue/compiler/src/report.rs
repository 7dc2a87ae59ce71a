//! Drawing diagnostics: for people, for programs, for a forge's annotations.

mod excerpt;

use std::{collections::HashMap, sync::LazyLock};

use annotate_snippets::{Annotation, AnnotationKind, Group, Level, Patch, Renderer, Snippet};
use serde_json::json;

use catalogue::{french::plural, preview::Problem};

use super::{
    diagnostic::{Diagnostic, Severity},
    source::SourceFile,
};
use excerpt::Excerpt;

/// What is drawn of a file that has not been read.
static NOT_READ: LazyLock<SourceFile> = LazyLock::new(SourceFile::default);

/// The files by their paths.
struct Files<'s>(HashMap<&'s str, &'s SourceFile>);

impl<'s> Files<'s> {
    fn new(sources: &'s [SourceFile]) -> Self {
        Self(sources.iter().map(|source| (source.path.as_str(), source)).collect())
    }

    fn of(&self, diagnostic: &Diagnostic) -> &'s SourceFile {
        // Of a picture, or of a file that isn't read, only the name is wrong.
        self.0.get(diagnostic.path.as_str()).copied().unwrap_or(&NOT_READ)
    }
}

/// For people: each mistake with its line underlined, like a compiler's.
pub fn human(diagnostics: &[Diagnostic], sources: &[SourceFile], colour: bool) -> String {
    let renderer = if colour { Renderer::styled() } else { Renderer::plain() };
    let files = Files::new(sources);
    diagnostics
        .iter()
        .map(|diagnostic| {
            let excerpt = Excerpt::around(diagnostic, files.of(diagnostic));
            renderer.render(&groups(diagnostic, &excerpt)) + "\n\n"
        })
        .collect()
}

/// For programs: one JSON object a line.
pub fn json_lines(diagnostics: &[Diagnostic], sources: &[SourceFile]) -> String {
    let files = Files::new(sources);
    diagnostics
        .iter()
        .map(|diagnostic| {
            let (line, column) = files.of(diagnostic).position(diagnostic.start);
            let object = json!({
                "severity": severity_name(diagnostic.severity),
                "code": diagnostic.code.name(),
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
    let files = Files::new(sources);
    diagnostics
        .iter()
        .map(|diagnostic| {
            let (line, column) = files.of(diagnostic).position(diagnostic.start);
            let help = diagnostic.help.as_ref().map(|help| format!("\n{help}")).unwrap_or_default();
            let command = format!(
                "::{} file={},line={line},col={column},title={}::{}",
                severity_name(diagnostic.severity),
                escape_property(&diagnostic.path),
                escape_property(diagnostic.code.name()),
                escape(&format!("{}{help}", diagnostic.message)),
            );
            command + "\n"
        })
        .collect()
}

/// For the app, which writes message, place and help around the drawing.
pub fn problems(diagnostics: &[Diagnostic], sources: &[SourceFile]) -> Vec<Problem> {
    let files = Files::new(sources);
    diagnostics.iter().map(|diagnostic| problem(diagnostic, files.of(diagnostic))).collect()
}

fn problem(diagnostic: &Diagnostic, source: &SourceFile) -> Problem {
    let (line, column) = source.position(diagnostic.start);
    Problem {
        severity: diagnostic.severity,
        code: diagnostic.code.to_string(),
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
    let (errors, warnings) = (count(Severity::Error), count(Severity::Warning));
    format!(
        "{errors} {}, {warnings} {}",
        plural(errors, "erreur"),
        plural(warnings, "avertissement")
    )
}

/// The lines alone, as [`human`] draws them, without the margins above and below.
fn drawing(diagnostic: &Diagnostic, source: &SourceFile) -> String {
    let excerpt = Excerpt::around(diagnostic, source);
    let main = Group::with_level(Level::ERROR).element(snippet(diagnostic, &excerpt));
    let patched = patched(diagnostic, &excerpt);
    let patched = patched.map(|patched| Group::with_level(Level::HELP).element(patched));
    let groups: Vec<Group> = std::iter::once(main).chain(patched).collect();
    let drawn = Renderer::plain().render(&groups);
    drawn.lines().filter(|line| line.trim() != "|").collect::<Vec<_>>().join("\n")
}

fn groups<'a>(diagnostic: &'a Diagnostic, excerpt: &Excerpt<'a>) -> Vec<Group<'a>> {
    let level = match diagnostic.severity {
        Severity::Error => Level::ERROR.with_name("erreur"),
        Severity::Warning => Level::WARNING.with_name("avertissement"),
    };
    let snippet = snippet(diagnostic, excerpt).path(&*diagnostic.path);
    let title = level.primary_title(&*diagnostic.message).id(diagnostic.code.name());
    let main = Group::with_title(title).element(snippet);
    let help_level = || Level::HELP.with_name("aide");
    match (&diagnostic.help, patched(diagnostic, excerpt)) {
        (Some(help), Some(patched)) => {
            let title = help_level().secondary_title(&**help);
            vec![main, Group::with_title(title).element(patched.path(&*diagnostic.path))]
        }
        (Some(help), None) => vec![main.element(help_level().message(&**help))],
        (None, _) => vec![main],
    }
}

fn snippet<'a>(diagnostic: &'a Diagnostic, excerpt: &Excerpt<'a>) -> Snippet<'a, Annotation<'a>> {
    let span = excerpt.inside(diagnostic.span());
    let annotation = AnnotationKind::Primary.span(span).label(&*diagnostic.label);
    Snippet::source(excerpt.text).line_start(excerpt.line).annotation(annotation)
}

fn patched<'a>(
    diagnostic: &'a Diagnostic,
    excerpt: &Excerpt<'a>,
) -> Option<Snippet<'a, Patch<'a>>> {
    let fix = diagnostic.fix.as_ref()?;
    let patch = Patch::new(excerpt.inside(fix.start..fix.end), &*fix.replacement);
    Some(Snippet::source(excerpt.text).line_start(excerpt.line).patch(patch))
}

fn severity_name(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
    }
}
