//! What the site says of its own accord.

use catalogue::{
    date::Date,
    flow::VerdictKind,
    lifecycle::{Lifecycle, Status},
};
use leptos::prelude::*;
use vitrine::components::{
    entry_dates::EntryDates,
    icon::Icon,
    lifecycle::{DraftNotice, LifecycleNotice},
    loading::Loading,
    notice::{Failure, MissingChoice},
    verdict::{verdict_class, verdict_icon},
    without_app::{AppStopped, WithoutApp},
};

use super::{Part, kept};

const VERDICTS: [VerdictKind; 4] = [
    VerdictKind::Eligible,
    VerdictKind::Conditional,
    VerdictKind::ToConfirm,
    VerdictKind::NotEligible,
];

pub fn parts() -> Vec<Part> {
    let retry = Callback::new(|()| {});
    let failure = view! { <Failure retry>"La recherche n’a pas pu être chargée."</Failure> };
    let missing = view! {
        <MissingChoice is_missing=RwSignal::new(true) first="essai".to_owned()>
            "Choisissez une réponse."
        </MissingChoice>
    };
    let without =
        view! { <WithoutApp><p>"Ici la recherche ne peut pas fonctionner."</p></WithoutApp> };
    vec![
        ("Verdicts", VERDICTS.map(verdict).collect_view().into_any()),
        ("Échec", failure.into_any()),
        ("Réponse manquante", missing.into_any()),
        ("En chemin", view! { <Loading/> }.into_any()),
        ("Sans l’application", without.into_any()),
        ("L’application s’est arrêtée", view! { <AppStopped/> }.into_any()),
        ("Brouillon", view! { <DraftNotice/> }.into_any()),
        ("Ce qu’il faut savoir d’une API", Status::ALL.map(lifecycle).collect_view().into_any()),
        ("Âge d’une fiche", ages()),
    ]
}

fn verdict(kind: VerdictKind) -> AnyView {
    view! {
        <p class=verdict_class(kind)><Icon shape=verdict_icon(kind)/>" "{kind.label()}</p>
    }
    .into_any()
}

fn lifecycle(status: Status) -> AnyView {
    let stopped_on = (status == Status::Stopped).then(|| day(2024));
    let lifecycle = kept(Lifecycle { status: Some(status), successor: None, stopped_on });
    view! { <LifecycleNotice lifecycle/> }.into_any()
}

fn ages() -> AnyView {
    let age = |changed| view! { <p><EntryDates changed verified=None/></p> };
    [None, Some(day(2019)), Some(day(2026))].map(age).collect_view().into_any()
}

fn day(year: u16) -> Date {
    Date::new(year, 3, 1).expect("a day that exists")
}
