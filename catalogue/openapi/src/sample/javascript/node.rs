//! A call through the modules `http` and `https` of Node.js: a body with GET, that `fetch` refuses.

use super::{body, form, headers, secrets, string, value_of};
use crate::request::{Request, RequestBody};

pub(super) fn sample(request: &Request) -> String {
    let module = if request.url.starts_with("http:") { "http" } else { "https" };
    let format = match request.body {
        RequestBody::Multipart(_) => "    \"Content-Type\": envoi.headers.get(\"content-type\"),\n",
        _ => "",
    };
    let headers = [headers(request), "\n".to_owned()].concat();
    [
        &format!("// fetch n’envoie pas de corps avec {} : cet appel passe par le module {module} de Node.js.\n", request.method),
        &format!("import {{ request }} from \"node:{module}\";\n\n"),
        &secrets(request),
        &form(request),
        &content(request),
        &format!("const requete = request({}, {{\n", value_of(&request.url, &request.variables)),
        &format!("  method: {},\n  headers: {{\n", string(&request.method)),
        headers.trim_start_matches('\n'),
        format,
        "    \"Content-Length\": Buffer.byteLength(corps),\n  },\n});\n",
        ANSWER,
        "requete.end(corps);",
    ]
    .concat()
}

/// The bytes, whose length must be known before they are sent.
fn content(request: &Request) -> String {
    match request.body {
        RequestBody::Multipart(_) => {
            "const envoi = new Response(formulaire);\nconst corps = Buffer.from(await envoi.arrayBuffer());\n"
                .to_owned()
        }
        _ => format!("const corps = {};\n", body(request, "").unwrap_or_default()),
    }
}

const ANSWER: &str = "requete.on(\"response\", async (reponse) => {
  reponse.setEncoding(\"utf8\");
  let texte = \"\";
  for await (const morceau of reponse) texte += morceau;
  console.log(reponse.statusCode, texte);
});
";
