//! What programs read beside the pages (`catalogue-machines`), from the same data.

use std::collections::BTreeMap;

use anyhow::Result;
use catalogue::{
    api::Api,
    data,
    date::Date,
    documentation::DocumentedApi,
    guide::GuideCard,
    index::Index,
    kind::Kind,
    service::ServiceCard,
    site::{SecurityContact, SiteSettings},
};
use catalogue_machines::{Addresses, Catalogue, File, Page, PageContent, picture};
use rayon::prelude::*;

use super::expect;
use crate::{
    content::Content,
    head::HeadTags,
    routes::{Route, base},
};

/// How many pictures are in memory at once.
const PICTURES: usize = 64;

/// The catalogue as those files need it; pages are added once they are rendered.
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

    /// A page by what its head says of it: none for that of a file that couldn't be read, in a content that is
    /// published with its errors.
    pub fn page(
        &self,
        route: &Route,
        head: &HeadTags,
        content: &Content,
    ) -> Result<Option<Page<'static>>> {
        if !content.has(&route.data()) {
            return Ok(None);
        }
        let name = format!(" – {}", self.0.site.name);
        Ok(Some(Page {
            route: route.clone(),
            title: head.title.strip_suffix(&name).unwrap_or(&head.title).to_owned(),
            description: head.description.clone(),
            is_indexed: head.is_indexed,
            content: shown(route, content)?,
        }))
    }

    /// Whom to tell of a hole in the site, as of the day of the build.
    pub fn security(&self, contact: &SecurityContact, today: Date) -> File {
        catalogue_machines::security::file(contact, &self.0.addresses, today)
    }

    /// What the head of a page says to programs.
    pub fn tags(&self, page: &Page) -> String {
        catalogue_machines::head::tags(page, &self.0)
    }

    /// With every page of the site.
    pub fn with_pages(self, pages: impl Iterator<Item = Page<'static>>) -> Self {
        Self(Catalogue { pages: pages.collect(), ..self.0 })
    }

    /// The site as an app of a device.
    pub fn manifest(&self, (paper, accent): (&str, &str)) -> Vec<File> {
        catalogue_machines::manifest::files(self.0.site, &self.0.addresses, paper, accent)
    }

    /// Writes every file. A picture that is there already is the same: its name says so. Pictures are many and
    /// large: each is forgotten once it is written.
    pub fn write(
        &self,
        is_there: impl Fn(&str) -> bool,
        write: &(dyn Fn(&File) -> Result<()> + Sync),
    ) -> Result<()> {
        catalogue_machines::files(&self.0).par_iter().try_for_each(write)?;
        let mut pictures = picture::pictures(&self.0);
        pictures.retain(|one| !is_there(&one.name));
        pictures.chunks(PICTURES).flat_map(picture::draw).try_for_each(|file| write(&file))
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
        Route::Statistics => PageContent::Statistics(expect(content, file)?),
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
        | Route::Compare
        | Route::Eligibility
        | Route::Producers
        | Route::SiteMap
        | Route::Letter(_)
        | Route::Offline
        | Route::ReturnedData(_)
        | Route::Changes(_)
        | Route::Everything(_) => PageContent::Lists,
    })
}
