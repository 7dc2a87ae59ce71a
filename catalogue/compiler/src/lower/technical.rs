//! The technical documentation: the specifications are read before other pages are made, which may link
//! to those of their operations; their own pages are made after, from what the entries have become.

use std::collections::{BTreeMap, HashMap};

use catalogue::{
    access::AccessKind,
    api::Api,
    documentation::{Live, Overview},
    route::Route,
    slug::Slug,
};
use rayon::prelude::*;

use super::{api::LoweredApi, context::Context, files::Entry, specification};
use crate::{
    collector::Collector,
    diagnostic::Diagnostic,
    documentation::{self, Candidate, Documented, Specification},
    schema::api::ApiHeader,
    source::SourceFile,
    symbols::Symbols,
};

/// Reads the specifications that the content holds, and adds the addresses of their pages.
pub fn read<'s>(
    apis: &[Entry<ApiHeader>],
    sources: &'s [SourceFile],
    symbols: &mut Symbols,
    collector: &mut Collector,
) -> Vec<Specification<'s>> {
    let candidate = |entry: &Entry<ApiHeader>| Candidate {
        api: entry.slug(),
        named: specification::named(entry, symbols),
    };
    let candidates: Vec<Candidate> = apis.iter().map(candidate).collect();
    let found = documentation::find(&candidates, sources);
    let documentation::Read { specifications, told, .. } = documentation::read(found, sources);
    collector.diagnostics.extend(told);
    for one in &specifications {
        symbols.pages.extend(addresses(one));
        symbols.documentation.insert(one.api.clone(), format!("/{}", one.source.inner));
    }
    specifications
}

/// The specifications of other sites that the content holds no copy of, and adds the addresses of the
/// pages that offer to read them.
pub fn live(apis: &[Entry<ApiHeader>], symbols: &mut Symbols) -> BTreeMap<Slug, Live> {
    let copied = |entry: &&Entry<ApiHeader>| !symbols.documentation.contains_key(&entry.slug());
    let found = apis.iter().filter(copied);
    let found: BTreeMap<Slug, Live> =
        found.filter_map(|entry| Some((entry.slug(), specification::live(entry)?))).collect();
    for (api, live) in &found {
        symbols.pages.insert(Route::Overview(api.clone()).path());
        symbols.documentation.insert(api.clone(), live.address.clone());
    }
    found
}

fn addresses(specification: &Specification) -> Vec<String> {
    let Specification { api, documentation, .. } = specification;
    let operation = |slug: &str| Route::Operation(api.clone(), slug.into());
    let named_type = |slug: &str| Route::NamedType(api.clone(), slug.into());
    let operations = documentation.operations.iter().map(|one| operation(&one.slug));
    let types = documentation.types.iter().map(|one| named_type(&one.slug));
    let of_all = [Route::Overview, Route::ReturnedData, Route::Changes, Route::Everything];
    let of_all = of_all.into_iter().map(|route| route(api.clone()));
    of_all.chain(operations).chain(types).map(|route| route.path()).collect()
}

/// Makes the pages of the specifications side by side, and shows them on those of the APIs.
pub fn pages(
    specifications: &[Specification],
    live: &BTreeMap<Slug, Live>,
    apis: &mut [LoweredApi],
    cx: &mut Context,
) -> Vec<Documented> {
    let symbols = cx.symbols;
    let by_slug: HashMap<&str, &Api> =
        apis.iter().map(|api| (&*api.page.slug, &api.page)).collect();
    let made: Vec<(Documented, Vec<Diagnostic>)> = specifications
        .par_iter()
        .filter_map(|one| {
            let file = format!("/{}", one.source.inner);
            let api = by_slug.get(&*one.api)?;
            let known = Overview { file, ..documentation::known(api) };
            let is_open = api.access.kind() == AccessKind::Open;
            Some(documentation::pages(one, known, is_open, symbols))
        })
        .collect();
    let (mut documented, told): (Vec<Documented>, Vec<_>) = made.into_iter().unzip();
    cx.collector.diagnostics.extend(told.into_iter().flatten());
    for api in apis {
        let own = documented.iter().find(|one| one.line.api.slug == api.page.slug);
        api.page.documentation.pages = own.and_then(|one| one.shown.clone());
        if let Some(live) = live.get(&api.page.slug) {
            let known = documentation::known(&api.page);
            documented
                .push(documentation::offered(&Overview { live: Some(live.clone()), ..known }));
            api.page.documentation.is_live = true;
        }
    }
    documented
}
