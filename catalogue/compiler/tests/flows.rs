//! Eligibility wizards: every path of every flow, any flow and any address.

#[path = "wizards/walks.rs"]
mod walks;

use std::path::{Path, PathBuf};

use catalogue::{
    api::Wizard,
    date::Date,
    document::{Block, Document, Inline, plain_text},
    finder::{Finder, Group},
    flow::{
        Answers, Choice, Flow, Next, Question, Step, UNSURE, Verdict,
        VerdictKind::{self, Conditional, Eligible, NotEligible, ToConfirm},
    },
};
use catalogue_compiler::{Compiled, code::Code, compile, disk, report, source::RawContent};
use proptest::prelude::*;
use walks::{ids, walk_every_path};

fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(name)
}

fn compiled(name: &str) -> Compiled {
    compile(disk::read_content(&folder(name)).expect("the folder is readable"))
}

/// The fixtures and our own content.
fn wizards() -> Vec<Wizard> {
    let folders = ["tests/flows", "tests/seed", "../../content"];
    folders.into_iter().flat_map(|name| compiled(name).catalogue.wizards).collect()
}

#[test]
fn every_path_of_every_flow_is_walked_to_its_verdict() {
    let wizards = wizards();
    assert!(wizards.len() > 3, "the folders have wizards");
    wizards.iter().for_each(walk_every_path);
}

#[test]
fn the_largest_tree_of_the_formats_history_is_a_flow() {
    let Compiled { catalogue, diagnostics, sources, .. } = compiled("tests/flows");
    assert!(diagnostics.is_empty(), "{}", report::human(&diagnostics, &sources, false));
    let flow = |slug: &str| {
        &catalogue.wizards.iter().find(|wizard| wizard.slug == slug).expect("it has one").flow
    };
    let quays = flow("api-quais");
    let ids: Vec<&str> = quays.questions.iter().map(|question| &*question.id).collect();
    assert_eq!(ids, ["profil", "mission", "technique", "prestataire", "editeurs", "hebergement"]);
    assert_eq!(quays.lengths_from(&quays.questions[0]), 1..=5);
    let of_company =
        quays.paths().into_iter().filter(|path| path.answered[0].1.id == "une-entreprise");
    assert_eq!(of_company.count(), 35);
    let company = &quays.questions[0].choices[1];
    assert_eq!(company.next, Next::Question(1));
    assert_eq!(company.note.word_count(), 5, "the answer says something before it asks");
    assert_eq!(plain_text(&quays.questions[2].choices[0].label), "Nos équipes en interne");
    assert_eq!(
        kinds(flow("api-pontons")),
        [NotEligible, Eligible, Conditional, Eligible, Conditional, Eligible]
    );
}

fn kinds(flow: &Flow) -> Vec<VerdictKind> {
    flow.paths().iter().map(|path| path.verdict.kind).collect()
}

#[test]
fn a_verdict_carries_what_its_file_says() {
    let catalogue = compiled("tests/flows").catalogue;
    let pontoons = catalogue.wizards.iter().find(|wizard| wizard.slug == "api-pontons");
    let flow = &pontoons.expect("it has one").flow;
    let paths = flow.paths();
    let Verdict { legal_basis, documents, next_step, valid_until, .. } = paths[5].verdict;
    let laws: Vec<_> = legal_basis.iter().map(|law| (&*law.title, law.url.is_some())).collect();
    assert_eq!(laws, [("Règlement du port, article 12", true), ("Délibération du 3 mars", false)]);
    assert_eq!(documents, &["Le numéro SIRET", "La délibération"]);
    assert_eq!(next_step.as_ref().map(|step| &*step.label), Some("Déposer la demande"));
    assert_eq!(*valid_until, Date::new(2030, 12, 31));
    assert_eq!(paths[0].verdict.alternatives[0].title, "API Quais");
    // Without a step of its own a verdict leads to the request of its API.
    assert_eq!(
        paths[1].verdict.next_step.as_ref().map(|step| &*step.label),
        Some("Demander l’accès")
    );
    assert_eq!(flow.questions[0].text, "Qui demande l’accès ?");
    assert!(!flow.questions[0].unsure.is_empty());
}

#[test]
fn a_rule_is_reported_once_it_has_expired() {
    let on = |year| {
        let content = disk::read_content(&folder("tests/flows")).expect("it is readable");
        let today = Date::new(year, 6, 1);
        compile(RawContent { today, ..content }).diagnostics
    };
    assert!(on(2030).is_empty());
    let expired: Vec<_> = on(2031).iter().map(|one| one.code).collect();
    assert_eq!(expired, [Code::RuleExpired]);
}

