//! The data files of the site: name and text of each.

use serde::Serialize;

use super::Catalogue;
use crate::data;

/// Every file to write, from the root of the site. Same catalogue, same bytes.
pub fn data_files(catalogue: &Catalogue) -> Vec<(String, String)> {
    let mut files = vec![
        (data::SITE.to_owned(), json(&catalogue.site)),
        (data::INDEX.to_owned(), json(&catalogue.index)),
    ];
    files.extend(catalogue.apis.iter().map(|api| (data::api(&api.slug), json(api))));
    files.extend(catalogue.wizards.iter().map(|one| (data::wizard(&one.slug), json(one))));
    files.extend(catalogue.producers.iter().map(|one| (data::producer(&one.slug), json(one))));
    files.extend(catalogue.pages.iter().map(|page| (data::page(&page.slug), json(page))));
    files
}

pub(super) fn json(value: &impl Serialize) -> String {
    serde_json::to_string(value).expect("the model has only string keys, so it is always JSON")
}
