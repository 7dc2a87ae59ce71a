//! What didn't come is requested again once the network is back.

use leptos::{ev, prelude::*, task::spawn_local};

use super::Content;

/// Watches the network, for the life of the page.
pub fn fetch_again_when_online(content: &Content) {
    let content = content.clone();
    let _ = window_event_listener(ev::online, move |_| {
        for name in content.failed() {
            let content = content.clone();
            spawn_local(async move {
                content.forget_failure(&name);
                content.fetch(&name).await;
            });
        }
    });
}
