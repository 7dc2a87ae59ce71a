//! nginx: a file for the block of a server.

use std::fmt::Write;

use crate::{
    Moved, Site,
    pattern::expression,
    rules::{BY_DEFAULT, EVERYWHERE, OVER_HTTPS, PRIVATE, RULES, TYPES, TYPES_OF_PATHS},
};

const HEADER: &str = "\
# Ce que nginx doit savoir du site. Chaque construction écrit ce fichier de nouveau : ne le modifiez pas.
# Dans la configuration de nginx, puis « nginx -s reload » à chaque publication :
#   server {
#       listen 443 ssl;
#       server_name api.exemple.fr;
#       root /var/www/catalogue/dist;
#       brotli_static on;  # avec le module libnginx-mod-http-brotli-static
#       include /var/www/catalogue/dist-serveur/nginx.conf;
#   }

";

/// The whole file.
pub fn configuration(site: &Site) -> String {
    let mut text = HEADER.to_owned();
    // Writing to a string can't fail.
    let _ = write!(text, "{}\n{}", variables(site), location(site));
    text
}

/// The values of the headers that depend on the path. They are counted again for the page of an unknown
/// address, which so never has the year of a file that isn't there.
fn variables(site: &Site) -> String {
    let mut text = String::new();
    for (number, rule) in RULES.iter().enumerate() {
        let default = if rule.name == BY_DEFAULT.0 { BY_DEFAULT.1 } else { "" };
        let value = rule.value.replace("{base}", site.base);
        let paths = expression(rule.paths, site.base, "");
        let _ = write!(
            text,
            "set $vitrine_{number} '{default}';\nif ($uri ~ '{paths}') {{ set $vitrine_{number} '{value}'; }}\n"
        );
    }
    let _ = write!(
        text,
        "set $vitrine_https '';\nif ($scheme = https) {{ set $vitrine_https '{value}'; }}\n\
         if ($http_x_forwarded_proto = https) {{ set $vitrine_https '{value}'; }}\n",
        value = OVER_HTTPS.1
    );
    text
}

fn location(site: &Site) -> String {
    let base = site.base;
    let types = TYPES
        .iter()
        .map(|(extension, kind)| format!("        {} {extension};\n", bare(kind)))
        .collect::<Vec<_>>()
        .concat();
    let types_with_charset: Vec<&str> =
        TYPES.iter().filter(|(_, kind)| bare(kind) != *kind).map(|(_, kind)| bare(kind)).collect();
    format!(
        "location {base}/ {{\n    index index.html;\n    try_files $uri $uri/ =404;\n    \
         error_page 404 {base}/404.html;\n    absolute_redirect off;\n    gzip_static on;\n    gzip_vary on;\n\n    \
         charset utf-8;\n    charset_types {charsets};\n    types {{\n{types}    }}\n\n{headers}\n{inner}}}\n",
        // `text/html` is always one of them.
        charsets = types_with_charset[1..].join(" "),
        headers = headers(),
        inner = [types_of_paths(site), private(site), moved(site)].concat(),
    )
}

/// A type without its character set, which nginx adds by itself.
fn bare(kind: &str) -> &str {
    kind.split(';').next().unwrap_or(kind)
}

fn headers() -> String {
    let fixed = EVERYWHERE
        .iter()
        .map(|(name, value)| format!("    add_header {name} \"{value}\" always;\n"));
    let varying = RULES
        .iter()
        .enumerate()
        .map(|(number, rule)| format!("    add_header {} $vitrine_{number} always;\n", rule.name));
    let https = format!("    add_header {} $vitrine_https always;\n", OVER_HTTPS.0);
    fixed.chain(varying).chain([https]).collect()
}

fn types_of_paths(site: &Site) -> String {
    let of_path = |(path, kind): &(&str, &str)| {
        let paths = expression(&[path], site.base, "");
        format!("    location ~ '{paths}' {{ types {{}} default_type '{kind}'; }}\n")
    };
    TYPES_OF_PATHS.iter().map(of_path).collect()
}

fn private(site: &Site) -> String {
    format!("    location ~ '{}' {{ return 404; }}\n", expression(&PRIVATE, site.base, ""))
}

fn moved(site: &Site) -> String {
    let line = |Moved { from, to, .. }: &Moved| {
        let (from, with_slash, to) = (quoted(from), quoted(&format!("{from}/")), quoted(to));
        format!(
            "    location = {from} {{ return 301 {to}; }}\n    location = {with_slash} {{ return 301 {to}; }}\n"
        )
    };
    site.moved.iter().map(line).collect()
}

/// Between quotation marks; `$` begins no variable in an encoded address.
fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}
