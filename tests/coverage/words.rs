//! Words as a reader sees them: runs of letters and digits, however they are written.

use std::collections::HashMap;

use catalogue::text;

/// The words of a text, folded as the search folds them.
pub fn words(text: &str) -> Vec<String> {
    text::words(text)
}

/// The words of a page: what is between its tags, the scripts' text and what only scripts see apart.
pub fn page_words(html: &str) -> Vec<String> {
    let mut text = String::new();
    let mut rest = html;
    while let Some(start) = rest.find('<') {
        text += &rest[..start];
        let tag_end = rest[start..].find('>').map_or(rest.len(), |end| start + end + 1);
        let tag = &rest[start..tag_end];
        // Words on the two sides of a formatting tag may be one word.
        if !is_inline(tag) {
            text.push(' ');
        }
        text += &attribute_text(tag);
        rest = &rest[tag_end..];
    }
    text += rest;
    words(&unescaped(&text))
}

fn is_inline(tag: &str) -> bool {
    const INLINE: [&str; 6] = ["strong", "em", "a", "span", "code", "abbr"];
    let name = tag.trim_matches(['<', '>', '/']).split([' ', '>']).next().unwrap_or_default();
    INLINE.contains(&name)
}

/// What a picture says to a reader who can't see it, and a symbol its name.
fn attribute_text(tag: &str) -> String {
    let value = |name: &str| {
        let (_, after) = tag.split_once(&format!(" {name}=\""))?;
        after.split('"').next()
    };
    let values = ["alt", "title", "aria-label"].into_iter().filter_map(value);
    values.flat_map(|text| [" ", text, " "]).collect()
}

fn unescaped(html: &str) -> String {
    let pairs = [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#39;", "'"),
        ("&#x27;", "'"),
        ("&amp;", "&"),
    ];
    pairs.into_iter().fold(html.to_owned(), |text, (escaped, plain)| text.replace(escaped, plain))
}

/// Words that one text has more often than the other.
pub fn lost(source: &[String], shown: Vec<String>) -> Vec<String> {
    let mut counts: HashMap<String, usize> = HashMap::new();
    for word in shown {
        *counts.entry(word).or_default() += 1;
    }
    let mut is_lost = |word: &&String| match counts.get_mut(*word) {
        Some(count) if *count > 0 => {
            *count -= 1;
            false
        }
        _ => true,
    };
    source.iter().filter(|word| is_lost(word)).cloned().collect()
}
