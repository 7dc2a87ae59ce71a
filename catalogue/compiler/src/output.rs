//! The data files of the site: name and text of each.

use rayon::prelude::*;
use serde::Serialize;

use catalogue::{data, documentation::DocumentedApi, kind::Kind};

use super::{Catalogue, search};
/// Every file to write, from the root of the site. Same catalogue, same bytes.
pub fn data_files(catalogue: &Catalogue) -> Vec<(String, String)> {
    let mut files = vec![
        (data::SITE.to_owned(), json(&catalogue.site)),
        (data::INDEX.to_owned(), json(&catalogue.index)),
        (data::FINDER.to_owned(), json(&catalogue.finder)),
        (data::GUIDES.to_owned(), json(&catalogue.guide_cards)),
        (data::SERVICES.to_owned(), json(&catalogue.service_cards)),
        (data::ROADMAP.to_owned(), json(&catalogue.roadmap)),
        (data::DOCUMENTATION.to_owned(), json(&documented(catalogue))),
        (data::REDIRECTS.to_owned(), json(&catalogue.redirects)),
    ];
    let (names, texts) =
        rayon::join(|| search::names(catalogue).text(), || search::texts(catalogue).text());
    files.extend([(data::SEARCH.to_owned(), names), (data::SEARCH_TEXTS.to_owned(), texts)]);
    files.extend(each(&catalogue.apis, |api| data::entry(Kind::Api, &api.slug)));
    files.extend(each(&catalogue.wizards, |wizard| data::wizard(&wizard.slug)));
    files
        .extend(each(&catalogue.producers, |producer| data::entry(Kind::Producer, &producer.slug)));
    files.extend(each(&catalogue.guides, |guide| data::entry(Kind::Guide, &guide.slug)));
    files.extend(each(&catalogue.services, |service| data::entry(Kind::Service, &service.slug)));
    files.extend(each(&catalogue.pages, |page| data::entry(Kind::Page, &page.slug)));
    let documentation = &catalogue.documentation;
    files.extend(documentation.iter().flat_map(|one| one.files.iter().cloned()));
    files
}

/// The list of the APIs whose documentation is here.
fn documented(catalogue: &Catalogue) -> Vec<&DocumentedApi> {
    catalogue.documentation.iter().map(|one| &one.line).collect()
}

/// One file per item, in the order of the items.
fn each<T: Serialize + Sync>(
    items: &[T],
    name: impl Fn(&T) -> String + Sync,
) -> Vec<(String, String)> {
    let file = |buffer: &mut Vec<u8>, item: &T| (name(item), json_through(buffer, item));
    items.par_iter().map_init(Vec::new, file).collect()
}

pub(super) fn json(value: &impl Serialize) -> String {
    json_through(&mut Vec::new(), value)
}

/// Through a buffer that others have used: it has grown already.
fn json_through(buffer: &mut Vec<u8>, value: &impl Serialize) -> String {
    buffer.clear();
    serde_json::to_writer(&mut *buffer, value)
        .expect("the model has only string keys, so it is always JSON");
    str::from_utf8(buffer).expect("JSON is text").to_owned()
}
