//! The questions.

use catalogue::finder::{Audience, Finder};
use catalogue::ids;
use leptos::{ev::SubmitEvent, prelude::*};
use leptos_router::{NavigateOptions, hooks::use_navigate};

use super::{Visitor, results::RESULTS};
use crate::{
    browser,
    components::notice::{MissingChoice, show_missing_choice},
    routes::{Href, Route, parameter, with_query},
};

/// Who, for whom, on what; and a button.
#[component]
pub fn Questions(
    /// The catalogue's answers.
    finder: &'static Finder,
    /// What the address says already.
    visitor: Memo<Option<Visitor>>,
) -> impl IntoView {
    let (audience, client, theme) = fields_of(visitor);
    let is_missing = RwSignal::new(false);
    let navigate = use_navigate();
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        let Some(place) = audience.get_untracked() else {
            show_missing_choice(is_missing);
            return;
        };
        is_missing.set(false);
        let client = client.get_untracked().filter(|_| finder.audiences[place].may_act_for_clients);
        let client = client.map(|client| finder.clients[client].id.as_str()).unwrap_or_default();
        let theme = theme.get_untracked();
        let criteria = [
            (parameter::AUDIENCE, finder.audiences[place].id.as_str()),
            (parameter::CLIENT, client),
            (parameter::THEME, &theme),
        ];
        // On a phone the list stands below the questions.
        let options = NavigateOptions { scroll: false, ..Default::default() };
        navigate(&with_query(&Route::Eligibility, &criteria), options);
        browser::focus_at_top(RESULTS);
    };
    let asks_for_whom =
        move || audience.get().is_some_and(|place| finder.audiences[place].may_act_for_clients);
    view! {
        <form class="eligibility-form" method="get" action=Route::Eligibility.href() on:submit=submit>
            <Radios name=parameter::AUDIENCE legend="Vous êtes… (obligatoire)" audiences=&finder.audiences chosen=audience is_missing/>
            <div hidden=move || !asks_for_whom()>
                <Radios name=parameter::CLIENT legend="Pour qui agissez-vous\u{202f}?" audiences=&finder.clients chosen=client/>
            </div>
            <p>
                <label for="theme">"Sur quel sujet\u{202f}?"</label>
                <select id="theme" name=parameter::THEME prop:value=theme
                    on:change=move |event| theme.set(event_target_value(&event))>
                    <option value="">"Tous les sujets"</option>
                    {finder.themes().into_iter().map(|theme| view! { <option value=theme>{theme}</option> }).collect_view()}
                </select>
            </p>
            <p><button type="submit" class="button">"Voir les API"</button></p>
        </form>
    }
}

/// What the form holds: what the address says, until the visitor says otherwise.
fn fields_of(
    visitor: Memo<Option<Visitor>>,
) -> (RwSignal<Option<usize>>, RwSignal<Option<usize>>, RwSignal<String>) {
    let audience = |visitor: Option<Visitor>| visitor.map(|visitor| visitor.audience);
    let client = |visitor: Option<Visitor>| visitor.and_then(|visitor| visitor.client);
    let theme = |visitor: Option<Visitor>| {
        visitor.and_then(|visitor| visitor.theme).unwrap_or_default().to_owned()
    };
    let now = visitor.get_untracked();
    let fields =
        (RwSignal::new(audience(now)), RwSignal::new(client(now)), RwSignal::new(theme(now)));
    // Back and forward change the address under the form. Nothing is set at first: what was ticked
    // before the app came is kept.
    Effect::new(move |before: Option<Option<Visitor>>| {
        let now = visitor.get();
        if before.is_some_and(|before| before != now) {
            fields.0.set(audience(now));
            fields.1.set(client(now));
            fields.2.set(theme(now));
        }
        now
    });
    fields
}

/// One choice among audiences.
#[component]
fn Radios(
    name: &'static str,
    legend: &'static str,
    audiences: &'static [Audience],
    chosen: RwSignal<Option<usize>>,
    /// Whether nothing has been chosen where one must.
    #[prop(optional)]
    is_missing: Option<RwSignal<bool>>,
) -> impl IntoView {
    let radios = audiences.iter().enumerate().map(|(place, audience)| {
        let id = choice_id(name, place);
        view! {
            <div class="form-choice">
                <input type="radio" id=id.clone() name=name value=audience.id.as_str()
                    prop:checked=move || chosen.get() == Some(place)
                    on:change=move |_| chosen.set(Some(place))/>
                <label for=id>{audience.label.as_str()}</label>
            </div>
        }
    });
    let error = is_missing.map(|is_missing| {
        let first = choice_id(name, 0);
        view! { <MissingChoice is_missing first>"Dites qui vous êtes pour voir la liste."</MissingChoice> }
    });
    let description = move || is_missing.is_some_and(|one| one.get()).then_some(ids::ERROR);
    view! {
        <fieldset class="form-choices form-choices-short" aria-describedby=description>
            <legend><h2>{legend}</h2></legend>
            {error}
            {radios.collect_view()}
        </fieldset>
    }
}

fn choice_id(name: &str, place: usize) -> String {
    format!("{name}:{place}")
}
