//! Which APIs may I use? Who one is, for whom one acts, on what subject; then every API, sorted for
//! this visitor. The answers live in the address.

mod form;
mod matrix;
mod part;
mod results;

use catalogue::finder::Finder;
use leptos::prelude::*;
use leptos_router::{hooks::use_location, params::ParamsMap};

use crate::{
    components::{breadcrumb::Breadcrumb, without_app::WithoutApp},
    head::Head,
    routes::{FINDER_NAME, Href, Route, parameter},
};
use form::Questions;
use matrix::Matrix;
use results::Results;

/// What the address says: places in the finder.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Visitor {
    audience: usize,
    client: Option<usize>,
    theme: Option<&'static str>,
}

impl Visitor {
    /// None until the address names an audience that the catalogue knows.
    fn read(finder: &'static Finder, parameters: &ParamsMap) -> Option<Self> {
        let audience = finder.audience(&parameters.get(parameter::AUDIENCE)?)?;
        let client = parameters.get(parameter::CLIENT).and_then(|id| finder.client(&id));
        let theme = parameters.get(parameter::THEME);
        let theme = finder.themes().into_iter().find(|one| Some(*one) == theme.as_deref());
        Some(Self { audience, client, theme })
    }
}

/// The page.
pub fn page(finder: &'static Finder) -> AnyView {
    let parameters = use_location().query;
    let visitor = Memo::new(move |_| parameters.with(|all| Visitor::read(finder, all)));
    let without_app = (!finder.audiences.is_empty()).then(|| {
        view! {
            <WithoutApp>
                <h2>"Chaque API, pour chaque public"</h2>
                <Matrix finder/>
            </WithoutApp>
        }
    });
    let results = move || visitor.get().map(|visitor| view! { <Results finder visitor/> });
    let questions = if finder.audiences.is_empty() {
        view! { <p>"Ce catalogue ne dit pas encore à quels publics il s’adresse. "<a href=Route::Search.href()>"Cherchez une API"</a>"\u{a0}: sa fiche dit qui peut l’utiliser."</p> }.into_any()
    } else {
        view! { <Questions finder visitor/> }.into_any()
    };
    view! {
        <Head title=FINDER_NAME description="Dites qui vous êtes\u{a0}: les API auxquelles vous avez droit d’abord, puis celles qui sont ouvertes à tous."
            canonical=Some(Route::Eligibility)/>
        <Breadcrumb here=FINDER_NAME/>
        <h1>{FINDER_NAME}</h1>
        <p class="lead">{questions_asked(finder)}" pour trier tout le catalogue."</p>
        <p class="muted">"Rien n’est enregistré\u{a0}: vos réponses restent dans l’adresse de la page, et le résultat est une indication."</p>
        <div class="eligibility">
            {questions}
            {results}
            {without_app}
        </div>
    }
    .into_any()
}

/// How many questions there are, at the start of a sentence: only some visitors act for others.
fn questions_asked(finder: &Finder) -> &'static str {
    if finder.audiences.iter().any(|audience| audience.may_act_for_clients) {
        "Deux questions, trois si vous agissez pour d’autres,"
    } else {
        "Deux questions"
    }
}
