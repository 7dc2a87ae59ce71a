//! Blocks of a text. `level` is that of the text's main headings.

use catalogue::document::{Block, Heading};
use leptos::prelude::*;

use super::{inline::view_inlines, table::view_table};
use crate::components::{
    contact_box::ContactCard, next_steps::NextStepsList, resource_card::ResourceCard,
    testimony::TestimonyFigure,
};

/// Blocks one after the other.
pub fn view_blocks(blocks: &'static [Block], level: u8) -> AnyView {
    blocks.iter().map(|block| view_block(block, level)).collect_view().into_any()
}

fn view_block(block: &'static Block, level: u8) -> AnyView {
    match block {
        Block::Heading(heading) => view_heading(heading, level),
        Block::Paragraph(inlines) => view! { <p>{view_inlines(inlines)}</p> }.into_any(),
        Block::Plain(inlines) => view_inlines(inlines),
        Block::Bullets(items) => view! { <ul>{view_items(items, level)}</ul> }.into_any(),
        Block::Numbered(first, items) => {
            let start = (*first != 1).then(|| first.to_string());
            view! { <ol start=start>{view_items(items, level)}</ol> }.into_any()
        }
        Block::Table(table) => view_table(table, |cell| view_blocks(cell, level)),
        Block::Quote(blocks) => {
            view! { <blockquote>{view_blocks(blocks, level)}</blockquote> }.into_any()
        }
        Block::Code(code) => {
            view! { <pre tabindex="0"><code>{code.as_str()}</code></pre> }.into_any()
        }
        Block::Rule => view! { <hr/> }.into_any(),
        Block::NextSteps(steps) => view! { <NextStepsList steps/> }.into_any(),
        Block::Details(summary, blocks) => view! {
            <details>
                <summary>{view_inlines(summary)}</summary>
                <div class="prose-flow">{view_blocks(blocks, level)}</div>
            </details>
        }
        .into_any(),
        Block::Testimony(testimony) => {
            let words = view_blocks(&testimony.content, level);
            view! { <TestimonyFigure testimony words/> }.into_any()
        }
        Block::Resource(resource) => view! { <ResourceCard resource/> }.into_any(),
        Block::Grid(blocks) => {
            view! { <div class="prose-grid">{view_blocks(blocks, level)}</div> }.into_any()
        }
        Block::Centered(blocks) => {
            view! { <div class="prose-centered prose-flow">{view_blocks(blocks, level)}</div> }
                .into_any()
        }
        Block::ContactBox(contact) => view! { <ContactCard contact/> }.into_any(),
    }
}

/// Links to ids of earlier sites lead to the same place: each is an empty anchor in the heading.
fn view_heading(heading: &'static Heading, level: u8) -> AnyView {
    let id = heading.id.as_str();
    let aliases = heading.aliases.iter().map(|alias| view! { <span id=alias.as_str()></span> });
    let content = view! { {aliases.collect_view()}{view_inlines(&heading.content)} }.into_any();
    match level + heading.depth - 1 {
        2 => view! { <h2 id=id>{content}</h2> }.into_any(),
        3 => view! { <h3 id=id>{content}</h3> }.into_any(),
        4 => view! { <h4 id=id>{content}</h4> }.into_any(),
        5 => view! { <h5 id=id>{content}</h5> }.into_any(),
        _ => view! { <h6 id=id>{content}</h6> }.into_any(),
    }
}

fn view_items(items: &'static [Vec<Block>], level: u8) -> AnyView {
    items.iter().map(|item| view! { <li>{view_blocks(item, level)}</li> }).collect_view().into_any()
}
