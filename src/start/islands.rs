//! The islands of a prerendered page: each comes when it is needed, in the place where it stands.

use std::time::Duration;

use leptos::{mount::mount_to, prelude::*, task::spawn_local};

use crate::{
    browser::{self, Island},
    code::{Code, IslandCode},
    content::{Chunk, Content},
    favourites, island,
};

/// When an island comes.
#[derive(Clone, Copy, Debug)]
enum Moment {
    /// Once it is on the screen, or nearly.
    Seen,
    /// Once the pointer or the focus is in it.
    Touched,
}

/// Every kind of island but the header.
fn kind(name: &str, props: &str, code: &Code) -> Option<(Moment, Chunk)> {
    match name {
        island::LIVE_FIGURE => Some((Moment::Seen, code.live_figure)),
        island::FAVOURITE => Some((moment_of_favourite(props), code.favourite)),
        island::FIELD_SEARCH => Some((moment_of_field_search(), code.field_search)),
        island::SEARCH_FORM => Some((Moment::Touched, code.search_form)),
        _ => None,
    }
}

/// What is kept says so at once; what isn't looks as it does before its code comes.
fn moment_of_favourite(props: &str) -> Moment {
    // A slug as JSON: its letters stand for themselves.
    let is_kept = favourites::all().iter().any(|slug| props.trim_matches('"') == slug);
    if is_kept { Moment::Seen } else { Moment::Touched }
}

/// A link may have brought along what is looked for.
fn moment_of_field_search() -> Moment {
    if browser::has_query() { Moment::Seen } else { Moment::Touched }
}

/// Watches the islands of the document. Their owner goes with the page.
pub fn watch(owner: &Owner) {
    let code = owner.with(expect_context::<Code>);
    for island in Island::all() {
        let Some((moment, chunk)) = kind(&island.name(), &island.props(), &code) else { continue };
        let (watched, owner) = (island.clone(), owner.clone());
        let revive = move || spawn_local(revive(island, owner, chunk));
        match moment {
            Moment::Seen => watched.once_seen(revive),
            Moment::Touched => watched.once_touched(revive),
        }
    }
}

/// The pause before code that didn't come is asked for again.
const PATIENCE: Duration = Duration::from_secs(10);

/// The pause of an island whose code another one has asked for.
const TURN: Duration = Duration::from_millis(50);

async fn revive(island: Island, owner: Owner, chunk: Chunk) {
    let content = owner.with(expect_context::<Content>);
    // Gone with its page, it needs nothing more.
    while island.is_there() {
        content.prefetch_chunk(chunk).await;
        if let Some(IslandCode(make)) = content.chunk::<IslandCode>(chunk) {
            return owner.with(|| draw(&island, *make));
        }
        browser::wait(if content.is_chunk_requested(chunk) { TURN } else { PATIENCE }).await;
    }
}

fn draw(island: &Island, make: fn(&str) -> Option<AnyView>) {
    if let Some(view) = make(&island.props()) {
        island.replace(|place| mount_to(place, || view).forget());
    }
}
