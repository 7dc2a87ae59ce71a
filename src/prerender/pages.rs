//! The pages of one site, one by one: for a build, which writes them all, and for a preview, which shows the one
//! that is asked for.

use anyhow::{Context, Result};
use catalogue::{data, date::Date, site::SiteSettings};

use super::{
    asked_origins,
    render::render,
    template::{Sheet, Shell, Template},
};
use crate::{
    content::Content,
    head::HeadTags,
    routes::{self, Href, Route},
};

/// Renders pages. Whoever calls it has put the data files of the page in the content, and those of the site.
pub struct Pages {
    site: &'static SiteSettings,
    content: Content,
    template: Template,
    today: Date,
}

impl Pages {
    /// The pages of a content, inside the bundler's page.
    pub fn new(content: &Content, shell: &Shell, today: Date) -> Result<Self> {
        let site = content.get(data::SITE).context("data/site.json is not what it should be")?;
        let template = Template::new(shell)?;
        Ok(Self { site, content: content.clone(), template, today })
    }

    /// The style sheet that the pages link, when it isn't in them.
    pub fn sheet(&self) -> Option<&Sheet> {
        self.template.sheet()
    }

    /// The page of a route, as HTML. `tags_for_programs` gives what the head says to programs, by what it says to
    /// people.
    pub fn page(
        &self,
        route: &Route,
        tags_for_programs: impl FnOnce(&HeadTags) -> Result<String>,
    ) -> Result<String> {
        let rendered = render(&route.href(), self.site, &self.content, self.today);
        let tags = tags_for_programs(&rendered.head)?;
        if let Route::Everything(_) = route {
            return Ok(self.template.page_without_app(&rendered, &tags));
        }
        let asked = asked_origins(route, &self.content);
        Ok(self.template.page(&rendered, Some(route), &tags, &asked))
    }

    /// The parts around each of them.
    pub fn template(&self) -> &Template {
        &self.template
    }

    /// The page of addresses that no page has.
    pub fn missing(&self) -> String {
        let address = routes::href("/404/introuvable");
        let rendered = render(&address, self.site, &self.content, self.today);
        self.template.page(&rendered, None, "", &[])
    }
}
