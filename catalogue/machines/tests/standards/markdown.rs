//! The twins of pages: read again, they say every word of the text that they were made from.

use catalogue::document::{Block, Document, Inline, Target, plain_text};
use catalogue_machines::{Addresses, markdown};
use pulldown_cmark::{Event, Options, Parser, Tag};

use crate::support::{CONTENT, FILES, ROOT};

/// The words of a Markdown text, as a reader sees them.
fn read(text: &str) -> String {
    let mut words = String::new();
    for event in Parser::new_ext(text, Options::ENABLE_TABLES) {
        match event {
            Event::Text(text) | Event::Code(text) => words.push_str(&text),
            Event::InlineHtml(html) => {
                assert_eq!(&*html, "<br>", "in {text}");
                words.push(' ');
            }
            Event::Html(html) => panic!("{html} in {text}"),
            Event::SoftBreak | Event::HardBreak | Event::End(_) => words.push(' '),
            _ => {}
        }
    }
    squeezed(&words)
}

fn squeezed(words: &str) -> String {
    words.chars().filter(|sign| !sign.is_whitespace()).collect()
}

/// The words of blocks, those that the writer adds left out.
fn words(blocks: &[Block]) -> String {
    let one = |block: &Block| match block {
        Block::Code(text) => text.clone(),
        Block::Details(line, inner) => plain(line) + &words(inner),
        _ => plain(block.line()) + &block.children().into_iter().map(words).collect::<String>(),
    };
    squeezed(&blocks.iter().map(one).collect::<String>())
}

fn plain(line: &[Inline]) -> String {
    let one = |inline: &Inline| match inline {
        Inline::Abbreviation(content, meaning) => format!("{}({meaning})", plain(content)),
        Inline::Copy(content, text) => plain(content) + text,
        Inline::Task(is_done) => (if *is_done { "[x]" } else { "[]" }).to_owned(),
        Inline::Text(_) | Inline::Code(_) | Inline::Image(_) | Inline::Break => {
            plain_text(std::slice::from_ref(inline))
        }
        _ => plain(inline.children()),
    };
    line.iter().map(one).collect()
}

/// Blocks whose words the writer arranges, with words of its own.
fn is_arranged(block: &Block) -> bool {
    matches!(
        block,
        Block::NextSteps(_) | Block::Testimony(_) | Block::Resource(_) | Block::ContactBox(_)
    ) || block.children().into_iter().flatten().any(is_arranged)
}

fn check(name: &str, document: &Document) {
    let addresses = Addresses::new(&CONTENT.site, "");
    for block in document.0.iter().filter(|block| !is_arranged(block)) {
        let written = markdown::document(&Document(vec![block.clone()]), 2, &addresses);
        assert_eq!(read(&written), words(std::slice::from_ref(block)), "{name}:\n{written}");
    }
}

#[test]
fn no_word_of_our_own_content_is_lost() {
    CONTENT.apis.iter().for_each(|api| check(&api.slug, &api.description));
    CONTENT.guides.iter().for_each(|guide| check(&guide.slug, &guide.body));
    CONTENT.producers.iter().for_each(|one| check(&one.slug, &one.description));
    CONTENT.services.iter().for_each(|one| check(&one.slug, &one.body));
    CONTENT.pages.iter().for_each(|one| check(&one.slug, &one.body));
    for wizard in &CONTENT.wizards {
        wizard.flow.verdicts.iter().for_each(|one| check(&wizard.slug, &one.description));
        wizard.flow.questions.iter().for_each(|one| check(&wizard.slug, &one.help));
    }
}

#[test]
fn words_that_look_like_marks_stay_words() {
    let text = |words: &str| Inline::Text(words.to_owned());
    let strong = |words: &str| Inline::Strong(vec![text(words)]);
    let link =
        |words: &str| Inline::Link(Target::Url("https://x.fr/a(b)".to_owned()), vec![text(words)]);
    let lines: Vec<Vec<Inline>> = vec![
        vec![text("# pas un titre")],
        vec![text("1. pas une liste")],
        vec![text("- non plus")],
        vec![text("a*b*c _d_ `e` <f> [g](h) | i ~~j~~ &amp; \\ $k$")],
        vec![text("mot"), strong("(collé)"), text("mot")],
        vec![strong("un"), strong("deux"), text("trois")],
        vec![Inline::Emphasis(vec![strong("les deux")])],
        vec![link("un [lien]"), text("!"), link("un autre")],
        vec![Inline::Code("a `b` c".to_owned()), Inline::Code("`".to_owned())],
        vec![text("deux"), Inline::Break, text("lignes")],
        vec![text("> pas une citation")],
        vec![text("---")],
        vec![text("=== rien")],
        vec![text("+ plus"), Inline::Break, text("- moins")],
    ];
    for line in lines {
        let name = plain(&line);
        check(&name, &Document(vec![Block::Paragraph(line.clone())]));
        let cell = vec![Block::Plain(line.clone())];
        let table =
            catalogue::document::Table { head: vec![cell.clone()], rows: vec![vec![cell.clone()]] };
        check(&name, &Document(vec![Block::Table(table)]));
        check(&name, &Document(vec![Block::Bullets(vec![cell.clone(), cell])]));
        let paragraph = vec![Block::Paragraph(line)];
        check(
            &name,
            &Document(vec![Block::Numbered(9, vec![paragraph.clone(), paragraph.clone()])]),
        );
        check(&name, &Document(vec![Block::Quote(paragraph)]));
    }
}

#[test]
fn blocks_in_blocks_stay_where_they_are() {
    let plain = |words: &str| Block::Plain(vec![Inline::Text(words.to_owned())]);
    let inner = Block::Bullets(vec![vec![plain("dedans")]]);
    let code = Block::Code("```\n- pas un point\n\n```".to_owned());
    let document =
        Document(vec![Block::Bullets(vec![vec![plain("dehors"), inner, code.clone()]]), code]);
    check("nested", &document);
    let written = markdown::document(&document, 2, &Addresses::new(&CONTENT.site, ""));
    let depth =
        Parser::new(&written).filter(|event| matches!(event, Event::Start(Tag::List(_)))).count();
    assert_eq!(depth, 2, "{written}");
}

#[test]
fn every_twin_has_one_title_and_whole_addresses() {
    let twins = FILES.iter().filter(|(name, _)| name.ends_with("index.md"));
    let mut count = 0;
    for (name, bytes) in twins {
        count += 1;
        let text = str::from_utf8(bytes).expect("it is text");
        let titles = text.lines().filter(|line| line.starts_with("# ")).count();
        assert!(text.starts_with("# ") && titles >= 1, "{name}");
        for event in Parser::new_ext(text, Options::ENABLE_TABLES) {
            if let Event::Start(Tag::Link { dest_url, .. }) = event {
                let is_whole = dest_url.starts_with("http") || dest_url.starts_with("mailto:");
                let is_here = dest_url.starts_with('#') || dest_url.starts_with("tel:");
                assert!(is_whole || is_here, "{name} leads to {dest_url}");
            }
        }
    }
    assert!(count > CONTENT.apis.len() && FILES.contains_key("index.md"), "{count} {ROOT}");
}
