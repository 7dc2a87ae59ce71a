//! The parts of a page, one after the other.

use catalogue::{
    contact::Contact,
    date::Date,
    document::{Document, Inline, Target},
    index::Card,
    lifecycle::Lifecycle,
    route::Route,
    verification::Verification,
};

use crate::{address::Addresses, markdown};

/// A page that is being written.
pub struct Parts<'a> {
    /// Where links lead.
    pub addresses: &'a Addresses,
    page: String,
    written: Vec<String>,
}

impl<'a> Parts<'a> {
    /// An empty page at an address.
    pub fn new(addresses: &'a Addresses, page: String) -> Self {
        Self { addresses, page, written: Vec::new() }
    }

    /// A part; nothing when it is empty.
    pub fn add(&mut self, part: String) {
        if !part.is_empty() {
            self.written.push(part);
        }
    }

    /// A heading.
    pub fn heading(&mut self, level: u8, words: &str) {
        self.add(markdown::heading(level, words));
    }

    /// A text whose main headings are of this level.
    pub fn document(&mut self, level: u8, document: &Document) {
        self.add(markdown::document(document, level, self.addresses));
    }

    /// A list of lines that are Markdown already; nothing when there are none.
    pub fn list(&mut self, lines: impl IntoIterator<Item = String>) {
        let lines: Vec<String> = lines.into_iter().map(|line| format!("- {line}")).collect();
        self.add(lines.join("\n"));
    }

    /// A list below its heading; nothing when there are none.
    pub fn titled_list(&mut self, title: &str, lines: impl IntoIterator<Item = String>) {
        let mut lines = lines.into_iter().peekable();
        if lines.peek().is_some() {
            self.heading(2, title);
            self.list(lines);
        }
    }

    /// What to know of an API before one goes on.
    pub fn lifecycle(&mut self, lifecycle: &Lifecycle) {
        let Some((fact, rest)) = lifecycle.notice() else { return };
        let successor = lifecycle.successor.as_ref().map(|page| {
            format!(" Utilisez plutôt {}.", self.link(&page.title, &Route::api(&page.slug)))
        });
        let words = markdown::escape(&format!("{fact}{rest}"));
        self.add(format!("{words}{}", successor.unwrap_or_default()));
    }

    /// A link to a page.
    pub fn link(&self, words: &str, route: &Route) -> String {
        markdown::link(words, &self.addresses.page(route))
    }

    /// A link of the content.
    pub fn target(&self, words: &str, target: &Target) -> String {
        markdown::link(words, &self.addresses.target(target))
    }

    /// A line of the content.
    pub fn line(&self, line: &[Inline]) -> String {
        markdown::line(line, self.addresses)
    }

    /// An API in a list.
    pub fn card(&self, card: &Card) -> String {
        self.described(&card.title, &Route::api(&card.slug), &card.tagline)
    }

    /// A page and what it is.
    pub fn described(&self, title: &str, route: &Route, description: &str) -> String {
        let link = self.link(title, route);
        if description.is_empty() {
            link
        } else {
            format!("{link}: {}", markdown::escape(description))
        }
    }

    /// The page, with where it can be read in full.
    pub fn text(mut self) -> String {
        let page = markdown::link(&self.page, &self.page);
        self.add(format!("---\n\nCette page en HTML\u{a0}: {page}"));
        self.written.join("\n\n") + "\n"
    }
}

/// Someone to write to.
pub fn contact(contact: &Contact) -> String {
    match contact {
        Contact::Email(address) => markdown::link(address, &format!("mailto:{address}")),
        Contact::Form(url) => markdown::link("Formulaire de contact", url),
    }
}

/// When an entry changed, and when it was checked.
pub fn dates(changed: Option<Date>, verified: Option<&Verification>) -> Vec<String> {
    let changed = changed.map(|day| format!("Fiche mise à jour par son producteur le {day}"));
    let verified = verified.map(|check| format!("Fiche vérifiée le {}", check.date));
    changed.into_iter().chain(verified).collect()
}
