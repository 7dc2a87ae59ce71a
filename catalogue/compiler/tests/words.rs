//! Nothing is lost in silence: each word of any text is on its page, or on a line of which a
//! diagnostic speaks.

use std::collections::BTreeSet;

use catalogue::data;
use catalogue::kind::Kind;
use catalogue_compiler::{compile, output, source::RawFile};
use proptest::{collection::vec, prelude::*, sample::select};

/// What people write around words; `@` is a word that stands nowhere else.
const PARTS: &[&str] = &[
    "@ ",
    "@",
    "@\n",
    "@\n\n",
    "\n",
    "\n\n",
    "  \n",
    "    ",
    "  ",
    "- @\n",
    "-@\n",
    "* @\n",
    "1. @\n",
    "3) @\n",
    "> @\n",
    "> - @\n",
    "### @\n",
    "###@\n",
    "## @ ##\n",
    "@\n---\n",
    "@\n===\n",
    "---\n",
    "| @ | @ |\n",
    "| @ | @ |\n|---|---|\n",
    "|---|---|\n",
    "|---|\n",
    "| @ | @ | @ |\n",
    "| `@|@` | @ |\n",
    "@ | @\n",
    "| @",
    "|",
    "**@**",
    "**@",
    "*@ *",
    "_@_",
    "__@__",
    "`@`",
    "`",
    "``@``",
    "```\n@\n```\n",
    "```@ @\n",
    "~~~\n",
    "[@](https://a.fr/)",
    "[@](https://a.fr/ @)",
    "[@] (https://a.fr/)",
    "[@][@]",
    "[@]: https://a.fr/\n",
    "[@]: @\n",
    "[mot]: https://a.fr/ '@'\n",
    "[mot]",
    "[@]",
    "[^@]",
    "[^@]: https://a.fr/\n",
    "[@](https://a.fr/ \"@\")",
    "![@](/images/@.png)",
    "![@]",
    "](",
    ")",
    "<br>",
    "<b>@</b>",
    "<details>\n<summary>@</summary>\n@\n</details>\n",
    "<Grid>\n@\n</Grid>\n",
    "https://a.fr/@ ",
    "«https://a.fr/@» ",
    "@@a.fr ",
    "&nbsp;",
    "&eacute;@",
    "\\",
    "\\@",
    "~~@~~",
    "{#@}",
    ":::@\n",
    "• @\n",
    "\u{a0}@",
    "\t@",
    "<<<<<<< @\n",
    "=======\n",
    ">>>>>>> @\n",
    "<!DOCTYPE @>",
    "<@>",
];

/// The text with each `@` a word of its own, and these words.
fn numbered(parts: &[&str]) -> (String, Vec<String>) {
    let mut words = Vec::new();
    let mut text = String::new();
    for (index, part) in parts.concat().split('@').enumerate() {
        if index > 0 {
            let word = format!("mot{index}x");
            text += &word;
            words.push(word);
        }
        text += part;
    }
    (text, words)
}

fn check(parts: &[&str]) {
    let (body, words) = numbered(parts);
    let header = "title: x\ntagline: x\nowner: x\nis_open: 1\n";
    let inner = "api/x.md".to_owned();
    let bytes = format!("---\n{header}---\n{body}").into_bytes();
    let compiled = compile(vec![RawFile { path: inner.clone(), inner, bytes }]);
    let file = data::entry(Kind::Api, "x");
    let files = output::data_files(&compiled.catalogue);
    let page =
        files.into_iter().find(|(name, _)| *name == file).map_or(String::new(), |(_, text)| text);
    let source = &compiled.sources[0];
    let told: BTreeSet<&str> = compiled
        .diagnostics
        .iter()
        .flat_map(|one| {
            let start = source.text[..one.start].rfind('\n').map_or(0, |at| at + 1);
            let end =
                source.text[one.end..].find('\n').map_or(source.text.len(), |at| one.end + at);
            [&source.text[start..end], &one.message]
        })
        .flat_map(|words| words.split(|one: char| !one.is_alphanumeric()))
        .collect();
    let is_conflict = compiled.diagnostics.iter().any(|one| one.code.name() == "conflict-marker");
    for word in words.iter().filter(|_| !is_conflict) {
        assert!(
            page.contains(word.as_str()) || told.contains(word.as_str()),
            "{word} is lost:\n{body}"
        );
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn each_word_is_shown_or_told(parts in vec(select(PARTS), 0..40)) {
        check(&parts);
    }
}

/// What was lost once.
#[test]
fn what_was_dropped_is_told() {
    for parts in [
        &["| @ | @ |\n|---|---|\n", "| @ | @ | @ |\n"][..],
        &["| @ | @ |\n|---|---|\n", "| `@|@` | @ |\n"],
        &["[@]: @\n"],
        &["[@](https://a.fr/ \"@\")"],
        &["```@ @\n"],
    ] {
        check(parts);
    }
}
