//! Every path of the eligibility wizards, so that the rules can be checked without clicking.

use serde::Serialize;

use catalogue::{
    api::Wizard,
    flow::{VerdictKind, paths::Path},
    route::Route,
};

use catalogue::french::plural;

use crate::suggest::nearest;

/// One path, as programs read it.
#[derive(Debug, Serialize)]
pub struct Line<'w> {
    /// Slug of the API.
    pub slug: &'w str,
    /// In the order of the questions.
    pub answers: Vec<Answer<'w>>,
    /// Where they lead.
    pub verdict: VerdictKind,
}

/// One answer, in words and as the address has it.
#[derive(Debug, Serialize)]
pub struct Answer<'w> {
    /// What is asked.
    pub question: &'w str,
    /// What is answered.
    pub answer: String,
    /// Name of the question in the address.
    pub question_id: &'w str,
    /// Name of the answer in the address.
    pub answer_id: &'w str,
}

/// The wizards of these APIs; all of them when none is named.
pub fn wanted<'w>(wizards: &'w [Wizard], slugs: &[String]) -> anyhow::Result<Vec<&'w Wizard>> {
    if slugs.is_empty() {
        return Ok(wizards.iter().collect());
    }
    slugs.iter().map(|slug| named(wizards, slug)).collect()
}

/// The wizard of an API.
pub fn named<'w>(wizards: &'w [Wizard], slug: &str) -> anyhow::Result<&'w Wizard> {
    let found = wizards.iter().find(|wizard| wizard.slug == slug);
    found.ok_or_else(|| {
        let near = nearest(slug, wizards.iter().map(|wizard| wizard.slug.as_str()));
        let near = near.map(|near| format!(" ; vouliez-vous dire `{near}` ?")).unwrap_or_default();
        anyhow::anyhow!("aucune API `{slug}` n’a d’assistant d’éligibilité{near}")
    })
}

/// Every path of these wizards.
pub fn lines<'w>(wizards: &[&'w Wizard]) -> Vec<Line<'w>> {
    wizards
        .iter()
        .flat_map(|wizard| {
            let line = |path: Path<'w>| line(&wizard.slug, &path);
            wizard.flow.paths().into_iter().map(line).collect::<Vec<_>>()
        })
        .collect()
}

fn line<'w>(slug: &'w str, path: &Path<'w>) -> Line<'w> {
    let answers = path.answered.iter().map(|(question, choice)| Answer {
        question: &question.text,
        answer: choice.words(),
        question_id: &question.id,
        answer_id: &choice.id,
    });
    Line { slug, answers: answers.collect(), verdict: path.verdict.kind }
}

/// For people: a paragraph per API, then how many paths end in doubt.
pub fn text(lines: &[Line]) -> String {
    let mut text = Vec::new();
    let mut slug = "";
    for line in lines {
        if line.slug != slug {
            slug = line.slug;
            text.push(format!("{}{slug}\n", if text.is_empty() { "" } else { "\n" }));
        }
        let answers: Vec<&str> = line.answers.iter().map(|answer| &*answer.answer).collect();
        text.push(format!("  {} : {}\n", answers.join(" → "), word(line.verdict)));
    }
    text.push(summary(lines));
    text.concat()
}

/// A table for spreadsheets, its first line the names of the columns.
pub fn csv(lines: &[Line]) -> String {
    let mut text = vec!["slug,answers,verdict,address\n".to_owned()];
    for Line { slug, answers, verdict } in lines {
        let words = answers.iter().map(|one| format!("{} {}", one.question, one.answer));
        let words = words.collect::<Vec<_>>().join(" → ");
        let query = answers.iter().map(|one| format!("{}={}", one.question_id, one.answer_id));
        let query = query.collect::<Vec<_>>().join("&");
        text.push(format!(
            "{},{},{},{}\n",
            cell(slug),
            cell(&words),
            cell(word(*verdict)),
            cell(&format!("{}?{query}", Route::Wizard((*slug).into()).path()))
        ));
    }
    text.concat()
}

fn summary(lines: &[Line]) -> String {
    let is_open =
        |line: &&Line| matches!(line.verdict, VerdictKind::Conditional | VerdictKind::ToConfirm);
    let open = lines.iter().filter(is_open).count();
    let share = open * 100 / lines.len().max(1);
    let (count, paths) = (lines.len(), plural(lines.len(), "chemin"));
    format!("\n{count} {paths}, dont {open} sans réponse sûre ({share} %)\n")
}

fn cell(text: &str) -> String {
    format!("\"{}\"", text.replace('"', "\"\""))
}

/// A verdict in a word or two.
pub fn word(kind: VerdictKind) -> &'static str {
    match kind {
        VerdictKind::Eligible => "éligible",
        VerdictKind::Conditional => "sous conditions",
        VerdictKind::ToConfirm => "à confirmer",
        VerdictKind::NotEligible => "non éligible",
    }
}
