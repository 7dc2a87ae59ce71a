//! The three things that decide, right below the title: who may use the API, what it takes to get
//! in, where to click.

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
        verdict::{verdict_class, verdict_icon, verdict_label},
    },
    routes::{Href, Route},
};

/// Side by side on a large screen, one below the other on a small one.
#[component]
pub fn KeyFacts(
    /// The API.
    api: &'static Api,
) -> impl IntoView {
    view! {
        <div class="api-key-facts" id=ids::ACCESS>
            <section aria-labelledby=ids::AUDIENCES>
                <h2 id=ids::AUDIENCES>"Pour qui\u{202f}?"</h2>
                <Applicants api/>
            </section>
            <section aria-labelledby=ids::NEEDS>
                <h2 id=ids::NEEDS>"Ce qu’il faut"</h2>
                <p>{requirement(api)}</p>
                <Limit api/>
            </section>
            <section class="api-key-facts-action" aria-labelledby=ids::ENTRANCE>
                <h2 id=ids::ENTRANCE>"Y accéder"</h2>
                <Action api/>
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
            <span class=verdict_class(kind)><Icon shape=verdict_icon(kind)/>{verdict_label(kind)}</span>
        }
        .into_any(),
        None => view! { <span class="muted">"selon le cas"</span> }.into_any(),
    };
    view! { <li><span>{applicant.label.as_str()}</span>{verdict}</li> }
}

fn requirement(api: &Api) -> &'static str {
    if api.lifecycle.is_stopped() {
        return "Plus rien\u{a0}: l’API est arrêtée.";
    }
    match &api.access {
        Access::Open => "Rien\u{a0}: ni compte ni demande.",
        Access::Account(_) => "Un compte, à créer en ligne.",
        Access::Authorisation(_) => {
            "Une habilitation, à demander en décrivant votre service et son cadre juridique."
        }
    }
}

#[component]
fn Limit(api: &'static Api) -> impl IntoView {
    let summary = api.rate_limit.as_ref().and_then(|limit| limit.summary.as_ref());
    summary.map(|summary| view! { <p>"Limite\u{a0}: "{summary.as_str()}</p> })
}

/// The right call to action for the kind of access.
#[component]
fn Action(api: &'static Api) -> impl IntoView {
    if api.lifecycle.is_stopped() {
        return view! { <p>"Il n’y a plus d’accès à demander."</p> }.into_any();
    }
    match &api.access {
        Access::Open => view! { <OpenAction api/> }.into_any(),
        Access::Account(Some(url)) => view! {
            <p><ExternalLink href=url.as_str() class="button">"Créer un compte"</ExternalLink></p>
        }
        .into_any(),
        Access::Account(None) => {
            view! { <p>"L’adresse de création de compte n’est pas indiquée\u{a0}: écrivez au producteur."</p> }
                .into_any()
        }
        Access::Authorisation(form) => {
            view! { <AuthorisationAction api form=form.as_deref()/> }.into_any()
        }
    }
}

#[component]
fn OpenAction(api: &'static Api) -> impl IntoView {
    let documentation = &api.documentation;
    let specification = || documentation.specification.as_ref().map(target_href);
    let url = documentation.external.clone().or_else(specification);
    match url {
        Some(url) => view! {
            <p><ExternalLink href=url class="button">"Lire la documentation"</ExternalLink></p>
        }
        .into_any(),
        None => {
            view! { <p>"La documentation n’est pas publique\u{a0}: écrivez au producteur."</p> }
                .into_any()
        }
    }
}

#[component]
fn AuthorisationAction(api: &'static Api, form: Option<&'static str>) -> impl IntoView {
    let wizard = (!api.applicants.is_empty()).then(|| {
        let href = Route::Wizard(api.slug.clone()).href();
        view! {
            <p>
                <a class="button" href=href>"Vérifier mon éligibilité"<Icon shape=IconShape::Forward/></a>
            </p>
        }
    });
    let form = form.map(|url| {
        view! { <p><ExternalLink href=url>"Déposer une demande"</ExternalLink></p> }
    });
    view! {
        {wizard}
        {form}
    }
}
