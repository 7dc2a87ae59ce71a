//! The classes that Rust gives to elements, wherever it writes them: in a view, in an element made by
//! hand, in a variable or a function that is named after them.

use std::collections::BTreeSet;

use proc_macro2::{Delimiter, Literal, TokenStream, TokenTree};

/// Functions that are given a class, and at which place.
const TAKERS: [(&str, usize); 6] =
    [("classed", 1), ("el", 1), ("view_link", 1), ("view", 0), ("class", 0), ("set_class_name", 0)];

/// The classes of a file.
pub fn classes(text: &str) -> BTreeSet<String> {
    let tokens: TokenStream = text.parse().expect("the project's files are Rust");
    let mut found = BTreeSet::new();
    collect(tokens, &mut found);
    found
}

fn collect(tokens: TokenStream, found: &mut BTreeSet<String>) {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    for (at, token) in tokens.iter().enumerate() {
        let (before, after) = (&tokens[..at], &tokens[at + 1..]);
        match token {
            TokenTree::Ident(word) if word == "class" => named(before, after, found),
            TokenTree::Ident(word) if ends_function(before) && is_of_classes(&word.to_string()) => {
                let body = after.iter().find(|token| is_group(token, Delimiter::Brace));
                found.extend(body.into_iter().flat_map(|body| words_in(body.clone().into())));
            }
            TokenTree::Ident(word) => given(&word.to_string(), after, found),
            // An attribute as a pair.
            TokenTree::Literal(name) if string(name).as_deref() == Some("class") => {
                found.extend(after.get(1).into_iter().flat_map(|one| words_in(one.clone().into())));
            }
            _ => {}
        }
        if let TokenTree::Group(group) = token {
            collect(group.stream(), found);
        }
    }
}

/// `class="…"` in a view; `let class = …;`, whatever computes it.
fn named(before: &[TokenTree], after: &[TokenTree], found: &mut BTreeSet<String>) {
    given("class", after, found);
    let Some(([sign], value)) = after.split_at_checked(1) else { return };
    if !matches!(sign, TokenTree::Punct(mark) if mark.as_char() == '=') {
        return;
    }
    let is_variable = matches!(before.last(), Some(TokenTree::Ident(word)) if word == "let");
    let is_end =
        |token: &&TokenTree| matches!(token, TokenTree::Punct(mark) if mark.as_char() == ';');
    let length = if is_variable { value.iter().take_while(|one| !is_end(one)).count() } else { 1 };
    found.extend(value.iter().take(length).flat_map(|one| words_in(one.clone().into())));
}

/// The argument of a function that takes a class.
fn given(function: &str, after: &[TokenTree], found: &mut BTreeSet<String>) {
    let Some((_, place)) = TAKERS.iter().find(|(name, _)| *name == function) else { return };
    let Some(TokenTree::Group(arguments)) = after.first() else { return };
    if arguments.delimiter() != Delimiter::Parenthesis {
        return;
    }
    let arguments: Vec<TokenTree> = arguments.stream().into_iter().collect();
    let is_comma =
        |token: &TokenTree| matches!(token, TokenTree::Punct(mark) if mark.as_char() == ',');
    let argument = arguments.split(is_comma).nth(*place).unwrap_or_default();
    found.extend(argument.iter().flat_map(|one| words_in(one.clone().into())));
}

fn ends_function(before: &[TokenTree]) -> bool {
    matches!(before.last(), Some(TokenTree::Ident(word)) if word == "fn")
}

/// `verdict_class`, `class_and_icon`.
fn is_of_classes(function: &str) -> bool {
    function.split('_').any(|word| word == "class")
}

fn is_group(token: &TokenTree, delimiter: Delimiter) -> bool {
    matches!(token, TokenTree::Group(group) if group.delimiter() == delimiter)
}

/// Every word of every text; what a format fills in is left out.
fn words_in(tokens: TokenStream) -> Vec<String> {
    let words = |token| match token {
        TokenTree::Group(group) => words_in(group.stream()),
        TokenTree::Literal(literal) => {
            let text = string(&literal).unwrap_or_default();
            text.split_whitespace().filter(|word| !word.contains('{')).map(str::to_owned).collect()
        }
        _ => vec![],
    };
    tokens.into_iter().flat_map(words).collect()
}

fn string(literal: &Literal) -> Option<String> {
    let text = literal.to_string();
    Some(text.strip_prefix('"')?.strip_suffix('"')?.to_owned())
}

#[test]
fn a_class_is_found_wherever_it_is_written() {
    let ways = [
        "view! { <p class=\"one two\">\"words\"</p> }",
        "view! { <Picture image class=\"one two\" is_first=true/> }",
        "let class = if is_open { \"one\" } else { \"two\" };",
        "let class = format!(\"one two {}\", other);",
        "fn kind_class(kind: Kind) -> &'static str { match kind { A => \"one\", B => \"two\" } }",
        "fn class_and_icon() -> (&'static str, Icon) { (\"one two\", Icon::Open) }",
        "classed(\"p\", \"one two\").says(\"words\")",
        "el(\"p\", \"one two\")",
        "view_link(target, \"one two\", \"words\".into_any())",
        "div().class(\"one two\").child(\"words\")",
        "part.view(\"one two\")",
        "let attributes = [(\"class\", \"one two\"), (\"role\", \"list\")];",
        "element(\"p\").with(\"class\", \"one two\")",
    ];
    for way in ways {
        assert_eq!(classes(way).into_iter().collect::<Vec<_>>(), ["one", "two"], "{way}");
    }
    let others = [
        "view! { <p id=\"one\">\"class\"</p> }",
        "let name = \"one\";",
        "fn classify() { \"one\" }",
    ];
    for other in others {
        assert_eq!(classes(other), BTreeSet::new(), "{other}");
    }
}
