//! What stands by itself.

use catalogue::document::{Block, NextSteps, Resource, Table, Testimony};

use super::{
    escape::{escape, escape_starts},
    inline, link,
};
use crate::address::Addresses;

/// Writes blocks; `level` is that of the text's main headings.
#[derive(Clone, Copy)]
pub struct Writer<'a> {
    /// From 1 to 6.
    pub level: u8,
    /// Where links lead.
    pub addresses: &'a Addresses,
}

impl Writer<'_> {
    /// Blocks one after the other, an empty line between two.
    pub fn blocks(&self, blocks: &[Block]) -> String {
        let written: Vec<String> = blocks.iter().map(|block| self.block(block)).collect();
        join(written)
    }

    fn block(&self, block: &Block) -> String {
        match block {
            Block::Heading(heading) => {
                let level = usize::from((self.level + heading.depth - 1).min(6));
                format!("{} {}", "#".repeat(level), self.flat(&heading.content))
            }
            Block::Paragraph(line) | Block::Plain(line) => {
                escape_starts(&inline::line(line, self.addresses))
            }
            Block::Bullets(items) => self.list(items, |_| "- ".to_owned()),
            Block::Numbered(first, items) => {
                self.list(items, |index| format!("{}. ", first.saturating_add(index as u64)))
            }
            Block::Table(content) => self.table(content),
            Block::Quote(blocks) => quoted(&self.blocks(blocks)),
            Block::Code(text) => code(text),
            Block::Rule => "---".to_owned(),
            Block::NextSteps(steps) => next_steps(steps),
            Block::Details(summary, blocks) => {
                join([escape_starts(&self.flat(summary)), self.blocks(blocks)])
            }
            Block::Testimony(testimony) => self.testimony(testimony),
            Block::Resource(resource) => self.resource(resource),
            Block::Grid(blocks) | Block::Centered(blocks) => self.blocks(blocks),
            Block::ContactBox(contact) => join([
                escape_starts(&escape(&contact.title)),
                link(&contact.label, &self.addresses.target(&contact.target)),
            ]),
        }
    }

    /// A line that has to stay one.
    fn flat(&self, line: &[catalogue::document::Inline]) -> String {
        inline::line(line, self.addresses).replace("\\\n", " ")
    }

    fn list(&self, items: &[Vec<Block>], mark: impl Fn(usize) -> String) -> String {
        // Anything else starts after an empty line, or it would go on with the words before it.
        let fits = |block: &Block| {
            matches!(block, Block::Plain(_) | Block::Bullets(_) | Block::Numbered(..))
        };
        let is_tight = items.iter().flatten().all(fits);
        let item = |(index, blocks): (usize, &Vec<Block>)| {
            let mark = mark(index);
            format!("{mark}{}", indented(&self.item(blocks, is_tight), mark.len()))
        };
        let items: Vec<String> = items.iter().enumerate().map(item).collect();
        items.join(if is_tight { "\n" } else { "\n\n" })
    }

    fn item(&self, blocks: &[Block], is_tight: bool) -> String {
        let written: Vec<String> = blocks.iter().map(|block| self.block(block)).collect();
        if is_tight { written.join("\n") } else { join(written) }
    }

    fn table(&self, content: &Table) -> String {
        let cells = |row: &[Vec<Block>]| row.iter().map(|cell| self.cell(cell)).collect();
        let rows: Vec<Vec<String>> = content.rows.iter().map(|row| cells(row)).collect();
        let head: Vec<String> = cells(&content.head);
        table(&head, &rows)
    }

    /// A cell is one line: its parts stand one below the other all the same.
    fn cell(&self, blocks: &[Block]) -> String {
        let line = |block: &Block| match block.line() {
            [] => block.children().into_iter().map(|inner| self.cell(inner)).collect::<Vec<_>>(),
            line => vec![self.flat(line)],
        };
        let own = |block: &Block| match block {
            Block::Code(text) => vec![inline::line(
                &[catalogue::document::Inline::Code(text.clone())],
                self.addresses,
            )],
            _ => line(block),
        };
        blocks.iter().flat_map(own).collect::<Vec<_>>().join("<br>")
    }

    fn testimony(&self, testimony: &Testimony) -> String {
        let who = [&testimony.author, &testimony.title];
        let who: Vec<String> = who.into_iter().flatten().map(|text| escape(text)).collect();
        let more = testimony
            .link
            .as_ref()
            .map(|target| link("Lire tout le témoignage", &self.addresses.target(target)));
        let words = quoted(&self.blocks(&testimony.content));
        join([words, escape_starts(&who.join(", ")), more.unwrap_or_default()])
    }

    fn resource(&self, resource: &Resource) -> String {
        let title = link(&resource.title, &self.addresses.target(&resource.target));
        let description = resource.description.as_ref().map(|text| escape(text));
        let labels = (!resource.labels.is_empty()).then(|| escape(&resource.labels.join(", ")));
        let parts = std::iter::once(title).chain(description).chain(labels);
        parts.collect::<Vec<_>>().join(" – ")
    }
}

/// Parts with an empty line between two; what is empty is left out.
fn join(parts: impl IntoIterator<Item = String>) -> String {
    let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    parts.join("\n\n")
}

fn next_steps(steps: &NextSteps) -> String {
    let items = steps.items().map(|item| format!("- {}", escape(&item)));
    format!("{}\n\n{}", NextSteps::INTRODUCTION, items.join("\n"))
}

/// Between fences longer than any that it holds.
pub fn code(text: &str) -> String {
    let longest = text.split(|sign| sign != '`').map(str::len).max().unwrap_or_default();
    let fence = "`".repeat(longest.max(2) + 1);
    format!("{fence}\n{}\n{fence}", text.trim_end_matches('\n'))
}

/// A table of cells that are Markdown already.
pub fn table(head: &[String], rows: &[Vec<String>]) -> String {
    let line = |cells: &[String]| format!("| {} |", cells.join(" | "));
    let rule = format!("|{}", " --- |".repeat(head.len()));
    let mut lines = vec![line(head), rule];
    lines.extend(rows.iter().map(|row| line(row)));
    lines.join("\n")
}

fn quoted(text: &str) -> String {
    let line = |line: &str| if line.is_empty() { ">".to_owned() } else { format!("> {line}") };
    text.lines().map(line).collect::<Vec<_>>().join("\n")
}

/// Every line but the first, below what precedes it.
fn indented(text: &str, width: usize) -> String {
    let spaces = " ".repeat(width);
    let mut lines = text.lines();
    let first = lines.next().unwrap_or_default().to_owned();
    lines.fold(first, |written, line| {
        let line = if line.is_empty() { String::new() } else { format!("{spaces}{line}") };
        format!("{written}\n{line}")
    })
}
