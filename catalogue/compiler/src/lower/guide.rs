//! One guide.

use catalogue::{guide::Guide, route::Route, slug::Slug};

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
    pub apis: Vec<Slug>,
    /// Slugs of the guides on the same subject.
    pub related: Vec<Slug>,
    /// Whether it is in the list of guides.
    pub is_listed: bool,
}

/// Lowers a guide.
pub fn lower(entry: &Entry<GuideHeader>, cx: &mut Context) -> LoweredGuide {
    let header = &entry.header;
    let values = &header.values;
    let slug = entry.slug();
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

fn related(entry: &Entry<GuideHeader>, cx: &mut Context) -> Vec<Slug> {
    let mut slugs = Vec::new();
    for (index, slug) in entry.header.values.related_guides.iter().enumerate() {
        if cx.symbols.guides.contains_key(slug.as_str()) {
            slugs.push(slug.as_str().into());
            continue;
        }
        let path = KeyPath::default().key("related_guides").index(index);
        let span = entry.header.front_matter.value_span(&path);
        let diagnostic = entry
            .source
            .error(Code::GuideUnknown, span, format!("guide inconnu : `{slug}`"))
            .label(format!("aucun fichier guides/{slug}.md"))
            .help("reprenez le nom d’un fichier du dossier `guides`, sans `.md`");
        let near = nearest(slug, cx.symbols.guides.keys().map(Slug::as_str));
        cx.collector.push(diagnostic.propose(slug, near));
    }
    slugs
}
