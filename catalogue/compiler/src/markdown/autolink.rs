//! Bare addresses become links, in plain text and in Markdown.

use linkify::{LinkFinder, LinkKind};

use catalogue::document::{Block, Inline, Target};

use crate::address;

/// Plain text with its web and e-mail addresses made links.
pub fn autolink(text: &str) -> Vec<Inline> {
    let may_hold_any = text.contains("://") || text.contains('@');
    if !may_hold_any && !text.is_empty() {
        return vec![Inline::Text(text.to_owned())];
    }
    let mut line = Vec::new();
    let mut start = 0;
    for found in addresses(text) {
        let Some(url) = target(&found) else { continue };
        push_text(&mut line, &text[start..found.at]);
        start = found.at + found.words.len();
        line.push(Inline::Link(Target::Url(url), vec![Inline::Text(found.words.to_owned())]));
    }
    push_text(&mut line, &text[start..]);
    line
}

/// The web addresses of a text, as they are written.
pub fn web_addresses(text: &str) -> Vec<&str> {
    if !text.contains("://") {
        return vec![];
    }
    let found = addresses(text).into_iter();
    found.filter(|one| !one.is_email).map(|one| one.words).collect()
}

/// What looks like an address.
struct Found<'t> {
    words: &'t str,
    /// The byte of the text at which they start.
    at: usize,
    is_email: bool,
}

fn addresses(text: &str) -> Vec<Found<'_>> {
    let finder = LinkFinder::new();
    let mut found = Vec::new();
    for part in parts(text) {
        let start = part.as_ptr() as usize - text.as_ptr() as usize;
        found.extend(finder.links(part).map(|link| Found {
            words: link.as_str(),
            at: start + link.start(),
            is_email: *link.kind() == LinkKind::Email,
        }));
    }
    found
}

fn push_text(line: &mut Vec<Inline>, text: &str) {
    if !text.is_empty() {
        line.push(Inline::Text(text.to_owned()));
    }
}

/// A text cut where no address goes on: French punctuation touches what it quotes, and follows a
/// space that is no part of an address either.
fn parts(text: &str) -> impl Iterator<Item = &str> {
    let mut start = 0;
    let mut before = None;
    let mut characters = text.char_indices().peekable();
    std::iter::from_fn(move || {
        while let Some((at, one)) = characters.next() {
            let after = characters.peek().map(|(_, after)| *after);
            let is_end = is_boundary(one, before, after);
            before = Some(one);
            if is_end {
                let part = &text[start..at];
                start = at + one.len_utf8();
                return Some(part);
            }
        }
        let part = text.get(start..).filter(|part| !part.is_empty());
        start = text.len();
        part
    })
}

/// A curly apostrophe within a word may be one of an address.
fn is_boundary(one: char, before: Option<char>, after: Option<char>) -> bool {
    let is_letter = |one: Option<char>| one.is_some_and(char::is_alphanumeric);
    match one {
        '’' | '‘' => !is_letter(before) || !is_letter(after),
        _ => one.is_whitespace() || "«»“”„‹›…—\u{200b}\u{feff}\u{2060}".contains(one),
    }
}

fn target(found: &Found) -> Option<String> {
    let words = found.words;
    if found.is_email {
        return address::is_email(words).then(|| format!("mailto:{words}"));
    }
    address::check_url(words).is_ok().then(|| address::normalized(words))
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

    #[test]
    fn french_punctuation_is_no_part_of_an_address() {
        for text in [
            "«https://a.fr/b»",
            "«\u{a0}https://a.fr/b\u{a0}»",
            "“https://a.fr/b”",
            "‘https://a.fr/b’,",
            "l’API https://a.fr/b…",
            "https://a.fr/b\u{a0}: c",
            "https://a.fr/b\u{202f}; c",
            "https://a.fr/b\u{2009}? c",
            "https://a.fr/b\u{200b} c",
            "https://a.fr/b—c",
            "„https://a.fr/b“ ‹c›",
        ] {
            check(text, &["https://a.fr/b"]);
        }
        for text in ["«a@b.fr»", "‘a@b.fr’", "a@b.fr\u{a0}!", "(“a@b.fr”)", "a@b.fr…"] {
            check(text, &["mailto:a@b.fr"]);
        }
        check("https://a.fr/L’été", &["https://a.fr/L’été"]);
    }

    #[test]
    fn no_word_is_lost_around_an_address() {
        let text = "« a » https://a.fr/b\u{a0}: l’été… ftp://c.fr a@b.fr";
        assert_eq!(catalogue::document::plain_text(&autolink(text)), text);
    }
}
