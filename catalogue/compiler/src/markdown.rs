//! From Markdown to typed blocks. HTML never goes through: components and a few tags are
//! recognised before the Markdown is parsed, anything else is reported.
//!
//! - [`region`]: a text, and where it stands in its file
//! - [`context`]: what all that lowers a text works with
//! - [`placeholders`]: takes the tags out of the text, so that Markdown has nothing but text to parse
//! - [`lower`](lowering): from Markdown events to blocks
//! - [`headings`]: their depths
//! - [`element`]: puts the tags back as typed inlines and blocks
//! - [`link`]: checks where links lead
//! - [`image`]: finds pictures
//! - [`autolink`]: makes links of bare addresses
//! - [`task`]: boxes to tick
//! - [`lints`]: what looks like Markdown and isn't

mod anchors;
mod autolink;
mod context;
mod element;
mod headings;
pub mod image;
mod link;
mod lints;
mod lowering;
mod placeholders;
mod region;
mod task;

use catalogue::document::Document;

pub use autolink::{autolink, web_addresses};
pub use context::{Asked, PageContext};
pub use headings::level_headings;
pub use link::target;
pub use region::Region;

/// Lowers one of the texts of a page. Headings keep the depth of their `#` until
/// [`level_headings`].
pub fn lower(region: &Region, page: &mut PageContext) -> Document {
    lowering::lower(&mut page.text(region))
}

/// Lowers a text whose `<QuestionTree>` may name questions; gives them too.
pub fn lower_asking(region: &Region, page: &mut PageContext) -> (Document, Vec<Asked>) {
    let mut asked = Vec::new();
    let mut context = page.text(region);
    context.asked = Some(&mut asked);
    let document = lowering::lower(&mut context);
    (document, asked)
}
