//! A usage figure that the visitor's browser reads at its source when the page is shown. Whatever
//! happens to it, the rest of the page stays as it is.

use catalogue::ids;
use std::{rc::Rc, time::Duration};

use catalogue::api::Figure;
use leptos::{ev, prelude::*, task::spawn_local};

use catalogue::french::number;

use crate::{
    browser,
    components::link::ExternalLink,
    fetch::{self, Abort, FetchError},
    figure, island,
};

/// Dashboards that take longer are as good as down for a visitor.
const TIMEOUT: Duration = Duration::from_secs(5);

/// How long a figure stays good in the session, in seconds.
const FRESHNESS: u32 = 10 * 60;

/// What is known of the figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum State {
    Loading,
    Known(u64),
    Unavailable,
}

/// The figure with its label; its place is kept while it comes.
#[component]
pub fn LiveFigure(
    /// Where and how to read it.
    figure: &'static Figure,
) -> impl IntoView {
    let state = RwSignal::new(State::Loading);
    let request = StoredValue::new_local(None);
    let ask = Callback::new(move |()| {
        state.set(State::Loading);
        let key = session_key(figure);
        if let Some(known) =
            browser::session_storage::get(&key, FRESHNESS).and_then(|text| text.parse().ok())
        {
            state.set(State::Known(known));
            return;
        }
        spawn_local(async move {
            let outcome = read_at_source(figure, request).await;
            if let Ok(value) = outcome {
                browser::session_storage::set(&key, &value.to_string());
            }
            // The visitor may have left the page, and the signal with it.
            state.try_set(outcome.map_or(State::Unavailable, State::Known));
        });
    });
    Effect::new(move || ask.run(()));
    Effect::new(move || {
        let back_online = window_event_listener(ev::online, move |_| {
            if state.get_untracked() == State::Unavailable {
                ask.run(());
            }
        });
        on_cleanup(move || back_online.remove());
    });
    // Leaving the page gives the request up.
    on_cleanup(move || {
        request.try_with_value(|request: &Option<Rc<Abort>>| {
            if let Some(request) = request {
                request.abort();
            }
        });
    });
    view! {
        <div class="live-figure" id=ids::FIGURE tabindex="-1" aria-live="polite"
            data-island=island::name(island::LIVE_FIGURE) data-props=island::props(figure)
            aria-busy=move || (state.get() == State::Loading).to_string()>
            {move || match state.get() {
                State::Loading => view! { <Waiting/> }.into_any(),
                State::Known(value) => view! { <Known figure value/> }.into_any(),
                State::Unavailable => view! { <Unavailable figure ask/> }.into_any(),
            }}
        </div>
    }
}

async fn read_at_source(
    figure: &Figure,
    request: StoredValue<Option<Rc<Abort>>, LocalStorage>,
) -> Result<u64, FetchError> {
    let abort = Rc::new(Abort::new().ok_or(FetchError::Network)?);
    request.try_set_value(Some(abort.clone()));
    let answer = fetch::foreign_text(&figure.url, TIMEOUT, &abort).await?;
    figure::read(&answer, &figure.path)
}

fn session_key(figure: &Figure) -> String {
    format!("chiffre {} {}", figure.url, figure.path.join("."))
}

#[component]
fn Waiting() -> impl IntoView {
    view! {
        <p class="live-figure-value" aria-hidden="true">"…"</p>
        <p class="live-figure-label">"Lecture du chiffre d’usage…"</p>
    }
}

#[component]
fn Known(figure: &'static Figure, value: u64) -> impl IntoView {
    let period = figure.days.map(|days| match days {
        1 => " sur le dernier jour".to_owned(),
        days => format!(" sur les {days}\u{a0}derniers jours"),
    });
    view! {
        <p class="live-figure-value">{number(value)}</p>
        <p class="live-figure-label">{figure.label.as_str()}{period}</p>
    }
}

#[component]
fn Unavailable(figure: &'static Figure, ask: Callback<()>) -> impl IntoView {
    let dashboard = figure.dashboard.as_ref().map(|url| {
        view! { <ExternalLink href=url.as_str()>"Voir le tableau de bord"</ExternalLink> }
    });
    view! {
        <p class="live-figure-label">"Le chiffre d’usage n’est pas disponible pour le moment."</p>
        <p class="live-figure-actions">
            <button type="button" class="button button-secondary" on:click=move |_| {
                ask.run(());
                browser::focus_id(ids::FIGURE);
            }>
                "Réessayer"
            </button>
            {dashboard}
        </p>
    }
}
