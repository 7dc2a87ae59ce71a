//! A style sheet as its rules: what they select, in which queries, and what they declare.

/// One file of `style/`.
pub struct Sheet {
    /// Its path from there: `pages/api.css`.
    pub file: String,
    /// As it is written.
    pub text: String,
}

/// What is before a brace, and what is declared between the two.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Rule {
    /// Selectors, or the query of a rule that holds others.
    pub prelude: String,
    /// Preludes of the rules around it.
    pub around: Vec<String>,
    /// Properties with their values.
    pub declarations: Vec<(String, String)>,
}

impl Sheet {
    /// Of these bytes, under this name.
    pub fn new(file: &str, text: &str) -> Self {
        Self { file: file.to_owned(), text: text.to_owned() }
    }

    /// The start of its classes: its name, as classes are written.
    pub fn name(&self) -> String {
        let file = self.file.rsplit('/').next().unwrap_or_default();
        file.trim_end_matches(".css").replace('_', "-")
    }

    /// Every rule, those that hold others after what they hold.
    pub fn rules(&self) -> Vec<Rule> {
        let (mut open, mut closed, mut words) = (Vec::<Rule>::new(), Vec::new(), String::new());
        let mut is_quoted = false;
        for letter in without_comments(&self.text).chars() {
            is_quoted ^= letter == '"';
            match letter {
                _ if is_quoted => words.push(letter),
                '{' => {
                    let around = open.iter().map(|rule| rule.prelude.clone()).collect();
                    let prelude = take(&mut words);
                    open.push(Rule { prelude, around, ..Rule::default() });
                }
                ';' => declare(open.last_mut(), &take(&mut words)),
                '}' => {
                    declare(open.last_mut(), &take(&mut words));
                    closed.extend(open.pop());
                }
                _ => words.push(letter),
            }
        }
        assert!(open.is_empty(), "{} lacks a brace", self.file);
        closed
    }

    /// Every selector of elements of the page.
    pub fn selectors(&self) -> Vec<String> {
        let is_query = |text: &String| text.starts_with('@');
        let is_frame = |rule: &Rule| rule.around.iter().any(|text| text.starts_with("@keyframes"));
        let rules = self.rules().into_iter();
        let rules = rules.filter(|rule| !is_query(&rule.prelude) && !is_frame(rule));
        rules.flat_map(|rule| parts(&rule.prelude)).collect()
    }
}

/// The classes that a selector names.
pub fn classes(selector: &str) -> Vec<&str> {
    let is_name = |letter: char| letter.is_ascii_alphanumeric() || letter == '-' || letter == '_';
    let starts = selector.match_indices('.').map(|(at, _)| &selector[at + 1..]);
    starts.map(|rest| rest.split(|letter| !is_name(letter)).next().unwrap_or_default()).collect()
}

/// The text without its comments, which keep their line breaks.
pub fn without_comments(text: &str) -> String {
    let mut kept = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("/*") {
        let (comment, after) = after.split_once("*/").unwrap_or((after, ""));
        kept.push_str(before);
        kept.extend(comment.matches('\n'));
        rest = after;
    }
    kept + rest
}

fn take(words: &mut String) -> String {
    std::mem::take(words).trim().to_owned()
}

fn declare(rule: Option<&mut Rule>, words: &str) {
    if let (Some(rule), Some((property, value))) = (rule, words.split_once(':')) {
        rule.declarations.push((property.trim().to_owned(), value.trim().to_owned()));
    }
}

/// Selectors, cut at the commas that are in no parentheses.
fn parts(prelude: &str) -> Vec<String> {
    let mut depth = 0;
    let mut parts = vec![String::new()];
    for letter in prelude.chars() {
        match letter {
            '(' => depth += 1,
            ')' => depth -= 1,
            ',' if depth == 0 => {
                parts.push(String::new());
                continue;
            }
            _ => {}
        }
        parts.last_mut().expect("it starts with one").push(letter);
    }
    parts.iter().map(|part| part.trim().to_owned()).collect()
}

#[test]
fn a_sheet_is_read_as_its_rules() {
    let text = "@layer pages { /* .no { } */ .a > .b-c:not(.d, .e), h1 { color: red; margin: 0 } \
                @media (width < 40rem) { .f::after { content: \"; }\"; } } \
                @keyframes g { from { top: 0; } } }";
    let sheet = Sheet::new("pages/a_b.css", text);
    assert_eq!(sheet.name(), "a-b");
    assert_eq!(sheet.selectors(), [".a > .b-c:not(.d, .e)", "h1", ".f::after"]);
    assert_eq!(classes(&sheet.selectors()[0]), ["a", "b-c", "d", "e"]);
    let rules = sheet.rules();
    assert_eq!(rules[0].declarations, [pair("color", "red"), pair("margin", "0")]);
    assert_eq!(rules[1].declarations, [pair("content", "\"; }\"")]);
    assert_eq!(rules[1].around, ["@layer pages", "@media (width < 40rem)"]);
}

#[cfg(test)]
fn pair(property: &str, value: &str) -> (String, String) {
    (property.to_owned(), value.to_owned())
}
