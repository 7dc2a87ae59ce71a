//! The `aliases:` of a header: the names that its file had.

use anyhow::{Result, bail};

use super::text;
use crate::{
    diagnostic::Fix,
    front_matter::Split,
    yaml::{KeyPath, Value},
};

const KEY: &str = "aliases";

/// Whether a header already has this alias.
pub fn has(split: &Split, alias: &str) -> bool {
    items(split).iter().any(|item| item == alias)
}

/// The edit that makes `old` an alias of a file now called `new`; none when it is one already.
pub fn add(split: &Split, old: &str, new: &str) -> Result<Option<Fix>> {
    let source = split.front_matter.source;
    let newline = text::newline(&source.text);
    let path = KeyPath::default().key(KEY);
    let old_item = text::scalar(old);
    let fix = match split.values.get(KEY) {
        None => {
            let end = text::closing_fence(&source.text, split.body);
            text::insert(end, format!("{KEY}:{newline}  - {old_item}{newline}"))
        }
        Some(Value::Null) => {
            let key = split.front_matter.key_span(&path);
            let end = text::line(&source.text, key.start).end;
            text::insert(end, format!("{newline}  - {old_item}"))
        }
        Some(Value::Sequence(_)) if has(split, old) => return Ok(None),
        Some(Value::Sequence(_)) => in_list(split, &old_item, new),
        Some(_) => {
            bail!("`{KEY}` n’est pas une liste dans `{}` : corrigez-le d’abord", source.path)
        }
    };
    Ok(Some(fix))
}

/// In place of the new name when the file had it before, at the end of the list otherwise.
fn in_list(split: &Split, old_item: &str, new: &str) -> Fix {
    let front_matter = &split.front_matter;
    let written = &front_matter.source.text;
    let path = KeyPath::default().key(KEY);
    let items = items(split);
    if let Some(index) = items.iter().position(|item| item == new) {
        let span = front_matter.value_span(&path.index(index));
        return Fix::certain(span, old_item);
    }
    let Some(last) = items.len().checked_sub(1) else {
        let opening = front_matter.key_span(&path).end;
        let bracket = opening + written[opening..].find('[').unwrap_or_default() + 1;
        return text::insert(bracket, old_item.to_owned());
    };
    let span = front_matter.value_span(&path.index(last));
    let line = text::line(written, span.start);
    let before = &written[line.start..span.start];
    if before.trim() == "-" {
        text::insert(line.end, format!("{}{before}{old_item}", text::newline(written)))
    } else {
        text::insert(span.end, format!(", {old_item}"))
    }
}

/// As they are written: names made of digits are read as numbers.
fn items(split: &Split) -> Vec<String> {
    let path = KeyPath::default().key(KEY);
    let list = split.values.get(KEY).and_then(Value::as_sequence);
    let written = |(index, item): (usize, &Value)| match item {
        Value::String(name) => name.clone(),
        _ => split.front_matter.plain(&path.index(index)).unwrap_or_default().to_owned(),
    };
    list.into_iter().flatten().enumerate().map(written).collect()
}
