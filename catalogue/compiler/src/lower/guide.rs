//! One guide.

use catalogue::{guide::Guide, route::Route};

use super::{context::Context, files::Entry, picture::picture, reference};
use crate::{
    code::Code,
    markdown::{self, Region},
    schema::guide::GuideHeader,
    suggest::nearest,
    yaml::KeyPath,
};

/// A guide whose cards are still to be added.
pub struct LoweredGuide {
    /// The page.
    pub page: Guide,
    /// Slugs of its APIs.
    pub apis: Vec<String>,
    /// Slugs of the guides on the same subject.
    pub related: Vec<String>,
    /// Whether it is in the list of guides.
    pub is_listed: bool,
}

/// Lowers a guide.
pub fn lower(entry: &Entry<GuideHeader>, cx: &mut Context) -> LoweredGuide {
    let header = &entry.header;
    let values = &header.values;
    let slug = entry.slug().to_owned();
    let mut page = cx.page(&[]);
    let mut body = markdown::lower(&Region::body(entry.source, header.body), &mut page);
    markdown::level_headings(&mut body);
    page.settle(&Route::guide(&slug).path());
    let image = picture(header, "image", values.image.as_ref(), "guides", cx);
    LoweredGuide {
        apis: reference::apis(header, &KeyPath::default().key("api"), &values.api, cx),
        related: related(entry, cx),
        is_listed: values.publish,
        page: Guide {
            slug,
            title: values.title.clone().unwrap_or_default(),
            tagline: values.tagline.clone(),
            image,
            body,
            apis: vec![],
            related: vec![],
            is_indexed: !values.noindex,
        },
    }
}

fn related(entry: &Entry<GuideHeader>, cx: &mut Context) -> Vec<String> {
    let mut slugs = Vec::new();
    for (index, slug) in entry.header.values.related_guides.iter().enumerate() {
        if cx.symbols.guides.contains_key(slug) {
            slugs.push(slug.clone());
            continue;
        }
        let path = KeyPath::default().key("related_guides").index(index);
        let span = entry.header.front_matter.value_span(&path);
        let diagnostic = entry
            .source
            .error(Code::GuideUnknown, span, format!("guide inconnu : `{slug}`"))
            .label(format!("aucun fichier guides/{slug}.md"))
            .help("reprenez le nom d’un fichier du dossier `guides`, sans `.md`");
        let near = nearest(slug, cx.symbols.guides.keys().map(String::as_str));
        cx.collector.push(diagnostic.propose(slug, near));
    }
    slugs
}
