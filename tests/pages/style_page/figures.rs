//! A live figure, in each of its states.

use catalogue::api::Figure;
use leptos::prelude::*;
use vitrine::{
    components::live_figure::{Answer, State, below, said},
    fetch::FetchError,
    figure::Reading,
};

use super::{Part, kept};

pub fn parts() -> Vec<Part> {
    let known = |reading| State::Known(Answer { reading, time: "14 h 05".to_owned() });
    let months = (3..=10).map(|month| format!("\"2026-{month:02}\": {}", month * 1_200));
    let months = format!("{{{}}}", months.collect::<Vec<_>>().join(", "));
    let months = vitrine::figure::read(&months, &[], None).expect("months are a figure");
    let states = [
        ("en chemin", State::Loading),
        ("un nombre", known(Reading::Value(1_234_567))),
        ("des mois", known(months)),
        ("en panne", State::Unavailable(FetchError::Network)),
        ("illisible", State::Unavailable(FetchError::Unreadable)),
    ];
    states.map(|(name, state)| (name, figure(state))).into()
}

fn figure(state: State) -> AnyView {
    let figure = kept(Figure {
        url: "https://chiffres.exemple.fr/appels".to_owned(),
        origin: "https://chiffres.exemple.fr".to_owned(),
        path: vec![],
        column: None,
        label: "Appels de l’API".to_owned(),
        days: Some(30),
        dashboard: Some("https://chiffres.exemple.fr/".to_owned()),
    });
    let ask_again = Callback::new(|()| {});
    view! {
        <div class="live-figure">
            <div>{said(figure, state.clone())}</div>
            {below(figure, state, ask_again)}
        </div>
    }
    .into_any()
}
