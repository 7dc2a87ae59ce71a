//! The style sheets of the bundler's page, as one text that is in each page.

use anyhow::Result;

use crate::routes::base;

/// Takes the style sheets out of the head, and gives their rules; `sheet` reads one of them by its name.
pub fn without_stylesheets(
    sheet: &dyn Fn(&str) -> Result<String>,
    head: &str,
) -> Result<(String, String)> {
    let mut kept = String::new();
    let mut style = String::new();
    for line in head.lines() {
        if let Some(address) = address_in(line) {
            let file = address.strip_prefix(base()).unwrap_or(address).trim_start_matches('/');
            style.push_str(&squeezed(&sheet(file)?));
        } else {
            kept.push_str(line);
            kept.push('\n');
        }
    }
    Ok((kept, style))
}

/// The address of the sheet that a line of the head links.
fn address_in(line: &str) -> Option<&str> {
    let (_, rest) = line.split_once("<link rel=\"stylesheet\" href=\"")?;
    Some(rest.split_once('"')?.0)
}

/// The rules without what is there for those who write them: every page carries them.
fn squeezed(rules: &str) -> String {
    let mut kept = String::new();
    for line in without_comments(rules).lines().map(str::trim).filter(|line| !line.is_empty()) {
        // Elsewhere the end of a line may be what parts two words.
        if !kept.is_empty() && !kept.ends_with(['{', '}', ';', ',']) {
            kept.push(' ');
        }
        kept.push_str(line);
    }
    kept
}

fn without_comments(rules: &str) -> String {
    let mut kept = String::new();
    let mut rest = rules;
    while let Some((before, comment)) = rest.split_once("/*") {
        kept.push_str(before);
        rest = comment.split_once("*/").map_or("", |(_, after)| after);
    }
    kept + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_means_something_is_kept() {
        let rules = "/* A card. */\n.card,\n.box {\n  margin: 0 /* none */\n    auto;\n  content: \" : \";\n}\n";
        assert_eq!(squeezed(rules), ".card,.box {margin: 0 auto;content: \" : \";}");
    }
}
