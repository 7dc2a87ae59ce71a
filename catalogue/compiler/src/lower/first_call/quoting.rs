//! A text as a literal of each language; the variables in it are read from the environment.

use super::secrets::find_variables;

/// For a POSIX shell: plain quotes, or those in which variables count.
pub fn shell(text: &str) -> String {
    if pieces(text).any(|piece| matches!(piece, Piece::Variable(_))) {
        let quoted = pieces(text).map(|piece| match piece {
            Piece::Text(text) => escaped(text, &['\\', '"', '`', '$']),
            Piece::Variable(name) => format!("${name}"),
        });
        return format!("\"{}\"", quoted.collect::<String>());
    }
    format!("'{}'", text.replace('\'', r"'\''"))
}

/// For JavaScript: the literal of a text, or a template.
pub fn javascript(text: &str) -> String {
    literal(text, "process.env.", "", |pieces| {
        let quoted = pieces.map(|piece| match piece {
            Piece::Text(text) => escaped(text, &['\\', '`', '$']),
            Piece::Variable(name) => format!("${{process.env.{name}}}"),
        });
        format!("`{}`", quoted.collect::<String>())
    })
}

/// For Python: the literal of a text, or a formatted one.
pub fn python(text: &str) -> String {
    literal(text, "os.environ[\"", "\"]", |pieces| {
        let quoted = pieces.map(|piece| match piece {
            Piece::Text(text) => unquoted(text).replace('{', "{{").replace('}', "}}"),
            Piece::Variable(name) => format!("{{os.environ['{name}']}}"),
        });
        format!("f\"{}\"", quoted.collect::<String>())
    })
}

enum Piece<'t> {
    Text(&'t str),
    Variable(&'t str),
}

/// A text cut at its variables.
fn pieces(text: &str) -> impl Iterator<Item = Piece<'_>> {
    let mut pieces = Vec::new();
    let mut end = 0;
    for place in find_variables(text) {
        pieces.push(Piece::Text(&text[end..place.start]));
        pieces.push(Piece::Variable(&text[place.start + 1..place.end]));
        end = place.end;
    }
    pieces.push(Piece::Text(&text[end..]));
    pieces.into_iter().filter(|piece| !matches!(piece, Piece::Text("")))
}

/// A text without variables is a literal; one that is a variable is that alone.
fn literal<'t>(
    text: &'t str,
    before: &str,
    after: &str,
    mixed: impl Fn(&mut dyn Iterator<Item = Piece<'t>>) -> String,
) -> String {
    let found: Vec<Piece> = pieces(text).collect();
    match found.as_slice() {
        [] | [Piece::Text(_)] => format!("\"{}\"", unquoted(text)),
        [Piece::Variable(name)] => format!("{before}{name}{after}"),
        _ => mixed(&mut pieces(text)),
    }
}

/// What stands between the quotes of a literal: the escapes of JSON are those of both languages.
fn unquoted(text: &str) -> String {
    let quoted = serde_json::Value::from(text).to_string();
    quoted[1..quoted.len() - 1].to_owned()
}

fn escaped(text: &str, signs: &[char]) -> String {
    let mut escaped = String::with_capacity(text.len());
    for sign in text.chars() {
        if signs.contains(&sign) {
            escaped.push('\\');
        }
        escaped.push(sign);
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::{javascript, python, shell};

    #[test]
    fn a_text_is_quoted_for_each_language() {
        let text = "l'été \"{$x}\\";
        assert_eq!(shell(text), r#"'l'\''été "{$x}\'"#);
        assert_eq!(javascript(text), r#""l'été \"{$x}\\""#);
        assert_eq!(python(text), r#""l'été \"{$x}\\""#);
    }

    #[test]
    fn a_variable_is_read_from_the_environment() {
        assert_eq!(shell("$CLE"), "\"$CLE\"");
        assert_eq!(javascript("$CLE"), "process.env.CLE");
        assert_eq!(python("$CLE"), "os.environ[\"CLE\"]");
        let text = "Jeton {$CLE}`\"";
        assert_eq!(shell(text), r#""Jeton {$CLE}\`\"""#);
        assert_eq!(javascript(text), r#"`Jeton {${process.env.CLE}}\`"`"#);
        assert_eq!(python(text), r#"f"Jeton {{{os.environ['CLE']}}}`\"""#);
    }
}
