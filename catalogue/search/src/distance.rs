//! How many typing mistakes separate two words: the Damerau-Levenshtein distance (optimal string
//! alignment).

/// The edits between two words: a letter inserted, deleted, replaced, or two neighbours swapped.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Distance {
    /// Between the two whole words.
    pub whole: u8,
    /// Between what was typed and the nearest prefix of the other word: small when the word is merely
    /// unfinished.
    pub prefix: u8,
}

/// Longest word that is compared: rows then have a fixed size, without allocation.
const LONGEST: usize = 31;

/// The distance from what was typed to a word; none when both parts of it exceed `bound`.
pub fn distance(typed: &[u8], word: &[u8], bound: u8) -> Option<Distance> {
    let far = bound.saturating_add(1);
    if typed.len() > LONGEST || word.len() + usize::from(bound) < typed.len() {
        return None;
    }
    let word = &word[..word.len().min(LONGEST)];
    let mut rows = [[0u8; LONGEST + 1]; 3];
    for (column, cell) in rows[0].iter_mut().enumerate() {
        *cell = u8::try_from(column).unwrap_or(far);
    }
    for (line, letter) in typed.iter().enumerate() {
        let best = next_row(&mut rows, (typed, line, *letter), word);
        if best > bound {
            return None;
        }
    }
    let row = &rows[0][..=word.len()];
    let prefix = row.iter().copied().min().unwrap_or(far);
    let whole = row.last().copied().unwrap_or(far);
    (prefix <= bound).then_some(Distance { whole, prefix })
}

/// Computes the row of the next typed letter and puts it first; returns its smallest cell.
fn next_row(
    rows: &mut [[u8; LONGEST + 1]; 3],
    (typed, line, letter): (&[u8], usize, u8),
    word: &[u8],
) -> u8 {
    rows.rotate_right(1);
    let [row, above, before] = rows;
    row[0] = u8::try_from(line + 1).unwrap_or(u8::MAX);
    let mut least = row[0];
    for (column, other) in word.iter().enumerate() {
        let mut cost = (above[column] + u8::from(letter != *other))
            .min(above[column + 1] + 1)
            .min(row[column] + 1);
        let swapped = line > 0 && column > 0;
        if swapped && letter == word[column - 1] && typed[line - 1] == *other {
            cost = cost.min(before[column - 1] + 1);
        }
        row[column + 1] = cost;
        least = least.min(cost);
    }
    least
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(typed: &str, word: &str, expected: Option<(u8, u8)>) {
        let found = distance(typed.as_bytes(), word.as_bytes(), 2);
        let found = found.map(|distance| (distance.whole, distance.prefix));
        assert_eq!(found, expected, "{typed} {word}");
    }

    #[test]
    fn edits_are_counted() {
        check("entreprise", "entreprise", Some((0, 0)));
        check("entrepise", "entreprise", Some((1, 1)));
        check("entrperise", "entreprise", Some((1, 1)));
        check("entrepis", "entreprise", Some((2, 1)));
        check("cadas", "cadastre", Some((3, 0)));
        check("legifrance", "cadastre", None);
        check("a", "", Some((1, 1)));
    }
}
