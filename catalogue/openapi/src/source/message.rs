//! What is wrong with a YAML text, in French.

use super::Fault;
use crate::diagnostic::Code;

/// Parts of the reader's messages, what they mean, and what to do.
const MESSAGES: &[(&str, &str, &str)] = &[
    (
        "mapping values are not allowed",
        "`: ` n’est pas permis ici, dans une valeur sans guillemets ou sous une clé qui a déjà une valeur",
        "mettez le texte entre guillemets, ou écrivez-le sous `|` ; sinon, corrigez le retrait de la ligne",
    ),
    (
        "did not find expected key",
        "cette ligne n’est pas au même niveau que ses voisines",
        "alignez la clé sur les autres clés de son objet, et mettez entre guillemets les valeurs qui commencent par un signe spécial",
    ),
    (
        "did not find expected '-' indicator",
        "un élément de liste est attendu, qui commence par `- `",
        "alignez les tirets, et reculez d’un niveau la clé qui suit la liste",
    ),
    (
        "block sequence entries are not allowed",
        "un élément de liste n’est pas permis ici",
        "passez à la ligne après la clé, et alignez les tirets",
    ),
    (
        "block mapping entries are not allowed",
        "une clé n’est pas permise ici",
        "passez à la ligne, et alignez-la sur les autres",
    ),
    (
        "could not find expected ':'",
        "`:` manque après cette clé, ou ce texte n’est pas assez en retrait",
        "ajoutez `:`, ou alignez le texte sur les lignes d’avant",
    ),
    (
        "found character that cannot start any token",
        "une valeur ne peut pas commencer par ce signe (tabulation, `@`, `` ` ``, `%`)",
        "remplacez les tabulations par des espaces, ou mettez la valeur entre guillemets",
    ),
    ("found a tab character", "une tabulation sert de retrait", "remplacez-la par des espaces"),
    (
        "unknown anchor",
        "cet alias (`*nom`) renvoie à une ancre (`&nom`) qui n’existe pas",
        "définissez l’ancre plus haut, ou mettez le texte entre guillemets s’il commence par une étoile",
    ),
    (
        "while parsing a flow",
        "une liste `[…]` ou un objet `{…}` n’est pas bien écrit",
        "séparez les éléments par des virgules, et fermez le crochet ou l’accolade",
    ),
    (
        "found unexpected end of stream",
        "un texte entre guillemets n’est pas fermé",
        "ajoutez le guillemet qui manque",
    ),
    (
        "unexpected document indicator",
        "`---` coupe un texte entre guillemets",
        "ajoutez le guillemet qui manque",
    ),
    (
        "unknown escape character",
        "ce signe ne suit pas une barre oblique inverse entre guillemets doubles",
        "doublez la barre, ou employez des guillemets simples",
    ),
    (
        "control characters are not allowed",
        "un caractère de contrôle est dans le texte",
        "enlevez-le",
    ),
    ("invalid leading UTF-8", "le texte n’est pas en UTF-8", "enregistrez-le en UTF-8"),
    (
        "invalid type: ",
        "une clé n’est pas un texte",
        "écrivez la clé entre guillemets ; une valeur qui commence par `{` ou `[` aussi",
    ),
    (
        "block scalar",
        "un texte sous `|` ou `>` n’est pas bien écrit",
        "mettez toutes ses lignes en retrait de la clé, avec le même retrait",
    ),
    (
        "scanning for the next token",
        "ce signe n’est pas permis ici",
        "mettez la valeur entre guillemets",
    ),
];

/// A mistake, from the reader's message and the byte that it tells.
pub(super) fn french(text: &str, at: usize, error: &str) -> Fault {
    if error.contains("recursion limit exceeded") {
        return Fault::too_deep(at);
    }
    if error.contains("repetition limit exceeded") {
        let help = "écrivez les valeurs sans alias, ou nommez-les dans `components`";
        return Fault::new(
            at,
            Code::TooManyAliases,
            "les alias (`*nom`) répètent trop de valeurs",
            help,
        );
    }
    let known = MESSAGES.iter().find(|(part, ..)| error.contains(part));
    let (message, help) = known.map_or(
        (
            "ce texte n’est pas du YAML",
            "corrigez cette ligne, ou mettez sa valeur entre guillemets",
        ),
        |(_, message, help)| (message, help),
    );
    let fault = Fault::new(at, Code::Syntax, format!("{message}{}", start(error)), help);
    conflict(text).unwrap_or(fault)
}

/// Where the object or list starts that the mistake is in: what is badly indented often stands there.
fn start(error: &str) -> String {
    let told =
        error.rsplit_once("while parsing a ").and_then(|(_, rest)| rest.split_once("at line "));
    let line = told.and_then(|(_, rest)| rest.split(' ').next());
    let line = line.filter(|line| line.parse::<u32>().is_ok());
    line.map_or_else(String::new, |line| {
        format!(" ; ce qui n’est pas fini commence à la ligne {line}")
    })
}

/// The first mark of a conflict of versions: a line of these signs.
pub(super) fn conflict(text: &str) -> Option<Fault> {
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        if line.starts_with("<<<<<<< ") || line.starts_with(">>>>>>> ") {
            let message = "un conflit de versions est resté dans le fichier";
            let help = "choisissez entre les deux versions, puis enlevez les lignes `<<<<<<<`, `=======` et `>>>>>>>`";
            return Some(Fault::new(at, Code::ConflictMarker, message, help));
        }
        at += line.len();
    }
    None
}
