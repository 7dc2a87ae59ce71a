//! What a file of the content becomes: each kind has a folder, and pages whose addresses start alike.

/// The kind of a file whose page has an address of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// An API's entry.
    Api,
    /// A producer.
    Producer,
    /// A guide.
    Guide,
    /// A service that uses APIs.
    Service,
    /// An editorial page.
    Page,
}

/// Each kind, the folder of its files (in the content as among the data files), and what precedes the
/// slug in the address of its pages.
const KINDS: [(Kind, &str, &str); 5] = [
    (Kind::Api, "api", "/les-api/"),
    (Kind::Producer, "producteurs", "/producteurs/"),
    (Kind::Guide, "guides", "/guides/"),
    (Kind::Service, "service", "/service/"),
    // Last: every address of one part starts like it.
    (Kind::Page, "pages", "/"),
];

impl Kind {
    /// Every kind.
    pub const ALL: [Self; 5] = [Self::Api, Self::Producer, Self::Guide, Self::Service, Self::Page];

    /// The folder of its files.
    pub fn folder(self) -> &'static str {
        self.row().1
    }

    /// What precedes the slug in the address of its pages, with a slash at both ends.
    pub fn prefix(self) -> &'static str {
        self.row().2
    }

    /// The kind whose files are in this folder.
    pub fn in_folder(folder: &str) -> Option<Self> {
        KINDS.iter().find(|row| row.1 == folder).map(|row| row.0)
    }

    fn row(self) -> (Self, &'static str, &'static str) {
        // In the order of the variants: a test says so.
        KINDS[self as usize]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_kind_has_its_row() {
        assert_eq!(KINDS.map(|row| row.0), Kind::ALL);
        assert!(Kind::ALL.into_iter().all(|kind| kind.row().0 == kind));
    }
}
