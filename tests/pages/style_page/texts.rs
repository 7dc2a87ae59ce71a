//! Longer pieces of a page.

use catalogue::{
    document::{Block, Inline, NextSteps, Testimony},
    first_call::{FirstCall, Sample},
};
use leptos::prelude::*;
use vitrine::{
    components::{
        first_call::FirstCallSection, next_steps::NextStepsList, statement::Statement,
        testimony::TestimonyFigure,
    },
    prose::view_blocks,
};

use super::{Part, kept};

pub fn parts() -> Vec<Part> {
    let statement = view! {
        <Statement summary=Some("20 appels par seconde") details=Some("Au-delà, l’API répond 429.".into_any())
            link=Some("https://exemple.fr/limites") label="Les limites"/>
    };
    vec![
        ("Limite", statement.into_any()),
        ("Un premier appel", view! { <FirstCallSection call=call()/> }.into_any()),
        (
            "Avant une demande",
            view! { <NextStepsList steps=kept(NextSteps::default())/> }.into_any(),
        ),
        ("Témoignage", testimony()),
        ("Texte", view! { <div class="prose-flow">{view_blocks(text(), 3)}</div> }.into_any()),
    ]
}

fn call() -> &'static FirstCall {
    let sample = |language: &str| Sample {
        language: language.to_owned(),
        text: "curl 'https://exemple.fr/communes?nom=Rezé&champs=nom,code,population,codesPostaux'"
            .to_owned(),
    };
    kept(FirstCall {
        origin: "https://exemple.fr".to_owned(),
        title: Some("Les communes qui s’appellent Rezé".to_owned()),
        samples: vec![sample("curl"), sample("Python")],
        variables: vec!["JETON".to_owned()],
        answer: "[{ \"nom\": \"Rezé\", \"code\": \"44143\" }]".to_owned(),
    })
}

fn testimony() -> AnyView {
    let testimony = kept(Testimony {
        image: None,
        author: Some("Mairie de l’Exemple".to_owned()),
        title: Some("Service de l’eau".to_owned()),
        link: None,
        content: vec![],
    });
    let words = view! { <p>"Nous gagnons du temps."</p> }.into_any();
    view! { <TestimonyFigure testimony words/> }.into_any()
}

fn text() -> &'static [Block] {
    let words = |words: &str| vec![Inline::Text(words.to_owned())];
    let item = |text: &str| vec![Block::Plain(words(text))];
    kept(vec![
        Block::Paragraph(words(
            "Un paragraphe, puis une liste, un extrait, une citation et une suite.",
        )),
        Block::Bullets(vec![item("un"), item("deux")]),
        Block::Code("GET /communes".to_owned()),
        Block::Quote(vec![Block::Paragraph(words("Dit par quelqu’un."))]),
        Block::Details(words("La suite"), vec![Block::Paragraph(words("Dépliée."))]),
    ])
}
