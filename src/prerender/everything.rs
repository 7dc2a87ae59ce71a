//! The operations of one API put together on one page: what stands on a page of its own goes one level
//! down, and its ids are told from those of the others.

/// How each operation starts, its id following.
const START: &str = "<section id=\"";

/// What follows its id.
const MARK: &str = "\" class=\"documentation-whole\">";

/// What follows the last one.
const END: &str = "<p class=\"documentation-whole-end\">";

/// A page whose operations stand below it.
pub fn nested(page: &str) -> String {
    let (operations, rest) = page.split_at(page.find(END).unwrap_or(page.len()));
    let mut parts = operations.split(START);
    let mut body = parts.next().unwrap_or_default().to_owned();
    let mut around = "";
    for part in parts {
        match part.split_once(MARK) {
            Some((id, inner)) if !id.contains('"') => {
                around = id;
                body += &[START, id, MARK, &nested_operation(inner, id)].concat();
            }
            // Another part of the same operation.
            _ => body += &nested_operation(&[START, part].concat(), around),
        }
    }
    body + rest
}

/// What follows the start of an operation.
fn nested_operation(html: &str, id: &str) -> String {
    let mut parts = html.split('<');
    let mut nested = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (tag, text) = part.split_at(end_of_tag(part));
        nested.push('<');
        nested += &told_apart(&lowered(tag), id);
        nested += text;
    }
    nested
}

/// A tag whose id, and whose link to one, start with that of the operation.
fn told_apart(tag: &str, id: &str) -> String {
    let mut name = None;
    let mut told = Vec::new();
    for (place, part) in tag.split('"').enumerate() {
        let is_value = place % 2 == 1;
        told.push(match part.strip_prefix('#') {
            Some(to) if is_value && name == Some(" href") => format!("#{id}.{to}"),
            None if is_value && name == Some(" id") => format!("{id}.{part}"),
            _ => part.to_owned(),
        });
        name = part.strip_suffix('=').map(|start| &start[start.rfind(' ').unwrap_or(0)..]);
    }
    told.join("\"")
}

/// Where a tag ends: not between quotes, where any sign may stand.
fn end_of_tag(part: &str) -> usize {
    let mut is_quoted = false;
    let is_end = |sign: char| {
        is_quoted ^= sign == '"';
        sign == '>' && !is_quoted
    };
    part.find(is_end).unwrap_or(part.len())
}

/// A tag, of a heading that of the next level.
fn lowered(tag: &str) -> String {
    let name = tag.trim_start_matches('/');
    let level = name.strip_prefix('h').and_then(|rest| rest.chars().next()?.to_digit(10));
    let is_whole = name.len() == 2 || name.as_bytes().get(2) == Some(&b' ');
    match level.filter(|level| is_whole && (1..6).contains(level)) {
        Some(level) => tag.replacen(&format!("h{level}"), &format!("h{}", level + 1), 1),
        None => tag.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(body: &str, expected: &str) {
        assert_eq!(nested(body), expected);
    }

    #[test]
    fn each_operation_goes_one_level_down_with_ids_of_its_own() {
        check(
            "<h1 id=\"a\">Tout</h1><section id=\"get-a\" class=\"documentation-whole\"><h1>A</h1>\
             <h2 id=\"r\">R<a href=\"#r\" title=\"a > b id=\">§</a></h2><hr><code> id=\"x\"</code><section id=\"s\"></section></section>\
             <section id=\"get-b\" class=\"documentation-whole\"><h6 id=\"r\">B</h6></section>\
             <p class=\"documentation-whole-end\"></p><h2 id=\"r\">Pied</h2>",
            "<h1 id=\"a\">Tout</h1><section id=\"get-a\" class=\"documentation-whole\"><h2>A</h2>\
             <h3 id=\"get-a.r\">R<a href=\"#get-a.r\" title=\"a > b id=\">§</a></h3><hr><code> id=\"x\"</code><section id=\"get-a.s\"></section></section>\
             <section id=\"get-b\" class=\"documentation-whole\"><h6 id=\"get-b.r\">B</h6></section>\
             <p class=\"documentation-whole-end\"></p><h2 id=\"r\">Pied</h2>",
        );
        check("<h1>Sans opération</h1>", "<h1>Sans opération</h1>");
    }
}
