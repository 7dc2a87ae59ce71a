//! The style page, for developers: every component in every state, with the style sheets of the site.
//!
//! `cargo test … --test pages style_page` writes it and says where (CONTRIBUTING, « Look at a component »).

#[path = "style_page/cards.rs"]
mod cards;
#[path = "style_page/charts.rs"]
mod charts;
#[path = "style_page/controls.rs"]
mod controls;
#[path = "style_page/figures.rs"]
mod figures;
#[path = "style_page/messages.rs"]
mod messages;
#[path = "style_page/texts.rs"]
mod texts;

use std::{
    fs,
    path::{Path, PathBuf},
    sync::Arc,
};

use catalogue::{data, site::SiteSettings};
use leptos::{prelude::*, tachys::view::RenderHtml};
use leptos_router::{components::Router, location::RequestUrl};
use vitrine::{app::Surroundings, head::RenderedHead, split::code};

use super::{CONTENT, today};

/// What the title of a part says, and the part.
type Part = (&'static str, AnyView);

/// Left out: what has no look of its own, and what stands on every page or only in a preview.
const ELSEWHERE: [&str; 6] =
    ["after_paint", "content_errors", "footer", "header", "line_filter", "picture"];

#[test]
fn the_style_page_shows_every_component_that_has_a_style() {
    let page = style_page();
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("style-page");
    fs::create_dir_all(&folder).expect("the temporary folder is writable");
    let file = folder.join("index.html");
    fs::write(&file, &page).expect("the folder is writable");
    eprintln!("the style page: {}", file.display());
    for component in names(&root().join("style/components")) {
        let class = component.replace('_', "-");
        let is_shown =
            page.contains(&format!("class=\"{class}")) || page.contains(&format!(" {class}-"));
        assert!(
            is_shown || ELSEWHERE.contains(&&*component),
            "{component} isn't on the style page"
        );
    }
}

/// The whole page, with its styles in it.
fn style_page() -> String {
    let owner = Owner::new_root(Some(Arc::new(hydration_context::SsrSharedContext::new())));
    let body = owner.with(|| {
        provide_context(RequestUrl::new("/"));
        provide_context(RenderedHead::default());
        provide_context(CONTENT.get::<SiteSettings>(data::SITE).expect("the fixture has settings"));
        Surroundings { content: CONTENT.clone(), code: code(), today: Some(today()) }.provide();
        view! {
            <Router><main class="layout-main"><h1>"Tous les composants"</h1><Parts/></main></Router>
        }
        .to_html()
    });
    owner.cleanup();
    format!(
        "<!doctype html><html lang=fr><meta charset=utf-8><meta name=viewport content=width=device-width>\
         <meta name=color-scheme content='light dark'><title>Tous les composants</title>\
         <style>{}</style><body>{body}",
        styles()
    )
}

/// All parts, in their order: some ask the router where they are.
#[component]
fn Parts() -> impl IntoView {
    let parts = [controls::parts(), cards::parts(), messages::parts(), figures::parts()];
    let parts = parts.into_iter().flatten().chain(charts::parts()).chain(texts::parts());
    let part =
        |(title, view): Part| view! { <section class="section"><h2>{title}</h2>{view}</section> };
    parts.map(part).collect_view()
}

/// Every style sheet, in the order of the site's page.
fn styles() -> String {
    let page = fs::read_to_string(root().join("index.html")).expect("the site has a page");
    let addresses =
        page.lines().filter_map(|line| line.split_once("rel=\"css\" href=\"")?.1.split_once('"'));
    addresses.map(|(sheet, _)| fs::read_to_string(root().join(sheet)).expect("a sheet")).collect()
}

/// The names of the files of a folder, without their extension.
fn names(folder: &Path) -> Vec<String> {
    let files = fs::read_dir(folder).expect("the folder is there").flatten();
    let name = |path: PathBuf| Some(path.file_stem()?.to_str()?.to_owned());
    files.filter_map(|file| name(file.path())).collect()
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// Something that lives as long as the program.
fn kept<T>(value: T) -> &'static T {
    Box::leak(Box::new(value))
}
