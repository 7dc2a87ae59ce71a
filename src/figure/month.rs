//! A month as sources write it: `2026-03`, the day or the hour after it, `03/2026`, `202603`, `mars 2026`.

use std::fmt;

use catalogue::{date::Date, french, text::fold};

/// A month of a year; always one that exists.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Month {
    year: u16,
    month: u8,
}

/// Years that a count may be about: a number outside them is no year.
const YEARS: std::ops::RangeInclusive<u16> = 1900..=2199;

impl Month {
    /// None when there is no such month, or in a year that no count is about.
    pub fn new(year: u16, month: u8) -> Option<Self> {
        (YEARS.contains(&year) && (1..=12).contains(&month)).then_some(Self { year, month })
    }

    /// The month of a day.
    pub fn of(day: Date) -> Option<Self> {
        Self::new(day.year(), day.month())
    }

    /// From the ways in which sources write it.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        year_first(text).or_else(|| month_first(text)).or_else(|| in_words(text))
    }

    /// How many months after that one.
    pub fn since(self, first: Self) -> usize {
        usize::from(self.number().saturating_sub(first.number()))
    }

    /// The month so many months before; itself where none is.
    #[must_use]
    pub fn before(self, months: u16) -> Self {
        let number = self.number().saturating_sub(months);
        let month = u8::try_from(number % 12).ok();
        month.and_then(|month| Self::new(number / 12, month + 1)).unwrap_or(self)
    }

    /// The month after; itself at the end of the years.
    #[must_use]
    pub fn next(self) -> Self {
        let next = Self::new(self.year, self.month + 1);
        next.or_else(|| Self::new(self.year + 1, 1)).unwrap_or(self)
    }

    /// In figures: `03/2026`.
    pub fn in_figures(self) -> String {
        format!("{:02}/{}", self.month, self.year)
    }

    fn number(self) -> u16 {
        self.year * 12 + u16::from(self.month) - 1
    }
}

/// As in a sentence: `mars 2026`.
impl fmt::Display for Month {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&french::month(self.year, self.month).to_lowercase())
    }
}

/// Marks between the parts of a date in figures.
const MARKS: [char; 3] = ['-', '/', '.'];

/// `2026-03`, `2026/3`, `202603`; a day may follow, and an hour after it.
fn year_first(text: &str) -> Option<Month> {
    let (year, rest) = text.split_at_checked(4)?;
    let (month, day) = match rest.strip_prefix(MARKS) {
        Some(rest) => rest.split_at(digits(rest).min(2)),
        None => rest.split_at_checked(2)?,
    };
    (day.is_empty() || is_day(day)).then(|| Month::new(whole(year)?, whole(month)?)).flatten()
}

/// `-15`, `/15`, `15`, then nothing or an hour.
fn is_day(text: &str) -> bool {
    let text = text.strip_prefix(MARKS).unwrap_or(text);
    let Some((day, hour)) = text.split_at_checked(2) else { return false };
    let is_day = whole::<u8>(day).is_some_and(|day| (1..=31).contains(&day));
    is_day && (hour.is_empty() || hour.starts_with(['T', ' ']))
}

/// `03/2026`, `3-2026`.
fn month_first(text: &str) -> Option<Month> {
    let (month, year) = text.split_once(MARKS)?;
    (year.len() == 4).then(|| Month::new(whole(year)?, whole(month)?)).flatten()
}

/// `mars 2026`, `Févr. 2026`.
fn in_words(text: &str) -> Option<Month> {
    let (name, year) = text.split_once(char::is_whitespace)?;
    let name = fold(name);
    let name = name.trim_end_matches('.');
    let year = whole(year.trim())?;
    let is_meant = |month: &u8| fold(&french::month(year, *month)).starts_with(name);
    let mut meant = (1..=12).filter(is_meant);
    let month = meant.next().filter(|_| name.len() >= 3)?;
    // « jui » may be two months.
    meant.next().is_none().then(|| Month::new(year, month)).flatten()
}

/// How many digits a text starts with.
fn digits(text: &str) -> usize {
    text.bytes().take_while(u8::is_ascii_digit).count()
}

/// A number of digits alone.
fn whole<N: std::str::FromStr>(text: &str) -> Option<N> {
    let is_plain = !text.is_empty() && digits(text) == text.len();
    is_plain.then(|| text.parse().ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::Month;

    #[test]
    fn a_month_is_read_however_it_is_written() {
        let march = Month::new(2026, 3);
        for text in [
            "2026-03",
            "2026-3",
            "2026/03",
            "2026.03",
            "202603",
            "20260301",
            "2026-03-31",
            "2026-03-01T00:00:00Z",
            "2026-03-01T00:00:00.000+01:00",
            "2026-03-01 00:00:00",
            "03/2026",
            "3-2026",
            " mars 2026 ",
            "Mars 2026",
            "MARS\u{a0}2026",
        ] {
            assert_eq!(Month::parse(text), march, "{text}");
        }
        for (text, month) in [
            ("janv. 2026", 1),
            ("févr. 2026", 2),
            ("fevrier 2026", 2),
            ("avr. 2026", 4),
            ("juin 2026", 6),
            ("juil. 2026", 7),
            ("août 2026", 8),
            ("déc. 2026", 12),
        ] {
            assert_eq!(Month::parse(text), Month::new(2026, month), "{text}");
        }
    }

    #[test]
    fn what_is_no_month_is_none() {
        for text in [
            "",
            "2026",
            "2026-13",
            "2026-00",
            "2026-03-32",
            "2026-03-",
            "2026-03x",
            "2026-W03",
            "20263",
            "1234567",
            "1789-07",
            "9999-01",
            "13/2026",
            "15/03/2026",
            "03/26",
            "jui 2026",
            "ma 2026",
            "march 2026",
            "mars",
            "2026 mars",
            "é026-03",
        ] {
            assert_eq!(Month::parse(text), None, "{text}");
        }
    }

    #[test]
    fn months_follow_one_another() {
        let month = |year, month| Month::new(year, month).expect("it exists");
        assert_eq!(month(2026, 12).next(), month(2027, 1));
        assert_eq!(month(2026, 3).next(), month(2026, 4));
        assert_eq!(month(2026, 3).since(month(2025, 12)), 3);
        assert_eq!(month(2026, 3).since(month(2026, 4)), 0);
        assert_eq!(month(2026, 3).before(3), month(2025, 12));
        assert_eq!(month(1900, 1).before(1), month(1900, 1));
        assert_eq!(month(2026, 3).to_string(), "mars 2026");
        assert_eq!(month(2026, 3).in_figures(), "03/2026");
    }
}
