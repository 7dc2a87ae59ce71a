//! Fetches what the next page needs before it is asked for: its data and its code when a link is pointed at,
//! focused or touched; the code of pages of the same kind soon after the visitor has done anything.

use std::time::Duration;

use catalogue::data;
use leptos::task::spawn_local;

use crate::{
    browser,
    code::Code,
    content::{Chunk, Content},
    routes::route_at,
};

/// Watches every link of the document, for the life of the page.
pub fn prefetch_on_intent(content: &Content, code: &Code) {
    let (content, code) = (content.clone(), *code);
    browser::on_link_intent(move |path| {
        let Some(route) = route_at(path) else { return };
        prefetch_code(&content, code.of(Some(&route)));
        let content = content.clone();
        spawn_local(async move { content.prefetch(&route.data()).await });
    });
}

/// Who moves, scrolls or types may go on: the code of pages of the same kind comes then, once there is nothing
/// else to do.
/// Who has asked to be sent little waits for a link.
pub fn prefetch_when_active(content: &Content, code: &Code) {
    const CALM: Duration = Duration::from_secs(1);
    if browser::saves_data() {
        return;
    }
    let likely = code.of(route_at(&browser::current_path()).as_ref());
    let content = content.clone();
    browser::on_first_sign(move || {
        spawn_local(async move {
            browser::wait(CALM).await;
            prefetch_code(&content, likely);
        });
    });
}

/// The code of a page, and what every page is drawn with.
fn prefetch_code(content: &Content, chunk: Chunk) {
    let (pages, settings) = (content.clone(), content.clone());
    spawn_local(async move { pages.prefetch_chunk(chunk).await });
    spawn_local(async move { settings.prefetch(data::SITE).await });
}
