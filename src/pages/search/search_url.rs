//! The search and the address say the same: what is typed is searched at once and written in the
//! address after the frame; what the address is changed to is searched.

use leptos::prelude::*;
use leptos_router::{
    NavigateOptions,
    hooks::{use_location, use_navigate},
    params::ParamsMap,
};

use super::query::{SearchQuery, href_with};
use crate::{browser, routes::parameter};

/// The search of the current address, and the ways to change it.
#[derive(Clone, Copy)]
pub struct SearchUrl {
    /// What is searched for, as far as it has been typed.
    pub query: RwSignal<SearchQuery>,
    parameters: Memo<ParamsMap>,
    written: StoredValue<Written>,
    navigate: Callback<String>,
}

/// The text that the page itself has last written in the address, or found there at first: with it the
/// address says nothing new. None once the address has been changed from elsewhere.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Written(Option<String>);

impl SearchUrl {
    /// That of the current address.
    pub fn from_address() -> Self {
        let parameters = use_location().query;
        let navigate = use_navigate();
        let navigate = Callback::new(move |href: String| {
            // Typing is one step of the history, and stays where the visitor reads.
            let options = NavigateOptions { replace: true, scroll: false, ..Default::default() };
            navigate(&href, options);
        });
        let query = parameters.with_untracked(SearchQuery::from_parameters);
        let written = StoredValue::new(Written(Some(query.text.clone())));
        let url = Self { query: RwSignal::new(query), parameters, written, navigate };
        Effect::new(move || url.follow_address());
        url
    }

    /// Searches another text: at once, and in the address once the results are on the screen.
    pub fn type_text(self, text: String) {
        self.query.update(|query| query.set_text(text));
        browser::after_frame(move || {
            // The next key may have come first, or the page have been left.
            if let Some(text) = self.query.try_with_untracked(|query| query.text.clone()) {
                self.change(parameter::TEXT, &text);
            }
        });
    }

    /// Changes the parameter of this name in the address.
    pub fn change(self, name: &str, value: &str) {
        let text = self.query.with_untracked(|query| query.text.clone());
        let href = self.parameters.with_untracked(|all| href_with(all, &text, (name, value)));
        self.written.set_value(Written(Some(text)));
        self.navigate.run(href);
    }

    fn follow_address(self) {
        let address = self.parameters.with(SearchQuery::from_parameters);
        let before = self.query.get_untracked();
        let mut next = None;
        self.written.update_value(|written| next = Some(written.follow(&before, address)));
        if let Some(next) = next.filter(|next| *next != before) {
            self.query.set(next);
        }
    }
}

impl Written {
    /// What is searched for once the address has become this one. What has been typed is as new as what
    /// the page writes in the address, and newer than what that said at first.
    fn follow(&mut self, before: &SearchQuery, mut address: SearchQuery) -> SearchQuery {
        if self.0.as_ref() == Some(&address.text) {
            address.set_text(before.text.clone());
        } else {
            self.0 = None;
        }
        address
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn query(text: &str, shown: Option<usize>) -> SearchQuery {
        SearchQuery { text: text.into(), shown, ..SearchQuery::default() }
    }

    fn check(written: Option<&str>, typed: &str, address: &str, expected: &str) {
        let mut written = Written(written.map(str::to_owned));
        let next = written.follow(&query(typed, None), query(address, Some(48)));
        // A text that only has been typed is shown from its first results on.
        let shown = (address == expected).then_some(48);
        assert_eq!(next, query(expected, shown), "{typed} at {address}");
    }

    #[test]
    fn what_is_typed_before_the_first_address_is_read_stays() {
        check(Some("eau"), "eaux", "eau", "eaux");
    }

    #[test]
    fn what_is_typed_while_the_page_writes_the_address_stays() {
        check(Some("ea"), "eau", "ea", "eau");
        check(Some("eau"), "eau", "eau", "eau");
    }

    #[test]
    fn a_link_or_the_history_replaces_what_was_typed() {
        check(Some("eau"), "eau", "mer", "mer");
        check(Some("eau"), "eau", "", "");
    }

    #[test]
    fn after_a_change_from_elsewhere_the_next_one_counts_too() {
        let mut written = Written(Some("eau".into()));
        written.follow(&query("eau", None), query("mer", None));
        assert_eq!(written.follow(&query("mer", None), query("eau", None)), query("eau", None));
    }
}
