//! Files of a crate that need each other: the imports between them, and the circles that these make.
//!
//! A file needs the one that defines what it names. No need are: declaring a module, passing on what it
//! defines (`pub use`), and, in a part of a module, what the module around it defines: a module and its
//! parts are read together. What stands in a module inside a file, as unit tests do, isn't looked at.

use std::collections::{BTreeMap, BTreeSet};

use proc_macro2::{TokenStream, TokenTree};
use syn::UseTree;

use super::paths::{flatten, paths_of};

/// A module's path from the root of its crate.
type Module = Vec<String>;

/// One file.
struct File {
    /// What it names, as it is written.
    paths: BTreeSet<String>,
    /// What it passes on, by name.
    exports: BTreeMap<String, String>,
}

/// The files of one crate, by module.
pub struct Crate(BTreeMap<Module, File>);

impl Crate {
    /// Reads the files of a crate: each with its path below the folder of `lib.rs`, and its text.
    pub fn read<'a>(files: impl IntoIterator<Item = (&'a str, &'a str)>) -> Self {
        Self(files.into_iter().map(|(path, text)| (module_of(path), File::read(text))).collect())
    }

    /// The files that are part of a circle, each with those that it needs; empty when there is none.
    pub fn circles(&self) -> BTreeMap<String, BTreeSet<String>> {
        let mut needs: BTreeMap<String, BTreeSet<String>> =
            self.0.iter().map(|(module, file)| (name(module), self.needs(module, file))).collect();
        // What needs nothing that is left, or is needed by nothing that is left, is in no circle.
        loop {
            let needed: BTreeSet<String> = needs.values().flatten().cloned().collect();
            let before = needs.len();
            needs.retain(|name, needs| !needs.is_empty() && needed.contains(name));
            let left: BTreeSet<String> = needs.keys().cloned().collect();
            for needs in needs.values_mut() {
                needs.retain(|name| left.contains(name));
            }
            if needs.len() == before && needs.values().all(|needs| !needs.is_empty()) {
                return needs;
            }
        }
    }

    fn needs(&self, module: &Module, file: &File) -> BTreeSet<String> {
        let files = file.paths.iter().filter_map(|path| self.definer(self.absolute(module, path)?));
        files.filter(|other| !module.starts_with(other)).map(name).collect()
    }

    /// A path from the root of the crate; none for another crate's.
    fn absolute(&self, module: &Module, path: &str) -> Option<Module> {
        let mut parts = path.split("::").map(str::to_owned).peekable();
        let mut start = match parts.peek()?.as_str() {
            "crate" => Module::new(),
            "self" | "super" => module.clone(),
            first => {
                let child: Module = module.iter().cloned().chain([first.to_owned()]).collect();
                return self
                    .0
                    .contains_key(&child)
                    .then(|| module.iter().cloned().chain(parts).collect());
            }
        };
        while let Some(part) = parts.next_if(|part| ["crate", "self", "super"].contains(&&**part)) {
            if part == "super" {
                start.pop();
            }
        }
        Some(start.into_iter().chain(parts).collect())
    }

    /// The module of the file that defines what a path names.
    fn definer(&self, path: Module) -> Option<&Module> {
        let mut path = path;
        // No name is passed on more often than that.
        for _ in 0..8 {
            let length = (0..=path.len()).rev().find(|end| self.0.contains_key(&path[..*end]))?;
            let (module, file) = self.0.get_key_value(&path[..length])?;
            let export = path.get(length).and_then(|name| file.exports.get(name));
            let Some(target) = export.and_then(|target| self.absolute(module, target)) else {
                return Some(module);
            };
            path = target;
        }
        None
    }
}

impl File {
    fn read(text: &str) -> Self {
        let tokens: TokenStream = text.parse().expect("the project's files are Rust");
        let mut exports = BTreeMap::new();
        let kept = without_exports_and_modules(tokens, &mut exports);
        Self { paths: paths_of(kept), exports }
    }
}

fn without_exports_and_modules(
    tokens: TokenStream,
    exports: &mut BTreeMap<String, String>,
) -> TokenStream {
    let mut kept = Vec::new();
    let mut tokens = tokens.into_iter().peekable();
    while let Some(token) = tokens.next() {
        let is_public = kept.iter().rev().take(2).any(|token| is_word(token, "pub"));
        if is_word(&token, "use") && is_public {
            let is_end = |token: &TokenTree| token.to_string() == ";";
            let tree = std::iter::from_fn(|| tokens.next_if(|token| !is_end(token))).collect();
            if let Ok(tree) = syn::parse2::<UseTree>(tree) {
                flatten(&tree, String::new(), exports);
            }
        } else if is_word(&token, "mod") {
            tokens.next();
            tokens.next_if(|token| matches!(token, TokenTree::Group(_)));
        } else {
            kept.push(token);
        }
    }
    kept.into_iter().collect()
}

fn is_word(token: &TokenTree, word: &str) -> bool {
    matches!(token, TokenTree::Ident(ident) if ident == word)
}

/// `pages/api.rs` is `pages::api`, `lib.rs` the root.
fn module_of(path: &str) -> Module {
    let inner = path.trim_end_matches(".rs");
    let parts: Module = inner.split('/').map(str::to_owned).collect();
    match inner {
        "lib" | "main" => Module::new(),
        _ => parts,
    }
}

fn name(module: &Module) -> String {
    if module.is_empty() { "the root".to_owned() } else { module.join("::") }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn circle(files: &[(&str, &str)]) -> Vec<String> {
        Crate::read(files.iter().copied()).circles().into_keys().collect()
    }

    #[test]
    fn a_circle_is_found_however_long_it_is() {
        let two = [
            ("lib.rs", "mod a; mod b;"),
            ("a.rs", "use crate::b::B;"),
            ("b.rs", "use super::a::A;"),
        ];
        assert_eq!(circle(&two), ["a", "b"]);
        let three = [
            ("lib.rs", "mod a; mod b; mod c;"),
            ("a.rs", "use crate::{b::B, d};"),
            ("b.rs", "fn f() { crate::c::g() }"),
            ("c.rs", "use crate::a::*;"),
        ];
        assert_eq!(circle(&three), ["a", "b", "c"]);
        let parts = [
            ("a.rs", "mod b; mod c;"),
            ("a/b.rs", "use super::c::C;"),
            ("a/c.rs", "fn f() { super::b::g() }"),
        ];
        assert_eq!(circle(&parts), ["a::b", "a::c"]);
    }

    #[test]
    fn one_way_is_no_circle() {
        let files = [
            ("lib.rs", "mod a; mod b; pub use b::B;"),
            ("a.rs", "use crate::B; #[cfg(test)] mod tests { use super::*; }"),
            ("b.rs", "mod d; pub struct B; fn f() { d::g() }"),
            ("b/d.rs", "use super::B;"),
        ];
        assert_eq!(circle(&files), Vec::<String>::new());
    }
}
