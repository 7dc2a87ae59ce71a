//! Each page as Markdown, beside its HTML: its title, what it says, where its links lead.
//!
//! - [`entry`]: an API; [`eligibility`]: its wizard; [`documentation`]: its specification
//! - [`editorial`]: what is mostly a text; [`lists`]: what is mostly links; [`statistics`]: what is mostly numbers

mod documentation;
mod editorial;
mod eligibility;
mod entry;
mod lists;
mod parts;
mod statistics;

use crate::{
    File,
    address::twin_name,
    content::{Catalogue, Page, PageContent},
    markdown,
};
use parts::Parts;

/// One file a page.
pub fn files(catalogue: &Catalogue) -> Vec<File> {
    let file = |page: &Page| File::text(&twin_name(&page.route), twin(page, catalogue));
    catalogue.pages.iter().map(file).collect()
}

/// A page as Markdown.
pub fn twin(page: &Page, catalogue: &Catalogue) -> String {
    let mut parts = Parts::new(&catalogue.addresses, catalogue.addresses.page(&page.route));
    parts.add(markdown::heading(1, &page.title));
    parts.add(markdown::paragraph(&page.description));
    match page.content {
        PageContent::Api(api) => entry::api(api, catalogue, &mut parts),
        PageContent::Wizard(wizard) => eligibility::questions(wizard, &mut parts),
        PageContent::Answers(wizard) => eligibility::answers(wizard, &mut parts),
        PageContent::Producer(producer) => editorial::producer(producer, &mut parts),
        PageContent::Guide(guide) => editorial::guide(guide, &mut parts),
        PageContent::Service(service) => editorial::service(service, &mut parts),
        PageContent::Editorial(page) => editorial::page(page, &mut parts),
        PageContent::Roadmap(roadmap) => editorial::roadmap(roadmap, &mut parts),
        PageContent::Statistics(census) => statistics::census(census, &mut parts),
        PageContent::Guides(guides) => lists::guides(guides, &mut parts),
        PageContent::Services(services) => lists::services(services, &mut parts),
        PageContent::Documentation(apis) => lists::documentation(apis, &mut parts),
        PageContent::Overview(overview) => documentation::overview(overview, &mut parts),
        PageContent::Operation(operation) => documentation::operation(operation, &mut parts),
        PageContent::NamedType(named) => documentation::named_type(named, &mut parts),
        PageContent::Lists => lists::of_route(&page.route, catalogue, &mut parts),
    }
    parts.text()
}
