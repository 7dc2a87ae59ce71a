//! What a name or a format suggests: French values that belong to nobody.

use super::words::Words;

/// Values by format.
const FORMATS: &[(&str, &str)] = &[
    ("date", "2026-01-31"),
    ("date-time", "2026-01-31T09:30:00Z"),
    ("datetime", "2026-01-31T09:30:00Z"),
    ("time", "09:30:00Z"),
    ("duration", "P3D"),
    ("email", "prenom.nom@exemple.fr"),
    ("idn-email", "prenom.nom@exemple.fr"),
    ("uri", "https://exemple.fr/page"),
    ("url", "https://exemple.fr/page"),
    ("iri", "https://exemple.fr/page"),
    ("uri-reference", "/page"),
    ("iri-reference", "/page"),
    ("uri-template", "/page/{id}"),
    ("json-pointer", "/data/0"),
    ("relative-json-pointer", "0"),
    ("regex", "^[a-z]+$"),
    ("uuid", "0b7f1d2c-5a3e-4f60-9c1d-2e3f4a5b6c7d"),
    ("guid", "0b7f1d2c-5a3e-4f60-9c1d-2e3f4a5b6c7d"),
    ("hostname", "exemple.fr"),
    ("idn-hostname", "exemple.fr"),
    ("ipv4", "192.0.2.10"),
    ("ip", "192.0.2.10"),
    ("ipv6", "2001:db8::10"),
    ("byte", "ZXhlbXBsZQ=="),
    ("base64", "ZXhlbXBsZQ=="),
    ("binary", "(fichier)"),
    ("password", "motdepasse"),
    ("phone", "+33199001234"),
    ("siren", "130025265"),
    ("siret", "13002526500013"),
    ("int64", "1"),
    ("int32", "1"),
    ("decimal", "1.5"),
];

/// Values by words of the name, the most precise first: a hint is one word, or several without what stands
/// between them. A name may have several values, for bounds that not all of them keep.
const NAMES: &[(&[&str], &str)] = &[
    (&["siret"], "13002526500013"),
    (&["siren"], "130025265"),
    (&["uuid", "guid"], "0b7f1d2c-5a3e-4f60-9c1d-2e3f4a5b6c7d"),
    (&["email", "courriel", "mail"], "prenom.nom@exemple.fr"),
    (&["ipaddress", "adresseip", "ip", "ipv4"], "192.0.2.10"),
    (&["url", "uri", "lien", "link", "href"], "https://exemple.fr/page"),
    (&["codepostal", "postalcode", "postcode", "zipcode", "zip", "cp"], "75007"),
    (&["codecommune", "codeinsee", "citycode", "insee"], "75107"),
    (&["countrycode", "codepays", "isocountry", "countryiso", "paysiso"], "FR"),
    (&["languagecode", "codelangue"], "fr"),
    (&["currencycode", "codedevise"], "EUR"),
    (&["id", "identifiant", "identifier"], "1"),
    (&["phone", "telephone", "mobile"], "+33199001234"),
    (&["commune", "ville", "city"], "Paris"),
    (&["departement", "department"], "75"),
    (&["region"], "11"),
    (&["pays", "country"], "France"),
    (&["pays", "country"], "FR"),
    (&["pays", "country"], "FRA"),
    (&["adresse", "address"], "20 avenue de Ségur, 75007 Paris"),
    (&["date", "datedebut", "datefin", "datenaissance"], "2026-01-31"),
    (&["startdate", "enddate", "birthdate", "createdat", "updatedat"], "2026-01-31"),
    (&["annee", "year"], "2026"),
    (&["iban"], "FR7630006000011234567890189"),
    (&["token", "jeton"], "jeton"),
    (&["prenom", "firstname", "givenname"], "Prénom"),
    (&["nom", "lastname", "familyname", "name", "surname", "username", "fullname"], "Nom"),
    (&["description", "texte", "text", "message", "comment", "commentaire"], "Un texte"),
    (&["title", "titre", "label", "libelle"], "Un titre"),
    (&["langue", "language", "lang"], "fr"),
    (&["devise", "currency"], "EUR"),
    (&["code"], "A1"),
];

/// Whole numbers by words of the name.
const INTEGERS: &[(&[&str], i64)] = &[
    (&["annee", "year"], 2026),
    (&["siret"], 13_002_526_500_013),
    (&["siren"], 130_025_265),
    (&["limit", "limite", "perpage", "parpage", "size", "pagesize", "taille"], 10),
];

/// The value of a format.
pub(super) fn of_format(format: &str) -> Option<&'static str> {
    let format = format.to_ascii_lowercase();
    FORMATS.iter().find(|(name, _)| *name == format).map(|(_, value)| *value)
}

/// The values that a name suggests, the best first.
pub(super) fn of_name(name: &str) -> impl Iterator<Item = &'static str> + use<> {
    let words = Words::of(name);
    NAMES.iter().filter(move |(hints, _)| words.have_one_of(hints)).map(|(_, value)| *value)
}

/// The whole number that a name suggests.
pub(super) fn integer(name: &str) -> i64 {
    let words = Words::of(name);
    let found = INTEGERS.iter().find(|(hints, _)| words.have_one_of(hints));
    found.map_or(1, |(_, value)| *value)
}

/// The number that a name suggests.
pub(super) fn number(name: &str) -> f64 {
    match Words::of(name).joined().as_str() {
        "lat" | "latitude" => 48.8503,
        "lon" | "lng" | "long" | "longitude" => 2.3088,
        _ => 1.5,
    }
}

#[cfg(test)]
mod tests {
    use super::{integer, of_name};

    #[test]
    fn a_name_suggests_by_its_words() {
        for (name, expected) in [
            ("client_id", Some("1")),
            ("clientId", Some("1")),
            ("client_secret", None),
            ("capacity", None),
            ("update", None),
            ("candidate", None),
            ("context", None),
            ("video", None),
            ("barcode", None),
            ("countryCode", Some("FR")),
            ("code_pays", Some("FR")),
            ("country", Some("France")),
            ("postal-code", Some("75007")),
            ("CodePostal", Some("75007")),
            ("codepostal", Some("75007")),
            ("liens", Some("https://exemple.fr/page")),
            ("callbackURL", Some("https://exemple.fr/page")),
            ("URLRetour", Some("https://exemple.fr/page")),
            ("ip_address", Some("192.0.2.10")),
            ("address_id", Some("1")),
            ("prénom", Some("Prénom")),
            ("first_name", Some("Prénom")),
            ("createdAt", Some("2026-01-31")),
            ("date1", Some("2026-01-31")),
            ("", None),
        ] {
            assert_eq!(of_name(name).next(), expected, "{name}");
        }
    }

    #[test]
    fn a_whole_number_is_of_a_word_too() {
        for (name, expected) in [
            ("yearly", 1),
            ("birth_year", 2026),
            ("per_page", 10),
            ("resized", 1),
            ("pageSize", 10),
        ] {
            assert_eq!(integer(name), expected, "{name}");
        }
    }
}
