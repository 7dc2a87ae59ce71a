//! The parts of the app's code that come when they are needed, and what each of them offers. The shell knows
//! nothing else of them; [`split`](crate::split) says what is in each.

use leptos::prelude::AnyView;

use crate::{
    content::Chunk,
    routes::Route,
    searcher::{Searcher, Suggestion},
};

/// Some pages. None of it can be drawn without the settings of the site.
pub struct PageCode {
    /// Draws a page; that of an address that names nothing without a route.
    pub page: fn(Option<&Route>) -> Option<AnyView>,
    /// Draws the top of each page.
    pub header: fn() -> Option<AnyView>,
}

/// A view that is made from nothing but the context: the whole site.
pub struct SiteCode(pub fn() -> Option<AnyView>);

/// Makes an [island](crate::island) from its props; none when they aren't what was expected.
pub struct IslandCode(pub fn(&str) -> Option<AnyView>);

/// What a search box needs once something is typed.
pub struct SearchCode {
    /// Fetches the files of the search.
    pub prefetch: fn(&Searcher),
    /// The first answers, and the way to all of them; follows the files of the search.
    pub suggestions: fn(&Searcher, &str) -> Vec<Suggestion>,
    /// The APIs that come nearest; follows the files of the search.
    pub nearest: fn(&Searcher, &str) -> Vec<Suggestion>,
}

/// Every part, in the context.
#[derive(Clone, Copy, Debug)]
pub struct Code {
    /// Most pages ([`PageCode`]).
    pub pages: Chunk,
    /// The wizards and the finder ([`PageCode`]).
    pub questions: Chunk,
    /// The page of statistics ([`PageCode`]).
    pub statistics: Chunk,
    /// Technical documentation ([`PageCode`]).
    pub documentation: Chunk,
    /// The page of the search ([`PageCode`]).
    pub search_page: Chunk,
    /// The search ([`SearchCode`]).
    pub search: Chunk,
    /// A search box ([`IslandCode`]).
    pub search_form: Chunk,
    /// A live figure ([`IslandCode`]).
    pub live_figure: Chunk,
    /// A button that keeps an API at hand ([`IslandCode`]).
    pub favourite: Chunk,
    /// A search box for the fields of an API ([`IslandCode`]).
    pub field_search: Chunk,
    /// The page that compares APIs ([`PageCode`]).
    pub compare: Chunk,
    /// Everything, for a page that holds nothing ([`SiteCode`]).
    pub site: Chunk,
}

impl Code {
    /// What draws a page.
    pub fn of(&self, route: Option<&Route>) -> Chunk {
        match route {
            Some(Route::Search) => self.search_page,
            Some(Route::Statistics) => self.statistics,
            Some(Route::Compare) => self.compare,
            Some(Route::Wizard(_) | Route::Answers(_) | Route::Eligibility) => self.questions,
            Some(
                Route::Documentation
                | Route::Overview(_)
                | Route::Operation(..)
                | Route::NamedType(..)
                | Route::ReturnedData(_)
                | Route::Changes(_)
                | Route::Everything(_),
            ) => self.documentation,
            _ => self.pages,
        }
    }
}
