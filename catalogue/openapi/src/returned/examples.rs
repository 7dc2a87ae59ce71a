//! Examples of values whose own schemas give none, from the example of the whole answer.

use super::{ANY_KEY, short};
use crate::{
    model::ReturnedValue,
    node::{Node, Value},
};

/// Most signs of one: there may be as many of them as values.
const MOST_SIGNS: usize = 60;

/// Takes from `whole`, which is read only then, the examples that are missing.
pub(super) fn complete(values: &mut [ReturnedValue], whole: impl FnOnce() -> Option<Node>) {
    let mut lacking = values.iter_mut().filter(|value| value.example.is_empty()).peekable();
    let Some(whole) = lacking.peek().and_then(|_| whole()) else { return };
    for value in lacking {
        let told = find(&whole, &value.path).map(|node| crate::schema::literal(node).text);
        value.example = told.map(|text| short(text, MOST_SIGNS)).unwrap_or_default();
    }
}

/// What stands at a path and is neither an object, nor a list, nor null: in the first item that has it.
fn find<'n>(node: &'n Node, path: &str) -> Option<&'n Node> {
    if path.is_empty() {
        return is_leaf(node).then_some(node);
    }
    if let Some(rest) = path.strip_prefix("[]") {
        return node.items().iter().find_map(|item| find(item, below(rest)));
    }
    if let Some(rest) = path.strip_prefix(ANY_KEY) {
        return node.fields().find_map(|(_, field)| find(field, below(rest)));
    }
    // Names have dots, too.
    node.fields().find_map(|(name, field)| {
        let rest = path.strip_prefix(name)?;
        let is_whole = rest.is_empty() || rest.starts_with(['.', '[']);
        is_whole.then(|| find(field, below(rest)))?
    })
}

fn below(rest: &str) -> &str {
    rest.strip_prefix('.').unwrap_or(rest)
}

fn is_leaf(node: &Node) -> bool {
    !matches!(node.value, Value::Null | Value::Map(_) | Value::List(_))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_example_of_a_whole_answer_is_one_of_each_value() {
        let whole = r#"{"data": [{"nom": null, "x.y": 1}, {"nom": "Lille", "codes": ["59350"]}],
            "par": {"2026": {"total": 1.10}}}"#;
        let whole = crate::source::parse_json(whole);
        let of = |path: &str| {
            let mut values = [ReturnedValue { path: path.to_owned(), ..ReturnedValue::default() }];
            complete(&mut values, || whole.clone());
            values.map(|value| value.example).concat()
        };
        for (path, expected) in [
            ("data[].nom", "Lille"),
            ("data[].x.y", "1"),
            ("data[].codes[]", "59350"),
            ("par.{clé}.total", "1.10"),
            ("data", ""),
            ("dat", ""),
            ("data[].absent", ""),
        ] {
            assert_eq!(of(path), expected, "{path}");
        }
    }
}
