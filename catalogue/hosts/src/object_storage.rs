//! Object storage, where each file is told with its headers when it is sent; and what stands before it.

use std::fmt::Write;

use serde_json::json;

use crate::rules::{BY_DEFAULT, EVERYWHERE, HASHED, IMMUTABLE, TYPES, TYPES_OF_PATHS};

const HEADER: &str = "\
#!/bin/sh
# Envoie le site dans un stockage objet (S3), chaque fichier avec son type et sa règle de cache :
#   sh s3.sh dist s3://mon-seau
# Chaque construction écrit ce fichier de nouveau : ne le modifiez pas.
set -eu
site=$1
bucket=$2
send() { aws s3 cp \"$site\" \"$bucket\" --recursive --no-progress --exclude '*' \"$@\"; }

";

/// The command that sends all files: those that the app needs before the pages that need them.
pub fn script() -> String {
    let mut text = HEADER.to_owned();
    let hashed: Vec<&str> = HASHED.iter().map(|path| path.trim_start_matches('/')).collect();
    for (extension, kind) in TYPES {
        let included = hashed.iter().map(|path| format!("--include '{path}.{extension}'"));
        let included = included.collect::<Vec<_>>().join(" ");
        // Writing to a string can't fail.
        let _ =
            writeln!(text, "send {included} --content-type '{kind}' --cache-control '{IMMUTABLE}'");
    }
    let not_hashed: Vec<String> = hashed.iter().map(|path| format!("--exclude '{path}'")).collect();
    let not_hashed = not_hashed.join(" ");
    // The pages, which are the first, come last.
    for (extension, kind) in TYPES.iter().rev() {
        let _ = writeln!(
            text,
            "send --include '*.{extension}' {not_hashed} --content-type '{kind}' --cache-control '{}'",
            BY_DEFAULT.1
        );
    }
    for (path, kind) in TYPES_OF_PATHS {
        let path = path.trim_start_matches('/');
        let _ = writeln!(
            text,
            "send --include '{path}' --content-type '{kind}' --cache-control '{}'",
            BY_DEFAULT.1
        );
    }
    text
}

/// What `aws cloudfront create-response-headers-policy` is given: all of the site may be read by other sites.
pub fn response_headers() -> String {
    let named = |name: &str| {
        EVERYWHERE.iter().find(|(other, _)| *other == name).map_or("", |(_, value)| *value)
    };
    let custom = ["Permissions-Policy", "Cross-Origin-Opener-Policy"]
        .map(|name| json!({ "Header": name, "Value": named(name), "Override": true }));
    let list = |items: &[&str]| json!({ "Quantity": items.len(), "Items": items });
    let policy = json!({
        "Name": "vitrine",
        "SecurityHeadersConfig": {
            "ContentSecurityPolicy": {
                "Override": true, "ContentSecurityPolicy": named("Content-Security-Policy"),
            },
            "ContentTypeOptions": { "Override": true },
            "ReferrerPolicy": { "Override": true, "ReferrerPolicy": named("Referrer-Policy") },
            "StrictTransportSecurity": {
                "Override": true, "IncludeSubdomains": false, "Preload": false,
                "AccessControlMaxAgeSec": 31_536_000,
            },
        },
        "CorsConfig": {
            "AccessControlAllowOrigins": list(&["*"]),
            "AccessControlAllowHeaders": list(&["*"]),
            "AccessControlAllowMethods": list(&["GET", "HEAD"]),
            "AccessControlAllowCredentials": false,
            "OriginOverride": true,
        },
        "CustomHeadersConfig": { "Quantity": custom.len(), "Items": custom },
    });
    format!("{policy:#}\n")
}
