//! Parameters, in all styles.

use catalogue_openapi::model::Location;

use crate::support::{sent, with};

/// The query of a list and of an object in one style.
fn query(style: &str, explode: bool) -> [String; 2] {
    let parameter = |name: &str| {
        format!("{{name: {name}, in: query, style: {style}, explode: {explode}, schema: {{}}}}")
    };
    let of = |text: &str| {
        let url = sent(&with("/x", &parameter("c")), &[(Location::Query, "c", text)]).url;
        url.split_once('?').map_or(String::new(), |(_, query)| query.to_owned())
    };
    [of(r#"["bleu","noir"]"#), of(r#"{"R":100,"G":200}"#)]
}

#[test]
fn queries_are_written_in_all_styles() {
    assert_eq!(query("form", true), ["c=bleu&c=noir", "R=100&G=200"]);
    assert_eq!(query("form", false), ["c=bleu,noir", "c=R,100,G,200"]);
    assert_eq!(query("spaceDelimited", false), ["c=bleu%20noir", "c=R%20100%20G%20200"]);
    assert_eq!(query("pipeDelimited", false), ["c=bleu%7Cnoir", "c=R%7C100%7CG%7C200"]);
    assert_eq!(query("deepObject", true)[1], "c%5BR%5D=100&c%5BG%5D=200");
}

/// The path of a text, a list and an object in one style.
fn path(style: &str, explode: bool) -> [String; 3] {
    let parameter = format!(
        "{{name: c, in: path, required: true, style: {style}, explode: {explode}, schema: {{}}}}"
    );
    let documentation = with("/x/{c}", &parameter);
    [r#""bleu""#, r#"["bleu","noir"]"#, r#"{"R":100,"G":200}"#].map(|text| {
        let url = sent(&documentation, &[(Location::Path, "c", text)]).url;
        url.trim_start_matches("https://a.fr/v1/x/").to_owned()
    })
}

#[test]
fn paths_are_written_in_all_styles() {
    assert_eq!(path("simple", false), ["bleu", "bleu,noir", "R,100,G,200"]);
    assert_eq!(path("simple", true), ["bleu", "bleu,noir", "R=100,G=200"]);
    assert_eq!(path("label", false), [".bleu", ".bleu,noir", ".R,100,G,200"]);
    assert_eq!(path("label", true), [".bleu", ".bleu.noir", ".R=100.G=200"]);
    assert_eq!(path("matrix", false), [";c=bleu", ";c=bleu,noir", ";c=R,100,G,200"]);
    assert_eq!(path("matrix", true), [";c=bleu", ";c=bleu;c=noir", ";R=100;G=200"]);
}

#[test]
fn headers_cookies_and_contents_are_written() {
    let parameters = "{name: H, in: header, schema: {}}, {name: c, in: cookie, schema: {}}, {name: j, in: query, content: {application/json: {}}}, {name: r, in: query, allowReserved: true, schema: {}}, {name: e, in: query, schema: {}}";
    let texts = [
        (Location::Header, "H", r#"["a","b c"]"#),
        (Location::Cookie, "c", r#""x y""#),
        (Location::Query, "j", r#"["a"]"#),
        (Location::Query, "r", r#""a/b?c""#),
        (Location::Query, "e", r#""a/b?c&é""#),
    ];
    let sent = sent(&with("/x", parameters), &texts);
    assert_eq!(sent.url, "https://a.fr/v1/x?j=%5B%22a%22%5D&r=a/b?c&e=a%2Fb%3Fc%26%C3%A9");
    assert_eq!(
        sent.headers,
        [("H".to_owned(), "a,b c".to_owned()), ("Cookie".to_owned(), "c=x%20y".to_owned())]
    );
}

#[test]
fn what_is_not_chosen_is_not_sent() {
    let sent = sent(
        &with("/x", "{name: a, in: query, schema: {type: string, default: d}, example: e}"),
        &[],
    );
    assert_eq!(sent.url, "https://a.fr/v1/x");
    assert!(sent.headers.is_empty());
}
