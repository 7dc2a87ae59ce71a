//! What each wizard answers each audience, ahead of its questions.

use std::collections::BTreeMap;

use catalogue::{
    access::AccessKind,
    api::Wizard,
    document::{Block, Document, plain_text},
    finder::{Entry, Finder, Group, Outcome},
    flow::{Answers, Choice, Flow, Next, Question, Verdict, VerdictKind},
    index::Card,
};

use crate::symbols::{AudienceGroup, Audiences};

/// Longer reasons are cut at a word: the wizard says the rest.
const REASON_CHARS: usize = 220;

/// The finder; without `audiences.yml` it knows no audience.
pub fn build(audiences: Option<&Audiences>, cards: &[Card], wizards: &[Wizard]) -> Finder {
    let Some(audiences) = audiences else { return Finder::default() };
    let by_slug: BTreeMap<&str, &Wizard> =
        wizards.iter().map(|wizard| (wizard.slug.as_str(), wizard)).collect();
    let entry = |card: &Card| Entry {
        slug: card.slug.clone(),
        title: card.title.clone(),
        tagline: card.tagline.clone(),
        access: card.access,
        themes: card.themes.clone(),
        outcomes: match by_slug.get(card.slug.as_str()) {
            Some(wizard) if card.access == AccessKind::Authorisation => {
                outcomes(&wizard.flow, audiences)
            }
            _ => vec![],
        },
    };
    // Nobody has a right to what no longer answers.
    let living = cards.iter().filter(|card| !card.is_stopped());
    let entries: Vec<Entry> = living.map(entry).collect();
    let mut visitors = audiences.visitors.audiences.clone();
    for (place, audience) in visitors.iter_mut().enumerate() {
        let mut outcomes = entries.iter().flat_map(|entry| &entry.outcomes);
        audience.may_act_for_clients =
            outcomes.any(|one| one.audience == place && one.client.is_some());
    }
    Finder { audiences: visitors, clients: audiences.clients.audiences.clone(), entries }
}

/// What a wizard answers each audience, and each audience for each client where that differs.
fn outcomes(flow: &Flow, audiences: &Audiences) -> Vec<Outcome> {
    let mut outcomes = Vec::new();
    for audience in 0..audiences.visitors.audiences.len() {
        let of = |client| Visitor { flow, audiences, audience, client }.outcome();
        let whoever = of(None);
        let clients = (0..audiences.clients.audiences.len()).map(|client| of(Some(client)));
        let differs = |one: &Outcome| Outcome { client: None, ..one.clone() } != whoever;
        let clients: Vec<Outcome> = clients.filter(differs).collect();
        outcomes.push(whoever);
        outcomes.extend(clients);
    }
    outcomes
}

/// Someone before a wizard.
struct Visitor<'v> {
    flow: &'v Flow,
    audiences: &'v Audiences,
    audience: usize,
    client: Option<usize>,
}

impl Visitor<'_> {
    fn outcome(&self) -> Outcome {
        let mut answers = Answers::new();
        let mut question = &self.flow.questions[0];
        let mut verdicts = Vec::new();
        self.collect(question, true, &mut verdicts);
        // As long as there is only one way to answer, the wizard needs not ask.
        let (is_known, rest) = loop {
            let choices = self.choices(question, answers.is_empty());
            let [choice] = choices.as_slice() else { break (!choices.is_empty(), Some(question)) };
            answers.push((question.id.clone(), choice.id.clone()));
            match choice.next {
                Next::Question(next) => question = &self.flow.questions[next],
                Next::Verdict(_) => break (true, None),
            }
        };
        Outcome {
            audience: self.audience,
            client: self.client,
            group: if is_known { group(&verdicts) } else { Group::Conditions },
            reason: self.as_whom() + &reason(&verdicts, rest.filter(|_| is_known)),
            answers,
        }
    }

    /// Says so when the reason is that of another audience.
    fn as_whom(&self) -> String {
        let label = self.fallback().map(|place| &self.audiences.visitors.audiences[place].label);
        label.map(|label| format!("Comme «\u{a0}{label}\u{a0}»\u{a0}: ")).unwrap_or_default()
    }

    /// The audience that stands for this one, when the wizard doesn't know this one.
    fn fallback(&self) -> Option<usize> {
        let audiences = &self.audiences.visitors;
        let choices = &self.flow.questions[0].choices;
        let is_known = choices.iter().any(|choice| audiences.means(choice, self.audience));
        audiences.fallbacks[self.audience].filter(|_| !is_known)
    }

    /// The verdicts to which the visitor may still come.
    fn collect<'v>(
        &'v self,
        question: &'v Question,
        is_first: bool,
        verdicts: &mut Vec<&'v Verdict>,
    ) {
        for choice in self.choices(question, is_first) {
            match choice.next {
                Next::Question(next) => self.collect(&self.flow.questions[next], false, verdicts),
                Next::Verdict(verdict) => verdicts.push(&self.flow.verdicts[verdict]),
            }
        }
    }

    /// The answers that this visitor may give: of the first question those that mean the audience, of
    /// a later one that asks for whom one acts, those that mean the client.
    fn choices<'q>(&self, question: &'q Question, is_first: bool) -> Vec<&'q Choice> {
        let meaning = |labels: &AudienceGroup, place| -> Vec<&'q Choice> {
            question.choices.iter().filter(|choice| labels.means(choice, place)).collect()
        };
        if is_first {
            let place = self.fallback().unwrap_or(self.audience);
            return meaning(&self.audiences.visitors, place);
        }
        let clients = &self.audiences.clients;
        let asks_for_whom = question.choices.iter().any(|choice| clients.knows(&choice.words()));
        match self.client.filter(|_| asks_for_whom).map(|client| meaning(clients, client)) {
            Some(choices) if !choices.is_empty() => choices,
            _ => question.choices.iter().collect(),
        }
    }
}

fn group(verdicts: &[&Verdict]) -> Group {
    let all = |kind| verdicts.iter().all(|verdict| verdict.kind == kind);
    if all(VerdictKind::Eligible) {
        Group::Eligible
    } else if all(VerdictKind::NotEligible) {
        Group::Refused
    } else {
        Group::Conditions
    }
}

/// What the only verdict says; else the question that decides.
fn reason(verdicts: &[&Verdict], question: Option<&Question>) -> String {
    match (verdicts, question) {
        ([verdict], _) => first_words(&verdict.description),
        ([], _) => "Ce public n’est pas prévu par l’assistant : voyez les réponses qu’il propose."
            .to_owned(),
        (_, Some(question)) => format!("À préciser : {}", question.text),
        (_, None) => String::new(),
    }
}

fn first_words(document: &Document) -> String {
    let paragraph = document.0.iter().find_map(|block| match block {
        Block::Paragraph(inlines) => Some(plain_text(inlines)),
        _ => None,
    });
    let text = paragraph.unwrap_or_default();
    if text.chars().count() <= REASON_CHARS {
        return text;
    }
    let cut: String = text.chars().take(REASON_CHARS).collect();
    let end = cut.rfind(' ').unwrap_or(cut.len());
    format!("{}…", cut[..end].trim_end_matches([',', ';', ':']))
}
