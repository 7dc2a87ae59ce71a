//! Addresses that content may name: other sites, mailboxes, pages of this site.

use catalogue::documentation::Live;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use url::Url;

use super::code::Code;

/// Why an address of another site is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AddressError {
    /// Only `http` and `https` are allowed: anything else could run a script or open a program.
    Scheme,
    /// It isn't an address.
    Malformed,
}

impl AddressError {
    /// Name of the rule.
    pub fn code(self) -> Code {
        match self {
            Self::Scheme => Code::UrlScheme,
            Self::Malformed => Code::UrlMalformed,
        }
    }

    /// What is wrong.
    pub fn message(self, address: &str) -> String {
        let address = visible(address);
        match self {
            Self::Scheme => format!("l’adresse `{address}` n’est pas permise"),
            Self::Malformed => format!("`{address}` n’est pas une adresse"),
        }
    }
}

/// A text for a message: what can't be seen is shown by a dot.
pub fn visible(text: &str) -> String {
    text.replace(char::is_control, "·")
}

/// Accepts `http://` and `https://` addresses.
pub fn check_url(address: &str) -> Result<(), AddressError> {
    let is_of_web = |scheme| after_scheme(address, scheme).is_some();
    if has_scheme(address) && !is_of_web("http") && !is_of_web("https") {
        return Err(AddressError::Scheme);
    }
    let has_spaces = address.contains(|one: char| one.is_control() || one.is_whitespace());
    let is_whole = authority(address).is_some_and(is_host);
    if has_spaces || !is_whole || !has_plain_host(address) {
        return Err(AddressError::Malformed);
    }
    Ok(())
}

/// The whole address of one that people write without its start: `www.exemple.fr`.
pub fn completed(address: &str) -> Option<String> {
    let whole = format!("https://{address}");
    (address.starts_with("www.") && check_url(&whole).is_ok()).then_some(whole)
}

/// What follows `scheme:`, in whatever letters it is written.
pub fn after_scheme<'a>(address: &'a str, scheme: &str) -> Option<&'a str> {
    let (start, rest) = address.split_at_checked(scheme.len())?;
    start.eq_ignore_ascii_case(scheme).then(|| rest.strip_prefix(':')).flatten()
}

/// An address with its scheme and its host in small letters: neither has a case.
pub fn normalized(address: &str) -> String {
    let Some((scheme, _)) = address.split_once(':').filter(|_| has_scheme(address)) else {
        return address.to_owned();
    };
    let host = authority(address).map_or(0, |host| "://".len() + host.len());
    let (start, rest) = address.split_at(scheme.len() + host);
    start.to_ascii_lowercase() + rest
}

/// The host and port of a web address: what follows may be a path, a query, a fragment, or nothing.
fn authority(address: &str) -> Option<&str> {
    let rest = after_scheme(address, "https").or_else(|| after_scheme(address, "http"))?;
    rest.strip_prefix("//")?.split(['/', '?', '#']).next()
}

/// Whether it names a host, and nobody who would sign in there.
fn is_host(authority: &str) -> bool {
    let is_odd =
        |one: char| one.is_ascii() && !one.is_ascii_alphanumeric() && !".-:[]_".contains(one);
    !authority.is_empty() && !authority.contains(is_odd)
}

/// A host goes into the security policy of each page: nothing in it may end or start a directive,
/// once its letters are those of ASCII.
#[cfg(not(target_arch = "wasm32"))]
fn has_plain_host(address: &str) -> bool {
    let is_plain = |one: char| one.is_ascii_alphanumeric() || ".-:[]_".contains(one);
    let url = Url::parse(address);
    url.is_ok_and(|url| url.host_str().is_some_and(|host| host.chars().all(is_plain)))
}

/// In the worker of the browser a host is written in ASCII: the tables of all other letters weigh more
/// than all that reads specifications.
#[cfg(target_arch = "wasm32")]
fn has_plain_host(address: &str) -> bool {
    authority(address).is_some_and(str::is_ascii)
}

/// `https://host` (and port) of an accepted address.
pub fn origin(address: &str) -> Option<String> {
    let url = Url::parse(address).ok()?;
    matches!(url.scheme(), "http" | "https").then(|| url.origin().ascii_serialization())
}

/// Whether a text looks like one e-mail address.
pub fn is_email(text: &str) -> bool {
    let Some((name, host)) = text.split_once('@') else {
        return false;
    };
    let is_plain = |part: &str| {
        !part.is_empty() && part.chars().all(|one| one.is_alphanumeric() || "._%+-".contains(one))
    };
    is_plain(name)
        && is_plain(host)
        && host.contains('.')
        && !host.starts_with('.')
        && !host.ends_with('.')
}

/// Whether a text is a `mailto:` link to one e-mail address, whatever its subject.
pub fn is_mail_link(text: &str) -> bool {
    let mailbox = after_scheme(text, "mailto").and_then(|rest| rest.split('?').next());
    mailbox.is_some_and(is_email) && !text.contains(|one: char| one.is_control() || one == ' ')
}

/// Whether a text can be the last part of a page's address: letters without accents, digits,
/// `-`, `_` and `.`.
pub fn is_slug(text: &str) -> bool {
    let is_allowed = |one: char| one.is_ascii_alphanumeric() || "-_.".contains(one);
    !text.is_empty() && !text.starts_with('.') && text.chars().all(is_allowed)
}

/// The e-mail addresses of a text that holds nothing else: `a@b.fr, c@d.fr`.
pub fn emails(text: &str) -> Option<Vec<String>> {
    let parts = text.split([',', ';']).map(str::trim);
    let parts: Vec<&str> = parts.map(|part| after_scheme(part, "mailto").unwrap_or(part)).collect();
    parts.iter().all(|part| is_email(part)).then(|| parts.into_iter().map(str::to_owned).collect())
}

