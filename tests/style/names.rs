//! Which class belongs to which sheet, and whether code and sheets name the same ones.

use std::collections::BTreeSet;

use super::sheet::{Sheet, classes};

/// The classes that belong to no page and no component, each with what it is for: `helpers.css`.
pub const HELPERS: [(&str, &str); 7] = [
    ("lead", "the sentence below a title is the same on every page"),
    ("muted", "what may be skipped looks so everywhere"),
    ("strong", "what a line is about, out of the outline"),
    ("plain-list", "a list without marks, in any block"),
    ("button", "links, buttons and summaries of every part look like one"),
    ("button-secondary", "the same, when it is not the first thing to do"),
    ("visually-hidden", "words for a visitor who doesn't see the page, in any place"),
];

/// Over all parts at once, by its nature: what paper has no use for.
const OVER_ALL: &str = "print.css";

/// Sheets that say how elements look.
const OF_ELEMENTS: [&str; 5] = ["tokens.css", "base.css", "layout.css", "form.css", "prose.css"];

/// Selectors that say how something of another sheet looks everywhere.
pub fn misplaced(sheets: &[Sheet]) -> Vec<String> {
    let names: Vec<String> = sheets.iter().map(Sheet::name).collect();
    let mut faults = Vec::new();
    for sheet in sheets.iter().filter(|sheet| sheet.file != OVER_ALL) {
        for selector in sheet.selectors() {
            let owners: Vec<String> =
                classes(&selector).into_iter().map(|class| owner(class, &names)).collect();
            let is_of_elements = owners.is_empty() && OF_ELEMENTS.contains(&sheet.file.as_str());
            let has_helpers =
                sheet.file == "layout.css" && owners.iter().all(|owner| owner == "helpers");
            if !is_of_elements && !has_helpers && !owners.contains(&sheet.name()) {
                faults.push(format!("{}: {selector} names nothing of its own", sheet.file));
            }
        }
    }
    faults
}

/// The sheet that a class belongs to: the longest name that it starts with.
fn owner(class: &str, names: &[String]) -> String {
    if HELPERS.iter().any(|(helper, _)| *helper == class) {
        return "helpers".to_owned();
    }
    let starts = |name: &&String| {
        class
            .strip_prefix(name.as_str())
            .is_some_and(|rest| rest.is_empty() || rest.starts_with('-'))
    };
    names.iter().filter(starts).max_by_key(|name| name.len()).cloned().unwrap_or_default()
}

/// Classes of elements that no rule names, and of rules that no element has.
pub fn unmatched(sheets: &[Sheet], given: &BTreeSet<String>) -> Vec<String> {
    let selectors: Vec<String> = sheets.iter().flat_map(Sheet::selectors).collect();
    let ruled: BTreeSet<String> =
        selectors.iter().flat_map(|one| classes(one)).map(str::to_owned).collect();
    let without_rule = given.difference(&ruled).map(|class| format!("`{class}` has no rule"));
    let without_element = ruled.difference(given).map(|class| format!("no element is `{class}`"));
    without_rule.chain(without_element).collect()
}

#[test]
fn a_selector_names_something_of_its_sheet() {
    let sheet = |file: &str, text: &str| Sheet::new(file, text);
    let right = [
        sheet("base.css", "h1 { margin: 0 }"),
        sheet("layout.css", "article > .lead { margin: 0 }"),
        sheet("helpers.css", ".lead { margin: 0 } .lead + p { margin: 0 }"),
        sheet("components/search_form.css", ".search-form-box, .search-form { margin: 0 }"),
        sheet("pages/search.css", ".search-box .button { margin: 0 }"),
        sheet("print.css", ".search-box { margin: 0 }"),
    ];
    assert_eq!(misplaced(&right), Vec::<String>::new());
    let wrong = [
        sheet("helpers.css", ".other { margin: 0 }"),
        sheet("components/search_form.css", "input { margin: 0 }"),
        sheet("pages/search.css", ".search-form { margin: 0 } .searching { margin: 0 }"),
        sheet("pages/home.css", ".home p, .lead { margin: 0 }"),
    ];
    let expected = [
        "helpers.css: .other names nothing of its own",
        "components/search_form.css: input names nothing of its own",
        "pages/search.css: .search-form names nothing of its own",
        "pages/search.css: .searching names nothing of its own",
        "pages/home.css: .lead names nothing of its own",
    ];
    assert_eq!(misplaced(&wrong), expected);
}

#[test]
fn a_class_without_a_rule_and_a_rule_without_an_element_are_faults() {
    let sheets = [Sheet::new("pages/home.css", ".home:has(.home-search) { margin: 0 }")];
    let given = ["home", "home-theme"].map(str::to_owned).into();
    let expected = ["`home-theme` has no rule", "no element is `home-search`"];
    assert_eq!(unmatched(&sheets, &given), expected);
}
