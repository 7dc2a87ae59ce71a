//! What an entry says beyond its card, in texts short enough to be quoted.

use catalogue::{
    api::Api,
    document::{Block, Inline, plain_text},
    text::fold,
};
use catalogue_search::file::Field;

/// What people come with, texts of the description, partners, and what uses the API.
pub fn of_api(api: &Api) -> Vec<(Field, String)> {
    let needs = api.needs.iter().map(|need| (Field::Need, need.clone()));
    let mut reader = Reader { texts: needs.collect(), is_data: false };
    reader.blocks(&api.description.0);
    let names = api.partners.iter().map(|partner| &partner.name);
    let uses = api.guides.iter().chain(&api.services).map(|page| &page.title);
    reader.texts.extend(names.chain(uses).map(|text| (Field::Body, text.clone())));
    reader.texts
}

struct Reader {
    texts: Vec<(Field, String)>,
    /// Whether the last heading announced data.
    is_data: bool,
}

impl Reader {
    fn blocks(&mut self, blocks: &[Block]) {
        for block in blocks {
            self.block(block);
        }
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Heading(heading) => {
                let words = plain_text(&heading.content);
                self.is_data = fold(&words).contains("donnee");
                self.add(Field::Body, &words);
            }
            Block::Table(table) => {
                for row in &table.rows {
                    let cells: Vec<String> = row.iter().map(|cell| words_of(cell)).collect();
                    // A mark between them: the numbers of two cells aren't one.
                    self.add(Field::Data, &cells.join(" | "));
                }
            }
            Block::Resource(resource) => {
                self.add(Field::Body, &resource.title);
                self.add(Field::Body, resource.description.as_deref().unwrap_or_default());
            }
            _ => {
                self.line(block.line());
                block.children().into_iter().for_each(|inner| self.blocks(inner));
            }
        }
    }

    fn line(&mut self, inlines: &[Inline]) {
        let field = if self.is_data { Field::Data } else { Field::Body };
        self.add(field, &plain_text(inlines));
    }

    /// One text a sentence.
    fn add(&mut self, field: Field, words: &str) {
        let mut start = 0;
        // Each mark is one byte, and part of no other character.
        for (place, byte) in words.bytes().enumerate() {
            let is_end = match byte {
                b'\n' | b';' | b'!' | b'?' => true,
                b'.' => words.as_bytes().get(place + 1) == Some(&b' '),
                _ => false,
            };
            if is_end {
                self.sentence(field, &words[start..place]);
                start = place + 1;
            }
        }
        self.sentence(field, &words[start..]);
    }

    fn sentence(&mut self, field: Field, words: &str) {
        let words = words.trim();
        if !words.is_empty() {
            self.texts.push((field, words.to_owned()));
        }
    }
}

/// The words of a cell.
fn words_of(blocks: &[Block]) -> String {
    let mut reader = Reader { texts: Vec::new(), is_data: false };
    reader.blocks(blocks);
    let texts: Vec<String> = reader.texts.into_iter().map(|(_, text)| text).collect();
    texts.join(" ")
}
