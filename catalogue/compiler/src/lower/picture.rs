//! Pictures that a header names.

use catalogue::document::Image;

use super::context::Context;
use crate::{code::Code, markdown::image, schema::Header, yaml::KeyPath};

/// The picture of this name in a folder of `images`; it only decorates, so a missing one is a
/// warning.
pub fn picture<T>(
    header: &Header<T>,
    key: &str,
    name: Option<&String>,
    folder: &str,
    cx: &mut Context,
) -> Option<Image> {
    let name = name?;
    let address =
        if name.starts_with('/') { name.clone() } else { format!("/images/{folder}/{name}") };
    let found = image::find(&address, cx.symbols);
    if found.is_none() {
        let span = header.front_matter.value_span(&KeyPath::default().key(key));
        let source = header.front_matter.source;
        let warning = source.warning(Code::ImageMissing, span, image::missing(&address));
        cx.collector.miss_picture(warning.help(image::HELP));
    }
    found
}
