//! What programs read beside the pages (`catalogue-machines`), from the same data.

use std::collections::BTreeMap;

use anyhow::Result;
use catalogue::{
    api::Api, data, documentation::DocumentedApi, guide::GuideCard, index::Index, kind::Kind,
    service::ServiceCard, site::SiteSettings,
};
use catalogue_machines::{Addresses, Catalogue, File, Page, PageContent, picture};

use super::expect;
use crate::{
    content::Content,
    head::HeadTags,
    routes::{Route, base},
};

/// The catalogue as those files need it; pages are added as they are rendered.
pub struct Machines(Catalogue<'static>);

impl Machines {
    /// A catalogue without its pages.
    pub fn new(
        site: &'static SiteSettings,
        index: &'static Index,
        content: &Content,
    ) -> Result<Self> {
        let slugs = || index.cards.iter().map(|card| &card.slug);
        let apis = slugs().map(|slug| expect::<Api>(content, &Route::api(slug).data()));
        let wizards = slugs()
            .filter_map(|slug| Some((slug, content.get(&Route::Wizard(slug.clone()).data())?)));
        let overviews = index
            .documented
            .iter()
            .filter_map(|slug| Some((slug, content.get(&Route::Overview(slug.clone()).data())?)));
        Ok(Self(Catalogue {
            site,
            addresses: Addresses::new(site, base()),
            index,
            apis: apis.collect::<Result<_>>()?,
            wizards: wizards.collect::<BTreeMap<_, _>>(),
            overviews: overviews.collect(),
            roadmap: expect(content, data::ROADMAP)?,
            pages: vec![],
        }))
    }

    /// Adds a page by what its head says of it, and gives the tags that go there for programs: none for the
    /// page of a file that couldn't be read, in a content that is published with its errors.
    pub fn add(&mut self, route: &Route, head: &HeadTags, content: &Content) -> Result<String> {
        if !content.has(&route.data()) {
            return Ok(String::new());
        }
        let name = format!(" – {}", self.0.site.name);
        let page = Page {
            route: route.clone(),
            title: head.title.strip_suffix(&name).unwrap_or(&head.title).to_owned(),
            description: head.description.clone(),
            is_indexed: head.is_indexed,
            content: shown(route, content)?,
        };
        let tags = catalogue_machines::head::tags(&page, &self.0);
        self.0.pages.push(page);
        Ok(tags)
    }

    /// Every file. A picture that is there already is the same: its name says so.
    pub fn files(&self, is_there: impl Fn(&str) -> bool) -> Vec<File> {
        let mut pictures = picture::pictures(&self.0);
        pictures.retain(|one| !is_there(&one.name));
        let mut files = catalogue_machines::files(&self.0);
        files.extend(picture::draw(&pictures));
        files
    }
}

/// What a page shows.
fn shown(route: &Route, content: &Content) -> Result<PageContent<'static>> {
    let file = &route.data();
    Ok(match route {
        Route::Entry(Kind::Api, _) => PageContent::Api(expect(content, file)?),
        Route::Entry(Kind::Producer, _) => PageContent::Producer(expect(content, file)?),
        Route::Entry(Kind::Guide, _) => PageContent::Guide(expect(content, file)?),
        Route::Entry(Kind::Service, _) => PageContent::Service(expect(content, file)?),
        Route::Entry(Kind::Page, _) => PageContent::Editorial(expect(content, file)?),
        Route::Wizard(_) => PageContent::Wizard(expect(content, file)?),
        Route::Answers(_) => PageContent::Answers(expect(content, file)?),
        Route::Roadmap => PageContent::Roadmap(expect(content, file)?),
        Route::Guides => PageContent::Guides(expect::<Vec<GuideCard>>(content, file)?),
        Route::Services => PageContent::Services(expect::<Vec<ServiceCard>>(content, file)?),
        Route::Documentation => {
            PageContent::Documentation(expect::<Vec<DocumentedApi>>(content, file)?)
        }
        Route::Overview(_) => PageContent::Overview(expect(content, file)?),
        Route::Operation(..) => PageContent::Operation(expect(content, file)?),
        Route::NamedType(..) => PageContent::NamedType(expect(content, file)?),
        Route::Home
        | Route::Search
        | Route::Eligibility
        | Route::Producers
        | Route::SiteMap
        | Route::ReturnedData(_)
        | Route::Changes(_)
        | Route::Everything(_) => PageContent::Lists,
    })
}
