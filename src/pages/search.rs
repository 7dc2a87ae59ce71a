//! The search page: what is typed and chosen lives in the address.

mod answers;
mod controls;
mod criteria;
mod facet;
mod listing;
mod nothing;
mod results;

use std::{rc::Rc, time::Duration};

use catalogue::index::{Card, Index};
use leptos::{ev::Event, leptos_dom::helpers::TimeoutHandle, prelude::*};

use catalogue::french::count;

use crate::{
    browser,
    components::{breadcrumb::Breadcrumb, notice::living_failure},
    head::Head,
    living::{Element, Node, Part, classed},
    routes::{Route, parameter},
    searcher::{Finding, Found, Searcher},
};
use answers::{answering, narrowed};
use controls::controls;
use criteria::{Asked, BOX, Criteria};
use listing::listing;
use nothing::{correction, nothing_found};
use results::{focus_first, press};

/// What is said when the search can't be fetched.
const FAILED: &str = "La recherche n’a pas pu être chargée.";

/// Name of the button that fetches the search again.
const RETRY: &str = "reessayer";

/// Kinds of events that mean something to the page.
const KINDS: &[&str] = &["focusin", "input", "change", "keydown", "click", "submit"];

/// What both parts of the page know.
struct Page {
    index: &'static Index,
    searcher: Searcher,
    criteria: Criteria,
}

/// The search page.
pub fn search_page(index: &'static Index) -> AnyView {
    let page =
        Rc::new(Page { index, searcher: Searcher::here(), criteria: Criteria::from_address() });
    // Natively everything is here already.
    if cfg!(not(feature = "ssr")) {
        page.searcher.approach();
    }
    let asked = page.criteria.asked;
    let (first, settled) = (asked.get_untracked(), settled(asked));
    let (above, below, around) = (page.clone(), page.clone(), page);
    let act = Rc::new(move |event: &Event| around.act(event));
    let draw_controls = Rc::new(move || vec![above.controls(&settled.read(), &first.text).into()]);
    let draw_results = Rc::new(move || below.results(&asked.read()));
    let controls = Part { content: draw_controls, act: act.clone(), kinds: KINDS };
    let found = Part { content: draw_results, act, kinds: KINDS };
    view! {
        <Head title="Rechercher une API"
            description="Cherchez une API publique par son nom, ses données, son producteur ou son thème."
            canonical=Some(Route::Search)/>
        <Breadcrumb here="Rechercher une API"/>
        <h1>"Rechercher une API"</h1>
        {controls.view("search-page")}
        {found.view("search-found")}
    }
    .into_any()
}

impl Page {
    fn find(&self, asked: &Asked) -> Option<Finding> {
        let text = asked.text.trim();
        (!text.is_empty()).then(|| self.searcher.find(text))
    }

    fn controls(&self, asked: &Asked, first_text: &str) -> Element {
        let answers = answering(self.index, self.find(asked).as_ref());
        controls(self.index, asked, &answers, first_text)
    }

    /// How many APIs were found, then these.
    fn results(&self, asked: &Asked) -> Vec<Node> {
        let finding = self.find(asked);
        let cards = narrowed(answering(self.index, finding.as_ref()), asked);
        let status = classed("p", "search-count").with("role", "status");
        let status = status.says(number_found(finding.as_ref(), cards.len()));
        let list = classed("div", "search-results");
        let list = match &finding {
            Some(Finding::Waiting) => list,
            Some(Finding::Failed) => list.holds(living_failure(FAILED, RETRY)),
            Some(Finding::Found(found)) => self.listed(list, Some(found), &cards, asked),
            None => self.listed(list, None, &cards, asked),
        };
        vec![status.into(), list.into()]
    }

    fn listed(
        &self,
        list: Element,
        found: Option<&Found>,
        cards: &[&'static Card],
        asked: &Asked,
    ) -> Element {
        let corrected = found.and_then(|found| found.corrected.as_deref());
        list.holds(corrected.map(correction))
            .holds(cards.is_empty().then(|| nothing_found(self.index)))
            .holds_all(listing(found, cards, asked))
    }

    fn act(&self, event: &Event) {
        let control = browser::control_of(event);
        let named = control.as_ref().map(|(name, value)| (name.as_str(), value.as_str()));
        match (event.type_().as_str(), named) {
            ("focusin", Some((parameter::TEXT, _))) => self.searcher.approach(),
            ("input", Some((parameter::TEXT, text))) => self.criteria.type_text(text.to_owned()),
            ("change", Some((name, value))) if name != parameter::TEXT => {
                self.criteria.change(name, value);
            }
            ("keydown", Some((parameter::TEXT, _))) if browser::key_of(event) == "Escape" => {
                browser::write_in(BOX, "");
                self.criteria.type_text(String::new());
            }
            ("keydown", Some((parameter::TEXT, _))) => press(event),
            ("keydown", None) if browser::is_in(event, ".card-list") => press(event),
            ("click", Some((parameter::SHOWN, number))) => {
                self.criteria.change(parameter::SHOWN, number);
                focus_first(event);
            }
            // What was clicked will be gone: the focus stays near.
            ("click", Some((RETRY, _))) => {
                self.searcher.approach();
                browser::focus_on(BOX);
            }
            ("click", None) if browser::is_in(event, ".search-correction, .notice") => {
                browser::focus_on(BOX);
            }
            ("submit", _) => event.prevent_default(),
            _ => {}
        }
    }
}

/// The same, a moment after the last key: facets needn't follow each one, results come first. What is
/// chosen is followed at once, or a control could keep what has been taken back meanwhile.
fn settled(asked: RwSignal<Asked>) -> RwSignal<Asked> {
    const PAUSE: Duration = Duration::from_millis(150);
    let settled = RwSignal::new(asked.get_untracked());
    Effect::new(move |pending: Option<Option<TimeoutHandle>>| {
        if let Some(pending) = pending.flatten() {
            pending.clear();
        }
        let (before, asked) = (settled.get_untracked(), asked.get());
        if before.chosen != asked.chosen || before.sort != asked.sort {
            settled.set(asked);
        } else if before.text != asked.text {
            return set_timeout_with_handle(move || drop(settled.try_set(asked)), PAUSE).ok();
        }
        None
    });
    settled
}

fn number_found(finding: Option<&Finding>, number: usize) -> String {
    match (finding, number) {
        (Some(Finding::Waiting), _) => "Recherche en cours…".to_owned(),
        (Some(Finding::Failed), _) => String::new(),
        (_, 0) => "Aucune API ne correspond à cette recherche.".to_owned(),
        (_, number) => format!("{}.", count(number, "API trouvée")),
    }
}
