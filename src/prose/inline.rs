//! Pieces of a line.

use catalogue::document::Inline;
use leptos::prelude::*;

use crate::components::link::{ExternalLink, target_href, view_link};
use crate::components::{
    copy_button::CopyButton,
    icon::{Icon, IconShape},
    picture::Picture,
};

/// A text of a header, unless it is empty.
pub fn view_details(details: &'static [Inline]) -> Option<AnyView> {
    (!details.is_empty()).then(|| view_inlines(details).into_any())
}

/// The words of a line.
pub fn view_inlines(inlines: &'static [Inline]) -> AnyView {
    inlines.iter().map(view_inline).collect_view().into_any()
}

fn view_inline(inline: &'static Inline) -> AnyView {
    match inline {
        Inline::Text(text) => text.as_str().into_any(),
        Inline::Strong(content) => view! { <strong>{view_inlines(content)}</strong> }.into_any(),
        Inline::Emphasis(content) => view! { <em>{view_inlines(content)}</em> }.into_any(),
        Inline::Code(code) => view! { <code>{code.as_str()}</code> }.into_any(),
        Inline::Link(target, content) => view_link(target, "", view_inlines(content)),
        Inline::Button(target, content) => view_link(target, "button", view_inlines(content)),
        Inline::External(target, content) => view! {
            <ExternalLink href=target_href(target)>{view_inlines(content)}</ExternalLink>
        }
        .into_any(),
        Inline::Break => view! { <br/> }.into_any(),
        Inline::Image(image) => view! { <Picture image/> }.into_any(),
        Inline::Abbreviation(content, meaning) => {
            view! { <abbr title=meaning.as_str()>{view_inlines(content)}</abbr> }.into_any()
        }
        Inline::Symbol(content, name) => {
            view! { <span role="img" aria-label=name.as_str()>{view_inlines(content)}</span> }
                .into_any()
        }
        Inline::Task(is_done) => view_task(*is_done),
        Inline::Copy(content, text) => {
            view! { <CopyButton text=text.as_str()>{view_inlines(content)}</CopyButton> }.into_any()
        }
    }
}

/// The mark of a task: drawn, and said.
fn view_task(is_done: bool) -> AnyView {
    let (shape, words) = if is_done {
        (IconShape::TaskDone, "fait\u{a0}: ")
    } else {
        (IconShape::TaskToDo, "à faire\u{a0}: ")
    };
    view! { <span class="prose-task"><Icon shape/><span class="visually-hidden">{words}</span></span> }
        .into_any()
}
