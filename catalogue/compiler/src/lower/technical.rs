//! The technical documentation: the specifications are read before other pages are made, which may link
//! to those of their operations; their own pages are made after, from what the entries have become.

use std::collections::HashMap;

use catalogue::{api::Api, route::Route};
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
    let (specifications, told) = documentation::read(found, sources);
    collector.diagnostics.extend(told);
    for one in &specifications {
        symbols.pages.extend(addresses(one));
        symbols.documentation.insert(one.api.clone(), format!("/{}", one.source.inner));
    }
    specifications
}

fn addresses(specification: &Specification) -> Vec<String> {
    let Specification { api, documentation, .. } = specification;
    let operation = |slug: &str| Route::Operation(api.clone(), slug.into());
    let named_type = |slug: &str| Route::NamedType(api.clone(), slug.into());
    let operations = documentation.operations.iter().map(|one| operation(&one.slug));
    let types = documentation.types.iter().map(|one| named_type(&one.slug));
    let overview = Route::Overview(api.clone());
    std::iter::once(overview).chain(operations).chain(types).map(|route| route.path()).collect()
}

/// Makes the pages of the specifications side by side, and shows them on those of the APIs.
pub fn pages(
    specifications: &[Specification],
    apis: &mut [LoweredApi],
    cx: &mut Context,
) -> Vec<Documented> {
    let symbols = cx.symbols;
    let by_slug: HashMap<&str, &Api> =
        apis.iter().map(|api| (&*api.page.slug, &api.page)).collect();
    let made: Vec<(Documented, Vec<Diagnostic>)> = specifications
        .par_iter()
        .filter_map(|one| Some(documentation::pages(one, by_slug.get(&*one.api)?, symbols)))
        .collect();
    let (documented, told): (Vec<Documented>, Vec<_>) = made.into_iter().unzip();
    cx.collector.diagnostics.extend(told.into_iter().flatten());
    for api in apis {
        let own = documented.iter().find(|one| one.line.api.slug == api.page.slug);
        api.page.documentation.pages = own.map(|one| one.shown.clone());
    }
    documented
}
