//! A form in which a name stands several times: PHP's own forms are arrays, which keep the last one alone. It is
//! written out.

use std::collections::HashSet;

use super::string;
use crate::request::{Form, Part, Request, RequestBody};

/// The header of such a form.
pub(super) const HEADER: &str =
    "        \"Content-Type: multipart/form-data; boundary=$separateur\",";
/// Its variable.
pub(super) const BODY: &str = "$corps";

/// The lines that write the form; empty where PHP can do it.
pub(super) fn written(request: &Request) -> String {
    let RequestBody::Multipart(parts) = &request.body else { return String::new() };
    let mut names = HashSet::new();
    if parts.iter().all(|(name, _)| names.insert(name.as_str())) {
        return String::new();
    }
    let rows: Vec<_> = parts.iter().map(|one| row(parts, one)).collect();
    [START, &rows.join("\n"), END].concat()
}

/// A part: what its header says after its beginning, and its content.
fn row(form: &Form, (name, part): &(String, Part)) -> String {
    let said = |more: &str| string(&format!("name=\"{}\"{more}", name.replace('"', "%22")));
    match part {
        Part::Text(text) if form.is_json(name) => {
            format!(
                "    [{} . \"\\r\\nContent-Type: application/json\", {}],",
                said(""),
                string(text)
            )
        }
        Part::Text(text) => format!("    [{}, {}],", said(""), string(text)),
        Part::File(file) => {
            let name = said(&format!("; filename=\"{file}\""));
            format!("    [{name}, file_get_contents({})],", string(file))
        }
    }
}

const START: &str =
    "// Un tableau de PHP ne peut avoir deux fois le même nom : le formulaire est écrit en entier.
$separateur = bin2hex(random_bytes(16));
$corps = '';
$parties = [
";

const END: &str = "
];
foreach ($parties as [$entete, $contenu]) {
    $corps .= \"--$separateur\\r\\nContent-Disposition: form-data; $entete\\r\\n\\r\\n$contenu\\r\\n\";
}
$corps .= \"--$separateur--\\r\\n\";
";

#[cfg(test)]
mod tests {
    use super::*;

    fn of(names: &[&str]) -> String {
        let part = |name: &&str| ((*name).to_owned(), Part::Text("l’été $x".to_owned()));
        let parts: Vec<_> = names.iter().map(part).collect();
        written(&Request { body: RequestBody::Multipart(parts.into()), ..Request::default() })
    }

    #[test]
    fn a_form_is_written_out_when_a_name_comes_twice() {
        assert_eq!(of(&["a", "b"]), "");
        let text = of(&["a", "b", "a"]);
        assert_eq!(text.matches(r#"['name="a"', 'l’été $x'],"#).count(), 2, "{text}");
        assert!(text.ends_with("$corps .= \"--$separateur--\\r\\n\";\n"), "{text}");
    }
}
