//! The data files of the site: name and text of each.

use rayon::prelude::*;
use serde::Serialize;

use catalogue::{data, documentation::DocumentedApi, index::Index, kind::Kind, site::SiteSettings};

use super::{
    Catalogue,
    census::census,
    json::{json, json_through},
    search,
};

/// Every file to write, from the root of the site. Same catalogue, same bytes.
pub fn data_files(catalogue: &Catalogue) -> Vec<(String, String)> {
    let mut files = vec![
        (data::SITE.to_owned(), json(&site(catalogue))),
        (data::FINDER.to_owned(), json(&catalogue.finder)),
        (data::GUIDES.to_owned(), json(&catalogue.guide_cards)),
        (data::SERVICES.to_owned(), json(&catalogue.service_cards)),
        (data::ROADMAP.to_owned(), json(&catalogue.roadmap)),
        (data::CENSUS.to_owned(), json(&census(catalogue))),
        (data::DOCUMENTATION.to_owned(), json(&documented(catalogue))),
        (data::REDIRECTS.to_owned(), json(&catalogue.redirects)),
    ];
    files.extend(
        catalogue.security.iter().map(|contact| (data::SECURITY.to_owned(), json(contact))),
    );
    files.extend(index(&catalogue.index));
    files.extend(search::files(catalogue));
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

fn site(catalogue: &Catalogue) -> SiteSettings {
    SiteSettings { is_large: catalogue.index.is_large(), ..catalogue.site.clone() }
}

/// What lists need of the whole catalogue.
fn index(index: &Index) -> Vec<(String, String)> {
    if !index.is_large() {
        return vec![(data::INDEX.to_owned(), json(index))];
    }
    let whole = (data::WHOLE_INDEX.to_owned(), json(index));
    vec![whole, (data::INDEX.to_owned(), json(&index.outline()))]
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
