//! What is in each part of the app's code. A release has a file for each group of them, which `app-splitter`
//! cuts out of the module (`cfg(split)`, set by `build.rs`); elsewhere everything is in one.

use catalogue::{api::Figure, data, site::SiteSettings, slug::Slug};
#[cfg(split)]
use leptos::wasm_split::{SplitLoaderError, wasm_split};
use leptos::{prelude::*, view};
use serde::de::DeserializeOwned;

use crate::{
    app::App,
    code::{Code, IslandCode, PageCode, SearchCode, SiteCode},
    components::{
        favourite_button::FavouriteButton, header::SiteHeader, live_figure::LiveFigure,
        search_form::SearchForm,
    },
    content::{Chunk, Content, Source},
    pages,
    searcher::Searcher,
};

/// Declares a part: its name, the group whose file it is in, and its table.
macro_rules! chunk {
    ($name:ident in $group:ident: $code:ident = $table:expr) => {
        #[cfg(split)]
        fn $name() -> Chunk {
            #[wasm_split($group, fallible, wasm_split_path = leptos::wasm_split)]
            fn $name() -> Result<&'static $code, SplitLoaderError> {
                static TABLE: $code = $table;
                Ok(&TABLE)
            }
            let fetch = || -> crate::content::Fetching {
                Box::pin(async { Some($name().await.ok()? as crate::content::Parsed) })
            };
            let (name, group) = (stringify!($name), stringify!($group));
            Chunk { name, group, source: Source::File(fetch) }
        }

        #[cfg(not(split))]
        fn $name() -> Chunk {
            static TABLE: $code = $table;
            let (name, group) = (stringify!($name), stringify!($group));
            Chunk { name, group, source: Source::Here(&TABLE) }
        }
    };
}

chunk!(pages in pages: PageCode = PageCode {
    page: |route| with_settings(|| pages::draw(route)).flatten(),
    header,
});
chunk!(questions in questions: PageCode = PageCode {
    page: |route| with_settings(|| pages::draw_questions(route)),
    header,
});
chunk!(statistics in statistics: PageCode = PageCode {
    page: |route| with_settings(|| pages::draw_statistics(route)),
    header,
});
chunk!(documentation in documentation: PageCode = PageCode {
    page: |route| with_settings(|| pages::documentation::draw(route)),
    header,
});
chunk!(search_page in search: PageCode = PageCode {
    page: |route| with_settings(|| pages::search::draw(route)),
    header,
});
chunk!(compare in pages: PageCode = PageCode {
    page: |route| with_settings(|| pages::compare::draw(route)),
    header,
});
chunk!(search in search: SearchCode = SearchCode {
    prefetch: Searcher::prefetch,
    suggestions: Searcher::suggestions,
    nearest: Searcher::nearest,
});
chunk!(search_form in search: IslandCode = IslandCode(|props| {
    let (id, placeholder) = read::<(String, String)>(props)?;
    Some(view! { <SearchForm id=id.as_str() placeholder=placeholder.as_str()/> }.into_any())
}));
chunk!(live_figure in figure: IslandCode = IslandCode(|props| {
    let (rank, figure) = read::<(usize, Figure)>(props)?;
    Some(view! { <LiveFigure figure rank=*rank/> }.into_any())
}));
chunk!(favourite in pages: IslandCode = IslandCode(|props| {
    let slug = read::<String>(props)?;
    Some(view! { <FavouriteButton slug=slug.as_str()/> }.into_any())
}));
chunk!(field_search in documentation: IslandCode = IslandCode(|props| {
    Some(pages::documentation::view_field_search(read::<Slug>(props)?))
}));
chunk!(site in pages: SiteCode = SiteCode(|| with_settings(|| view! { <App/> }.into_any())));

fn header() -> Option<AnyView> {
    with_settings(|| view! { <SiteHeader/> }.into_any())
}

/// Draws something that asks the context for the settings of the site, once they are here.
fn with_settings<T>(draw: impl FnOnce() -> T) -> Option<T> {
    let is_there = use_context::<&'static SiteSettings>().is_some();
    if !is_there {
        provide_context(expect_context::<Content>().get::<SiteSettings>(data::SITE)?);
    }
    Some(draw())
}

/// Kept for good, as data files are: components borrow what they are made from.
fn read<T: DeserializeOwned>(props: &str) -> Option<&'static T> {
    Some(Box::leak(Box::new(serde_json::from_str(props).ok()?)))
}

/// Every part of the code.
pub fn code() -> Code {
    Code {
        pages: pages(),
        questions: questions(),
        statistics: statistics(),
        documentation: documentation(),
        search_page: search_page(),
        search: search(),
        search_form: search_form(),
        live_figure: live_figure(),
        favourite: favourite(),
        field_search: field_search(),
        compare: compare(),
        site: site(),
    }
}
