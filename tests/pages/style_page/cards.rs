//! What stands in lists.

use catalogue::{
    access::AccessKind,
    data,
    document::{ContactBox, Image, Resource, Target},
    index::{Card, Index},
    lifecycle::Status,
};
use leptos::prelude::*;
use vitrine::components::{
    access::AccessBadge, api_card::ApiCard, contact_box::ContactCard, lifecycle::StatusBadge,
    resource_card::ResourceCard,
};

use super::{Part, kept};
use crate::CONTENT;

pub fn parts() -> Vec<Part> {
    let badges = AccessKind::ALL.map(|access| view! { <AccessBadge access/>" " });
    let states = Status::ALL.map(|status| view! { <StatusBadge status/>" " });
    let list = view! { <ul class="card-list" role="list">{cards()}</ul> };
    vec![
        ("Accès", view! { <p>{badges.collect_view()}</p> }.into_any()),
        ("Vie d’une API", view! { <p>{states.collect_view()}</p> }.into_any()),
        ("Cartes d’API", list.into_any()),
        ("Ressources", view! { <div class="prose-grid">{resources()}</div> }.into_any()),
        ("Aide", view! { <ContactCard contact=contact()/> }.into_any()),
    ]
}

/// A usual one, one in each state, the longest title and promise that the content may have.
fn cards() -> AnyView {
    let index = CONTENT.get::<Index>(data::INDEX).expect("the fixture has an index");
    let card = index.cards.first().expect("it has an entry");
    let in_state = |status| Card { status: Some(status), ..card.clone() };
    let long = Card {
        title: "API d’une très longue administration qui donne son nom en entier".to_owned(),
        tagline: "Une promesse de deux cent cinquante-huit signes. ".repeat(6)[..260].to_owned(),
        ..card.clone()
    };
    let all = std::iter::once(card.clone()).chain(Status::ALL.map(in_state)).chain([long]);
    all.map(|card| view! { <li><ApiCard card=kept(card) level=3/></li> }).collect_view().into_any()
}

fn resources() -> AnyView {
    let image = Image {
        path: "/images/crue.png".to_owned(),
        alt: "Une rivière en crue".to_owned(),
        size: Some((320, 180)),
    };
    let resource = |image: Option<Image>, labels: usize| Resource {
        title: "Le calendrier des tournées".to_owned(),
        target: Target::Internal("/apropos".to_owned()),
        description: Some("Toutes les rues, un an".to_owned()),
        labels: vec!["CSV".to_owned(); labels],
        image,
    };
    let all = [resource(None, 0), resource(None, 2), resource(Some(image), 8)];
    all.map(|resource| view! { <ResourceCard resource=kept(resource)/> }).collect_view().into_any()
}

fn contact() -> &'static ContactBox {
    kept(ContactBox {
        title: "Une question ?".to_owned(),
        label: "Écrire à l’équipe".to_owned(),
        target: Target::Internal("/contact".to_owned()),
    })
}
