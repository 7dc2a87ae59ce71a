//! What the page lists for a search: which results, which of the weak ones, how many more.

use catalogue::{
    french::{count, number as french_number},
    index::{Card, Index},
};
use catalogue_search::{
    file::Field,
    highlight::{Fragment, Highlighter, Snippet},
};

use super::{
    answers::{Answer, answers, filter_and_sort},
    asked,
    query::SearchQuery,
    search_text,
};
use crate::routes::{Route, parameter, with_query};
use crate::searcher::{BEST, Found, SearchState, Searcher};

/// How many APIs are shown at first, and how many more at each demand.
pub const SHOWN: usize = 24;

/// How many weak results are shown, when fewer than that answer.
const WEAK: usize = 6;

/// What the page lists.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Listing {
    /// How many APIs were found, in words.
    pub status: String,
    /// Whether what the search needs is on its way.
    pub is_loading: bool,
    /// The query without its mistakes, when it has some.
    pub correction: Option<String>,
    /// What stands in the place of results.
    pub notice: Option<Notice>,
    /// The APIs that answer, as far as they are shown.
    pub results: Vec<Row>,
    /// What the button for more results would show.
    pub more: Option<More>,
    /// The APIs that only share a word with the search.
    pub weak: Vec<Row>,
}

/// A result: an API, and the texts of its card, cut where words matched.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// The API.
    pub card: &'static Card,
    /// Its title.
    pub title: Vec<Fragment>,
    /// Its promise.
    pub tagline: Vec<Fragment>,
    /// Where else it speaks of the search, and by what it is asked for the place and the date of the
    /// question; empty when the card says it all.
    pub snippet: Vec<Fragment>,
    /// Where its documentation says in which operation that is, when it speaks of it in its data.
    pub fields: Option<String>,
    /// Who publishes it.
    pub producer: Vec<Fragment>,
}

/// What stands in the place of results.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Notice {
    /// The search couldn't be fetched.
    Failed,
    /// Nothing was found.
    Nothing {
        /// Whether filters narrow the search: without them there may be something.
        is_filtered: bool,
    },
}

/// What the button for more results would show.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct More {
    /// How many are shown.
    pub shown: usize,
    /// How many more it would show.
    pub next: usize,
}

impl Listing {
    /// What answers a query; none is known when nothing is looked for.
    pub fn new(index: &'static Index, searcher: &Searcher, query: &SearchQuery) -> Self {
        let search = search_text(searcher, query);
        let search = search.as_ref();
        let answers = filter_and_sort(answers(index, search), query);
        let is_all = search.is_none() && query.filters.number() == 0;
        let status = if is_all { whole(answers.len()) } else { status(search, answers.len()) };
        match search {
            Some(SearchState::Loading) => Self::loading(),
            Some(SearchState::Failed) => Self::failed(),
            Some(SearchState::Ready(found)) => {
                Self::of(status, &answers, Some(found), query, (index, searcher))
            }
            None => Self::of(status, &answers, None, query, (index, searcher)),
        }
    }

    fn failed() -> Self {
        Self { notice: Some(Notice::Failed), ..Self::default() }
    }

    fn loading() -> Self {
        let status = "Recherche en cours…".to_owned();
        Self { status, is_loading: true, ..Self::default() }
    }

    /// What was listed before, as long as this is on its way: nothing moves until it is here.
    #[must_use]
    pub fn or_before(self, before: Option<&Self>) -> Self {
        match before {
            Some(before) if self.is_loading => {
                Self { status: self.status, is_loading: true, ..before.clone() }
            }
            _ => self,
        }
    }

