//! What is wrong with the content, above the pages, while one writes. No part of a release: this
//! module isn't compiled for a browser there, and it brings its own styles.

use catalogue::preview::{Preview, Problem, Severity, Shown};
use leptos::prelude::*;

use catalogue::french::count;

/// The styles of the panel.
pub const STYLE: &str = include_str!("../../style/components/content_errors.css");

/// The mistakes of the content: unfolded when there are errors, one line for mere warnings,
/// nothing when there are none.
#[component]
pub fn ContentErrors(
    /// The state of the content.
    preview: Preview,
) -> impl IntoView {
    let Preview { shown, problems } = preview;
    let has_errors = shown != Shown::Fresh;
    let title = title(&problems)?;
    let class = if has_errors { "content-errors content-errors-severe" } else { "content-errors" };
    Some(view! {
        <style>{STYLE}</style>
        <section class=class aria-label="Relecture du contenu">
            <details open=has_errors>
                <summary><h2>{title}</h2></summary>
                {explanation(shown).map(|text| view! { <p>{text}</p> })}
                <ol role="list">{problems.into_iter().map(problem_view).collect_view()}</ol>
            </details>
        </section>
    })
}

/// « Le contenu a 2 erreurs et 1 avertissement »; none when all is well.
fn title(problems: &[Problem]) -> Option<String> {
    let kinds = [(Severity::Error, "erreur"), (Severity::Warning, "avertissement")];
    let counts: Vec<String> = kinds
        .into_iter()
        .map(|(kind, noun)| (problems.iter().filter(|one| one.severity == kind).count(), noun))
        .filter(|&(number, _)| number > 0)
        .map(|(number, noun)| count(number, noun))
        .collect();
    (!counts.is_empty()).then(|| format!("Le contenu a {}", counts.join(" et ")))
}

/// What the page below is, when it isn't the content as it stands.
fn explanation(shown: Shown) -> Option<&'static str> {
    match shown {
        Shown::Fresh => None,
        Shown::LastGood => Some(
            "Les pages restent celles du dernier contenu sans erreur\u{a0}; elles suivront dès que tout sera corrigé.",
        ),
        Shown::Partial => Some(
            "Les pages montrent ce qui a pu être lu\u{a0}; elles seront complètes dès que tout sera corrigé.",
        ),
    }
}

fn problem_view(problem: Problem) -> impl IntoView {
    let kind = match problem.severity {
        Severity::Error => "Erreur",
        Severity::Warning => "Avertissement",
    };
    let place = format!("{}:{}:{}", problem.file, problem.line, problem.column);
    view! {
        <li>
            <h3>{kind}"\u{a0}: "{with_code(&problem.message)}</h3>
            <p class="content-errors-where"><code>{place}</code>" "<span>{problem.code}</span></p>
            // In the order of the keyboard: a long line is scrolled there.
            <pre tabindex="0" role="group" aria-label="Extrait du fichier">{problem.drawing}</pre>
            {problem.help.map(|help| view! { <p>"Aide\u{a0}: "{with_code(&help)}</p> })}
        </li>
    }
}

/// Words between backticks, as code.
fn with_code(text: &str) -> impl IntoView + use<> {
    let parts = text.split('`').map(str::to_owned).enumerate();
    let view = |(index, part): (usize, String)| {
        if index % 2 == 1 { view! { <code>{part}</code> }.into_any() } else { part.into_any() }
    };
    parts.map(view).collect_view()
}
