//! How sheets are written: what they may declare, and where.

use std::collections::BTreeSet;

use super::sheet::{Sheet, without_comments};

/// The sheet of colours, sizes and faces.
const TOKENS: &str = "tokens.css";

/// What has a name without sides, which turns with the direction of writing.
const SIDES: [&str; 6] = ["left", "right", "top", "bottom", "width", "height"];

/// Names with such a word that means no side.
const NO_SIDES: [&str; 2] = ["line-height", "stroke-width"];

/// More than one declaration on a line, or one on the line of its selector.
pub fn crowded(sheet: &Sheet) -> Vec<String> {
    let text = without_comments(&sheet.text);
    let is_crowded = |line: &str| {
        let ends = line.matches(';').count();
        ends > 1
            || (ends == 1 && line.contains(['{', '}']))
            || (line.contains('{') && line.contains('}'))
    };
    let lines = text.lines().enumerate().filter(|(_, line)| is_crowded(line));
    lines.map(|(at, line)| format!("{}:{}: {}", sheet.file, at + 1, line.trim())).collect()
}

/// Declarations that are no sheet's business: colours outside of the tokens, sides, `!important`.
pub fn forbidden(sheet: &Sheet) -> Vec<String> {
    let declarations = sheet.rules().into_iter().flat_map(|rule| rule.declarations);
    let is_forbidden = |(property, value): &(String, String)| {
        let is_sided = property.split('-').any(|word| SIDES.contains(&word))
            && !NO_SIDES.contains(&property.as_str());
        let is_colour = ["#", "rgb(", "hsl(", "oklch("].iter().any(|start| value.contains(start));
        is_sided || value.contains("!important") || (is_colour && sheet.file != TOKENS)
    };
    let shown = |(property, value)| format!("{}: {property}: {value}", sheet.file);
    declarations.filter(is_forbidden).map(shown).collect()
}

/// Widths in queries that the tokens don't name.
pub fn nameless_widths(sheets: &[Sheet]) -> Vec<String> {
    let tokens = sheets.iter().find(|sheet| sheet.file == TOKENS);
    let lines = tokens.map_or("", |tokens| &tokens.text).lines();
    let names: Vec<&str> =
        lines.filter_map(|line| line.trim().split_once(' ')).map(|line| line.0).collect();
    let mut faults = Vec::new();
    for sheet in sheets {
        for rule in sheet.rules().iter().filter(|rule| rule.prelude.contains("width")) {
            let widths = rule.prelude.split([' ', '(', ')']).filter(|word| word.ends_with("rem"));
            let nameless = widths.filter(|width| !names.contains(width));
            faults.extend(nameless.map(|width| format!("{}: {width} has no name", sheet.file)));
        }
    }
    faults
}

/// Variables that are read and not set, or set and not read.
pub fn unmatched_variables(sheets: &[Sheet]) -> Vec<String> {
    let rules = sheets.iter().flat_map(Sheet::rules);
    let declarations: Vec<(String, String)> = rules.flat_map(|rule| rule.declarations).collect();
    let is_variable = |name: &&str| name.starts_with("--");
    let set: BTreeSet<&str> =
        declarations.iter().map(|(name, _)| name.as_str()).filter(is_variable).collect();
    let reads = declarations.iter().flat_map(|(_, value)| value.split("var(").skip(1));
    let read: BTreeSet<&str> = reads.filter_map(|rest| rest.split([')', ',']).next()).collect();
    let unset = read.difference(&set).map(|name| format!("{name} is not set"));
    unset.chain(set.difference(&read).map(|name| format!("{name} is not read"))).collect()
}

#[test]
fn a_line_with_two_declarations_is_crowded() {
    let right = Sheet::new("a.css", ".a {\n  margin: 0; /* not; this */\n  color: red;\n}\n");
    assert_eq!(crowded(&right), Vec::<String>::new());
    for line in [".a { margin: 0; }", "margin: 0; color: red;", ".a { margin: 0 }", "margin: 0; }"]
    {
        assert_eq!(crowded(&Sheet::new("a.css", line)), [format!("a.css:1: {line}")]);
    }
}

#[test]
fn colours_sides_and_shouts_are_faults() {
    let faults =
        |file: &str, one: &str| forbidden(&Sheet::new(file, &format!(".a {{ {one}; }}"))).len();
    for wrong in [
        "color: #fff",
        "border: 1px solid rgb(0 0 0 / 15%)",
        "min-height: 1rem",
        "margin-left: 0",
        "border-top: 0",
        "display: none !important",
    ] {
        assert_eq!(faults("a.css", wrong), 1, "{wrong}");
    }
    for right in ["color: var(--ink)", "min-block-size: 1rem", "stroke-width: 2", "color: Canvas"] {
        assert_eq!(faults("a.css", right), 0, "{right}");
    }
    assert_eq!(faults(TOKENS, "--ink: light-dark(#000, #fff)"), 0);
}

#[test]
fn a_width_without_a_name_is_a_fault() {
    let tokens = Sheet::new(TOKENS, "/* Widths:\n   40rem phone: small\n*/");
    let sheet = "@media (width < 40rem) { } @media (40rem <= width < 50rem) { }";
    let faults = nameless_widths(&[tokens, Sheet::new("a.css", sheet)]);
    assert_eq!(faults, ["a.css: 50rem has no name"]);
}

#[test]
fn a_variable_that_is_not_set_or_not_read_is_a_fault() {
    let sheet =
        Sheet::new("a.css", ".a { --set: 1px; margin: calc(var(--read) + var(--other, 0px)); }");
    let expected = ["--other is not set", "--read is not set", "--set is not read"];
    assert_eq!(unmatched_variables(&[sheet]), expected);
}