    fn of(
        status: String,
        answers: &[Answer],
        found: Option<&Found>,
        query: &SearchQuery,
        (index, searcher): (&'static Index, &Searcher),
    ) -> Self {
        let highlighter = found.map(Found::highlighter);
        let limit = query.shown.unwrap_or(if found.is_some() { BEST } else { SHOWN });
        let rows = |answers: &[Answer]| {
            let row = |(card, hit): &Answer| {
                let entry = || hit.map(|hit| hit.entry).or_else(|| place(card, index));
                let card = searcher.card(card, entry)?;
                Some(row((card, *hit), found, highlighter.as_ref(), query, index))
            };
            answers.iter().map(row).collect::<Vec<Option<Row>>>()
        };
        let results = rows(&answers[..limit.min(answers.len())]);
        let weak = rows(&weak(found, answers.len(), query));
        // Of a large catalogue the words of what is listed may be on their way.
        let is_here = searcher.is_complete();
        let here = |rows: Vec<Option<Row>>| rows.into_iter().collect::<Option<Vec<Row>>>();
        match (here(results), here(weak)) {
            (Some(results), Some(weak)) if is_here => Self {
                status,
                is_loading: false,
                correction: found.and_then(|found| found.corrected.clone()),
                notice: answers
                    .is_empty()
                    .then(|| Notice::Nothing { is_filtered: query.filters.number() > 0 }),
                results,
                more: More::after(limit, answers.len()),
                weak,
            },
            _ if searcher.has_failed() => Self::failed(),
            _ => Self::loading(),
        }
    }
}

impl More {
    fn after(shown: usize, number_found: usize) -> Option<Self> {
        let rest = number_found.saturating_sub(shown);
        (rest > 0).then_some(Self { shown, next: rest.min(SHOWN) })
    }
}

/// True also of the prerendered page, whatever its address asks for.
fn whole(number: usize) -> String {
    format!("Le catalogue a {}\u{a0}API.", french_number(number as u64))
}

fn status(search: Option<&SearchState>, number: usize) -> String {
    match (search, number) {
        (_, 0) => "Aucune API ne correspond à cette recherche.".to_owned(),
        (Some(SearchState::Ready(found)), number) => {
            format!("{}.{}", count(number, "API trouvée"), asked::sentence(&found.asked))
        }
        (_, number) => format!("{}.", count(number, "API trouvée")),
    }
}

fn weak(found: Option<&Found>, strong: usize, query: &SearchQuery) -> Vec<Answer> {
    let Some(found) = found.filter(|_| strong < WEAK) else { return vec![] };
    let matching = found.weak.iter().filter(|(card, _)| query.filters.matches(card));
    matching.take(WEAK).map(|(card, hit)| (*card, Some(*hit))).collect()
}

fn row(
    (card, hit): Answer,
    found: Option<&Found>,
    highlighter: Option<&Highlighter>,
    query: &SearchQuery,
    index: &Index,
) -> Row {
    let text = |text: &str| match highlighter {
        Some(highlighter) => highlighter.highlight(text),
        None => vec![plain(text)],
    };
    let snippet =
        hit.zip(highlighter).and_then(|(hit, highlighter)| highlighter.snippet(hit.entry));
    let is_of_data = snippet.as_ref().is_some_and(|snippet| snippet.field == Field::Data);
    let has_fields = is_of_data && index.documented.contains(&card.slug);
    let page = || Route::ReturnedData(card.slug.clone());
    let asked = hit.zip(found).and_then(|(hit, found)| asked::told_by(found, hit));
    let told: Vec<Vec<Fragment>> = snippet.map(why).into_iter().chain(asked).collect();
    Row {
        fields: has_fields.then(|| with_query(&page(), &[(parameter::TEXT, query.text.trim())])),
        card,
        title: text(&card.title),
        tagline: text(&card.tagline),
        snippet: told.join(&plain(" · ")),
        producer: text(card.producer.short()),
    }
}

/// The number of the entry of a card.
fn place(card: &Card, index: &Index) -> Option<u32> {
    let place = index.cards.iter().position(|other| std::ptr::eq(other, card))?;
    u32::try_from(place).ok()
}

fn plain(text: &str) -> Fragment {
    Fragment { text: text.to_owned(), is_match: false }
}

/// Where an API speaks of the search, and what it says there.
fn why(snippet: Snippet) -> Vec<Fragment> {
    let field = match snippet.field {
        Field::Keyword => "Dans les mots-clés\u{a0}: ",
        Field::Theme => "Dans les thèmes\u{a0}: ",
        Field::Producer | Field::ProducerAcronym => "Chez le producteur\u{a0}: ",
        Field::Need => "Elle répond à\u{a0}: ",
        Field::Data => "Dans les données renvoyées\u{a0}: ",
        Field::Body => "Dans la description\u{a0}: ",
        Field::Title | Field::Acronym | Field::Slug | Field::Tagline => "Dans le nom\u{a0}: ",
    };
    [plain(field)].into_iter().chain(snippet.fragments).collect()
}
