//! Checks one value against its shape.

use catalogue::date::Date;

use super::{Field, Shape, placeholder_text};
use crate::yaml::Value;
use crate::{address, code::Code};

/// Why a value can't be used.
pub struct Problem {
    /// Name of the rule.
    pub code: Code,
    /// What is wrong.
    pub message: String,
    /// What was expected here.
    pub label: String,
    /// What to type.
    pub help: Option<String>,
}

/// Accepts the value of `name`.
pub fn check_scalar(value: &mut Value, shape: &'static Shape, name: &str) -> Result<(), Problem> {
    match shape {
        Shape::Line | Shape::Text | Shape::Markdown => {
            let words = value.as_str().ok_or_else(|| wrong_type(value, shape, name))?;
            if matches!(shape, Shape::Line) {
                *value = Value::from(words.trim().replace('\n', " "));
            }
            Ok(())
        }
        Shape::Url
        | Shape::UrlOrMail
        | Shape::Address
        | Shape::Path
        | Shape::Contact
        | Shape::Date
        | Shape::Slug => {
            let text = value.as_str().ok_or_else(|| wrong_type(value, shape, name))?;
            check_text(text, shape).map_err(|problem| match placeholder_text(text) {
                Some(words) => Problem { help: Some(format!("retirez `{words}`")), ..problem },
                None => problem,
            })
        }
        Shape::Word(_)
        | Shape::OneOf(_)
        | Shape::NumberOrWord(..)
        | Shape::Count
        | Shape::Percentage
        | Shape::Flag => {
            fits(value, shape).then_some(()).ok_or_else(|| wrong_type(value, shape, name))
        }
        Shape::List(_)
        | Shape::Map(_)
        | Shape::Recursive(..)
        | Shape::Keyed(_)
        | Shape::Numbered(..) => Err(wrong_type(value, shape, name)),
    }
}

fn fits(value: &Value, shape: &Shape) -> bool {
    match shape {
        Shape::Word(allowed) => value.as_str().is_some_and(|word| allowed.contains(&word)),
        Shape::OneOf(allowed) => value.as_i64().is_some_and(|number| allowed.contains(&number)),
        Shape::NumberOrWord(numbers, word) => match value.as_i64() {
            Some(number) => numbers.contains(&number),
            None => value.as_str() == Some(word),
        },
        Shape::Count => value.as_u64().is_some_and(|number| u32::try_from(number).is_ok()),
        Shape::Percentage => value.as_f64().is_some_and(|number| (0.0..=100.0).contains(&number)),
        Shape::Flag => value.is_bool(),
        _ => true,
    }
}

fn check_text(text: &str, shape: &Shape) -> Result<(), Problem> {
    let is_path = text.starts_with('/') && !text.starts_with("//");
    match shape {
        Shape::Address | Shape::Path if is_path => Ok(()),
        Shape::Path => Err(Problem {
            code: Code::PathMalformed,
            message: format!("`{text}` n’est pas une adresse de ce site"),
            label: "adresse `/…` attendue".to_owned(),
            help: Some(
                "reprenez l’adresse de la page après le nom du site : `/contact`".to_owned(),
            ),
        }),
        Shape::UrlOrMail if address::is_mail_link(text) => Ok(()),
        Shape::Contact => check_contact(text),
        Shape::Date => check_date(text),
        Shape::Slug => check_slug(text),
        _ => check_url(text),
    }
}

fn check_url(text: &str) -> Result<(), Problem> {
    address::check_url(text).map_err(|error| Problem {
        code: error.code(),
        message: error.message(text),
        label: "adresse `https://…` attendue".to_owned(),
        help: url_help(text),
    })
}

fn url_help(text: &str) -> Option<String> {
    if address::is_email(text) {
        return Some("une adresse électronique va dans `contact_link`".to_owned());
    }
    let whole = format!("https://{text}");
    let is_www = text.starts_with("www.") && address::check_url(&whole).is_ok();
    is_www.then(|| format!("écrivez `{whole}`"))
}

fn check_contact(text: &str) -> Result<(), Problem> {
    if address::emails(text).is_some() {
        return Ok(());
    }
    let help = if text.contains(',') {
        "séparez les adresses électroniques par des virgules, sans autre texte".to_owned()
    } else {
        "donnez une adresse électronique, ou l’adresse d’un formulaire".to_owned()
    };
    address::check_url(text).map_err(|error| Problem {
        code: error.code(),
        message: format!(
            "`{}` n’est ni une adresse électronique ni l’adresse d’un formulaire",
            address::visible(text)
        ),
        label: "`nom@domaine.fr` ou `https://…` attendu".to_owned(),
        help: Some(help),
    })
}

fn check_date(text: &str) -> Result<(), Problem> {
    if Date::from_french(text).is_some() {
        return Ok(());
    }
    let looks_like_a_date = text.split('/').count() == 3 && !text.contains(' ');
    let (label, help) = match text.split('-').collect::<Vec<_>>().as_slice() {
        [year, month, day] if Date::from_iso(text).is_some() => {
            ("jour/mois/année attendus", format!("écrivez `{day}/{month}/{year}`"))
        }
        _ if looks_like_a_date && in_full(text).is_some() => {
            let full = in_full(text).unwrap_or_default();
            ("année en quatre chiffres attendue", format!("écrivez `{full}`"))
        }
        _ if looks_like_a_date => {
            ("ce jour n’est pas au calendrier", "écrivez par exemple `14/09/2020`".to_owned())
        }
        _ => (
            "jour/mois/année attendus",
            "écrivez par exemple `14/09/2020`, sans autre texte".to_owned(),
        ),
    };
    let message = format!("`{text}` n’est pas une date");
    Err(Problem { code: Code::DateInvalid, message, label: label.to_owned(), help: Some(help) })
}

