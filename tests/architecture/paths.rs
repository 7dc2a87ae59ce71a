//! What a Rust file names: every path in its imports and in its code, those in macros included, each as
//! it would be without imports.

use std::collections::{BTreeMap, BTreeSet};

use proc_macro2::{Delimiter, Group, Spacing, TokenStream, TokenTree};
use syn::UseTree;

/// The paths that a file names, such as `std::fs::read`.
pub fn paths(text: &str) -> BTreeSet<String> {
    paths_of(text.parse().expect("the project's files are Rust"))
}

/// The paths that tokens name.
pub fn paths_of(tokens: TokenStream) -> BTreeSet<String> {
    let mut imports = BTreeMap::new();
    let mut written = BTreeSet::new();
    collect(tokens, &mut imports, &mut written);
    let whole = |path: &String| match path.split_once("::") {
        Some((first, rest)) => imports.get(first).map(|import| format!("{import}::{rest}")),
        None => imports.get(path).cloned(),
    };
    let resolved: Vec<String> = written.iter().filter_map(whole).collect();
    imports.into_values().chain(written).chain(resolved).collect()
}

/// Whether a path is this one, or one inside it.
pub fn is_in(path: &str, outer: &str) -> bool {
    path.strip_prefix(outer).is_some_and(|rest| rest.is_empty() || rest.starts_with("::"))
}

/// Imports by the name that they give; everything else as it is written.
fn collect(
    tokens: TokenStream,
    imports: &mut BTreeMap<String, String>,
    written: &mut BTreeSet<String>,
) {
    let mut tokens = tokens.into_iter().peekable();
    let mut path = String::new();
    let mut joins = false;
    while let Some(token) = tokens.next() {
        match token {
            TokenTree::Ident(word) if word == "use" => {
                let is_end = |token: &TokenTree| matches!(token, TokenTree::Punct(mark) if mark.as_char() == ';');
                let import = std::iter::from_fn(|| tokens.next_if(|token| !is_end(token)));
                if let Ok(tree) = syn::parse2::<UseTree>(import.collect()) {
                    flatten(&tree, String::new(), imports);
                }
            }
            TokenTree::Ident(word) => {
                if !joins {
                    written.insert(std::mem::take(&mut path));
                }
                path.push_str(&word.to_string());
                joins = false;
            }
            // The first colon of two: the second one follows.
            TokenTree::Punct(mark) if mark.as_char() == ':' && mark.spacing() == Spacing::Joint => {
                tokens.next();
                path.push_str("::");
                joins = true;
            }
            TokenTree::Group(group) => inside(&group, imports, written),
            TokenTree::Punct(_) | TokenTree::Literal(_) => {
                written.insert(std::mem::take(&mut path));
                joins = false;
            }
        }
    }
    written.insert(path);
    written.remove("");
}

fn inside(group: &Group, imports: &mut BTreeMap<String, String>, written: &mut BTreeSet<String>) {
    if group.delimiter() != Delimiter::None || !group.stream().is_empty() {
        collect(group.stream(), imports, written);
    }
}

/// The names that an import gives, and what each stands for.
pub fn flatten(tree: &UseTree, start: String, imports: &mut BTreeMap<String, String>) {
    match tree {
        UseTree::Path(path) => {
            flatten(&path.tree, format!("{start}{}::", path.ident), imports);
        }
        UseTree::Name(name) if name.ident == "self" => {
            let whole = start.trim_end_matches("::").to_owned();
            let last = whole.rsplit("::").next().unwrap_or_default().to_owned();
            imports.insert(last, whole);
        }
        UseTree::Name(name) => {
            imports.insert(name.ident.to_string(), format!("{start}{}", name.ident));
        }
        UseTree::Rename(rename) => {
            imports.insert(rename.rename.to_string(), format!("{start}{}", rename.ident));
        }
        UseTree::Glob(_) => {
            imports.insert(format!("{start}*"), start.trim_end_matches("::").to_owned());
        }
        UseTree::Group(group) => {
            for item in &group.items {
                flatten(item, start.clone(), imports);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_found_however_it_is_written() {
        let ways = [
            "use std::fs;",
            "use std::{env, fs};",
            "use std::{env, fs::{self, File}};",
            "use std::fs as disk; fn f() { disk::read(\"a\"); }",
            "use std::fs::*;",
            "fn f() { let text = std::fs::read(\"a\"); }",
            "fn f() { { use std::fs::read; } }",
            "mod inner { use std::fs::read; }",
            "fn f() { view! { <p>{std::fs::read(\"a\")}</p> } }",
            "fn f(file: &std::fs::File) {}",
        ];
        for text in ways {
            assert!(paths(text).iter().any(|path| is_in(path, "std::fs")), "{text}");
        }
        let others =
            ["use std::env;", "use std::fstream;", "// std::fs", "const A: &str = \"std::fs\";"];
        for text in others {
            assert!(!paths(text).iter().any(|path| is_in(path, "std::fs")), "{text}");
        }
    }

    #[test]
    fn what_is_imported_is_named_whole_where_it_is_used() {
        let found = paths("use crate::pages::{api, guide}; fn f() { api::article(); }");
        assert!(found.contains("crate::pages::api::article"), "{found:?}");
    }
}
