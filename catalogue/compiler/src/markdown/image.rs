//! Pictures: files of the catalogue only, so that a page asks nothing of another site.

use std::ops::Range;

use catalogue::document::{Image, Inline, Target};
use percent_encoding::percent_decode_str;

use super::{context::Context, link};
use crate::{address::after_scheme, code::Code, symbols::Symbols};

/// A picture of a text, or what stands for it: its words when the file is missing, a link when it
/// is on another site.
pub fn picture(
    address: &str,
    alt: Option<&str>,
    span: Range<usize>,
    cx: &mut Context,
) -> Vec<Inline> {
    let words = || match alt.unwrap_or_default() {
        "" => vec![],
        alt => vec![Inline::Text(alt.to_owned())],
    };
    match find(address, cx.symbols) {
        Some(image) => {
            if alt.is_none() {
                let message = "cette image n’a pas de texte de remplacement";
                let help = "écrivez entre les crochets, ou dans `alt=\"…\"`, ce que montre l’image, en quelques mots";
                cx.warning(Code::ImageAltMissing, span, message).help(help);
            }
            vec![Inline::Image(Image { alt: alt.unwrap_or_default().to_owned(), ..image })]
        }
        None if is_foreign(address, cx.symbols) => foreign(address, words(), span, cx),
        None => {
            cx.error(Code::ImageMissing, span, missing(address)).help(HELP);
            words()
        }
    }
}

/// A picture beside words that say the same.
pub fn decoration(address: &str, span: Range<usize>, cx: &mut Context) -> Option<Image> {
    let image = find(address, cx.symbols);
    if image.is_none() {
        cx.warning(Code::ImageMissing, span, missing(address)).help(HELP);
    }
    image
}

/// What to do about a missing file.
pub const HELP: &str = "ajoutez le fichier dans le dossier `images`, ou retirez cette ligne";

/// What is said of a missing file.
pub fn missing(address: &str) -> String {
    format!("l’image `{address}` n’existe pas")
}

/// The picture at an address of this site, without words.
pub fn find(address: &str, symbols: &Symbols) -> Option<Image> {
    let own = symbols.own_path(address);
    let written = own.as_deref().unwrap_or(address);
    let decoded = percent_decode_str(written).decode_utf8_lossy();
    let is_here = |path: &&str| symbols.files.contains_key(*path);
    let path = [written, &decoded].into_iter().find(is_here)?;
    let size = *symbols.files.get(path)?;
    Some(Image { path: path.to_owned(), alt: String::new(), size })
}

fn is_foreign(address: &str, symbols: &Symbols) -> bool {
    let is_web = ["https", "http"].iter().any(|scheme| after_scheme(address, scheme).is_some());
    is_web && symbols.own_path(address).is_none()
}

fn foreign(address: &str, words: Vec<Inline>, span: Range<usize>, cx: &mut Context) -> Vec<Inline> {
    let message = "une image d’un autre site n’est pas affichée : un lien la remplace";
    let warning = cx.warning(Code::ImageForeign, span.clone(), message);
    warning.help("copiez le fichier dans le dossier `images`");
    let words =
        if words.is_empty() { vec![Inline::Text("Voir l’image".to_owned())] } else { words };
    match link::target(address, span, cx) {
        Some(target @ Target::Url(_)) => vec![Inline::External(target, words)],
        _ => words,
    }
}
