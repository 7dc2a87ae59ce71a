//! What YAML makes of a text without quotes, when that isn't its words: a number, or nothing from ` #` on.

use super::{Shape, check::Checker};
use crate::{
    address,
    code::Code,
    diagnostic::Fix,
    yaml::{KeyPath, Mapping, Value, key_name, quoted},
};

/// Keys that name a file, or a question: a text after it can only be a comment.
const NAMES: [&str; 10] = [
    "alternatives",
    "api",
    "ask",
    "image",
    "logo",
    "otherwise",
    "producer",
    "related_guides",
    "replaced_by",
    "screenshot",
];

impl Checker<'_, '_> {
    /// The keys of a mapping: one that YAML reads as a number is a name like any other.
    pub fn names(&self, mapping: &Mapping, path: &KeyPath) -> Vec<String> {
        if !mapping.keys().all(Value::is_string) {
            let written = self.front_matter.keys(path);
            if written.len() == mapping.len() {
                return written.into_iter().map(str::to_owned).collect();
            }
        }
        mapping.keys().map(key_name).collect()
    }

    /// A number where words are wanted is the words of the file: 1.10 isn't 1.1.
    pub fn keep_as_written(&self, value: &mut Value, shape: &Shape, path: &KeyPath) {
        if value.is_number()
            && matches!(shape, Shape::Line | Shape::Text | Shape::Markdown | Shape::Slug)
            && let Some(written) = self.front_matter.plain(path)
        {
            *value = Value::from(written);
        }
    }

    /// Reports the words after ` #`, when they look like more of the text than like a comment.
    pub fn cut(&mut self, value: &Value, shape: &Shape, path: &KeyPath) {
        if !may_go_on(value, shape, path) {
            return;
        }
        let Some((text, comment)) = self.front_matter.commented(path) else { return };
        let source = self.front_matter.source;
        let lost = &source.text[comment.clone()];
        if !is_glued(lost) {
            return;
        }
        let message = format!("`{lost}` est un commentaire : ce n’est pas publié");
        let mut warning = source.warning(Code::TextCut, comment.clone(), message).help(
            "mettez tout le texte entre guillemets ; un vrai commentaire a une espace après `#`",
        );
        let start = if text.is_empty() { comment.start } else { text.start };
        let is_alone =
            source.text[text.end..comment.start].trim_matches([' ', '\t', '-', ':']).is_empty();
        // Quotes around what follows an item of a list in brackets would take in the next ones.
        let is_in_brackets = source.text[..start].trim_end().ends_with(['[', '{', ',']);
        if is_alone && !is_in_brackets {
            let replacement = quoted(&source.text[start..comment.end]);
            warning.fix =
                Some(Fix { is_certain: false, ..Fix::certain(start..comment.end, replacement) });
        }
        self.diagnostics.push(warning);
    }
}

/// Whether a value could have more words than were read.
fn may_go_on(value: &Value, shape: &Shape, path: &KeyPath) -> bool {
    let is_text = matches!(shape, Shape::Line | Shape::Text | Shape::Markdown);
    let names_a_file = path.last_key().is_some_and(|key| NAMES.contains(&key));
    is_text && !(names_a_file && value.as_str().is_some_and(address::is_slug))
}

/// Whether nothing parts the mark from what follows, which no drawing of a line does either.
fn is_glued(comment: &str) -> bool {
    let next = comment.chars().nth(1);
    next.is_none_or(|next| !next.is_whitespace() && !"#-=*_~".contains(next))
}
