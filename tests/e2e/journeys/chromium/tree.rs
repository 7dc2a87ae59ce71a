//! What assistive technology is told of a page: its landmarks, headings and controls with their names, as
//! Chromium computes them. Links and texts aren't there: they are the content's.

use std::{collections::HashMap, fmt::Write};

use serde_json::{Value, json};

use crate::{Journey, browser::Browser, journey::FULL};

/// Pages whose tree is kept in `tests/e2e/trees`, by the name of its file.
const PAGES: [(&str, &str); 10] = [
    ("accueil", "/"),
    ("recherche", "/rechercher-api?q=crue"),
    ("sans-resultat", "/rechercher-api?q=xylophone"),
    ("fiche", FULL),
    ("assistant", "/les-api/api-releves-fluviaux/demande-acces"),
    ("question", "/les-api/api-releves-fluviaux/demande-acces?profil="),
    ("verdict", "/les-api/api-releves-fluviaux/demande-acces?profil=un-particulier"),
    ("eligibilite", "/eligibilite"),
    ("comparaison", "/comparer?api=api-ponts&api=api-releves-fluviaux"),
    ("operation", "/documentation/api-essai"),
];

/// The roles that structure a page, or that one acts on.
const ROLES: [&str; 22] = [
    "banner",
    "navigation",
    "main",
    "contentinfo",
    "search",
    "region",
    "complementary",
    "form",
    "heading",
    "button",
    "textbox",
    "searchbox",
    "combobox",
    "radio",
    "checkbox",
    "group",
    "radiogroup",
    "table",
    "alert",
    "status",
    "figure",
    "DisclosureTriangle",
];

/// What is said of a state besides the name.
const STATES: [&str; 6] = ["level", "expanded", "checked", "disabled", "pressed", "required"];

#[tokio::test]
async fn each_kind_of_page_tells_its_structure() {
    let journey = Journey::start().await;
    let browser = &journey.browser;
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path("../../trees");
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    for (name, path) in PAGES {
        journey.open(path).await;
        browser.is_painted().await;
        let tree = tree(browser).await;
        settings.bind(|| insta::assert_snapshot!(name, tree));
    }
    journey.end().await;
}

async fn tree(browser: &Browser) -> String {
    let answer = browser.devtools("Accessibility.getFullAXTree", json!({})).await;
    let nodes = answer["nodes"].as_array().expect("a tree has nodes");
    let by_id: HashMap<&str, &Value> =
        nodes.iter().filter_map(|node| Some((node["nodeId"].as_str()?, node))).collect();
    let mut text = String::new();
    write_node(&nodes[0], &by_id, 0, &mut text);
    text
}

/// A line for a node that counts, then its children, one step further in.
fn write_node(node: &Value, by_id: &HashMap<&str, &Value>, depth: usize, text: &mut String) {
    let role = node["role"]["value"].as_str().unwrap_or_default();
    let counts = node["ignored"] != json!(true) && ROLES.contains(&role);
    if counts {
        let name = node["name"]["value"].as_str().unwrap_or_default();
        let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
        // Writing to a string can't fail.
        let _ = writeln!(text, "{}{role} « {name} »{}", "  ".repeat(depth), states(node));
    }
    let children = node["childIds"].as_array().into_iter().flatten();
    for child in children.filter_map(|id| by_id.get(id.as_str()?)) {
        write_node(child, by_id, depth + usize::from(counts), text);
    }
}

/// Its states, each with its value.
fn states(node: &Value) -> String {
    let properties = node["properties"].as_array().into_iter().flatten();
    let told = properties.filter(|one| STATES.iter().any(|state| one["name"] == json!(state)));
    let told = told.filter(|one| one["value"]["value"] != json!(false));
    let state = |one: &Value| {
        format!(" {}={}", one["name"].as_str().unwrap_or_default(), one["value"]["value"])
    };
    told.map(state).collect::<Vec<_>>().concat()
}
