//! How much an API is used: the live figures, and what its producer says of its statistics.

use catalogue::api::{Api, Figure};
use catalogue::ids;
use leptos::prelude::*;

use crate::{
    components::{link::ExternalLink, live_figure::LiveFigure, statement::Statement},
    prose::view_details,
};

/// The figures, then the statistics; nothing when the content names neither.
#[component]
pub fn UsageBlock(
    /// The API.
    api: &'static Api,
) -> impl IntoView {
    let figures = api.figures.iter().enumerate();
    let figures = figures.map(|(rank, figure)| view! { <FigureOrDashboard figure rank/> });
    let has_figures = !api.figures.is_empty();
    let statistics = api.statistics.as_ref().map(|statistics| {
        let summary = statistics.summary.as_deref();
        let link = statistics.link.as_deref();
        view! { <Statement summary details=view_details(&statistics.details) link label="Voir les statistiques d’usage"/> }
    });
    (has_figures || statistics.is_some()).then(|| {
        view! {
            <section aria-labelledby=ids::USAGE>
                <h2 id=ids::USAGE>"Usage"</h2>
                {figures.collect_view()}
                {statistics}
            </section>
        }
    })
}

/// Without the app the figure can't be read: its dashboard takes its place.
#[component]
fn FigureOrDashboard(figure: &'static Figure, rank: usize) -> impl IntoView {
    let dashboard = figure.dashboard.as_ref().map(|url| {
        view! { <p>"Le chiffre d’usage est lu sur "<ExternalLink href=url.as_str()>"le tableau de bord"</ExternalLink>" du producteur."</p> }
    });
    view! {
        <LiveFigure figure rank/>
        <noscript>{dashboard}</noscript>
    }
}
