//! Copies of one file of a content, with other words where a visitor reads words.

use std::collections::BTreeSet;

use crate::{
    chance::Chance,
    words::{Words, is_plain},
};

/// One word of so many becomes another.
const CHANGED: usize = 3;

/// What two entries can't have in common, and what would give each copy the pages of a specification.
const DROPPED: [&str; 8] = [
    "aliases",
    "datagouv_uuid",
    "doc_tech_link",
    "replaced_by",
    "stat",
    "status",
    "useSwaggerProxy",
    "verified",
];

/// Keys whose words are read, and searched.
const READ: [&str; 6] =
    ["tagline", "keywords", "needs", "content_intro", "rate_limiting_description", "help"];

/// Makes the copies of one generation.
pub struct Copy<'w> {
    pub words: &'w Words,
    /// Slugs of those that are copied as well.
    pub producers: &'w BTreeSet<&'w str>,
    pub chance: Chance,
    /// Tells the copies of a file apart.
    pub generation: usize,
}

impl Copy<'_> {
    /// Of the file of an entry.
    pub fn entry(&mut self, text: &str) -> String {
        let mut copy = String::new();
        let (mut key, mut is_body, mut is_code) = (String::new(), false, false);
        for (number, line) in text.lines().enumerate() {
            if !is_body && line.starts_with(char::is_alphabetic) {
                line.split(':').next().unwrap_or_default().clone_into(&mut key);
            }
            is_code ^= line.trim_start().starts_with("```");
            let line = match &*key {
                _ if line.starts_with("---") => line.to_owned(),
                _ if is_body && !is_code => self.varied(line),
                _ if is_body => line.to_owned(),
                "title" => self.title(line),
                "producer" => self.named(line),
                key if DROPPED.contains(&key) => continue,
                key if READ.contains(&key) => self.varied(line),
                _ => line.to_owned(),
            };
            is_body |= number > 0 && line.starts_with("---");
            copy += &(line + "\n");
        }
        copy
    }

    /// Of the file of a producer.
    pub fn producer(&mut self, text: &str) -> String {
        let line = |line: &str| match line.split(':').next() {
            Some("name") => format!("{line} {}\n", self.words.invented(&mut self.chance)),
            Some("acronym") => format!("{line}{}\n", self.generation),
            _ => format!("{line}\n"),
        };
        text.lines().map(line).collect()
    }

    /// A name that no other entry has: some words of the original's, others, and the generation.
    fn title(&mut self, line: &str) -> String {
        let (key, title) = line.split_once(": ").unwrap_or((line, ""));
        let kept: Vec<&str> = title.trim_matches(['"', '\'']).split(' ').take(3).collect();
        let other = self.words.any(&mut self.chance);
        let own = self.words.invented(&mut self.chance);
        let words = [kept.join(" ").replace(" :", ""), other, own, self.generation.to_string()];
        format!("{key}: {}", words.join(" "))
    }

    fn named(&self, line: &str) -> String {
        let slug = line.split_once(": ").map_or("", |(_, slug)| slug);
        let is_copied = self.producers.contains(slug);
        if is_copied { format!("{line}-{}", self.generation) } else { line.to_owned() }
    }

    /// Other plain words, where none is part of a tag, a link or code.
    fn varied(&mut self, line: &str) -> String {
        let mut depth = 0;
        let words: Vec<String> = line.split(' ').map(|word| self.other(word, &mut depth)).collect();
        words.join(" ")
    }

    fn other(&mut self, word: &str, depth: &mut usize) -> String {
        let count = |signs: [char; 3]| word.matches(signs).count();
        let was_inside = *depth > 0;
        *depth = (*depth + count(['<', '[', '{'])).saturating_sub(count(['>', ']', '}']));
        let bare = word.trim_end_matches([',', '.', ';']);
        let is_changed = !was_inside && is_plain(bare) && self.chance.below(CHANGED) == 0;
        if is_changed {
            self.words.any(&mut self.chance) + &word[bare.len()..]
        } else {
            word.to_owned()
        }
    }
}