/// What the finder promises an audience is what its wizard says, whatever is answered to the rest.
#[test]
fn no_api_claims_what_its_own_wizard_denies() {
    for name in ["tests/flows", "../../content"] {
        let catalogue = compiled(name).catalogue;
        for entry in &catalogue.finder.entries {
            let Some(wizard) = catalogue.wizards.iter().find(|one| one.slug == entry.slug) else {
                assert!(entry.outcomes.is_empty(), "{} has no wizard", entry.slug);
                continue;
            };
            for outcome in &entry.outcomes {
                let open: Vec<VerdictKind> = wizard
                    .flow
                    .paths()
                    .iter()
                    .filter(|path| outcome.answers.iter().all(|given| ids(path).contains(given)))
                    .map(|path| path.verdict.kind)
                    .collect();
                let promise = match outcome.group {
                    Group::Eligible => Eligible,
                    Group::Refused => NotEligible,
                    Group::Open | Group::Account => panic!("{} has a wizard", entry.slug),
                    Group::Conditions => continue,
                };
                assert!(open.contains(&promise), "{}: {outcome:?}", entry.slug);
                let is_told = !outcome.answers.is_empty() && outcome.client.is_none();
                if is_told {
                    assert!(
                        open.iter().all(|kind| *kind == promise),
                        "{}: {outcome:?}",
                        entry.slug
                    );
                }
            }
        }
    }
}

#[test]
fn each_public_finds_its_apis() {
    let finder = compiled("tests/flows").catalogue.finder;
    let mut table = String::new();
    for (place, audience) in finder.audiences.iter().enumerate() {
        let clients = (0..finder.clients.len()).filter(|_| audience.may_act_for_clients).map(Some);
        for client in std::iter::once(None).chain(clients) {
            table += &section(&finder, place, client);
        }
    }
    insta::assert_snapshot!(table);
}

fn section(finder: &Finder, audience: usize, client: Option<usize>) -> String {
    let client_label =
        client.map(|client| finder.clients[client].label.as_str()).unwrap_or_default();
    let mut text = vec![format!("{} {client_label}\n", finder.audiences[audience].label)];
    for found in finder.find(audience, client, None) {
        text.push(format!("  {}: {:?}\n", found.entry.slug, found.group));
        if let Some(outcome) = found.outcome {
            text.push(format!("    {} {:?}\n", outcome.reason, outcome.answers));
        }
    }
    text.concat()
}

/// Any flow: each question leads to later ones or to verdicts.
fn any_flow() -> impl Strategy<Value = Flow> {
    let question = prop::collection::vec((any::<bool>(), any::<prop::sample::Index>()), 1..5);
    prop::collection::vec((question, any::<bool>()), 1..6).prop_map(|questions| {
        let count = questions.len();
        let verdicts = [Eligible, Conditional, ToConfirm, NotEligible]
            .map(|kind| Verdict::new(kind, Document::default()))
            .to_vec();
        let next = |from: usize, (wants_question, at): (bool, prop::sample::Index)| {
            if wants_question && from + 1 < count {
                Next::Question(from + 1 + at.index(count - from - 1))
            } else {
                Next::Verdict(at.index(verdicts.len()))
            }
        };
        let build = |(from, (choices, has_unsure)): (usize, (Vec<_>, bool))| {
            let choices = choices.into_iter().enumerate().map(|(place, way)| Choice {
                id: format!("c{place}"),
                label: vec![Inline::Text(format!("Choix {place}"))],
                note: Document::default(),
                next: next(from, way),
            });
            let unsure = if has_unsure { text("Demandez.") } else { Document::default() };
            let choices = choices.collect();
            Question {
                id: format!("q{from}"),
                text: String::new(),
                help: Document::default(),
                unsure,
                choices,
            }
        };
        let questions = questions.into_iter().enumerate().map(build).collect();
        Flow { questions, verdicts }
    })
}

fn text(words: &str) -> Document {
    Document(vec![Block::Paragraph(vec![Inline::Text(words.to_owned())])])
}

/// Any address: answers of the flow, of another one, and noise.
fn any_answers() -> impl Strategy<Value = Answers> {
    let name = prop_oneof!["q[0-7]", ".{0,6}", "utm_[a-z]"];
    let value = prop_oneof!["c[0-5]", ".{0,6}", Just(UNSURE.to_owned())];
    prop::collection::vec((name, value), 0..10)
}

proptest! {
    #[test]
    fn any_address_leads_somewhere_in_any_flow(
        (flow, answers, shuffled) in (any_flow(), any_answers()).prop_flat_map(|(flow, answers)| {
            (Just(flow), Just(answers.clone()), Just(answers).prop_shuffle())
        })
    ) {
        let walk = flow.walk(&answers);
        prop_assert_eq!(&walk, &flow.walk(&shuffled), "the order of the answers changes nothing");
        let kept = flow.kept(&answers);
        prop_assert_eq!(&kept, &flow.kept(&shuffled));
        prop_assert_eq!(&flow.kept(&kept), &kept, "nothing more to drop");
        let again = flow.walk(&kept);
        prop_assert_eq!(again.answered, walk.answered, "what is kept leads to the same place");
        prop_assert!(flow.outdated(&kept).is_empty(), "what is kept is not out of date");
        let order: Vec<usize> = kept
            .iter()
            .filter_map(|(name, _)| flow.questions.iter().position(|question| question.id == *name))
            .collect();
        prop_assert!(order.is_sorted(), "in the order of the flow");
    }

    #[test]
    fn every_path_of_any_flow_has_an_address(flow in any_flow()) {
        for path in flow.paths() {
            let answers = ids(&path);
            prop_assert_eq!(flow.walk(&answers).step, Step::Conclude(path.verdict));
            prop_assert_eq!(flow.kept(&answers), answers);
        }
    }
}
