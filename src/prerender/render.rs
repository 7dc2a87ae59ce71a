//! One route to HTML, by the app itself.

use std::sync::{Arc, PoisonError};

use any_spawner::Executor;
use catalogue::{date::Date, site::SiteSettings};
use hydration_context::SsrSharedContext;
use leptos::{
    prelude::{Owner, provide_context},
    tachys::view::RenderHtml,
    view,
};
use leptos_router::location::RequestUrl;

use super::everything::nested;
use crate::{
    app::{App, Surroundings},
    content::Content,
    head::{HeadTags, RenderedHead},
    routes::{Route, route_at},
    split::code,
};

/// A rendered route.
#[derive(Clone, Debug)]
pub struct Rendered {
    /// What the head says.
    pub head: HeadTags,
    /// What goes into the app's element.
    pub body: String,
}

/// To be called once, before anything renders.
pub fn init() {
    // A second call finds the executor there: that is what was wanted.
    let _ = Executor::init_futures_executor();
}

/// Renders the route at an address; every data file that it needs is in `content`.
pub fn render(href: &str, site: &'static SiteSettings, content: &Content, today: Date) -> Rendered {
    let owner = Owner::new_root(Some(Arc::new(SsrSharedContext::new())));
    let head = RenderedHead::default();
    let body = owner.with(|| {
        provide_context(RequestUrl::new(href));
        provide_context(head.clone());
        provide_context(site);
        Surroundings { content: content.clone(), code: code(), today: Some(today) }.provide();
        view! { <App/> }.to_html()
    });
    owner.cleanup();
    let head = head.0.lock().unwrap_or_else(PoisonError::into_inner).clone();
    let body = without_markers(&body);
    let is_nested = matches!(route_at(href), Some(Route::Everything(_)));
    Rendered { head, body: if is_nested { nested(&body) } else { body } }
}

/// The comments by which a hydrating app would find its way: ours takes the page's place instead.
pub(super) fn without_markers(html: &str) -> String {
    html.replace("<!>", "").replace("<!---->", "")
}
