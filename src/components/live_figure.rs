//! A usage figure that the visitor's browser reads at its source once the visitor comes near it. Whatever happens to
//! it, the rest of the page stays as it is.
//!
//! - [`source`]: asking the source, and what is kept of its answer
//! - [`trend`]: a number each month

mod source;
mod trend;

use catalogue::{api::Figure, french::number, ids};
use leptos::{ev, html, prelude::*, task::spawn_local};

use crate::{browser, components::link::ExternalLink, fetch::FetchError, figure::Reading, island};
use source::Request;
use trend::{Trend, latest};

pub use source::Answer;

/// What is known of the figure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum State {
    /// It is on its way.
    Loading,
    /// It has come.
    Known(Answer),
    /// It hasn't.
    Unavailable(FetchError),
}

/// The figure with its label, and what it was each month where its source says so; its place is kept while it
/// comes.
#[component]
pub fn LiveFigure(
    /// Where and how to read it.
    figure: &'static Figure,
    /// Its place among the figures of the page, from 0.
    #[prop(optional)]
    rank: usize,
) -> impl IntoView {
    let id = id(rank);
    let element = NodeRef::<html::Div>::new();
    let (state, ask) = use_answer(figure, element);
    let focus = id.clone();
    let ask_again = Callback::new(move |()| {
        ask.run(true);
        browser::focus_id(&focus);
    });
    // Monthly figures take more place than one number.
    let class =
        if figure.column.is_some() { "live-figure live-figure-monthly" } else { "live-figure" };
    view! {
        <div class=class id=id tabindex="-1" node_ref=element
            data-island=island::name(island::LIVE_FIGURE) data-props=island::props(&(rank, figure))>
            <div aria-live="polite" aria-busy=move || (state.get() == State::Loading).to_string()>
                {move || said(figure, state.get())}
            </div>
            {move || below(figure, state.get(), ask_again)}
        </div>
    }
}

/// What is heard of a figure.
pub fn said(figure: &'static Figure, state: State) -> AnyView {
    match state {
        State::Loading => view! { <Waiting/> }.into_any(),
        State::Known(answer) => view! { <Known figure reading=answer.reading/> }.into_any(),
        State::Unavailable(error) => view! { <Unavailable error/> }.into_any(),
    }
}

/// What stands below it.
pub fn below(figure: &'static Figure, state: State, ask_again: Callback<()>) -> AnyView {
    match state {
        State::Loading => ().into_any(),
        State::Known(answer) => view! { <Details figure answer ask_again/> }.into_any(),
        State::Unavailable(_) => view! { <Remedies figure ask_again/> }.into_any(),
    }
}

/// The id of a figure among those of its page.
fn id(rank: usize) -> String {
    if rank == 0 { ids::FIGURE.to_owned() } else { format!("{}-{}", ids::FIGURE, rank + 1) }
}

/// What is known of a figure, asked for once its element is near; and a way to ask again, even for what has just
/// been answered.
fn use_answer(
    figure: &'static Figure,
    element: NodeRef<html::Div>,
) -> (RwSignal<State>, Callback<bool>) {
    let state = RwSignal::new(State::Loading);
    let request = StoredValue::new_local(Request::default());
    let ask = Callback::new(move |is_fresh: bool| {
        if let Some(answer) = source::kept(figure).filter(|_| !is_fresh) {
            return state.set(State::Known(answer));
        }
        state.set(State::Loading);
        let Some(asked) = request.try_update_value(Request::start) else { return };
        spawn_local(async move {
            let outcome = source::read(figure, asked).await;
            // The visitor may have left the page, and the signal with it.
            state.try_set(outcome.map_or_else(State::Unavailable, State::Known));
        });
    });
    Effect::new(move || {
        if let Some(element) = element.get() {
            browser::once_near(&element, move || ask.run(false));
        }
    });
    Effect::new(move || {
        let back_online = window_event_listener(ev::online, move |_| {
            if matches!(state.get_untracked(), State::Unavailable(_)) {
                ask.run(false);
            }
        });
        on_cleanup(move || back_online.remove());
    });
    // Leaving the page gives the request up.
    on_cleanup(move || {
        request.try_update_value(Request::stop);
    });
    (state, ask)
}

#[component]
fn Waiting() -> impl IntoView {
    view! {
        <p class="live-figure-value" aria-hidden="true">"…"</p>
        <p class="live-figure-label">"Lecture du chiffre d’usage…"</p>
    }
}

#[component]
fn Known(figure: &'static Figure, reading: Reading) -> impl IntoView {
    let (value, period) = match reading {
        Reading::Value(value) => (value, figure.days.map(over_days)),
        Reading::Months(months) => {
            let Some((month, value)) = latest(&months, browser::today()) else {
                let sentence = format!("{}\u{a0}: aucun mois n’est encore compté.", figure.label);
                return view! { <p class="live-figure-label">{sentence}</p> }.into_any();
            };
            (value, Some(format!(" en {month}")))
        }
    };
    view! {
        <p class="live-figure-value">{number(value)}</p>
        <p class="live-figure-label">{figure.label.as_str()}{period}</p>
    }
    .into_any()
}

fn over_days(days: u32) -> String {
    match days {
        1 => " sur le dernier jour".to_owned(),
        days => format!(" sur les {days}\u{a0}derniers jours"),
    }
}

#[component]
fn Unavailable(error: FetchError) -> impl IntoView {
    let sentence = match error {
        FetchError::Unreadable => {
            "Le chiffre d’usage n’est pas disponible\u{a0}: sa source ne répond ni un nombre ni une suite de mois."
        }
        FetchError::Absent | FetchError::Network | FetchError::Status(_) | FetchError::TooLong => {
            "Le chiffre d’usage n’est pas disponible pour le moment."
        }
    };
    view! { <p class="live-figure-label">{sentence}</p> }
}

/// The months, then who says so and when it was said.
#[component]
fn Details(figure: &'static Figure, answer: Answer, ask_again: Callback<()>) -> impl IntoView {
    let Answer { reading, time } = answer;
    let trend = match reading {
        Reading::Months(months) => Some(view! { <Trend title=figure.label.clone() months/> }),
        Reading::Value(_) => None,
    };
    let host = figure.origin.split_once("://").map_or(figure.origin.as_str(), |(_, host)| host);
    let source = match &figure.dashboard {
        Some(url) => view! { <ExternalLink href=url.as_str()>{host}</ExternalLink> }.into_any(),
        None => host.into_any(),
    };
    view! {
        {trend}
        <p class="live-figure-source">"Source\u{a0}: "{source}", lue à "{time}</p>
        <p class="live-figure-actions">
            <button type="button" class="button button-secondary" on:click=move |_| ask_again.run(())>
                "Actualiser"
                <span class="visually-hidden">"\u{a0}: "{figure.label.as_str()}</span>
            </button>
        </p>
    }
}

/// What one can do about a figure that doesn't come.
#[component]
fn Remedies(figure: &'static Figure, ask_again: Callback<()>) -> impl IntoView {
    let dashboard = figure.dashboard.as_ref().map(|url| {
        view! { <ExternalLink href=url.as_str()>"Voir le tableau de bord"</ExternalLink> }
    });
    view! {
        <p class="live-figure-actions">
            <button type="button" class="button button-secondary" on:click=move |_| ask_again.run(())>
                "Réessayer"
            </button>
            {dashboard}
        </p>
    }
}
