//! Why a file can't be read or written, in French: the system's own words are English.

use std::{io, path::Path};

use anyhow::{Error, anyhow};

/// What can't be done (« de lire ») with a file, and why.
pub fn failure(action: &str, path: &Path, error: &io::Error) -> Error {
    anyhow!("impossible {action} `{}` : {}", path.display(), reason(error))
}

fn reason(error: &io::Error) -> String {
    let known = match error.kind() {
        io::ErrorKind::NotFound => "il n’existe pas",
        io::ErrorKind::PermissionDenied => "l’accès est refusé",
        io::ErrorKind::AlreadyExists => "il existe déjà",
        io::ErrorKind::IsADirectory => "c’est un dossier",
        io::ErrorKind::NotADirectory => "ce n’est pas un dossier",
        io::ErrorKind::ReadOnlyFilesystem => "le disque ne peut qu’être lu",
        io::ErrorKind::StorageFull => "le disque est plein",
        _ => {
            return error
                .raw_os_error()
                .map_or("erreur inconnue".to_owned(), |code| format!("erreur {code} du système"));
        }
    };
    known.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failure_says_what_and_why() {
        let check = |kind: io::ErrorKind, expected: &str| {
            let told = failure("de lire", Path::new("a/b.md"), &kind.into()).to_string();
            assert_eq!(told, format!("impossible de lire `a/b.md` : {expected}"));
        };
        check(io::ErrorKind::NotFound, "il n’existe pas");
        check(io::ErrorKind::Other, "erreur inconnue");
    }
}
