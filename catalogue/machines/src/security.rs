//! Whom to tell of a hole in the site (RFC 9116).

use catalogue::{date::Date, site::SecurityContact};

use crate::{File, address::Addresses};

const PATH: &str = "/.well-known/security.txt";

/// The file, as of the day of a build: a date that nobody has given is a year later, at the start of the month.
pub fn file(contact: &SecurityContact, addresses: &Addresses, today: Date) -> File {
    let expires = contact.expires.unwrap_or_else(|| next_year(today));
    let canonical = addresses.root().map(|_| format!("Canonical: {}\n", addresses.of(PATH)));
    let text = format!(
        "Contact: {}\nExpires: {}T23:59:59Z\nPreferred-Languages: fr, en\n{}",
        contact.uri,
        String::from(expires),
        canonical.unwrap_or_default()
    );
    File::text(PATH, text)
}

/// Less than a year later, as the standard recommends.
fn next_year(today: Date) -> Date {
    let month = String::from(today).get(5..7).and_then(|month| month.parse().ok()).unwrap_or(1);
    Date::new(today.year() + 1, month, 1).unwrap_or(today)
}

#[cfg(test)]
mod tests {
    use catalogue::site::SiteSettings;

    use super::*;

    #[test]
    fn a_date_is_given_where_nobody_has() {
        let site = SiteSettings { url: Some("https://x.fr".to_owned()), ..SiteSettings::default() };
        let addresses = Addresses::new(&site, "");
        let today = Date::new(2026, 2, 28).expect("a day that exists");
        let contact = SecurityContact { uri: "mailto:securite@x.fr".to_owned(), expires: None };
        let text = String::from_utf8(file(&contact, &addresses, today).bytes).expect("it is text");
        assert_eq!(
            text,
            "Contact: mailto:securite@x.fr\nExpires: 2027-02-01T23:59:59Z\nPreferred-Languages: fr, en\n\
             Canonical: https://x.fr/.well-known/security.txt\n"
        );
        let given = SecurityContact { expires: Some(today), ..contact };
        let text = String::from_utf8(file(&given, &addresses, today).bytes).expect("it is text");
        assert!(text.contains("Expires: 2026-02-28T"), "{text}");
    }
}
