//! A wizard as a drawing: questions with their choices, and where each leads.

mod svg;

pub use svg::svg;

use catalogue::{
    api::Wizard,
    flow::{Next, Verdict, VerdictKind},
};

use super::paths::word;
/// For Graphviz.
pub fn dot(wizard: &Wizard) -> String {
    let mut text = vec![format!(
        "digraph {} {{\n  rankdir=LR;\n  node [shape=box, fontname=sans];\n",
        quoted(&wizard.slug)
    )];
    for (index, question) in wizard.flow.questions.iter().enumerate() {
        text.push(format!("  q{index} [label={}];\n", quoted(&question.text)));
        for choice in &question.choices {
            let to = node(choice.next);
            text.push(format!("  q{index} -> {to} [label={}];\n", quoted(&choice.words())));
        }
    }
    for (index, verdict) in wizard.flow.verdicts.iter().enumerate() {
        let (word, colour) = (word(verdict.kind), colour(verdict));
        text.push(format!(
            "  v{index} [label={}, style=\"rounded,filled\", fillcolor=\"{colour}\"];\n",
            quoted(word)
        ));
    }
    text.push("}\n".to_owned());
    text.concat()
}

/// For Mermaid, which forges draw in Markdown files.
pub fn mermaid(wizard: &Wizard) -> String {
    let mut text = vec!["flowchart LR\n".to_owned()];
    for (index, question) in wizard.flow.questions.iter().enumerate() {
        text.push(format!("  q{index}[{}]\n", entities(&question.text)));
        for choice in &question.choices {
            let words = entities(&choice.words());
            text.push(format!("  q{index} -->|{words}| {}\n", node(choice.next)));
        }
    }
    for (index, verdict) in wizard.flow.verdicts.iter().enumerate() {
        text.push(format!("  v{index}([{}])\n", entities(word(verdict.kind))));
        text.push(format!("  style v{index} fill:{}\n", colour(verdict)));
    }
    text.concat()
}

fn node(next: Next) -> String {
    match next {
        Next::Question(index) => format!("q{index}"),
        Next::Verdict(index) => format!("v{index}"),
    }
}

/// Light enough for black words.
fn colour(verdict: &Verdict) -> &'static str {
    match verdict.kind {
        VerdictKind::Eligible => "#cdebd6",
        VerdictKind::Conditional => "#fbe7c0",
        VerdictKind::ToConfirm => "#d9e4f7",
        VerdictKind::NotEligible => "#f6d3d0",
    }
}

fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}

/// Mermaid reads its own marks everywhere but in entities.
fn entities(text: &str) -> String {
    let safe = |one: char| {
        if one.is_alphanumeric() || " ’?!.,:;-…«»\u{a0}".contains(one) {
            one.to_string()
        } else {
            format!("#{};", one as u32)
        }
    };
    format!("\"{}\"", text.chars().map(safe).collect::<String>())
}
