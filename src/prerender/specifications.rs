//! For nginx: the addresses at which this site passes specifications on that the content names and holds no
//! copy of, for pages whose browser their server refuses.

use std::fmt::Write;

use anyhow::Result;
use catalogue::documentation::Live;

use crate::routes::href;

/// The file, among those for servers.
pub const NGINX_LOCATION: &str = "nginx-specifications.conf";

/// Path below which they are.
const FOLDER: &str = "/api/v1/proxy/";

const HEADER: &str = "\
# Spécifications que le site transmet : celles que nomme le contenu, et aucune autre adresse.
# Dans la configuration de nginx, hors de « server » :
#   proxy_cache_path /var/cache/nginx/specifications keys_zone=specifications:1m max_size=200m inactive=7d;
# puis dans « server », avec le serveur de noms de votre machine :
#   resolver 127.0.0.53;
#   include /chemin/vers/nginx-specifications.conf;
";

/// What follows the list of addresses: reading only, nothing of the visitor's is passed on, nothing of the
/// answer can run on this site, one answer serves an hour.
const LIMITS: &str = "
    if ($specification = \"\") { return 404; }
    limit_except GET { deny all; }

    proxy_pass $specification;
    proxy_method GET;
    proxy_pass_request_headers off;
    proxy_pass_request_body off;
    proxy_set_header Accept-Encoding \"\";
    proxy_ssl_server_name on;
    proxy_redirect off;
    proxy_connect_timeout 5s;
    proxy_read_timeout 15s;
    proxy_buffering on;
    proxy_max_temp_file_size 20m;
    limit_rate_after 20m;
    limit_rate 1k;

    proxy_cache specifications;
    proxy_cache_key $specification;
    proxy_cache_valid 200 1h;
    proxy_cache_lock on;
    proxy_cache_use_stale error timeout updating http_500 http_502 http_503 http_504;
    proxy_ignore_headers Cache-Control Expires Set-Cookie Vary X-Accel-Buffering X-Accel-Charset X-Accel-Expires X-Accel-Limit-Rate X-Accel-Redirect;

    proxy_hide_header Content-Type;
    proxy_hide_header Set-Cookie;
    proxy_hide_header Content-Security-Policy;
    add_header Content-Type \"text/plain\";
    add_header Content-Security-Policy \"default-src 'none'; sandbox\" always;
    add_header X-Content-Type-Options nosniff always;
    add_header Cache-Control \"no-cache\" always;
}
";

/// One location, which knows these addresses only.
pub fn nginx_location<'l>(all: impl Iterator<Item = &'l Live>) -> Result<String> {
    let mut text = format!("{HEADER}location {} {{\n    set $specification \"\";\n", href(FOLDER));
    for live in all {
        let (asked, address) = (quoted(&href(&live.proxy)), quoted(&live.address));
        writeln!(
            text,
            "    if ($request_uri = \"{asked}\") {{ set $specification \"{address}\"; }}"
        )?;
    }
    Ok(text + LIMITS)
}

/// An address between quotation marks, where `$` would begin a variable.
fn quoted(address: &str) -> String {
    address.replace('\\', "%5C").replace('"', "%22").replace('$', "%24")
}

#[cfg(test)]
mod tests {
    use catalogue::documentation::Live;

    use super::nginx_location;

    #[test]
    fn the_named_addresses_and_no_others_are_passed_on() {
        let live = Live {
            address: "https://a.fr/spec?name=$host\"".to_owned(),
            proxy: "/api/v1/proxy/https%3A%2F%2Fa.fr%2Fspec%3Fname%3D$host".to_owned(),
            ..Live::default()
        };
        let configuration = nginx_location([&live].into_iter()).expect("a text can be written to");
        let expected = "if ($request_uri = \"/api/v1/proxy/https%3A%2F%2Fa.fr%2Fspec%3Fname%3D%24host\") { set $specification \"https://a.fr/spec?name=%24host%22\"; }";
        assert!(configuration.lines().any(|written| written.trim() == expected), "{configuration}");
        assert!(configuration.contains("if ($specification = \"\") { return 404; }"));
        assert_eq!(configuration.matches("if ($request_uri").count(), 1);
    }
}
