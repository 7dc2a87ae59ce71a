//! What decides, right below the title: where to click and what it takes to get in, then who may. The
//! button comes first: the first screen of a phone must have it.

use catalogue::{
    access::Access,
    api::{Api, Applicant},
    ids,
};
use leptos::prelude::*;

use crate::{
    components::{
        icon::{Icon, IconShape},
        link::{ExternalLink, target_href},
        verdict::{verdict_class, verdict_icon},
    },
    routes::{Href, Route},
};

/// Side by side on a large screen, one below the other on a small one.
#[component]
pub fn KeyFacts(
    /// The API.
    api: &'static Api,
) -> impl IntoView {
    let entrance = if api.lifecycle.is_stopped() {
        view! { <p>"L’API est arrêtée\u{a0}: il n’y a plus d’accès à demander."</p> }.into_any()
    } else {
        view! {
            <MainAction api/>
            <p>{requirement(&api.access)}</p>
            <RequestForm api/>
        }
        .into_any()
    };
    view! {
        <div class="api-key-facts" id=ids::ACCESS>
            <section class="api-key-facts-action" aria-labelledby=ids::ENTRANCE>
                <h2 id=ids::ENTRANCE>"Y accéder"</h2>
                {entrance}
            </section>
            <section aria-labelledby=ids::AUDIENCES>
                <h2 id=ids::AUDIENCES>"Pour qui\u{202f}?"</h2>
                <Applicants api/>
            </section>
        </div>
    }
}

#[component]
fn Applicants(api: &'static Api) -> impl IntoView {
    if api.applicants.is_empty() {
        let sentence = match api.access {
            Access::Open => "Tout le monde.",
            Access::Account(_) => "Toute personne qui crée un compte.",
            Access::Authorisation(_) => "Les conditions d’accès ne sont pas publiées.",
        };
        return view! { <p>{sentence}</p> }.into_any();
    }
    let applicants = api.applicants.iter().map(|applicant| view! { <ApplicantLine applicant/> });
    view! { <ul role="list" class="api-applicants">{applicants.collect_view()}</ul> }.into_any()
}

#[component]
fn ApplicantLine(applicant: &'static Applicant) -> impl IntoView {
    let verdict = match applicant.verdict {
        Some(kind) => view! {
            <span class=verdict_class(kind)><Icon shape=verdict_icon(kind)/>{kind.label()}</span>
        }
        .into_any(),
        None => view! { <span class="muted">"selon le cas"</span> }.into_any(),
    };
    view! { <li><span>{applicant.label.as_str()}</span>{verdict}</li> }
}

fn requirement(access: &Access) -> &'static str {
    match access {
        Access::Open => "Rien\u{a0}: ni compte ni demande.",
        Access::Account(_) => "Un compte, à créer en ligne.",
        Access::Authorisation(_) => {
            "Une habilitation, à demander en décrivant votre service et son cadre juridique."
        }
    }
}

/// The one button: the next thing to do for the kind of access.
#[component]
fn MainAction(api: &'static Api) -> impl IntoView {
    match &api.access {
        Access::Open => view! { <OpenAction api/> }.into_any(),
        Access::Account(Some(url)) => button(url.as_str(), "Créer un compte"),
        Access::Account(None) => {
            view! { <p>"L’adresse de création de compte n’est pas indiquée\u{a0}: écrivez au producteur."</p> }
                .into_any()
        }
        Access::Authorisation(_) if has_wizard(api) => {
            let href = Route::Wizard(api.slug.clone()).href();
            view! {
                <p>
                    <a class="button" href=href>"Vérifier mon éligibilité"<Icon shape=IconShape::Forward/></a>
                </p>
            }
            .into_any()
        }
        Access::Authorisation(form) => form.as_deref().map(|url| button(url, REQUEST)).into_any(),
    }
}

/// Words of the link to the form.
const REQUEST: &str = "Déposer une demande";

fn has_wizard(api: &Api) -> bool {
    !api.applicants.is_empty()
}

fn button(url: &str, words: &'static str) -> AnyView {
    view! { <p><ExternalLink href=url class="button">{words}</ExternalLink></p> }.into_any()
}

#[component]
fn OpenAction(api: &'static Api) -> impl IntoView {
    let documentation = &api.documentation;
    let specification = || documentation.specification.as_ref().map(target_href);
    match documentation.external.clone().or_else(specification) {
        Some(url) => button(&url, "Lire la documentation"),
        None => {
            view! { <p>"La documentation n’est pas publique\u{a0}: écrivez au producteur."</p> }
                .into_any()
        }
    }
}

/// For who knows already that they may: the form itself, unless it is the button.
#[component]
fn RequestForm(api: &'static Api) -> impl IntoView {
    let Access::Authorisation(Some(url)) = &api.access else { return None };
    has_wizard(api)
        .then(|| view! { <p><ExternalLink href=url.as_str()>{REQUEST}</ExternalLink></p> })
}
