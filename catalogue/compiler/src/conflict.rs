//! Conflicts that git left in a file: two versions of some lines, between markers.

use std::ops::Range;

/// How many signs a marker has.
const LENGTH: usize = 7;

/// The lines of one conflict that are markers; one alone may have stayed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Conflict {
    /// `<<<<<<<`, `|||||||`, `=======`, `>>>>>>>`: those that are there, in this order.
    pub markers: Vec<Range<usize>>,
    /// The lines of the version that isn't read.
    theirs: Range<usize>,
}

/// The conflicts of a text. What a block of code shows is none.
pub fn find(text: &str) -> Vec<Conflict> {
    let mut conflicts: Vec<Conflict> = Vec::new();
    // Few texts have any: the others aren't read line by line.
    if !text.contains("<<<<<<<") && !text.contains(">>>>>>>") {
        return conflicts;
    }
    let (mut is_open, mut is_code, mut at) = (false, false, 0);
    for line in text.split_inclusive('\n') {
        let marker = at..at + line.trim_end().len();
        at += line.len();
        match sign(line) {
            None if !is_open && is_fence(line) => is_code = !is_code,
            Some('<') if !is_code => {
                is_open = true;
                conflicts.push(Conflict {
                    markers: vec![marker.clone()],
                    theirs: marker.end..marker.end,
                });
            }
            Some('>') if !is_open && !is_code => {
                conflicts.push(Conflict { markers: vec![marker.clone()], theirs: marker });
            }
            Some(sign) if is_open => {
                if let Some(conflict) = conflicts.last_mut() {
                    conflict.go_on(sign, marker);
                }
                is_open = sign != '>';
            }
            _ => {}
        }
    }
    conflicts
}

impl Conflict {
    fn go_on(&mut self, sign: char, marker: Range<usize>) {
        let is_first = self.theirs.is_empty();
        if is_first {
            self.theirs.start = marker.start;
        }
        // A version that nothing ends is read on.
        if sign == '>' || is_first {
            self.theirs.end = marker.end;
        }
        self.markers.push(marker);
    }
}

/// The text with one version of each conflict. What isn't read becomes spaces, so that all the rest
/// keeps its place.
pub fn resolved(text: &str, conflicts: &[Conflict]) -> String {
    let mut bytes = text.as_bytes().to_vec();
    for conflict in conflicts {
        let unread = conflict.markers.iter().chain([&conflict.theirs]);
        for byte in unread.flat_map(Clone::clone) {
            if !matches!(bytes[byte], b'\n' | b'\r') {
                bytes[byte] = b' ';
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// The sign of a marker; none of another line.
fn sign(line: &str) -> Option<char> {
    let first = line.chars().next().filter(|one| "<|=>".contains(*one))?;
    let rest = line.trim_start_matches(first);
    let is_marker = line.len() - rest.len() == LENGTH;
    let is_alone = rest.trim().is_empty() || rest.starts_with(' ') && first != '=';
    (is_marker && is_alone).then_some(first)
}

fn is_fence(line: &str) -> bool {
    let line = line.trim_start();
    ["```", "~~~"].iter().any(|fence| line.starts_with(fence))
        && !line[3..].trim_start_matches('`').contains('`')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, markers: &[&[&str]], read: &str) {
        let conflicts = find(text);
        let found: Vec<Vec<&str>> = conflicts
            .iter()
            .map(|conflict| conflict.markers.iter().map(|marker| &text[marker.clone()]).collect())
            .collect();
        assert_eq!(found, markers, "{text}");
        let resolved = resolved(text, &conflicts);
        assert_eq!(resolved.len(), text.len());
        assert_eq!(resolved.split_whitespace().collect::<Vec<_>>().join(" "), read, "{text}");
    }

    #[test]
    fn one_version_is_read() {
        let two = "a\n<<<<<<< HEAD\né\n=======\nb\n>>>>>>> x\nc\n";
        check(two, &[&["<<<<<<< HEAD", "=======", ">>>>>>> x"]], "a é c");
        let three = "<<<<<<<\r\na\r\n||||||| o\r\nb\r\n=======\r\nc\r\n>>>>>>>\r\nd";
        check(three, &[&["<<<<<<<", "||||||| o", "=======", ">>>>>>>"]], "a d");
    }

    #[test]
    fn what_is_left_of_a_conflict_is_one_too() {
        check("a\n>>>>>>> x\nb", &[&[">>>>>>> x"]], "a b");
        check("<<<<<<< HEAD\na\n", &[&["<<<<<<< HEAD"]], "a");
        check("<<<<<<< HEAD\na\n=======\nb\n", &[&["<<<<<<< HEAD", "======="]], "a b");
    }

    #[test]
    fn other_lines_are_none() {
        for text in [
            "Titre\n=======\n",
            "```\n<<<<<<< HEAD\n=======\n>>>>>>> x\n```\n",
            "<<<<<<<< a",
            "a <<<<<<< b",
        ] {
            assert_eq!(find(text), [], "{text}");
        }
    }
}
