//! The folders whose files the site ships as they are.

/// A folder of the content, and the endings of the files that are shipped from it: nothing that a
/// browser would run.
pub struct Shipped {
    /// Name of the folder.
    pub folder: &'static str,
    /// Endings, in small letters.
    pub extensions: &'static [&'static str],
}

/// Every such folder.
pub const SHIPPED: [Shipped; 4] = [
    Shipped { folder: "images", extensions: &["png", "jpg", "jpeg", "gif", "webp", "avif", "svg"] },
    Shipped { folder: "openapi", extensions: &["json", "yml", "yaml"] },
    Shipped { folder: "swaggers", extensions: &["json", "yml", "yaml"] },
    Shipped {
        folder: "resources",
        extensions: &[
            "pdf", "csv", "json", "xml", "zip", "odt", "ods", "odp", "docx", "xlsx", "pptx",
        ],
    },
];

impl Shipped {
    /// The folder of this name.
    pub fn folder(name: &str) -> Option<&'static Self> {
        SHIPPED.iter().find(|shipped| shipped.folder == name)
    }

    /// The folder from which files with this ending are shipped; none when there are several.
    pub fn only_for(extension: &str) -> Option<&'static Self> {
        let mut all = SHIPPED.iter().filter(|shipped| shipped.takes(extension));
        all.next().filter(|_| all.next().is_none())
    }

    /// Whether files with this ending are shipped.
    pub fn takes(&self, extension: &str) -> bool {
        self.extensions.iter().any(|known| known.eq_ignore_ascii_case(extension))
    }
}
