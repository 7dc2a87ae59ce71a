//! Indents: what stands before the words of a line in a list or a quotation, and what people add to
//! indent the content of an HTML tag. Markdown would make code of the latter.

/// Wider than this, Markdown reads code.
const CODE: usize = 4;

/// What is known of the indents, line after line.
#[derive(Debug)]
pub struct Indents {
    /// Columns where the words of the open lists start.
    columns: Vec<usize>,
    /// Spaces to leave out; none right after a container's tag, until its first line tells.
    extra: Option<usize>,
}

impl Default for Indents {
    fn default() -> Self {
        Self { columns: vec![], extra: Some(0) }
    }
}

impl Indents {
    /// Enters a line; gives the spaces to leave out at its start.
    pub fn enter(&mut self, line: &str) -> usize {
        let spaces = leading_spaces(line);
        if line.trim().is_empty() {
            return 0;
        }
        let base = self.base(spaces);
        let extra = match self.extra {
            None if spaces >= base + CODE => spaces - base,
            Some(extra) if spaces >= extra => extra,
            _ => 0,
        };
        self.extra = Some(extra);
        let width = marker(&line[spaces..]);
        if width > 0 {
            self.columns.push(spaces - extra + width);
        }
        extra
    }

    /// After a container's tag, the next line tells how its content is indented.
    pub fn forget(&mut self) {
        self.extra = None;
    }

    /// What keeps a further line in the same list or quotation as a tag, from what precedes the tag
    /// on its own line.
    pub fn around(&mut self, before: &str) -> String {
        let indent = continuation(before);
        let spaces = leading_spaces(&indent);
        let base = self.base(spaces);
        if spaces >= base + CODE { " ".repeat(base) + &indent[spaces..] } else { indent }
    }

    /// Closes the lists whose words start further right; gives the column of the innermost left.
    fn base(&mut self, spaces: usize) -> usize {
        while self.columns.last().is_some_and(|&column| column > spaces) {
            self.columns.pop();
        }
        self.columns.last().copied().unwrap_or(0)
    }
}

/// Whether only markers of lists and quotations precede a tag on its line.
pub fn is_marker(before: &str) -> bool {
    continuation(before).len() == before.len()
}

/// The start of a line, with markers of lists made spaces.
fn continuation(before: &str) -> String {
    let mut indent = String::new();
    loop {
        let rest = &before[indent.len()..];
        let width = marker(rest);
        match rest.chars().next() {
            Some(space @ (' ' | '\t' | '>')) => indent.push(space),
            Some(_) if width > 0 => indent.push_str(&" ".repeat(width)),
            _ => return indent,
        }
    }
}

/// Width of the list marker at the start of a text, with one space; 0 without a marker.
fn marker(text: &str) -> usize {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let width = match text.as_bytes().get(digits) {
        Some(b'-' | b'*' | b'+') if digits == 0 => 1,
        Some(b'.' | b')') if (1..=9).contains(&digits) => digits + 1,
        _ => return 0,
    };
    if text[width..].starts_with(' ') { width + 1 } else { 0 }
}

fn leading_spaces(line: &str) -> usize {
    line.len() - line.trim_start_matches(' ').len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_indent_of_a_line_keeps_lists_and_quotations_going() {
        for (before, indent) in
            [("- a", "  "), ("> 12. ", ">     "), ("  * > a", "    > "), ("a - b", ""), ("-a", "")]
        {
            assert_eq!(continuation(before), indent, "{before}");
        }
    }

    #[test]
    fn what_indents_the_content_of_a_tag_is_left_out() {
        let mut indents = Indents::default();
        indents.forget();
        let lines = ["    a", "", "    - b", "      c", "d", "    e"];
        assert_eq!(lines.map(|line| indents.enter(line)), [4, 0, 4, 4, 0, 0]);
    }
}
