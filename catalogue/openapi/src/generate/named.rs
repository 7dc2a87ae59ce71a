//! What a name or a format suggests: French values that belong to nobody.

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

/// Values by a part of the name, the most precise first.
const NAMES: &[(&[&str], &str)] = &[
    (&["siret"], "13002526500013"),
    (&["siren"], "130025265"),
    (&["email", "courriel", "mail"], "prenom.nom@exemple.fr"),
    (&["phone", "telephone", "mobile"], "+33199001234"),
    (&["codepostal", "postalcode", "postcode", "zipcode", "cp"], "75007"),
    (&["codecommune", "codeinsee", "citycode", "insee"], "75107"),
    (&["commune", "ville", "city"], "Paris"),
    (&["departement", "department"], "75"),
    (&["region"], "11"),
    (&["pays", "country"], "France"),
    (&["adresse", "address"], "20 avenue de Ségur, 75007 Paris"),
    (&["date", "createdat", "updatedat"], "2026-01-31"),
    (&["annee", "year"], "2026"),
    (&["uuid"], "0b7f1d2c-5a3e-4f60-9c1d-2e3f4a5b6c7d"),
    (&["url", "uri", "lien", "link", "href"], "https://exemple.fr/page"),
    (&["iban"], "FR7630006000011234567890189"),
    (&["token", "jeton"], "jeton"),
    (&["prenom", "firstname", "givenname"], "Prénom"),
    (&["nom", "lastname", "familyname", "name"], "Nom"),
    (&["description", "texte", "text", "message", "comment"], "Un texte"),
    (&["title", "titre", "label", "libelle"], "Un titre"),
    (&["langue", "language", "lang"], "fr"),
    (&["devise", "currency"], "EUR"),
    (&["code"], "A1"),
    (&["id"], "1"),
];

/// The value of a format.
pub(super) fn of_format(format: &str) -> Option<&'static str> {
    let format = format.to_ascii_lowercase();
    FORMATS.iter().find(|(name, _)| *name == format).map(|(_, value)| *value)
}

/// The value that a name suggests.
pub(super) fn of_name(name: &str) -> Option<&'static str> {
    let name = plain(name);
    let is_it = |part: &&str| {
        if part.len() <= 3 {
            name == **part || ends_word(&name, part)
        } else {
            name.contains(*part)
        }
    };
    NAMES.iter().find(|(parts, _)| parts.iter().any(&is_it)).map(|(_, value)| *value)
}

/// Short parts are found at the end only: `user_id`, not `video`.
fn ends_word(name: &str, part: &str) -> bool {
    name.ends_with(part) && part != "cp"
}

/// Letters without accents or separators.
fn plain(name: &str) -> String {
    crate::address::slug(name).replace('-', "")
}

/// The whole number that a name suggests.
pub(super) fn integer(name: &str) -> i64 {
    let name = plain(name);
    match name.as_str() {
        name if name.contains("annee") || name.contains("year") => 2026,
        name if name.contains("siret") => 13_002_526_500_013,
        name if name.contains("siren") => 130_025_265,
        name if name.contains("limit") || name.contains("perpage") || name.contains("size") => 10,
        _ => 1,
    }
}

/// The number that a name suggests.
pub(super) fn number(name: &str) -> f64 {
    match plain(name).as_str() {
        "lat" | "latitude" => 48.8503,
        "lon" | "lng" | "long" | "longitude" => 2.3088,
        _ => 1.5,
    }
}
