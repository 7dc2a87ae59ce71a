//! Texts of the content as elements. No HTML comes from the content: each block has its view here.

use catalogue::document::{Block, Document, Heading, Inline, Table, Target, plain_text};
use leptos::{either::Either, prelude::*};

use crate::{
    components::{icon::Icon, icon::IconShape, next_steps::NextStepsList},
    routes::href,
};

/// A text whose main headings are of this level (2 to 6).
pub fn view_document(document: &'static Document, level: u8) -> AnyView {
    view_blocks(&document.0, level)
}

/// The words of a line.
pub fn view_inlines(inlines: &'static [Inline]) -> AnyView {
    inlines.iter().map(view_inline).collect_view().into_any()
}

/// The address of a link.
pub fn target_href(target: &Target) -> String {
    match target {
        Target::Internal(path) | Target::File(path) => href(path),
        Target::Anchor(id) => format!("#{id}"),
        Target::Url(url) => url.clone(),
    }
}

fn view_blocks(blocks: &'static [Block], level: u8) -> AnyView {
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
        Block::Table(table) => view_table(table, level),
        Block::Quote(blocks) => {
            view! { <blockquote>{view_blocks(blocks, level)}</blockquote> }.into_any()
        }
        Block::Code(code) => {
            view! { <pre tabindex="0"><code>{code.as_str()}</code></pre> }.into_any()
        }
        Block::Rule => view! { <hr/> }.into_any(),
        Block::NextSteps(steps) => view! { <NextStepsList steps/> }.into_any(),
        Block::Details(summary, blocks) => view! {
            <details><summary>{view_inlines(summary)}</summary>{view_blocks(blocks, level)}</details>
        }
        .into_any(),
        Block::Testimony(testimony) => view_blocks(&testimony.content, level),
        Block::Resource(resource) => view! {
            <p><a href=target_href(&resource.target)>{resource.title.as_str()}</a></p>
        }
        .into_any(),
        Block::Grid(blocks) | Block::Centered(blocks) => view_blocks(blocks, level),
        Block::ContactBox(contact) => view! {
            <p>{contact.title.as_str()}" "<a href=target_href(&contact.target)>{contact.label.as_str()}</a></p>
        }
        .into_any(),
    }
}

fn view_heading(heading: &'static Heading, level: u8) -> AnyView {
    let id = heading.id.as_str();
    let content = view_inlines(&heading.content);
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

/// Scrolls sideways on a small screen, by keyboard too: hence the focusable group and its name.
fn view_table(table: &'static Table, level: u8) -> AnyView {
    let names: Vec<String> = table.head.iter().map(|cell| cell_text(cell)).collect();
    let head =
        table.head.iter().map(|cell| view! { <th scope="col">{view_blocks(cell, level)}</th> });
    let rows = table.rows.iter().map(|row| {
        let cells = row.iter().map(|cell| view! { <td>{view_blocks(cell, level)}</td> });
        view! { <tr>{cells.collect_view()}</tr> }
    });
    view! {
        <div class="table-scroll" role="group" tabindex="0"
            aria-label=format!("Tableau\u{a0}: {}", names.join(", "))>
            <table>
                <thead><tr>{head.collect_view()}</tr></thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
        </div>
    }
    .into_any()
}

fn cell_text(cell: &[Block]) -> String {
    cell.iter()
        .map(|block| match block {
            Block::Plain(inlines) | Block::Paragraph(inlines) => plain_text(inlines),
            _ => String::new(),
        })
        .collect()
}

fn view_inline(inline: &'static Inline) -> AnyView {
    match inline {
        Inline::Text(text) => text.as_str().into_any(),
        Inline::Strong(content) => view! { <strong>{view_inlines(content)}</strong> }.into_any(),
        Inline::Emphasis(content) => view! { <em>{view_inlines(content)}</em> }.into_any(),
        Inline::Code(code) => view! { <code>{code.as_str()}</code> }.into_any(),
        Inline::Link(target, content) => view_link(target, content, None),
        Inline::Button(target, content) => view_link(target, content, Some("button")),
        Inline::External(target, content) => view! {
            <ExternalLink href=target_href(target)>{view_inlines(content)}</ExternalLink>
        }
        .into_any(),
        Inline::Break => view! { <br/> }.into_any(),
        Inline::Image(image) => {
            view! { <img src=href(&image.path) alt=image.alt.as_str()/> }.into_any()
        }
        Inline::Abbreviation(content, meaning) => {
            view! { <abbr title=meaning.as_str()>{view_inlines(content)}</abbr> }.into_any()
        }
        Inline::Symbol(content, name) => {
            view! { <span role="img" aria-label=name.as_str()>{view_inlines(content)}</span> }
                .into_any()
        }
        Inline::Task(is_done) => if *is_done { "☑ " } else { "☐ " }.into_any(),
        Inline::Copy(content, _) => view_inlines(content),
    }
}

fn view_link(
    target: &'static Target,
    content: &'static [Inline],
    class: Option<&'static str>,
) -> AnyView {
    // The router leaves `external` links to the browser, which then moves the focus to the anchor.
    let rel = matches!(target, Target::Anchor(_) | Target::File(_)).then_some("external");
    view! { <a href=target_href(target) class=class rel=rel>{view_inlines(content)}</a> }.into_any()
}

/// A link that opens in a new tab, and says so.
#[component]
pub fn ExternalLink(
    /// Address, kept byte for byte.
    #[prop(into)]
    href: String,
    /// Looks like a button.
    #[prop(optional)]
    class: Option<&'static str>,
    /// Words of the link.
    children: Children,
) -> impl IntoView {
    view! {
        <a href=href class=class target="_blank" rel="noopener noreferrer">
            {children()}
            <Icon shape=IconShape::External/>
            <span class="visually-hidden">" (nouvel onglet)"</span>
        </a>
    }
}

/// The table of contents of a text; nothing when it has fewer than two headings.
#[component]
pub fn TableOfContents(
    /// The text.
    document: &'static Document,
) -> impl IntoView {
    let headings: Vec<&'static Heading> =
        document.headings().filter(|heading| heading.depth <= 2).collect();
    if headings.len() < 2 {
        return Either::Left(());
    }
    let entries = headings.into_iter().map(|heading| {
        let class = if heading.depth == 1 { "toc-entry" } else { "toc-entry toc-entry-sub" };
        view! {
            <li class=class>
                <a href=format!("#{}", heading.id) rel="external">{plain_text(&heading.content)}</a>
            </li>
        }
    });
    Either::Right(view! {
        <nav class="toc" aria-label="Sommaire de la description">
            <p class="toc-title">"Sommaire"</p>
            <ul>{entries.collect_view()}</ul>
        </nav>
    })
}
