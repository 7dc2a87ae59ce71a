//! Every page by itself: its references are resolved; what pages show of one another is still to
//! come.

use catalogue::{
    api::Wizard,
    page::Page,
    producer::Producer,
    roadmap::Roadmap,
    site::{SecurityContact, SiteSettings},
};
use catalogue_search::file::Synonyms;
use rayon::prelude::*;

use super::{
    api::{self, LoweredApi},
    audiences,
    context::Context,
    files::{Entry, Files},
    guide::{self, LoweredGuide},
    lifecycle, page, producer, roadmap,
    service::{self, LoweredService},
    site, synonyms,
    wizard::shared::{self, Shared},
};
use crate::collector::Collector;

/// The pages, each kind in the order of its files.
pub struct Pages {
    pub site: SiteSettings,
    pub security: Option<SecurityContact>,
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
    pub fn resolve(files: &Files, cx: &mut Context) -> Self {
        Self {
            site: site::lower(files.site.as_ref(), cx),
            security: site::security(files.site.as_ref(), cx),
            producers: each(&files.producers, cx, producer::lower),
            editorial: each(&files.pages, cx, page::lower),
            roadmap: roadmap::lower(files.roadmap.as_ref(), cx),
            synonyms: synonyms::lower(files.synonyms.as_ref(), cx.collector),
            apis: apis(files, cx),
            guides: each(&files.guides, cx, guide::lower),
            services: each(&files.services, cx, service::lower),
        }
    }
}

/// The APIs with their wizards, and what is wrong with the questions that these share.
fn apis(files: &Files, cx: &mut Context) -> Vec<LoweredApi> {
    let shared = Shared::lower(&files.questions, cx);
    let apis = each(&files.apis, cx, |entry, cx| api::lower(entry, &shared, cx));
    // What is wrong with a draft is told; its page isn't published.
    each(&files.drafts, cx, |entry, cx| api::lower(entry, &shared, cx));
    lifecycle::check_circles(&files.apis, cx);
    shared::report_unasked(&files.questions, cx.collector);
    let wizards: Vec<&Wizard> = apis.iter().filter_map(|api| api.wizard.as_ref()).collect();
    audiences::check_labels(files.audiences.as_ref(), &wizards, cx.collector);
    apis
}

/// Lowers the files of a kind side by side; what they leave behind keeps the order of the files.
fn each<'s, H: Sync, T: Send>(
    entries: &[Entry<'s, H>],
    cx: &mut Context,
    lower: impl Fn(&Entry<'s, H>, &mut Context) -> T + Sync,
) -> Vec<T> {
    let symbols = cx.symbols;
    let lowered: Vec<(T, Collector)> = entries
        .par_iter()
        .map(|entry| {
            let mut collector = Collector::default();
            (lower(entry, &mut Context { symbols, collector: &mut collector }), collector)
        })
        .collect();
    let join = |(page, left): (T, Collector)| {
        cx.collector.join(left);
        page
    };
    lowered.into_iter().map(join).collect()
}
