//! Apache: a file for the block of a directory, or a `.htaccess` in the folder.

use crate::{
    Moved, Site,
    pattern::{escaped, expression},
    rules::{BY_DEFAULT, EVERYWHERE, OVER_HTTPS, PRIVATE, RULES, TYPES, TYPES_OF_PATHS},
};

const HEADER: &str = "\
# Ce qu’Apache doit savoir du site. Chaque construction écrit ce fichier de nouveau : ne le modifiez pas.
# Il faut les modules headers, mime, dir et rewrite. Dans la configuration, puis « apachectl graceful »
# à chaque publication :
#   DocumentRoot /var/www/catalogue/dist
#   <Directory /var/www/catalogue/dist>
#       Require all granted
#       Include /var/www/catalogue/dist-serveur/apache.conf
#   </Directory>
# Chez un hébergeur qui lit les fichiers .htaccess, copiez celui-ci dans le dossier du site, sous ce nom.

";

/// What follows the name of a compressed file.
const COMPRESSED: &str = r"(\.br|\.gz)?";

/// The whole file.
pub fn configuration(site: &Site) -> String {
    format!(
        "{HEADER}DirectoryIndex index.html\nOptions -Indexes -MultiViews\n\
         ErrorDocument 404 {base}/404.html\n\n{types}\n{headers}\n{rewriting}",
        base = site.base,
        types = types(site),
        headers = headers(site),
        rewriting = rewriting(site),
    )
}

fn types(site: &Site) -> String {
    let by_extension = TYPES.iter().map(|(extension, kind)| match kind.split_once("; charset=") {
        Some((kind, charset)) => {
            format!("AddType {kind} .{extension}\nAddCharset {charset} .{extension}\n")
        }
        None => format!("AddType {kind} .{extension}\n"),
    });
    let by_path = TYPES_OF_PATHS.iter().map(|(path, kind)| {
        let paths = expression(&[path], site.base, COMPRESSED);
        let kind = kind.replace('"', "\\\"");
        format!("<If \"%{{REQUEST_URI}} =~ m#{paths}#\">\n    ForceType \"{kind}\"\n</If>\n")
    });
    by_extension.chain(by_path).collect()
}

fn headers(site: &Site) -> String {
    let fixed = EVERYWHERE.iter().chain([&BY_DEFAULT]);
    let fixed = fixed.map(|(name, value)| format!("Header always set {name} \"{value}\"\n"));
    let varying = RULES.iter().map(|rule| {
        let value = rule.value.replace("{base}", site.base).replace('"', "\\\"");
        let paths = expression(rule.paths, site.base, COMPRESSED);
        format!(
            "<If \"%{{REQUEST_URI}} =~ m#{paths}#\">\n    Header always set {} \"{value}\"\n</If>\n",
            rule.name
        )
    });
    let (name, value) = OVER_HTTPS;
    let https = format!(
        "<If \"%{{HTTPS}} == 'on' || %{{HTTP:X-Forwarded-Proto}} == 'https'\">\n    \
         Header always set {name} \"{value}\"\n</If>\n"
    );
    fixed.chain(varying).chain([https]).collect()
}

/// Old addresses, what visitors don't get, then the compressed file where there is one.
fn rewriting(site: &Site) -> String {
    let moved = site.moved.iter().map(|Moved { from, to, .. }| {
        let from = from.strip_prefix(site.base).unwrap_or(from).trim_start_matches('/');
        let to = to.replace('%', "\\%");
        format!("RewriteRule \"^{}/?$\" \"{to}\" [R=301,NE,L]\n", escaped(from))
    });
    let private: Vec<&str> = PRIVATE.iter().map(|path| path.trim_start_matches('/')).collect();
    let private =
        private.iter().map(|name| format!("RewriteRule \"^{}$\" - [R=404,L]\n", escaped(name)));
    let compressed = [("br", "br"), ("gzip", "gz")].map(|(coding, extension)| {
        format!(
            "RemoveType .{extension}\nRemoveLanguage .{extension}\nAddEncoding {coding} .{extension}\n\
             RewriteCond \"%{{HTTP:Accept-Encoding}}\" \"\\b{coding}\\b\"\n\
             RewriteCond \"%{{REQUEST_FILENAME}}.{extension}\" -f\n\
             RewriteRule \"^(.+)$\" \"$1.{extension}\" [L]\n"
        )
    });
    let lines: String = moved.chain(private).chain(compressed).collect();
    format!("RewriteEngine On\n{lines}Header append Vary Accept-Encoding\n")
}
