//! Contents: what is sent or comes back, in each format.

use catalogue::documentation::{Content, Example};
use catalogue_openapi::model::{self, Encoding, MediaType, Origin};

use super::{
    parameter,
    shape::{Place, shape},
    text::Texts,
};

/// A content in one format.
pub fn content(media: &MediaType, texts: &mut Texts) -> Content {
    let place = Place::root(&media.anchor);
    let schema = media.schema.as_ref().or(media.item_schema.as_ref());
    let mut notes: Vec<String> = media.encodings.iter().filter_map(encoding).collect();
    if !media.same_as.is_empty() {
        notes.push(format!("Mêmes champs qu’en {}.", media.same_as));
    }
    if media.schema.is_none() && media.item_schema.is_some() {
        notes.push("Une suite de valeurs, chacune de cette forme.".to_owned());
    }
    let headers = media.encodings.iter().flat_map(|one| &one.headers);
    Content {
        format: media.name.clone(),
        shape: schema.map(|schema| shape(schema, &place, texts)),
        notes,
        headers: headers.map(|one| parameter::part(one, texts)).collect(),
        examples: media.examples.iter().map(|one| example(one, texts)).collect(),
    }
}

fn encoding(encoding: &Encoding) -> Option<String> {
    let mut told = Vec::new();
    if !encoding.content_type.is_empty() {
        told.push(format!("au format {}", encoding.content_type));
    }
    if !encoding.style.is_empty() {
        told.push(format!("dans le style {}", encoding.style));
    }
    if encoding.explode == Some(true) {
        told.push("une partie par élément".to_owned());
    }
    (!told.is_empty())
        .then(|| format!("La partie {} est envoyée {}.", encoding.field, told.join(", ")))
}

fn example(example: &model::Example, texts: &mut Texts) -> Example {
    let title = if example.summary.is_empty() { &example.name } else { &example.summary };
    Example {
        title: title.clone(),
        description: texts.document(&example.description),
        text: example.text.clone(),
        url: example.external.clone(),
        is_generated: example.origin == Origin::Generated,
    }
}
