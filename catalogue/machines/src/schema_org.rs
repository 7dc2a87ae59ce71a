//! What a page is about, in the words of schema.org: a block of JSON-LD in the page. Only what is known is
//! said, and addresses are whole.

use catalogue::{api::Api, guide::Guide, producer::Producer, route::Route};
use serde_json::{Map, Value, json};

use crate::content::{Catalogue, Page, PageContent};

/// The block; nothing for pages that need none.
pub fn script(page: &Page, catalogue: &Catalogue) -> String {
    let things = things(page, catalogue);
    if things.is_empty() {
        return String::new();
    }
    let graph = json!({ "@context": "https://schema.org", "@graph": things });
    // `<` never appears as such, so no text can end the script.
    let text = graph.to_string().replace('<', "\\u003c");
    format!("<script type=\"application/ld+json\" data-page>{text}</script>")
}

fn things(page: &Page, catalogue: &Catalogue) -> Vec<Value> {
    let address = || whole(catalogue.addresses.page(&page.route), catalogue);
    match page.content {
        PageContent::Api(api) => {
            let above = [("Rechercher une API", Route::Search)];
            let breadcrumb = breadcrumb(&above, page, catalogue);
            std::iter::once(web_api(api, address(), catalogue)).chain(breadcrumb).collect()
        }
        PageContent::Producer(producer) => {
            let above = [("Producteurs", Route::Producers)];
            let breadcrumb = breadcrumb(&above, page, catalogue);
            std::iter::once(organisation(producer, address())).chain(breadcrumb).collect()
        }
        PageContent::Guide(guide) => vec![article(guide, address())],
        _ if page.route == Route::Home => vec![web_site(address(), catalogue)],
        _ => vec![],
    }
}

fn web_api(api: &Api, address: Option<String>, catalogue: &Catalogue) -> Value {
    let specification = api.documentation.specification.as_ref();
    let specification = specification.map(|target| catalogue.addresses.target(target));
    let documentation = api.documentation.external.clone();
    let documentation = documentation.or_else(|| whole(specification?, catalogue));
    let keywords = [api.themes.as_slice(), api.keywords.as_slice()].concat().join(", ");
    let provider = object([
        ("@type", Some("Organization".to_owned())),
        ("name", Some(api.producer.name.clone())),
        ("alternateName", api.producer.acronym.clone()),
    ]);
    let mut thing = object([
        ("@type", Some("WebAPI".to_owned())),
        ("name", Some(api.title.clone())),
        ("description", Some(api.tagline.clone())),
        ("url", address),
        ("documentation", documentation),
        ("keywords", (!keywords.is_empty()).then_some(keywords)),
        ("dateModified", api.last_update.map(String::from)),
    ]);
    thing["provider"] = provider;
    thing
}

fn organisation(producer: &Producer, address: Option<String>) -> Value {
    let mut thing = object([
        ("@type", Some("Organization".to_owned())),
        ("name", Some(producer.name.clone())),
        ("alternateName", producer.acronym.clone()),
        ("description", producer.summary.clone()),
        ("mainEntityOfPage", address),
    ]);
    if let Some(site) = producer.sites.first() {
        thing["url"] = json!(site.url);
    }
    thing
}

fn article(guide: &Guide, address: Option<String>) -> Value {
    object([
        ("@type", Some("Article".to_owned())),
        ("headline", Some(guide.title.clone())),
        ("description", guide.tagline.clone()),
        ("url", address),
        ("inLanguage", Some("fr".to_owned())),
    ])
}

fn web_site(address: Option<String>, catalogue: &Catalogue) -> Value {
    let site = catalogue.site;
    let description = (!site.description.is_empty()).then(|| site.description.clone());
    let mut thing = object([
        ("@type", Some("WebSite".to_owned())),
        ("name", Some(site.name.clone())),
        ("description", description),
        ("url", address.clone()),
        ("inLanguage", Some("fr".to_owned())),
    ]);
    if address.is_some() {
        let search = catalogue.addresses.page(&Route::Search);
        thing["potentialAction"] = json!({
            "@type": "SearchAction",
            "target": format!("{search}?q={{search_term_string}}"),
            "query-input": "required name=search_term_string",
        });
    }
    thing
}

/// The way to a page from the home page; none while addresses can't be whole.
fn breadcrumb(above: &[(&str, Route)], page: &Page, catalogue: &Catalogue) -> Option<Value> {
    catalogue.addresses.root()?;
    let home = [("Accueil", Route::Home)];
    let here = [(page.title.as_str(), page.route.clone())];
    let steps = home.iter().chain(above).chain(&here).enumerate();
    let items: Vec<Value> = steps
        .map(|(index, (name, route))| {
            let address = catalogue.addresses.page(route);
            json!({ "@type": "ListItem", "position": index + 1, "name": name, "item": address })
        })
        .collect();
    Some(json!({ "@type": "BreadcrumbList", "itemListElement": items }))
}

/// An address, unless it would only mean something on this site.
fn whole(address: String, catalogue: &Catalogue) -> Option<String> {
    (catalogue.addresses.root().is_some() || !address.starts_with('/')).then_some(address)
}

/// What is known of a thing.
fn object<const N: usize>(fields: [(&str, Option<String>); N]) -> Value {
    let known = fields.into_iter().filter_map(|(key, value)| Some((key.to_owned(), json!(value?))));
    Value::Object(known.collect::<Map<_, _>>())
}
