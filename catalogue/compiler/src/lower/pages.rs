//! Every page by itself: its references are resolved; what pages show of one another is still to
//! come.

use catalogue::{
    api::Wizard, page::Page, producer::Producer, roadmap::Roadmap, site::SiteSettings,
};
use catalogue_search::file::Synonyms;
use rayon::prelude::*;

use super::{
    api::{self, LoweredApi},
    audiences,
    files::{Entry, Files},
    guide::{self, LoweredGuide},
    page, producer, roadmap,
    service::{self, LoweredService},
    site, synonyms,
    wizard::shared::{self, Shared},
};
use crate::{collector::Collector, symbols::Symbols};

/// The pages, each kind in the order of its files.
pub struct Pages {
    pub site: SiteSettings,
    pub apis: Vec<LoweredApi>,
    pub producers: Vec<Producer>,
    pub guides: Vec<LoweredGuide>,
    pub services: Vec<LoweredService>,
    pub editorial: Vec<Page>,
    pub roadmap: Roadmap,
    pub synonyms: Vec<Synonyms>,
}

impl Pages {
    /// Resolves every file.
    pub fn resolve(files: &Files, symbols: &Symbols, collector: &mut Collector) -> Self {
        Self {
            site: site::lower(files.site.as_ref(), symbols, collector),
            producers: each(&files.producers, collector, |entry, collector| {
                producer::lower(entry, symbols, collector)
            }),
            editorial: each(&files.pages, collector, |entry, collector| {
                page::lower(entry, symbols, collector)
            }),
            roadmap: roadmap::lower(files.roadmap.as_ref(), symbols, collector),
            synonyms: synonyms::lower(files.synonyms.as_ref(), collector),
            apis: apis(files, symbols, collector),
            guides: each(&files.guides, collector, |entry, collector| {
                guide::lower(entry, symbols, collector)
            }),
            services: each(&files.services, collector, |entry, collector| {
                service::lower(entry, symbols, collector)
            }),
        }
    }
}

/// The APIs with their wizards, and what is wrong with the questions that these share.
fn apis(files: &Files, symbols: &Symbols, collector: &mut Collector) -> Vec<LoweredApi> {
    let shared = Shared::lower(&files.questions, symbols, collector);
    let apis = each(&files.apis, collector, |entry, collector| {
        api::lower(entry, &shared, symbols, collector)
    });
    shared::report_unasked(&files.questions, collector);
    let wizards: Vec<&Wizard> = apis.iter().filter_map(|api| api.wizard.as_ref()).collect();
    audiences::check_labels(files.audiences.as_ref(), &wizards, collector);
    apis
}

/// Lowers the files of a kind side by side; what they leave behind keeps the order of the files.
fn each<'s, H: Sync, T: Send>(
    entries: &[Entry<'s, H>],
    collector: &mut Collector,
    lower: impl Fn(&Entry<'s, H>, &mut Collector) -> T + Sync,
) -> Vec<T> {
    let lowered: Vec<(T, Collector)> = entries
        .par_iter()
        .map(|entry| {
            let mut collector = Collector::default();
            (lower(entry, &mut collector), collector)
        })
        .collect();
    let join = |(page, left): (T, Collector)| {
        collector.join(left);
        page
    };
    lowered.into_iter().map(join).collect()
}
