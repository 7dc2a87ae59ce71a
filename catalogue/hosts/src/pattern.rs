//! The paths that a rule is about, as regular expressions: the one language that all servers read.

/// The paths, as one expression for whole paths of a site that lives at `base`. `ends` is what may follow.
pub fn expression(paths: &[&str], base: &str, ends: &str) -> String {
    let paths: Vec<String> = paths.iter().map(|path| escaped(path)).collect();
    format!("^{}({}){ends}$", escaped(base), paths.join("|"))
}

/// A text as an expression that matches it; a star stands for any letters.
pub fn escaped(text: &str) -> String {
    let mut expression = String::new();
    for sign in text.chars() {
        match sign {
            '*' => expression.push_str(".*"),
            _ if r".+?()[]{}|^$\".contains(sign) => expression.extend(['\\', sign]),
            _ => expression.push(sign),
        }
    }
    expression
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_star_stands_for_others() {
        let paths = ["/app/vitrine-*", "/dcat.ttl"];
        assert_eq!(expression(&paths, "/a+b", ""), r"^/a\+b(/app/vitrine-.*|/dcat\.ttl)$");
    }
}
