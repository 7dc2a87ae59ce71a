//! Checks one value against its shape.

use serde_yaml::Value;

use super::Shape;
use crate::{compile::address, date::Date};

/// Why a value can't be used.
pub struct Problem {
    /// Name of the rule.
    pub code: &'static str,
    /// What is wrong.
    pub message: String,
    /// What was expected here.
    pub label: String,
    /// What to type.
    pub help: String,
}

/// Accepts the value, a number where words are wanted having become words.
pub fn check_scalar(value: &mut Value, shape: &'static Shape) -> Result<(), Problem> {
    match shape {
        Shape::Line | Shape::Text | Shape::Markdown => {
            *value = Value::String(words(value, shape)?);
            Ok(())
        }
        Shape::Url => check_url(&text(value, shape)?),
        Shape::Address => check_address(&text(value, shape)?),
        Shape::Contact => check_contact(&text(value, shape)?),
        Shape::Date => check_date(&text(value, shape)?),
        Shape::OneOf(allowed) => match value.as_i64() {
            Some(number) if allowed.contains(&number) => Ok(()),
            _ => Err(wrong_type(value, shape)),
        },
        Shape::Count => value
            .as_u64()
            .map(drop)
            .ok_or_else(|| wrong_type(value, shape)),
        Shape::Percentage => match value.as_f64() {
            Some(number) if (0.0..=100.0).contains(&number) => Ok(()),
            _ => Err(wrong_type(value, shape)),
        },
        Shape::Flag => value
            .as_bool()
            .map(drop)
            .ok_or_else(|| wrong_type(value, shape)),
        Shape::List(_) | Shape::Map(_) => Err(wrong_type(value, shape)),
    }
}

fn words(value: &Value, shape: &Shape) -> Result<String, Problem> {
    match value {
        Value::String(text) => Ok(text.clone()),
        Value::Number(number) => Ok(number.to_string()),
        other => Err(wrong_type(other, shape)),
    }
}

fn text(value: &Value, shape: &Shape) -> Result<String, Problem> {
    value
        .as_str()
        .map(str::to_owned)
        .ok_or_else(|| wrong_type(value, shape))
}

fn check_url(text: &str) -> Result<(), Problem> {
    address::check_url(text).map_err(|error| {
        let (code, message) = (error.code(), error.message(text));
        let help = if address::is_email(text) {
            "une adresse électronique va dans `contact_link`".to_owned()
        } else {
            format!("remplacez par {}", expected(&Shape::Url))
        };
        Problem {
            code,
            message,
            label: "adresse `https://…` attendue".to_owned(),
            help,
        }
    })
}

fn check_address(text: &str) -> Result<(), Problem> {
    if text.starts_with('/') && !text.starts_with("//") {
        Ok(())
    } else {
        check_url(text)
    }
}

fn check_contact(text: &str) -> Result<(), Problem> {
    if address::emails(text).is_some() {
        return Ok(());
    }
    address::check_url(text).map_err(|error| Problem {
        code: error.code(),
        message: format!(
            "`{text}` n’est ni une adresse électronique, ni l’adresse d’un formulaire"
        ),
        label: "`nom@domaine.fr` ou `https://…` attendu".to_owned(),
        help: "séparez plusieurs adresses électroniques par des virgules".to_owned(),
    })
}

fn check_date(text: &str) -> Result<(), Problem> {
    Date::from_french(text).map(drop).ok_or_else(|| Problem {
        code: "date-invalid",
        message: format!("`{text}` n’est pas une date"),
        label: "jour/mois/année attendus".to_owned(),
        help: "écrivez par exemple `14/09/2020`, sans autre texte".to_owned(),
    })
}

fn wrong_type(value: &Value, shape: &Shape) -> Problem {
    let found = match value {
        Value::Null => "rien".to_owned(),
        Value::Bool(flag) => format!("`{flag}`"),
        Value::Number(number) => format!("`{number}`"),
        Value::String(text) => format!("le texte `{text}`"),
        Value::Sequence(_) => "une liste".to_owned(),
        Value::Mapping(_) => "des clés et des valeurs".to_owned(),
        Value::Tagged(_) => "une étiquette YAML".to_owned(),
    };
    Problem {
        code: "wrong-type",
        message: format!("{found} ne convient pas ici"),
        label: format!("attendu : {}", expected(shape)),
        help: format!("remplacez par {}", expected(shape)),
    }
}

/// What a shape looks like, in words.
fn expected(shape: &Shape) -> String {
    match shape {
        Shape::Line => "un texte sur une ligne".to_owned(),
        Shape::Text => "un texte".to_owned(),
        Shape::Markdown => "un texte en Markdown (`|` puis des lignes indentées)".to_owned(),
        Shape::Url => "une adresse complète, `https://…`".to_owned(),
        Shape::Address => "une adresse `https://…`, ou `/…` pour ce site".to_owned(),
        Shape::Contact => "une adresse électronique ou une adresse `https://…`".to_owned(),
        Shape::Date => "une date `JJ/MM/AAAA`".to_owned(),
        Shape::Count => "un nombre entier".to_owned(),
        Shape::Percentage => "un nombre de 0 à 100".to_owned(),
        Shape::Flag => "`true` ou `false`".to_owned(),
        Shape::List(_) => "une liste : une ligne `- …` par élément".to_owned(),
        Shape::Map(fields) => {
            let keys: Vec<String> = fields
                .iter()
                .map(|field| format!("`{}:`", field.key))
                .collect();
            format!("des lignes indentées {}", keys.join(", "))
        }
        Shape::OneOf(numbers) => {
            let numbers: Vec<String> = numbers.iter().map(|number| format!("`{number}`")).collect();
            format!("l’un de ces nombres : {}", numbers.join(", "))
        }
    }
}
