//! Words: what stands inside a line.

use std::{mem, ops::Range};

use pulldown_cmark::{LinkType, Tag};

use super::Lowering;
use crate::{
    code::Code,
    markdown::{
        element::{self, Piece},
        image, link,
        placeholders::may_hold_tags,
    },
};
use catalogue::document::{Inline, plain_text};

impl Lowering<'_, '_> {
    pub(super) fn end_inline(&mut self, wrap: impl FnOnce(Vec<Inline>) -> Inline) {
        let pieces = self.pop().pieces;
        let content = self.inlines(pieces);
        self.push(wrap(content));
    }

    pub(super) fn end_link(&mut self) {
        let frame = self.pop();
        let content = self.inlines(frame.pieces);
        let Some(Tag::Link { link_type, dest_url, id, .. }) = frame.tag else {
            return;
        };
        // A note that is an address: its call is no link.
        if id.starts_with('^') {
            self.top().pieces.extend(content.into_iter().map(Piece::Inline));
            return;
        }
        let is_email = link_type == LinkType::Email;
        let address = self.restore(&dest_url);
        let href = if is_email { format!("mailto:{address}") } else { address };
        let span = self.original(frame.span);
        if content.is_empty() {
            let error = self.cx.error(Code::LinkEmpty, span, "ce lien n’a pas de texte");
            error.help("écrivez `[texte du lien](adresse)`");
            return;
        }
        match link::target(&href, span, self.cx) {
            Some(target) => self.push(Inline::Link(target, content)),
            None => self.top().pieces.extend(content.into_iter().map(Piece::Inline)),
        }
    }

    pub(super) fn end_image(&mut self) {
        let frame = self.pop();
        let alt = plain_text(&self.inlines(frame.pieces));
        let Some(Tag::Image { dest_url, .. }) = frame.tag else { return };
        let address = self.restore(&dest_url);
        let span = self.original(frame.span);
        let alt = (!alt.is_empty()).then_some(alt);
        for inline in image::picture(&address, alt.as_deref(), span, self.cx) {
            self.push(inline);
        }
    }

    pub(super) fn text(&mut self, text: &str) {
        if let Some(Tag::CodeBlock(_)) = self.top().tag {
            let code = self.restore(text);
            self.top().code.push_str(&code);
            return;
        }
        if !may_hold_tags(text) {
            self.push(Inline::Text(text.to_owned()));
            return;
        }
        let mut plain = String::new();
        for character in text.chars() {
            match self.placeholders.tag(character) {
                Some(tag) => {
                    self.push(Inline::Text(mem::take(&mut plain)));
                    self.top().pieces.push(Piece::Tag(tag));
                }
                None => plain.push(character),
            }
        }
        self.push(Inline::Text(plain));
    }

    /// HTML that isn't a tag: a declaration, an instruction …
    pub(super) fn raw_html(&mut self, html: &str, span: Range<usize>) {
        let has_tags_only =
            html.chars().all(|one| one.is_whitespace() || self.placeholders.tag(one).is_some());
        if !has_tags_only {
            let span = self.original(span.start..span.start + html.trim_end().len());
            let error = self.cx.error(Code::RawHtml, span, "du HTML brut n’est jamais affiché");
            error.help("retirez-le, ou écrivez-le entre accents graves");
        }
        self.text(html);
    }

    pub(super) fn push(&mut self, inline: Inline) {
        if inline != Inline::Text(String::new()) {
            self.top().pieces.push(Piece::Inline(inline));
        }
    }

    pub(super) fn resolve(&mut self, pieces: Vec<Piece>) -> Vec<Piece> {
        element::resolve(pieces, self.placeholders, self.cx)
    }

    pub(super) fn inlines(&mut self, pieces: Vec<Piece>) -> Vec<Inline> {
        let pieces = self.resolve(pieces);
        element::to_inlines(pieces, self.cx)
    }
}
