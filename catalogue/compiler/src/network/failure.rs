//! Why nothing came from an address.

use std::io::ErrorKind;

use serde::{Deserialize, Serialize};
use ureq::Error;

use super::reach::PrivateAddress;

/// Why there is no answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "failure", rename_all = "snake_case")]
pub enum Failure {
    /// It answers with this HTTP status.
    Status {
        /// The status.
        status: u16,
    },
    /// The name of the host leads to no machine.
    NoSuchName,
    /// The name could not be asked for.
    NameUnknown,
    /// No answer came in time.
    Timeout,
    /// Nobody listens there.
    ConnectionRefused,
    /// The connection ended before the answer.
    ConnectionClosed,
    /// Its certificate isn't one that browsers trust.
    Certificate,
    /// It leads from one address to the next without an end.
    RedirectLoop,
    /// It leads to what is no address of the web.
    RedirectNowhere,
    /// It leads from an address that others can't read to one that they can.
    RedirectInsecure,
    /// The machine is this one, or one of a network that isn't the Internet.
    PrivateAddress,
    /// There is more of it than is read.
    TooLong,
    /// It says to be compressed, and isn't.
    NotCompressed,
    /// Anything else, in the words of the library.
    Other {
        /// They are English.
        words: String,
    },
    /// This program has stopped asking.
    Interrupted,
}

impl Failure {
    /// What happened, in French.
    pub fn in_french(&self) -> String {
        let words = match self {
            Self::Status { status } => return format!("répond {status}"),
            Self::Other { words } => return format!("échec : {words}"),
            Self::NoSuchName => "aucun site ne porte plus ce nom",
            Self::NameUnknown => "le nom n’a pas pu être cherché : êtes-vous relié au réseau ?",
            Self::Timeout => "ne répond pas à temps",
            Self::ConnectionRefused => "refuse la connexion",
            Self::ConnectionClosed => "coupe la connexion avant de répondre",
            Self::Certificate => "son certificat n’est pas valable",
            Self::RedirectLoop => "renvoie sans fin d’une adresse à l’autre",
            Self::RedirectNowhere => "renvoie à ce qui n’est pas une adresse",
            Self::RedirectInsecure => {
                "renvoie de `https:` à `http:`, que d’autres peuvent modifier"
            }
            Self::PrivateAddress => "mène à une machine qui n’est pas sur l’internet public",
            Self::TooLong => "envoie plus que ce qui est lu d’un fichier",
            Self::NotCompressed => "envoie un texte compressé qui ne se décompresse pas",
            Self::Interrupted => "n’a pas été demandée",
        };
        words.to_owned()
    }

    pub(super) fn of(error: &Error) -> Self {
        match error {
            Error::HostNotFound => Self::NoSuchName,
            Error::Timeout(_) => Self::Timeout,
            Error::Tls(_) | Error::Rustls(_) => Self::Certificate,
            Error::BodyExceedsLimit(_) => Self::TooLong,
            Error::Decompress(..) => Self::NotCompressed,
            Error::Other(inner) if inner.is::<PrivateAddress>() => Self::PrivateAddress,
            Error::Io(error) => Self::of_system(error),
            other => Self::Other { words: other.to_string() },
        }
    }

    /// Of a name that isn't found the standard library has no kind, only the system's words.
    fn of_system(error: &std::io::Error) -> Self {
        if let Some(inner) = error.get_ref().and_then(|inner| inner.downcast_ref::<Error>()) {
            return Self::of(inner);
        }
        let words = error.to_string();
        match error.kind() {
            ErrorKind::TimedOut | ErrorKind::WouldBlock => Self::Timeout,
            ErrorKind::ConnectionRefused => Self::ConnectionRefused,
            ErrorKind::UnexpectedEof
            | ErrorKind::ConnectionReset
            | ErrorKind::ConnectionAborted
            | ErrorKind::BrokenPipe => Self::ConnectionClosed,
            // What is wrong with a certificate comes from within the handshake.
            ErrorKind::InvalidData => Self::Certificate,
            _ if words.contains("Name or service not known") || words.contains("No address") => {
                Self::NoSuchName
            }
            _ if words.contains("lookup address") => Self::NameUnknown,
            _ => Self::Other { words },
        }
    }
}

#[cfg(test)]
mod tests {
    use std::io;

    use super::*;

    /// A name is gone only when the system knows that there is none: it may also not have been able to
    /// ask.
    #[test]
    fn a_name_that_is_not_is_told_from_one_that_could_not_be_asked() {
        let check = |words: &str, expected: Failure| {
            let words = format!("failed to lookup address information: {words}");
            assert_eq!(Failure::of(&Error::Io(io::Error::other(words))), expected);
        };
        check("Name or service not known", Failure::NoSuchName);
        check("No address associated with hostname", Failure::NoSuchName);
        check("Temporary failure in name resolution", Failure::NameUnknown);
        check("Non-recoverable failure in name resolution", Failure::NameUnknown);
        assert_eq!(Failure::of(&Error::HostNotFound), Failure::NoSuchName);
    }

    #[test]
    fn other_failures_have_their_names() {
        let of_kind = |kind: ErrorKind| Failure::of(&Error::Io(kind.into()));
        assert_eq!(of_kind(ErrorKind::ConnectionRefused), Failure::ConnectionRefused);
        assert_eq!(of_kind(ErrorKind::ConnectionReset), Failure::ConnectionClosed);
        assert_eq!(of_kind(ErrorKind::InvalidData), Failure::Certificate);
        assert_eq!(of_kind(ErrorKind::TimedOut), Failure::Timeout);
        assert_eq!(Failure::of(&Error::Tls("no")), Failure::Certificate);
    }
}