/// Path at which earlier sites passed specifications on, before their encoded address.
pub const PROXY: &str = "/api/v1/proxy/";

/// Where a browser reads a specification that an entry names; none when that isn't an address of the web.
pub fn live(written: &str) -> Option<Live> {
    let unwrapped = without_proxy(written);
    let is_proxied = unwrapped.is_some();
    let address = unwrapped.unwrap_or_else(|| written.to_owned());
    check_url(&address).ok()?;
    let proxy = format!("{PROXY}{}", utf8_percent_encode(&address, NON_ALPHANUMERIC));
    let proxy = if is_proxied { written.to_owned() } else { proxy };
    Some(Live { origin: origin(&address)?, address, proxy, is_proxied, ..Live::default() })
}

/// The address of a specification. Earlier sites wrote `/api/v1/proxy/<encoded address>` to have
/// their server fetch it: what counts is the address inside.
pub fn without_proxy(address: &str) -> Option<String> {
    let encoded = address.strip_prefix(PROXY)?;
    let decoded = percent_encoding::percent_decode_str(encoded).decode_utf8().ok()?;
    Some(decoded.into_owned())
}

/// Whether a text starts like `word:`, whatever the word and even if a browser would see through
/// characters that hide it.
pub fn has_scheme(address: &str) -> bool {
    let cleaned: String = address.chars().filter(|one| !one.is_control() && *one != ' ').collect();
    let Some((scheme, _)) = cleaned.split_once(':') else {
        return false;
    };
    scheme.starts_with(|first: char| first.is_ascii_alphabetic())
        && scheme.chars().all(|one| one.is_ascii_alphanumeric() || "+.-".contains(one))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_web_addresses_are_accepted() {
        let check = |address, expected| assert_eq!(check_url(address).err(), expected, "{address}");
        check("https://entreprise.api.gouv.fr/", None);
        check("http://127.0.0.1:8080/a?b=c#d", None);
        for valid in [
            "https://exemple.fr",
            "https://exemple.fr?vue=carte&ponts=1",
            "https://exemple.fr#ponts",
            "https://exemple.fr:8443?a=b@c;d",
            "https://exemple.fr:#x",
            "https://exemple.fr./",
            "HTTPS://EXEMPLE.FR/A",
            "Http://exemple.fr",
            "https://éducation.exemple.fr/é",
            "https://e\u{301}ducation.exemple.fr",
            "https://xn--ducation-90a.exemple.fr",
            "https://例え.jp",
            "http://[2001:db8::1]:8080?x",
            "https://exemple.fr/~moi/a;b=c,d!*'()@:$&+?q=/?:@#/?",
            "https://exemple.fr/a%20b//c/./../d",
        ] {
            check(valid, None);
        }
        check("https://www.insee.fr/1#:~:text=Qu'est%2Dce%20qu',96%20du", None);
        for script in [
            "javascript:alert(1)",
            "JAVASCRIPT:x",
            "java\tscript:x",
            " javascript:x",
            "data:text/html,x",
            "ftp://a.fr",
        ] {
            check(script, Some(AddressError::Scheme));
        }
        for broken in [
            "www.insee.fr",
            "https://",
            "https://a b.fr",
            "//insee.fr",
            "",
            "https://a.fr/\u{a0}y",
            "https://user@a.fr/",
            "https://\"><textarea>@a.fr/x",
            "https://a.fr;script-src/",
            "https://a'b.fr",
            "https:a.fr",
            "https:/a.fr",
            "https://?a",
            "https://a.fr:port",
            "https://a.fr:99999",
            "https://a.fr；x/",
            "https://a.fr\\b",
        ] {
            check(broken, Some(AddressError::Malformed));
        }
    }

    #[test]
    fn neither_scheme_nor_host_has_a_case() {
        for (written, expected) in [
            ("HTTPS://Exemple.FR:80/Ponts?A=B", "https://exemple.fr:80/Ponts?A=B"),
            ("Http://A.FR?X", "http://a.fr?X"),
            ("TEL:+33", "tel:+33"),
            ("MailTo:Moi@A.fr", "mailto:Moi@A.fr"),
            ("/Chemin:A", "/Chemin:A"),
            ("É:", "É:"),
        ] {
            assert_eq!(normalized(written), expected);
        }
    }

    #[test]
    fn a_contact_may_have_several_mailboxes() {
        assert_eq!(emails("a.b@c.gouv.fr").map(|all| all.len()), Some(1));
        assert_eq!(emails("a@b.fr, c@d.fr").map(|all| all.len()), Some(2));
        assert_eq!(emails("MAILTO:a@b.fr"), Some(vec!["a@b.fr".to_owned()]));
        assert!(is_mail_link("Mailto:a@b.fr?subject=x"));
        for text in ["", "a@b", "a@b.fr, c", "https://a.fr/@moi", "a b@c.fr", "\"><script>@x.fr"] {
            assert_eq!(emails(text), None, "{text}");
        }
    }

    #[test]
    fn the_address_behind_a_proxy_is_found() {
        let address = "/api/v1/proxy/https%3A%2F%2Fentreprise.api.gouv.fr%2Fv2%2Fopen-api.yml";
        let expected = "https://entreprise.api.gouv.fr/v2/open-api.yml";
        assert_eq!(without_proxy(address).as_deref(), Some(expected));
        assert_eq!(without_proxy("https://a.fr"), None);
    }
}
