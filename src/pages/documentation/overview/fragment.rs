//! Addresses of other viewers, whose fragments name an operation: they lead to its page.

use std::collections::BTreeMap;

use catalogue::{data, documentation::fragment, slug::Slug};
use leptos::{prelude::*, task::spawn_local};
use leptos_router::{NavigateOptions, hooks::use_navigate};
use percent_encoding::percent_decode_str;

use crate::{
    browser,
    content::Content,
    routes::{Href, Route},
};

/// Goes on to the page that the fragment of the address names, when it is one of another viewer: only then
/// is the list of them fetched. What it doesn't name leaves the visitor here, where all operations are.
pub fn follow_fragment(api: &'static Slug) {
    let content = expect_context::<Content>();
    Effect::new(move || {
        let decode = |text: &str| percent_decode_str(text).decode_utf8_lossy().into_owned();
        let Some(key) = fragment::key(&browser::current_fragment(), decode) else { return };
        let (content, navigate) = (content.clone(), use_navigate());
        spawn_local(async move {
            let file = data::fragments(api);
            content.fetch(&file).await;
            let known = content.get::<BTreeMap<String, String>>(&file);
            let Some(to) = known.and_then(|known| known.get(&key)) else { return };
            let href = match to.strip_prefix('#') {
                Some(_) => format!("{}{to}", Route::Overview(api.clone()).href()),
                None => Route::Operation(api.clone(), to.as_str().into()).href(),
            };
            navigate(&href, NavigateOptions { replace: true, ..NavigateOptions::default() });
        });
    });
}
