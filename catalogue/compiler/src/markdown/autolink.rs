//! Bare addresses become links, in plain text and in Markdown.

use linkify::{LinkFinder, LinkKind};

use catalogue::document::{Block, Inline, Target};

use crate::address;

/// Plain text with its web and e-mail addresses made links.
pub fn autolink(text: &str) -> Vec<Inline> {
    LinkFinder::new()
        .spans(text)
        .map(|span| {
            let words = || vec![Inline::Text(span.as_str().to_owned())];
            match target(span.as_str(), span.kind()) {
                Some(url) => Inline::Link(Target::Url(url), words()),
                None => Inline::Text(span.as_str().to_owned()),
            }
        })
        .collect()
}

fn target(text: &str, kind: Option<&LinkKind>) -> Option<String> {
    let url = match kind? {
        LinkKind::Email => return address::is_email(text).then(|| format!("mailto:{text}")),
        _ => text.to_owned(),
    };
    address::check_url(&url).is_ok().then_some(url)
}

/// The same in every line of a text, links and code left alone.
pub fn autolink_blocks(blocks: &mut [Block]) {
    for block in blocks {
        match block {
            Block::Paragraph(inlines) | Block::Plain(inlines) => autolink_inlines(inlines),
            Block::Bullets(items) | Block::Numbered(_, items) => {
                for item in items {
                    autolink_blocks(item);
                }
            }
            Block::Table(table) => {
                for cell in table.rows.iter_mut().flatten() {
                    autolink_blocks(cell);
                }
            }
            Block::Quote(blocks) => autolink_blocks(blocks),
            Block::Details(_, blocks) | Block::Grid(blocks) | Block::Centered(blocks) => {
                autolink_blocks(blocks);
            }
            Block::Testimony(testimony) => autolink_blocks(&mut testimony.content),
            Block::Heading(_)
            | Block::Code(_)
            | Block::Rule
            | Block::NextSteps(_)
            | Block::Resource(_)
            | Block::ContactBox(_) => {}
        }
    }
}

fn autolink_inlines(inlines: &mut Vec<Inline>) {
    *inlines = std::mem::take(inlines)
        .into_iter()
        .flat_map(|inline| match inline {
            Inline::Text(text) => autolink(&text),
            Inline::Strong(mut content) => {
                autolink_inlines(&mut content);
                vec![Inline::Strong(content)]
            }
            Inline::Emphasis(mut content) => {
                autolink_inlines(&mut content);
                vec![Inline::Emphasis(content)]
            }
            other => vec![other],
        })
        .collect();
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &[&str]) {
        let links: Vec<String> = autolink(text)
            .into_iter()
            .filter_map(|inline| match inline {
                Inline::Link(Target::Url(url), _) => Some(url),
                _ => None,
            })
            .collect();
        assert_eq!(links, expected, "{text}");
    }

    #[test]
    fn addresses_are_linked_without_the_punctuation_around_them() {
        check(
            "écrivez à support@entreprise.api.gouv.fr.",
            &["mailto:support@entreprise.api.gouv.fr"],
        );
        check("(voir https://a.fr/b, puis c)", &["https://a.fr/b"]);
        check("Mir@bel, javascript:alert(1), ftp://a.fr", &[]);
    }
}
