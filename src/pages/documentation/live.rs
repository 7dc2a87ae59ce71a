//! A specification that the content holds no copy of: the page offers to read it, and says why when
//! that can't be. Nothing is asked of the other site before the visitor wants it.

mod reading;
mod refusal;
mod reopening;
mod state;

use catalogue::{
    documentation::{Live, Overview, anchor},
    ids,
};
use leptos::{prelude::*, task::spawn_local};

use crate::{
    browser::{self, ChosenFile, worker::Given},
    components::{
        announcement::Announcement,
        dynamic::{dynamic, handler},
        link::ExternalLink,
    },
    content::Content,
};
use reading::read;
use refusal::why;
use reopening::{asked, note_wish, was_wished};
pub use reopening::{follow_asked, keep_reloadable, view_absent};
use state::State;

/// What the visitor wants when the page has to be loaded again first.
const WANTED: &str = "charger";

/// What can be done, in the place of the operations.
pub fn view_offer(overview: &'static Overview, live: &'static Live) -> AnyView {
    let content = expect_context::<Content>();
    let state = RwSignal::new(State::Offered);
    let start = Callback::new(move |file: Option<ChosenFile>| {
        let content = content.clone();
        if file.is_none() {
            note_wish(live);
        }
        let given = file.map(|file| (file.name(), Given::File(file)));
        spawn_local(async move {
            match read(overview, live, given, &content, state).await {
                // The button that had the focus is gone with what it offered.
                Ok(()) => browser::focus_at_top(anchor::OPERATIONS),
                Err(refusal) => {
                    state.set(State::Refused(refusal));
                    browser::focus_in_view(ids::ERROR);
                }
            }
        });
    });
    let asked = asked(&overview.api.slug);
    let is_reloaded = asked.is_some();
    Effect::new(move |_| {
        if browser::was_wanted(WANTED) || (is_reloaded && was_wished(live)) {
            start.run(None);
        }
    });
    let then = asked.map(|_| {
        view! { <p class="strong">"La page que vous demandez est l’une des siennes\u{a0}: elle s’affichera dès que la documentation sera chargée."</p> }
    });
    view! {
        <p>
            "Le catalogue n’a pas de copie de cette spécification\u{a0}: votre navigateur peut la télécharger chez le producteur et l’afficher ici, page par page. Rien ne lui est demandé sans votre accord."
        </p>
        {then}
        <button type="button" class="button"
            aria-disabled=dynamic(move || state.with(State::is_busy).then_some("true"))
            on:click=handler(move |_| load(live, start, state))>
            "Charger la documentation"
        </button>
        <p class="muted" aria-hidden="true">{dynamic(move || state.with(State::words))}</p>
        <Announcement text=dynamic(move || state.with(State::words).to_owned())/>
        {dynamic(move || state.with(|state| match state {
            State::Refused(refusal) => Some(why(refusal, live, start)),
            _ => None,
        }))}
        {otherwise(live, start)}
    }
    .into_any()
}

/// A page that can't ask the other site, because of the address at which its document was loaded, is loaded
/// again first. A button that is disabled for the browser would lose the focus: it does nothing instead.
fn load(live: &Live, start: Callback<Option<ChosenFile>>, state: RwSignal<State>) {
    if state.with_untracked(State::is_busy) {
        return;
    }
    if browser::allows(&live.origin) {
        start.run(None);
    } else {
        browser::load_again(WANTED);
    }
}

/// The ways that need no other site.
fn otherwise(live: &'static Live, start: Callback<Option<ChosenFile>>) -> AnyView {
    let choose = handler(move |event| {
        if let Some(file) = browser::chosen_file(&event) {
            start.run(Some(file));
        }
    });
    let external = live.external.as_ref().map(|url| {
        view! { <li><ExternalLink href=url.as_str()>"Documentation du producteur"</ExternalLink></li> }
    });
    view! {
        <h3>"Autrement"</h3>
        <ul role="list" class="plain-list">
            <li><ExternalLink href=live.address.as_str()>"Fichier de la spécification"</ExternalLink></li>
            {external}
            <li>
                <label for=ids::SPECIFICATION_FILE>"Ouvrir un fichier de votre ordinateur (YAML ou JSON)"</label>
                <input type="file" id=ids::SPECIFICATION_FILE accept=".json,.yaml,.yml" on:change=choose/>
                <p class="muted">"Il est lu dans votre navigateur, et n’est envoyé nulle part."</p>
            </li>
        </ul>
    }
    .into_any()
}
