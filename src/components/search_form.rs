//! The search box of the header and of the home page: a form that leads to the search page, and a
//! combobox with the first answers (the pattern of the ARIA Authoring Practices).

mod proposals;

use std::rc::Rc;

use leptos::{ev::Event, prelude::*};
use leptos_router::{NavigateOptions, hooks::use_navigate};

use catalogue::french::count;

use super::icon::{IconShape, living_icon};
use crate::{
    browser,
    living::{Element, Node, Part, classed, element},
    routes::{Href, Route, parameter},
    searcher::Searcher,
};
use proposals::{Proposal, proposals, search_for};

/// A form that also works before the app has started: the address it leads to is the same.
#[component]
pub fn SearchForm(
    /// Id of the box; unique in the page.
    id: &'static str,
    /// Shown in the empty box.
    #[prop(default = "")]
    placeholder: &'static str,
) -> impl IntoView {
    let navigate = use_navigate();
    let combobox = Rc::new(Combobox {
        id,
        placeholder,
        searcher: Searcher::here(),
        state: RwSignal::new(State::default()),
        go: Box::new(move |href| navigate(href, NavigateOptions::default())),
    });
    let drawn = combobox.clone();
    Part {
        content: Rc::new(move || vec![drawn.form().into()]),
        act: Rc::new(move |event| combobox.act(event)),
        kinds: &["focusin", "focusout", "input", "keydown", "mousedown", "click", "submit"],
    }
    .view("search-form-place")
}

/// A box.
struct Combobox {
    id: &'static str,
    placeholder: &'static str,
    searcher: Searcher,
    state: RwSignal<State>,
    go: Box<dyn Fn(&str)>,
}

/// What changes in it.
#[derive(Clone, Default)]
struct State {
    text: String,
    is_open: bool,
    active: Option<usize>,
}

impl Combobox {
    fn form(&self) -> Element {
        let state = self.state.get();
        let proposals = self.proposals(&state);
        // When the files of the search aren't here there is none, and nothing to say of it.
        let announced = if proposals.is_empty() || state.text.trim().is_empty() {
            String::new()
        } else {
            count(proposals.len(), "proposition")
        };
        let button = classed("button", "button")
            .with_all(&[("type", "submit"), ("aria-label", "Rechercher")]);
        classed("form", "search-form")
            .with_all(&[("role", "search"), ("method", "get")])
            .with("action", Route::Search.href())
            .holds(
                classed("label", "visually-hidden").with("for", self.id).says("Rechercher une API"),
            )
            .holds(
                classed("div", "search-form-box")
                    .holds(self.input(&state, !proposals.is_empty()))
                    .holds(self.list(state.active, proposals)),
            )
            .holds(
                button
                    .holds(living_icon(IconShape::Search))
                    .holds(classed("span", "search-form-words").says("Rechercher")),
            )
            .holds(classed("p", "visually-hidden").with("role", "status").says(announced))
    }

    fn input(&self, state: &State, is_shown: bool) -> Element {
        let input = element("input")
            .with_all(&[
                ("id", self.id),
                ("type", "search"),
                ("name", parameter::TEXT),
                ("placeholder", self.placeholder),
                ("autocomplete", "off"),
                ("autocapitalize", "off"),
                ("spellcheck", "false"),
                ("role", "combobox"),
                ("aria-autocomplete", "list"),
                ("aria-expanded", if is_shown { "true" } else { "false" }),
            ])
            .with("aria-controls", self.list_id())
            .with(".value", state.text.clone());
        match state.active {
            Some(place) => input.with("aria-activedescendant", self.option_id(place)),
            None => input,
        }
    }

    fn list(&self, active: Option<usize>, proposals: Vec<Proposal>) -> Element {
        let list = classed("ul", "search-form-proposals")
            .with("id", self.list_id())
            .with_all(&[("role", "listbox"), ("aria-label", "Propositions")])
            .when(proposals.is_empty(), "hidden");
        list.holds_all(proposals.into_iter().enumerate().map(|(place, proposal)| {
            let is_active = active == Some(place);
            let option =
                if is_active { classed("li", "search-form-active") } else { element("li") };
            let option = option
                .with("id", self.option_id(place))
                .with_all(&[
                    ("role", "option"),
                    ("aria-selected", if is_active { "true" } else { "false" }),
                ])
                .with("data-href", proposal.href);
            Node::from(
                option.says(proposal.words).holds(classed("span", "muted").says(proposal.detail)),
            )
        }))
    }

    fn list_id(&self) -> String {
        format!("{}-liste", self.id)
    }

    fn option_id(&self, place: usize) -> String {
        format!("{}-{place}", self.id)
    }

    fn act(&self, event: &Event) {
        let option = browser::attribute_around(event, "[role=option]", "data-href");
        let is_box = browser::is_in(event, "[role=combobox]");
        match event.type_().as_str() {
            "focusin" if is_box => self.open(),
            "focusout" if is_box => self.close(),
            "input" => {
                let text = event_target_value(event);
                self.state.set(State { text, ..State::default() });
                self.open();
            }
            "keydown" if is_box => self.press(event),
            // The box keeps the focus.
            "mousedown" if option.is_some() => event.prevent_default(),
            "click" => {
                if let Some(href) = option {
                    self.follow(href);
                }
            }
            "submit" => {
                event.prevent_default();
                self.choose();
            }
            _ => {}
        }
    }

    fn open(&self) {
        self.searcher.approach();
        self.state.update(|state| state.is_open = true);
    }

    fn close(&self) {
        // The page may be leaving with the focus.
        self.state.try_update(|state| {
            state.is_open = false;
            state.active = None;
        });
    }

    fn press(&self, event: &Event) {
        let does_something = match browser::key_of(event).as_str() {
            "ArrowDown" => {
                if !self.step(next) {
                    self.open();
                }
                true
            }
            "ArrowUp" => self.step(previous),
            "Escape" => {
                let is_shown = !self.current_proposals().is_empty();
                self.close();
                is_shown
            }
            _ => false,
        };
        if does_something {
            event.prevent_default();
        }
    }

    /// Makes another proposal the active one; whether there is one.
    fn step(&self, to: fn(Option<usize>, usize) -> Option<usize>) -> bool {
        let number = self.current_proposals().len();
        if number > 0 {
            self.state.update(|state| state.active = to(state.active, number));
        }
        number > 0
    }

    /// Opens the active proposal, or the search page.
    fn choose(&self) {
        let state = self.state.get_untracked();
        let chosen = state.active.and_then(|place| self.current_proposals().into_iter().nth(place));
        self.follow(chosen.map_or_else(|| search_for(state.text.trim()), |chosen| chosen.href));
    }

    fn current_proposals(&self) -> Vec<Proposal> {
        untrack(|| self.proposals(&self.state.get_untracked()))
    }

    fn follow(&self, href: String) {
        self.searcher.remember(self.state.with_untracked(|state| state.text.clone()).trim());
        self.state.set(State::default());
        (self.go)(&href);
    }

    /// What can be chosen now.
    fn proposals(&self, state: &State) -> Vec<Proposal> {
        if state.is_open { proposals(&self.searcher, state.text.trim()) } else { vec![] }
    }
}

/// After the last one comes the box itself.
fn next(active: Option<usize>, number: usize) -> Option<usize> {
    match active {
        None => Some(0),
        Some(place) => (place + 1 < number).then_some(place + 1),
    }
}

fn previous(active: Option<usize>, number: usize) -> Option<usize> {
    match active {
        None => number.checked_sub(1),
        Some(place) => place.checked_sub(1),
    }
}
