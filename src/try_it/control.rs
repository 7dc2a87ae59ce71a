//! How the value of a parameter is typed, and what it becomes.

use catalogue_openapi::{
    model::{JsonType, Parameter, Schema},
    node::{Node, Value},
    request::read,
    source::parse_json,
};

/// How it is typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Control {
    /// One of these, or none.
    Choice(Vec<String>),
    /// One item a line.
    Lines,
    /// A value of JSON.
    Json,
    /// A number.
    Number,
    /// A text.
    Text,
}

/// Longest list of values that one chooses from.
const MOST_VALUES: usize = 200;

impl Control {
    /// Of a parameter.
    pub fn of(parameter: &Parameter) -> Self {
        let schema = &parameter.schema;
        let is = |kind| schema.types.contains(&kind);
        if !parameter.media_type.is_empty() || is(JsonType::Object) && !is(JsonType::String) {
            return Self::Json;
        }
        if is(JsonType::Array) {
            return Self::Lines;
        }
        let values = values(schema);
        if !values.is_empty() && values.len() <= MOST_VALUES {
            return Self::Choice(values);
        }
        match schema.types.as_slice() {
            [JsonType::Integer | JsonType::Number] => Self::Number,
            _ => Self::Text,
        }
    }

    /// What to know before typing.
    pub fn hint(&self) -> &'static str {
        match self {
            Self::Lines => "Une valeur par ligne",
            Self::Json => "Une valeur JSON, par exemple {\"nom\": \"valeur\"}",
            Self::Choice(_) | Self::Number | Self::Text => "",
        }
    }

    /// What is sent for a text; nothing when there is none. The error says what is wrong.
    pub fn value(&self, text: &str) -> Result<Option<Node>, &'static str> {
        if text.is_empty() {
            return Ok(None);
        }
        let value = match self {
            Self::Json => parse_json(text).ok_or("cette valeur n’est pas du JSON bien formé")?,
            Self::Lines if text.trim_start().starts_with('[') => {
                parse_json(text).ok_or("cette liste n’est pas du JSON bien formé")?
            }
            Self::Lines => list(text),
            // Digits stay as they were typed.
            Self::Choice(_) | Self::Number | Self::Text => read(text, true),
        };
        Ok(Some(value))
    }
}

fn values(schema: &Schema) -> Vec<String> {
    if schema.values.is_empty() && schema.types == [JsonType::Boolean] {
        return vec!["true".to_owned(), "false".to_owned()];
    }
    schema.values.iter().map(|one| one.value.text.clone()).collect()
}

fn list(text: &str) -> Node {
    let items = text.lines().map(str::trim).filter(|line| !line.is_empty());
    Node { at: 0, value: Value::List(items.map(|item| read(item, true)).collect()) }
}

/// An example, as one would type it.
pub fn example(parameter: &Parameter) -> Option<String> {
    let example = parameter.examples.first()?;
    let node = parse_json(&example.text).filter(|_| !example.is_text);
    match (Control::of(parameter), node) {
        (Control::Lines, Some(node)) => {
            let items: Option<Vec<&str>> = node.items().iter().map(Node::scalar).collect();
            Some(items.filter(|items| !items.is_empty())?.join("\n"))
        }
        (Control::Json, _) | (_, None) => Some(example.text.clone()),
        (_, Some(node)) => node.scalar().map(str::to_owned),
    }
}

#[cfg(test)]
mod tests {
    use catalogue_openapi::{
        json::compact,
        model::{EnumValue, Literal},
    };

    use super::*;

    fn of(types: &[JsonType]) -> Parameter {
        let schema = Schema { types: types.to_vec(), ..Schema::default() };
        Parameter { schema, ..Parameter::default() }
    }

    #[test]
    fn a_value_is_typed_as_its_type_wants() {
        assert_eq!(Control::of(&of(&[JsonType::Integer])), Control::Number);
        assert_eq!(Control::of(&of(&[JsonType::Array])), Control::Lines);
        assert_eq!(Control::of(&of(&[JsonType::Object])), Control::Json);
        assert_eq!(Control::of(&of(&[])), Control::Text);
        let truth = Control::Choice(vec!["true".to_owned(), "false".to_owned()]);
        assert_eq!(Control::of(&of(&[JsonType::Boolean])), truth);
        let mut listed = of(&[JsonType::String]);
        let value = Literal { text: "01".to_owned(), is_text: true };
        listed.schema.values.push(EnumValue { value, ..EnumValue::default() });
        assert_eq!(Control::of(&listed), Control::Choice(vec!["01".to_owned()]));
    }

    #[test]
    fn nothing_typed_is_nothing_sent_and_digits_stay() {
        assert_eq!(Control::Text.value(""), Ok(None));
        let sent = |control: Control, text: &str| {
            control.value(text).expect("it is well formed").map(|node| compact(&node))
        };
        let digits = "1253261109769874438.10";
        assert_eq!(sent(Control::Number, digits), Some(format!("\"{digits}\"")));
        assert_eq!(sent(Control::Lines, "a\n\n b "), Some("[\"a\",\"b\"]".to_owned()));
        assert_eq!(sent(Control::Lines, "[1, \"a\\nb\"]"), Some("[1,\"a\\nb\"]".to_owned()));
        assert_eq!(sent(Control::Json, "{\"a\": 1.10}"), Some("{\"a\":1.10}".to_owned()));
        assert!(Control::Json.value("{a").is_err());
        assert!(Control::Lines.value("[1").is_err());
    }
}