/// A date whose year has two digits, with the four of this century.
fn in_full(text: &str) -> Option<String> {
    let (day_and_month, year) = text.rsplit_once('/').filter(|(_, year)| year.len() == 2)?;
    let full = format!("{day_and_month}/20{year}");
    Date::from_french(&full).map(|_| full)
}

fn check_slug(text: &str) -> Result<(), Problem> {
    if address::is_slug(text) {
        return Ok(());
    }
    Err(Problem {
        code: Code::SlugInvalid,
        message: format!("`{}` ne peut pas être une adresse", address::visible(text)),
        label: "lettres sans accent, chiffres, `-`, `_` et `.` attendus".to_owned(),
        help: Some("écrivez la dernière partie de l’adresse seulement".to_owned()),
    })
}

fn wrong_type(value: &Value, shape: &Shape, name: &str) -> Problem {
    let found = match value {
        Value::Null => "vide".to_owned(),
        Value::Bool(flag) => format!("`{flag}`"),
        Value::Number(number) => format!("`{number}`"),
        Value::String(text) => format!("le texte `{}`", address::visible(text)),
        Value::Sequence(_) => "une liste".to_owned(),
        Value::Mapping(_) => "une suite de clés".to_owned(),
        Value::Tagged(_) => "une étiquette YAML".to_owned(),
    };
    Problem {
        code: Code::WrongType,
        message: format!("{name} ne peut pas être {found}"),
        label: format!("attendu : {}", expected(shape)),
        help: slip(value, shape),
    }
}

/// What the editor's finger probably meant.
fn slip(value: &Value, shape: &Shape) -> Option<String> {
    let is_text = matches!(shape, Shape::Line | Shape::Text | Shape::Markdown | Shape::Slug);
    if is_text && matches!(value, Value::Bool(_) | Value::Number(_)) {
        return Some("si c’est le mot voulu, mettez-le entre guillemets".to_owned());
    }
    let text = value.as_str()?;
    match shape {
        Shape::Percentage if text.contains(',') => {
            Some(format!("écrivez `{}`, avec un point", text.replace(',', ".")))
        }
        Shape::Count if text.contains(char::is_whitespace) => {
            Some(format!("écrivez `{}`, sans espace", text.replace(char::is_whitespace, "")))
        }
        Shape::List(_) if text.starts_with(['–', '—', '•']) => {
            Some("commencez chaque élément par un tiret simple : `- `".to_owned())
        }
        Shape::List(_) => {
            Some("écrivez un élément par ligne, chacun après un tiret : `- `".to_owned())
        }
        _ => None,
    }
}

/// What a shape looks like, in words.
fn expected(shape: &Shape) -> String {
    match shape {
        Shape::Line => "un texte sur une ligne".to_owned(),
        Shape::Text => "un texte (sur plusieurs lignes : `|` puis des lignes indentées)".to_owned(),
        Shape::Markdown => "un texte en Markdown (`|` puis des lignes indentées)".to_owned(),
        Shape::Url => "une adresse complète, `https://…`".to_owned(),
        Shape::UrlOrMail => "une adresse `https://…`, ou `mailto:nom@domaine.fr`".to_owned(),
        Shape::Address => "une adresse `https://…`, ou `/…` pour ce site".to_owned(),
        Shape::Path => "une adresse de ce site, `/…`".to_owned(),
        Shape::Contact => "une adresse électronique ou une adresse `https://…`".to_owned(),
        Shape::Date => "une date `JJ/MM/AAAA`".to_owned(),
        Shape::Count => "un nombre entier".to_owned(),
        Shape::Percentage => "un nombre de 0 à 100".to_owned(),
        Shape::Flag => "`true` ou `false`".to_owned(),
        Shape::Slug => "la dernière partie d’une adresse".to_owned(),
        Shape::Numbered(first, last, _) => {
            format!("des nombres de {first} à {last}, suivis de `:`")
        }
        Shape::Word(words) => {
            let words: Vec<String> = words.iter().map(|word| format!("`{word}`")).collect();
            format!("l’un de ces mots : {}", words.join(", "))
        }
        Shape::List(_) => "une liste, une ligne `- …` par élément".to_owned(),
        Shape::Keyed(_) => "des noms suivis de `:`".to_owned(),
        Shape::Map(fields) => indented(fields),
        Shape::Recursive(_, fields) => indented(fields()),
        Shape::OneOf(numbers) => format!("l’un de ces nombres : {}", quoted(numbers)),
        Shape::NumberOrWord(numbers, word) => {
            format!("l’un de ces nombres : {}, ou `{word}`", quoted(numbers))
        }
    }
}

fn indented(fields: &[Field]) -> String {
    let keys: Vec<String> = fields.iter().map(|field| format!("`{}:`", field.key)).collect();
    format!("des lignes indentées {}", keys.join(", "))
}

fn quoted(numbers: &[i64]) -> String {
    numbers.iter().map(|number| format!("`{number}`")).collect::<Vec<_>>().join(", ")
}
