//! One route to HTML, by the app itself.

use std::sync::Arc;

use any_spawner::Executor;
use anyhow::Result;
use catalogue::{date::Date, site::SiteSettings};
use futures::{StreamExt, executor::block_on, stream};
use leptos::{
    hydration_context::SsrSharedContext,
    prelude::{Owner, provide_context},
    tachys::view::RenderHtml,
    view,
};
use leptos_meta::ServerMetaContext;
use leptos_router::location::RequestUrl;

use crate::{app::App, content::Content};

/// A rendered route.
#[derive(Clone, Debug)]
pub struct Rendered {
    /// Title and tags of the head.
    pub head: String,
    /// What goes into the app's element.
    pub body: String,
}

/// To be called once, before anything renders.
pub fn init() -> Result<()> {
    // A second call finds the executor there: that is what was wanted.
    let _ = Executor::init_futures_executor();
    Ok(())
}

/// Renders the route at an address; every data file that it needs is in `content`.
pub fn render(href: &str, site: &'static SiteSettings, content: &Content, today: Date) -> Rendered {
    let owner = Owner::new_root(Some(Arc::new(SsrSharedContext::new())));
    let (meta, output) = ServerMetaContext::new();
    let body = owner.with(|| {
        provide_context(RequestUrl::new(href));
        provide_context(meta);
        view! { <App site content=content.clone() today=Some(today)/> }.to_html()
    });
    const EMPTY_HEAD: &str = "<head></head>";
    let page = stream::iter([EMPTY_HEAD.to_owned()]);
    let head = block_on(async { output.inject_meta_context(page).await.collect::<String>().await });
    owner.cleanup();
    let head = head.trim_start_matches("<head>").trim_end_matches("</head>").to_owned();
    Rendered { head, body: without_markers(&body) }
}

/// The comments by which a hydrating app would find its way: ours takes the page's place instead.
fn without_markers(html: &str) -> String {
    html.replace("<!>", "").replace("<!---->", "")
}
