//! Caddy: a file for the block of a site.

use crate::{
    Moved, Site,
    pattern::{escaped, expression},
    rules::{BY_DEFAULT, EVERYWHERE, OVER_HTTPS, PRIVATE, RULES, TYPES, TYPES_OF_PATHS},
};

const HEADER: &str = "\
# Ce que Caddy doit savoir du site. Chaque construction écrit ce fichier de nouveau : ne le modifiez pas.
# Dans le Caddyfile, puis « caddy reload » à chaque publication :
#   api.exemple.fr {
#       root * /var/www/catalogue/dist
#       import /var/www/catalogue/dist-serveur/Caddyfile
#   }

";

/// The whole file. What stands in `route` is done in its order: the last header of a name counts.
pub fn configuration(site: &Site) -> String {
    let base = site.base;
    format!(
        "{HEADER}{start}route {base}/* {{\n{headers}{types}{moved}\t@vitrine_private path_regexp `{private}`\n\
         \terror @vitrine_private 404\n\tfile_server {{\n\t\tprecompressed br gzip\n\t}}\n}}\n\
         handle_errors {{\n\trewrite * {base}/404.html\n\theader {cache} \"{fresh}\"\n\
         \theader Content-Type \"{html}\"\n{removed}\tfile_server\n}}\n",
        // Its own address without the slash is nobody's folder.
        start = if base.is_empty() { String::new() } else { format!("redir {base} {base}/ 301\n") },
        headers = headers(site),
        types = types(site),
        moved = moved(site),
        private = expression(&PRIVATE, base, ""),
        cache = BY_DEFAULT.0,
        fresh = BY_DEFAULT.1,
        html = TYPES[0].1,
        removed = removed(),
    )
}

fn headers(site: &Site) -> String {
    let fixed = EVERYWHERE.iter().chain([&BY_DEFAULT]);
    let fixed = fixed.map(|(name, value)| format!("\theader {name} \"{value}\"\n"));
    let varying = RULES.iter().enumerate().map(|(number, rule)| {
        let value = rule.value.replace("{base}", site.base);
        let paths = expression(rule.paths, site.base, "");
        format!(
            "\t@vitrine_{number} path_regexp `{paths}`\n\theader @vitrine_{number} {} `{value}`\n",
            rule.name
        )
    });
    let (name, value) = OVER_HTTPS;
    let https = format!(
        "\t@vitrine_https expression `{{scheme}} == \"https\" || {{header.X-Forwarded-Proto}} == \"https\"`\n\
         \theader @vitrine_https {name} \"{value}\"\n"
    );
    fixed.chain(varying).chain([https]).collect()
}

fn types(site: &Site) -> String {
    let by_extension = TYPES.iter().map(|(extension, kind)| {
        format!("\t@vitrine_{extension} path *.{extension}\n\theader @vitrine_{extension} Content-Type `{kind}`\n")
    });
    let by_path = TYPES_OF_PATHS.iter().enumerate().map(|(number, (path, kind))| {
        let paths = expression(&[path], site.base, "");
        format!(
            "\t@vitrine_type_{number} path_regexp `{paths}`\n\theader @vitrine_type_{number} Content-Type `{kind}`\n"
        )
    });
    by_extension.chain(by_path).collect()
}

fn moved(site: &Site) -> String {
    let line = |(number, Moved { from, to, .. }): (usize, &Moved)| {
        let paths = format!("^{}/?$", escaped(from));
        format!(
            "\t@vitrine_moved_{number} path_regexp `{paths}`\n\tredir @vitrine_moved_{number} `{to}` 301\n"
        )
    };
    site.moved.iter().enumerate().map(line).collect::<Vec<_>>().concat()
}

/// What the file that isn't there would have had.
fn removed() -> String {
    let others = RULES.iter().filter(|rule| rule.name != BY_DEFAULT.0);
    others.map(|rule| format!("\theader -{}\n", rule.name)).collect::<Vec<_>>().concat()
}
