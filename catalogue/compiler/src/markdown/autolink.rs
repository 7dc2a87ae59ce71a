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
    address::check_url(&url).is_ok().then(|| address::normalized(&url))
}

/// Makes links of the bare addresses of a text; those in links, code and titles are left alone.
pub fn autolink_blocks(blocks: &mut [Block]) {
    for block in blocks {
        match block {
            Block::Paragraph(line) | Block::Plain(line) => autolink_line(line),
            Block::Table(table) => {
                table.rows.iter_mut().flatten().for_each(|cell| autolink_blocks(cell));
            }
            _ => block.children_mut().into_iter().for_each(autolink_blocks),
        }
    }
}

fn autolink_line(line: &mut Vec<Inline>) {
    *line = std::mem::take(line)
        .into_iter()
        .flat_map(|mut inline| match &mut inline {
            Inline::Text(text) => autolink(text),
            Inline::Strong(content) | Inline::Emphasis(content) => {
                autolink_line(content);
                vec![inline]
            }
            _ => vec![inline],
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
        check("HTTPS://A.FR/B ou https://a.fr?c=d.", &["https://a.fr/B", "https://a.fr?c=d"]);
        check("Mir@bel, javascript:alert(1), ftp://a.fr", &[]);
    }
}
