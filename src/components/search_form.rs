//! The search box of the header and of the home page: a form that leads to the search page, and a
//! combobox with the first answers (the pattern of the ARIA Authoring Practices).

use leptos::{
    ev::{KeyboardEvent, SubmitEvent},
    prelude::*,
};
use leptos_router::{NavigateOptions, hooks::use_navigate};

use super::icon::{Icon, IconShape};
use crate::{
    french::count,
    routes::{self, Route, parameter},
    searcher::{Finding, Searcher},
};

/// How many APIs are proposed.
const PROPOSED: usize = 6;

/// A form that also works before the app has started: the address it leads to is the same.
#[component]
pub fn SearchForm(
    /// Id of the box; unique in the page.
    id: &'static str,
    /// Shown in the empty box.
    #[prop(default = "")]
    placeholder: &'static str,
) -> impl IntoView {
    let searcher = expect_context::<Searcher>();
    let combobox = Combobox::new(searcher);
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        combobox.choose();
    };
    let list = format!("{id}-liste");
    let is_shown = move || combobox.proposals.with(|proposals| !proposals.is_empty());
    let active = move || combobox.active.get().map(|place| format!("{id}-{place}"));
    let options = move || {
        let proposals = combobox.proposals.get();
        proposals
            .into_iter()
            .enumerate()
            .map(|(place, one)| option(id, place, one, combobox))
            .collect_view()
    };
    view! {
        <form class="search-form" role="search" method="get" action=Route::Search.href() on:submit=submit>
            <label for=id class="visually-hidden">"Rechercher une API"</label>
            <div class="combobox">
                <input id=id type="search" name=parameter::TEXT placeholder=placeholder
                    autocomplete="off" autocapitalize="off" spellcheck="false"
                    role="combobox" aria-autocomplete="list" aria-controls=list.clone()
                    aria-expanded=move || if is_shown() { "true" } else { "false" }
                    aria-activedescendant=active
                    prop:value=move || combobox.text.get()
                    on:focus=move |_| combobox.open()
                    on:blur=move |_| combobox.close()
                    on:keydown=move |event| combobox.press(&event)
                    on:input=move |event| combobox.write(event_target_value(&event))/>
                <ul id=list class="proposals" role="listbox" aria-label="Propositions" hidden=move || !is_shown()>
                    {options}
                </ul>
            </div>
            <button type="submit" class="button" aria-label="Rechercher">
                <Icon shape=IconShape::Search/><span class="button-words">"Rechercher"</span>
            </button>
            <p class="visually-hidden" role="status">{move || combobox.announced()}</p>
        </form>
    }
}

/// Something to choose below the box.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Proposal {
    words: String,
    detail: String,
    href: String,
}

/// The state of a box.
#[derive(Clone, Copy)]
struct Combobox {
    searcher: Searcher,
    text: RwSignal<String>,
    is_open: RwSignal<bool>,
    active: RwSignal<Option<usize>>,
    proposals: Memo<Vec<Proposal>>,
    go: Callback<String>,
}

impl Combobox {
    fn new(searcher: Searcher) -> Self {
        let text = RwSignal::new(String::new());
        let is_open = RwSignal::new(false);
        let navigate = use_navigate();
        Self {
            searcher,
            text,
            is_open,
            active: RwSignal::new(None),
            proposals: Memo::new(move |_| {
                if is_open.get() {
                    text.with(|text| proposals(searcher, text.trim()))
                } else {
                    vec![]
                }
            }),
            go: Callback::new(move |href: String| navigate(&href, NavigateOptions::default())),
        }
    }

    fn open(self) {
        self.searcher.approach();
        self.is_open.set(true);
    }

    fn close(self) {
        self.is_open.set(false);
        self.active.set(None);
    }

    fn write(self, text: String) {
        self.text.set(text);
        self.active.set(None);
        self.open();
    }

    fn press(self, event: &KeyboardEvent) {
        let number = self.proposals.with_untracked(Vec::len);
        match event.key().as_str() {
            "ArrowDown" if number > 0 => {
                self.active.update(|active| *active = next(*active, number));
            }
            "ArrowUp" if number > 0 => {
                self.active.update(|active| *active = previous(*active, number));
            }
            "ArrowDown" => self.open(),
            "Escape" if number > 0 => self.close(),
            _ => return,
        }
        event.prevent_default();
    }

    /// Opens the active proposal, or the search page.
    fn choose(self) {
        let text = self.text.get_untracked();
        let active = self.active.get_untracked();
        let chosen =
            active.and_then(|place| self.proposals.with_untracked(|all| all.get(place).cloned()));
        let href = chosen.map_or_else(|| search_for(text.trim()), |chosen| chosen.href);
        self.follow(href);
    }

    fn follow(self, href: String) {
        self.searcher.remember(self.text.get_untracked().trim());
        self.text.set(String::new());
        self.close();
        self.go.run(href);
    }

    fn announced(self) -> String {
        if self.is_open.get() && self.text.with(|text| !text.trim().is_empty()) {
            count(self.proposals.with(Vec::len), "proposition")
        } else {
            String::new()
        }
    }
}

fn option(id: &'static str, place: usize, proposal: Proposal, combobox: Combobox) -> AnyView {
    let is_active = move || combobox.active.get() == Some(place);
    let Proposal { words, detail, href } = proposal;
    view! {
        <li id=format!("{id}-{place}") role="option" class:active=is_active
            aria-selected=move || if is_active() { "true" } else { "false" }
            on:mousedown=|event| event.prevent_default()
            on:click=move |_| combobox.follow(href.clone())>
            {words}<span class="muted">{detail}</span>
        </li>
    }
    .into_any()
}

/// The first answers and the way to all of them; the last searches while nothing is typed.
fn proposals(searcher: Searcher, text: &str) -> Vec<Proposal> {
    if text.is_empty() {
        let recent = searcher.recent().into_iter();
        return recent
            .map(|text| Proposal {
                href: search_for(&text),
                words: text,
                detail: " recherche récente".into(),
            })
            .collect();
    }
    let Finding::Found(found) = searcher.find(text) else { return vec![] };
    let mut proposals: Vec<Proposal> = found
        .strong
        .iter()
        .take(PROPOSED)
        .map(|(card, _)| Proposal {
            words: card.title.clone(),
            detail: format!(" {}", card.producer.short()),
            href: Route::Api(card.slug.clone()).href(),
        })
        .collect();
    let words = match found.strong.len() {
        0 => "Aucune réponse sûre\u{a0}: voir ce qui s’en approche".to_owned(),
        number => format!("Voir {}", count(number, "résultat")),
    };
    proposals.push(Proposal { words, detail: String::new(), href: search_for(text) });
    proposals
}

fn search_for(text: &str) -> String {
    routes::search_href(&[(parameter::TEXT, text)])
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
