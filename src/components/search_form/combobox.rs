//! What is typed in a search box, what it suggests, and which suggestion is active.

use leptos::{ev::KeyboardEvent, prelude::*, task::spawn_local};
use leptos_router::{NavigateOptions, hooks::use_navigate};

use crate::{
    code::{Code, SearchCode},
    content::{Chunk, Content},
    searcher::{Searcher, Suggestion, search_for, use_search},
};

/// The state of a box.
#[derive(Clone, Copy)]
pub struct Combobox {
    /// As typed.
    pub text: RwSignal<String>,
    /// The place of the suggestion that Enter opens.
    pub active: RwSignal<Option<usize>>,
    /// What can be chosen now.
    pub suggestions: Memo<Vec<Suggestion>>,
    is_open: RwSignal<bool>,
    searcher: StoredValue<Searcher>,
    content: StoredValue<Content>,
    search: Chunk,
    navigate: Callback<String>,
}

impl Combobox {
    /// An empty box.
    pub fn new() -> Self {
        let (searcher, navigate) = (use_search(), use_navigate());
        let (text, is_open) = (RwSignal::new(String::new()), RwSignal::new(false));
        let (content, chunk) = (expect_context::<Content>(), expect_context::<Code>().search);
        let (suggested, followed) = (searcher.clone(), content.clone());
        let suggestions = Memo::new(move |_| {
            let (text, search) = (text.read(), followed.follow_chunk::<SearchCode>(chunk));
            match (is_open.get(), text.trim(), search) {
                (false, ..) => vec![],
                (true, "", _) => suggested.recent(),
                (true, text, search) => {
                    search.map(|search| (search.suggestions)(&suggested, text)).unwrap_or_default()
                }
            }
        });
        let (near, waiting) = (searcher.clone(), content.clone());
        // The code of the search may come after the focus.
        Effect::new(move || {
            let search = waiting.follow_chunk::<SearchCode>(chunk);
            if let Some(search) = search.filter(|_| is_open.get()) {
                (search.prefetch)(&near);
            }
        });
        Self {
            text,
            active: RwSignal::new(None),
            suggestions,
            is_open,
            searcher: StoredValue::new(searcher),
            content: StoredValue::new(content),
            search: chunk,
            navigate: Callback::new(move |href: String| {
                navigate(&href, NavigateOptions::default());
            }),
        }
    }

    /// Shows what can be chosen.
    pub fn open(self) {
        self.is_open.set(true);
        let content = self.content.get_value();
        match content.chunk::<SearchCode>(self.search) {
            Some(search) => self.searcher.with_value(search.prefetch),
            None => spawn_local(async move { content.prefetch_chunk(self.search).await }),
        }
    }

    /// Shows nothing to choose.
    pub fn close(self) {
        // The page may be leaving with the focus.
        self.is_open.try_set(false);
        self.active.try_set(None);
    }

    /// Takes what is typed.
    pub fn type_text(self, text: String) {
        self.text.set(text);
        self.active.set(None);
        self.open();
    }

    /// The arrows choose, Escape closes.
    pub fn on_keydown(self, event: &KeyboardEvent) {
        let number = self.suggestions.with_untracked(Vec::len);
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

    /// Opens the active suggestion, or the search page.
    pub fn choose(self) {
        let active = self.active.get_untracked();
        let href = self.suggestions.with_untracked(|all| Some(all.get(active?)?.href.clone()));
        let search = || search_for(self.text.read_untracked().trim());
        self.follow(&href.unwrap_or_else(search));
    }

    /// Goes to a page, and leaves the box empty.
    pub fn follow(self, href: &str) {
        let text = self.text.get_untracked();
        self.searcher.with_value(|searcher| searcher.remember(text.trim()));
        self.text.set(String::new());
        self.close();
        self.navigate.run(href.to_owned());
    }
}

/// After the last one comes the box itself.
fn next(active: Option<usize>, number: usize) -> Option<usize> {
    match active {
        None => Some(0),
        Some(place) => (place + 1 < number).then_some(place + 1),
    }
}

/// Before the first one comes the box itself.
fn previous(active: Option<usize>, number: usize) -> Option<usize> {
    match active {
        None => number.checked_sub(1),
        Some(place) => place.checked_sub(1),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_arrows_go_round_through_the_box() {
        let round = |step: fn(Option<usize>, usize) -> Option<usize>| {
            let mut active = None;
            [(); 4].map(|()| {
                active = step(active, 3);
                active
            })
        };
        assert_eq!(round(next), [Some(0), Some(1), Some(2), None]);
        assert_eq!(round(previous), [Some(2), Some(1), Some(0), None]);
    }

    #[test]
    fn without_suggestions_the_box_stays_active() {
        assert_eq!(previous(None, 0), None);
    }
}
