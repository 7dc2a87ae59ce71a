//! Turtle.

use std::fmt::Write;

use super::graph::{Node, PREFIXES, Term};

/// The whole graph. Things that are said in place of a value come after the one that names them.
pub fn text(graph: &[Node]) -> String {
    let mut written = String::new();
    for (prefix, address) in PREFIXES {
        // Writing to a text can't fail, here and below.
        let _ = writeln!(written, "@prefix {prefix}: <{address}> .");
    }
    for node in graph {
        add(node, &mut written);
    }
    written
}

/// A thing with an address, then those with an address of which it speaks.
fn add(node: &Node, written: &mut String) {
    let Some(id) = &node.id else { return };
    let _ = write!(written, "\n{} {} .\n", iri(id), statements(node));
    let values = node.properties.iter().flat_map(|(_, values)| values);
    for value in values {
        if let Term::Node(inner) = value {
            add(inner, written);
        }
    }
}

fn statements(node: &Node) -> String {
    let kind = format!("a {}", node.kind);
    let properties = node.properties.iter().map(|(name, values)| {
        let values: Vec<String> = values.iter().map(term).collect();
        format!("{name} {}", values.join(", "))
    });
    std::iter::once(kind).chain(properties).collect::<Vec<_>>().join(" ;\n  ")
}

fn term(term: &Term) -> String {
    match term {
        Term::Iri(address) => iri(address),
        Term::French(words) => format!("{}@fr", quoted(words)),
        Term::Text(words) => quoted(words),
        Term::Date(day) => format!("\"{}\"^^xsd:date", String::from(*day)),
        Term::Node(Node { id: Some(id), .. }) => iri(id),
        Term::Node(inner) => format!("[ {} ]", statements(inner)),
    }
}

/// Between angle brackets, without what may not stand there.
fn iri(address: &str) -> String {
    let mut written = String::from("<");
    for character in address.chars() {
        match character {
            '\0'..=' ' | '<' | '>' | '"' | '{' | '}' | '|' | '^' | '`' | '\\' => {
                let _ = write!(written, "%{:02X}", u32::from(character));
            }
            other => written.push(other),
        }
    }
    written.push('>');
    written
}

fn quoted(words: &str) -> String {
    let mut written = String::from("\"");
    for character in words.chars() {
        match character {
            '"' => written.push_str("\\\""),
            '\\' => written.push_str("\\\\"),
            '\n' => written.push_str("\\n"),
            '\r' => written.push_str("\\r"),
            '\t' => written.push_str("\\t"),
            other => written.push(other),
        }
    }
    written.push('"');
    written
}
