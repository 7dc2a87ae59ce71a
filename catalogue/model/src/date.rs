//! Calendar dates without a time, as the content writes them.

use std::fmt;

use serde::{Deserialize, Serialize};

/// A date of the Gregorian calendar; always one that exists. Written `YYYY-MM-DD` in the data files.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct Date {
    year: u16,
    month: u8,
    day: u8,
}

impl Date {
    /// None when there is no such day.
    pub fn new(year: u16, month: u8, day: u8) -> Option<Self> {
        (1..=days_in(year, month)).contains(&day).then_some(Self { year, month, day })
    }

    /// From the way people write it in French: `14/09/2020`.
    pub fn from_french(text: &str) -> Option<Self> {
        let (day, rest) = text.split_once('/')?;
        let (month, year) = rest.split_once('/')?;
        Self::from_parts(year, month, day)
    }

    /// From the way machines write it: `2020-09-14`.
    pub fn from_iso(text: &str) -> Option<Self> {
        let (year, rest) = text.split_once('-')?;
        let (month, day) = rest.split_once('-')?;
        Self::from_parts(year, month, day)
    }

    /// Whole months from this date to `later`; 0 when `later` comes first.
    pub fn months_until(self, later: Self) -> u32 {
        let months = |date: Self| i32::from(date.year) * 12 + i32::from(date.month);
        let incomplete = i32::from(later.day < self.day);
        u32::try_from(months(later) - months(self) - incomplete).unwrap_or(0)
    }

    /// The day after; itself at the end of the calendar.
    #[must_use]
    pub fn next(self) -> Self {
        let Self { year, month, day } = self;
        let first = |month: u8, year: u16| Self::new(year, month, 1);
        let tomorrow = Self::new(year, month, day + 1).or_else(|| first(month + 1, year));
        tomorrow.or_else(|| first(1, year.checked_add(1)?)).unwrap_or(self)
    }

    /// Its year.
    pub const fn year(self) -> u16 {
        self.year
    }

    /// Its month, from 1 to 12.
    pub const fn month(self) -> u8 {
        self.month
    }

    /// The way people write it in French, in figures: `14/09/2020`.
    pub fn in_french(self) -> String {
        format!("{:02}/{:02}/{:04}", self.day, self.month, self.year)
    }

    fn from_parts(year: &str, month: &str, day: &str) -> Option<Self> {
        let all_digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
        if year.len() != 4 || ![year, month, day].into_iter().all(all_digits) {
            return None;
        }
        Self::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
    }
}

/// In French: `14 septembre 2020`, `1er mars 2021`.
impl fmt::Display for Date {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        const MONTHS: [&str; 12] = [
            "janvier",
            "février",
            "mars",
            "avril",
            "mai",
            "juin",
            "juillet",
            "août",
            "septembre",
            "octobre",
            "novembre",
            "décembre",
        ];
        let ordinal = if self.day == 1 { "er" } else { "" };
        let month = MONTHS[usize::from(self.month) - 1];
        write!(formatter, "{}{ordinal}\u{a0}{month} {}", self.day, self.year)
    }
}

impl From<Date> for String {
    fn from(date: Date) -> Self {
        format!("{:04}-{:02}-{:02}", date.year, date.month, date.day)
    }
}

impl TryFrom<String> for Date {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        Self::from_iso(&text).ok_or_else(|| format!("no such date: {text}"))
    }
}

fn days_in(year: u16, month: u8) -> u8 {
    match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => {
            29
        }
        2 => 28,
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::Date;

    #[test]
    fn only_days_that_exist_are_dates() {
        for text in ["14/09/2020", "29/02/2020", "1/3/2021"] {
            assert!(Date::from_french(text).is_some(), "{text}");
        }
        for text in [
            "31/02/2020",
            "29/02/2021",
            "14/13/2020",
            "2020-09-14",
            "14/09/20",
            "10/10/2023 /TODO",
            "+1/02/2020",
            "",
        ] {
            assert!(Date::from_french(text).is_none(), "{text}");
        }
    }

    #[test]
    fn a_date_reads_as_a_french_date() {
        let shown = |text| Date::from_french(text).map(|date| date.to_string());
        assert_eq!(shown("14/09/2020").as_deref(), Some("14\u{a0}septembre 2020"));
        assert_eq!(shown("01/03/2021").as_deref(), Some("1er\u{a0}mars 2021"));
    }

    #[test]
    fn a_day_follows_a_day() {
        let next = |text| Date::from_iso(text).map(|date| String::from(date.next()));
        for (day, expected) in [
            ("2026-11-28", "2026-11-29"),
            ("2024-02-28", "2024-02-29"),
            ("2026-04-30", "2026-05-01"),
            ("2026-12-31", "2027-01-01"),
        ] {
            assert_eq!(next(day).as_deref(), Some(expected));
        }
    }

    #[test]
    fn months_are_counted_whole() {
        let months = |from, to| Some(Date::from_iso(from)?.months_until(Date::from_iso(to)?));
        assert_eq!(months("2020-09-14", "2022-09-13"), Some(23));
        assert_eq!(months("2020-09-14", "2022-09-14"), Some(24));
        assert_eq!(months("2022-09-14", "2020-09-14"), Some(0));
    }
}
