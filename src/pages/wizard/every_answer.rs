//! All possible answers in one table, so that a legal officer can check the rules without a click,
//! and everyone can read them without JavaScript.

use catalogue::{
    api::Wizard,
    flow::{Verdict, paths::Path},
};
use leptos::prelude::*;

use super::{
    above,
    verdict::{Expiry, Law},
    way_on::{Step, alternatives},
};
use crate::{
    components::{
        breadcrumb::Breadcrumb,
        entry_dates::EntryDates,
        icon::Icon,
        lifecycle::LifecycleNotice,
        verdict::{verdict_class, verdict_icon},
    },
    head::Head,
    prose::view_document,
    routes::Route,
};

/// The page of one API's answers.
pub fn every_answer(wizard: &'static Wizard) -> AnyView {
    let Wizard { slug, title, flow, file, lifecycle, last_update, verified } = wizard;
    let heading = format!("{title}\u{a0}: toutes les réponses possibles");
    let count = flow.path_count();
    let mut above = above(wizard);
    above.push(("Mon éligibilité".to_owned(), Route::Wizard(slug.clone())));
    view! {
        <Head title=heading.clone() description=format!("Qui a accès à {title}, et à quelles conditions.")
            canonical=Some(Route::Answers(slug.clone()))/>
        <div class="wizard-every-answer">
            <Breadcrumb above here="Toutes les réponses"/>
            <h1>{heading}</h1>
            <p class="lead">
                {if count > 1 { format!("{count} suites de réponses, et ce que l’assistant en conclut.") } else { "Une seule réponse, et ce que l’assistant en conclut.".to_owned() }}
            </p>
            <LifecycleNotice lifecycle/>
            <EntryDates changed=*last_update verified=verified.as_ref()/>
            <p>"Une erreur\u{202f}? Le fichier à corriger est "<code>{format!("content/{file}")}</code>"."</p>
            <EveryAnswer wizard/>
        </div>
    }
    .into_any()
}

/// The table, then each verdict in full.
#[component]
pub fn EveryAnswer(
    /// The wizard.
    wizard: &'static Wizard,
) -> impl IntoView {
    let mut verdicts: Vec<&'static Verdict> = Vec::new();
    let rows = wizard.flow.paths().into_iter().map(|path| {
        let known = verdicts.iter().position(|verdict| std::ptr::eq(*verdict, path.verdict));
        let number = known.unwrap_or_else(|| {
            verdicts.push(path.verdict);
            verdicts.len() - 1
        });
        row(&path, number + 1)
    });
    let rows = rows.collect::<Vec<_>>();
    let reasons =
        verdicts.into_iter().enumerate().map(|(index, verdict)| reason(verdict, index + 1));
    view! {
        <div class="prose-table" role="region" aria-label="Toutes les réponses" tabindex="0">
            <table>
                <thead><tr><th scope="col">"Réponses"</th><th scope="col">"Verdict"</th><th scope="col">"Motif"</th></tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
        {reasons.collect_view()}
    }
}

fn row(path: &Path<'static>, number: usize) -> AnyView {
    let answers = path.answered.iter().map(|(question, choice)| {
        view! {
            <li>
                <span class="muted">{question.text.as_str()}</span>" "{choice.words()}
                {view_document(&choice.note, 3)}
            </li>
        }
    });
    let kind = path.verdict.kind;
    view! {
        <tr>
            <td><ol class="wizard-path">{answers.collect_view()}</ol></td>
            <td><span class=verdict_class(kind)><Icon shape=verdict_icon(kind)/>" "{kind.label()}</span></td>
            <td><a href=format!("#motif-{number}") rel="external">{format!("motif\u{a0}{number}")}</a></td>
        </tr>
    }
    .into_any()
}

fn reason(verdict: &'static Verdict, number: usize) -> AnyView {
    let documents = verdict.documents.iter().map(|document| view! { <li>{document.as_str()}</li> });
    let documents = (!verdict.documents.is_empty())
        .then(|| view! { <p>"À préparer\u{a0}:"</p><ul>{documents.collect_view()}</ul> });
    let others = (!verdict.alternatives.is_empty())
        .then(|| view! { <p>"D’autres API\u{a0}:"</p><ul>{alternatives(verdict)}</ul> });
    view! {
        <section class="prose wizard-reason">
            <h2 id=format!("motif-{number}") tabindex="-1">{format!("Motif\u{a0}{number}\u{a0}: {}", verdict.kind.title())}</h2>
            <Expiry verdict/>
            {view_document(&verdict.description, 3)}
            {documents}
            <Law verdict/>
            <Step verdict/>
            {others}
        </section>
    }
    .into_any()
}
