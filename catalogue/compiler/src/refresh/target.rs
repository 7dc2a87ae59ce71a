//! Which file is copied from where.

use anyhow::{Result, bail};
use catalogue::{document::Target as Link, slug::Slug};

use crate::{
    compile,
    documentation::{Candidate, copy::CopyRecord, find},
    source::RawContent,
    suggest::nearest,
};

/// A specification, and where its producer publishes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Target {
    /// The API.
    pub api: Slug,
    /// The address of the producer's file.
    pub source: String,
    /// Our file, inside the content; none until there is one.
    pub file: Option<String>,
    /// What is known of our copy.
    pub record: Option<CopyRecord>,
}

/// Every specification that has a producer's address: that of its entry, else the one it was copied from
/// before. With `only` that of one API, `from` being an address for it.
pub fn targets(
    content: &RawContent,
    only: Option<&str>,
    from: Option<&str>,
) -> Result<Vec<Target>> {
    let compiled = compile(RawContent { shows_drafts: true, ..content.clone() });
    let apis = &compiled.catalogue.apis;
    if let Some(slug) = only
        && !apis.iter().any(|api| *api.slug == *slug)
    {
        let near = nearest(slug, apis.iter().map(|api| &*api.slug));
        let help = near.map_or_else(String::new, |near| format!(" : vouliez-vous dire `{near}` ?"));
        bail!("aucune API ne s’appelle `{slug}`{help}");
    }
    let mut targets = Vec::new();
    for api in apis.iter().filter(|api| only.is_none_or(|only| *api.slug == *only)) {
        let (named, published) = match &api.documentation.specification {
            Some(Link::File(path)) => (Some(path.clone()), None),
            Some(Link::Url(url)) => (None, Some(url.clone())),
            _ => (None, None),
        };
        let candidate = Candidate { api: api.slug.clone(), named };
        let found = find(&[candidate], &compiled.sources);
        let (record, _) = CopyRecord::read(&api.slug, &compiled.sources);
        let known = record.as_ref().map(|record| record.source.clone());
        let source = from.map(str::to_owned).or(published).or(known);
        if let Some(source) = source {
            let file = found.first().map(|(_, source)| source.inner.clone());
            targets.push(Target { api: api.slug.clone(), source, file, record });
        }
    }
    if let (Some(slug), true) = (only, targets.is_empty()) {
        bail!(
            "on ne sait pas où est publiée la spécification de `{slug}` : donnez son adresse, `catalogue refresh {slug} --from https://…`"
        );
    }
    Ok(targets)
}
