//! The search page: what is typed and chosen lives in the address.

use catalogue::{
    api::AccessKind,
    index::Index,
    search::{Query, search},
};
use leptos::{ev::SubmitEvent, prelude::*};
use leptos_router::{
    NavigateOptions,
    hooks::{use_location, use_navigate},
};

use crate::{
    components::{
        access::access_label,
        api_card::ApiCards,
        breadcrumb::Breadcrumb,
        icon::{Icon, IconShape},
    },
    french::count,
    head::Head,
    routes::{Route, access_from_word, access_word, parameter, search_href},
};

/// The search page.
pub fn search_page(index: &'static Index) -> AnyView {
    let criteria = Criteria::from_address();
    let results = Memo::new(move |_| criteria.query.with(|query| search(index, query)));
    let shown = move || view! { <ApiCards cards=results.get()/> };
    let number = move || match results.with(Vec::len) {
        0 => "Aucune API ne correspond à cette recherche.".to_owned(),
        one_or_more => format!("{}.", count(one_or_more, "API trouvée")),
    };
    view! {
        <Head title="Rechercher une API"
            description="Cherchez une API publique par son nom, ses données, son producteur ou son thème."
            canonical=Some(Route::Search)/>
        <Breadcrumb here="Rechercher une API"/>
        <h1>"Rechercher une API"</h1>
        <Controls index criteria/>
        <p class="result-count" role="status">{number}</p>
        <div class="results">
            {shown}
            <Show when=move || results.with(Vec::is_empty)>
                <NothingFound/>
            </Show>
        </div>
    }
    .into_any()
}

/// The criteria of the address, and the way to change one.
#[derive(Clone, Copy)]
struct Criteria {
    query: Memo<Query>,
    change: Callback<(&'static str, String)>,
}

impl Criteria {
    fn from_address() -> Self {
        let parameters = use_location().query;
        let get =
            move |name| parameters.with(|parameters| parameters.get(name)).unwrap_or_default();
        let some = |text: String| (!text.is_empty()).then_some(text);
        let query = Memo::new(move |_| Query {
            text: get(parameter::TEXT),
            theme: some(get(parameter::THEME)),
            access: access_from_word(&get(parameter::ACCESS)),
            producer: some(get(parameter::PRODUCER)),
        });
        let navigate = use_navigate();
        let change = Callback::new(move |(name, value): (&'static str, String)| {
            let names = [parameter::TEXT, parameter::THEME, parameter::ACCESS, parameter::PRODUCER];
            let values = names.map(|other| {
                let kept = parameters.with_untracked(|all| all.get(other)).unwrap_or_default();
                (other, if other == name { value.clone() } else { kept })
            });
            let href = search_href(&values.each_ref().map(|(name, value)| (*name, value.as_str())));
            // Typing is one step of the history, and stays where the visitor reads.
            let options = NavigateOptions { replace: true, scroll: false, ..Default::default() };
            navigate(&href, options);
        });
        Self { query, change }
    }
}

#[component]
fn Controls(index: &'static Index, criteria: Criteria) -> impl IntoView {
    let Criteria { query, change } = criteria;
    // Only texts that are in use can be chosen.
    let themes = index.themes().into_iter().map(|(theme, _)| (theme.to_owned(), theme.to_owned()));
    let accesses = AccessKind::ALL
        .into_iter()
        .filter(|access| index.cards.iter().any(|card| card.access == *access))
        .map(|access| (access_word(access).to_owned(), access_label(access).to_owned()));
    let producers = index.producers.iter().filter_map(|producer| {
        let is_used = index.cards.iter().any(|card| card.producer.slug == producer.slug);
        is_used.then(|| Some((producer.slug.clone()?, producer.short().to_owned())))?
    });
    let access =
        move || query.with(|query| query.access.map(access_word).unwrap_or_default().to_owned());
    view! {
        <form class="search-controls" role="search" method="get" action=Route::Search.href()
            on:submit=|event: SubmitEvent| event.prevent_default()>
            <div class="search-box">
                <label for="recherche">"Mots cherchés"</label>
                <input id="recherche" type="search" name=parameter::TEXT autocomplete="off"
                    autocapitalize="off" spellcheck="false"
                    prop:value=move || query.with(|query| query.text.clone())
                    on:input=move |event| change.run((parameter::TEXT, event_target_value(&event)))/>
            </div>
            <Choice id="theme" label="Thème" name=parameter::THEME options=themes.collect()
                selected=Signal::derive(move || query.with(|query| query.theme.clone().unwrap_or_default())) change/>
            <Choice id="acces" label="Accès" name=parameter::ACCESS options=accesses.collect()
                selected=Signal::derive(access) change/>
            <Choice id="producteur" label="Producteur" name=parameter::PRODUCER options=producers.collect()
                selected=Signal::derive(move || query.with(|query| query.producer.clone().unwrap_or_default())) change/>
            <noscript>
                <button type="submit" class="button"><Icon shape=IconShape::Search/>"Rechercher"</button>
            </noscript>
        </form>
    }
}

/// One criterion chosen in a list; the first option is no choice.
#[component]
fn Choice(
    id: &'static str,
    label: &'static str,
    name: &'static str,
    options: Vec<(String, String)>,
    selected: Signal<String>,
    change: Callback<(&'static str, String)>,
) -> impl IntoView {
    let options = options.into_iter().map(|(value, words)| {
        let compared = value.clone();
        view! {
            <option value=value prop:selected=move || selected.with(|selected| *selected == compared)>
                {words}
            </option>
        }
    });
    view! {
        <div class="search-choice">
            <label for=id>{label}</label>
            <select id=id name=name on:change=move |event| change.run((name, event_target_value(&event)))>
                <option value="" prop:selected=move || selected.with(String::is_empty)>"Tous"</option>
                {options.collect_view()}
            </select>
        </div>
    }
}

#[component]
fn NothingFound() -> impl IntoView {
    view! {
        <div class="notice">
            <p>
                "Essayez un mot plus court ou plus général, retirez un filtre, ou "
                <a href=Route::Search.href()>"voyez tout le catalogue"</a>
                "."
            </p>
        </div>
    }
}
