//! The terms of `docs/glossary.md`, and the names that the code defines.

/// What stands between backquotes in the last column; of a path its last word.
pub fn terms(glossary: &str) -> impl Iterator<Item = &str> {
    let rows = glossary.lines().filter(|line| line.starts_with("| ") && line.ends_with('|'));
    let cells = rows.filter_map(|row| row.trim_end_matches('|').rsplit('|').next());
    let quoted = cells.flat_map(|cell| cell.split('`').skip(1).step_by(2));
    quoted.map(|path| path.rsplit("::").next().unwrap_or(path))
}

/// The names that a file gives to types, functions, modules and variants.
pub fn defined(text: &str) -> Vec<String> {
    let is_name = |one: char| one.is_alphanumeric() || one == '_';
    let mut names = Vec::new();
    for line in text.lines().map(str::trim_start) {
        let words: Vec<&str> = line.split(|one| !is_name(one)).filter(|w| !w.is_empty()).collect();
        let keyword =
            words.iter().position(|word| ["struct", "enum", "fn", "mod", "type"].contains(word));
        names.extend(keyword.and_then(|at| words.get(at + 1)).map(|name| (*name).to_owned()));
        if words.len() == 1 && (line.ends_with(',') || line.ends_with('{')) {
            names.push(words[0].to_owned());
        }
    }
    names
}
