//! The box of the search page, and what narrows a search.

use std::borrow::Cow;

use catalogue::index::{Card, Index};

use super::{
    criteria::{Asked, Sort},
    facet::{Chosen, Facet, Offer, is_same},
};
use crate::{
    components::icon::{IconShape, living_icon},
    living::{Element, Node, classed, element},
    routes::{Href, Route, parameter},
};

/// Id of the filters.
const FILTERS: &str = "filtres";

/// The form of the search page; it works without the app as well. What is typed in the box is the
/// visitor's: it is filled only at first.
pub fn controls(index: &Index, asked: &Asked, answers: &[&Card], first_text: &str) -> Element {
    let facets = Facet::ALL.into_iter().map(|facet| {
        let offers = asked.chosen.offers(facet, answers, index);
        let selected = asked.chosen.get(facet);
        if facet.is_flag() {
            flag(facet, &offers, selected)
        } else {
            facet_list(facet, offers, selected)
        }
    });
    let submit = classed("button", "button").with("type", "submit");
    classed("form", "search-controls")
        .with_all(&[("role", "search"), ("method", "get")])
        .with("action", Route::Search.href())
        .holds(search_box(first_text))
        .holds(unfold(&asked.chosen))
        .holds(
            classed("div", "search-choices")
                .with("id", FILTERS)
                .holds_all(facets)
                .holds(sorts(asked.sort)),
        )
        .holds(
            element("noscript")
                .holds(submit.holds(living_icon(IconShape::Search)).says("Rechercher")),
        )
}

fn search_box(text: &str) -> Element {
    let input = element("input").with_all(&[
        ("id", "recherche"),
        ("type", "search"),
        ("name", parameter::TEXT),
        ("autocomplete", "off"),
        ("autocapitalize", "off"),
        ("spellcheck", "false"),
    ]);
    classed("div", "search-box")
        .holds(element("label").with("for", "recherche").says("Mots cherchés"))
        .holds(input.with(".value", text.to_owned()))
}

/// What unfolds the filters on a phone, where results come first; in a wide window they are all there.
fn unfold(chosen: &Chosen) -> Element {
    let label = match chosen.number() {
        0 => "Filtrer et trier".to_owned(),
        number => format!("Filtrer et trier ({number})"),
    };
    let summary = classed("summary", "button button-secondary").with("aria-controls", FILTERS);
    classed("details", "search-more").holds(summary.says(label))
}

/// A facet with values: the first option is no choice. Hidden when there is nothing to choose.
fn facet_list(facet: Facet, offers: Vec<Offer>, selected: &str) -> Node {
    let is_empty = offers.is_empty();
    let name = facet.parameter();
    let options = offers.into_iter().map(|offer| {
        let is_selected = is_same(&offer.value, selected);
        Node::from(option(offer.value, is_selected).says(offer.label))
    });
    let list = element("select").with("id", name).with("name", name);
    element("div")
        .when(is_empty, "hidden")
        .holds(element("label").with("for", name).says(facet.label()))
        .holds(list.holds(option("", selected.is_empty()).says("Tous")).holds_all(options))
        .into()
}

/// A facet that is or isn't.
fn flag(facet: Facet, offers: &[Offer], selected: &str) -> Node {
    let label = offers.first().map_or("", |offer| &offer.label);
    let name = facet.parameter();
    let input = element("input").with("id", name).with("type", "checkbox").with("name", name);
    classed("div", "search-flag")
        .when(offers.is_empty(), "hidden")
        .holds(input.with("value", "oui").when(!selected.is_empty(), ".checked"))
        .holds(element("label").with("for", name).says(label.to_owned()))
        .into()
}

fn sorts(chosen: Sort) -> Element {
    let sorts = Sort::ALL.into_iter();
    let sorts =
        sorts.map(|sort| Node::from(option(sort.word(), sort == chosen).says(sort.label())));
    element("div")
        .holds(element("label").with("for", "tri").says("Trier par"))
        .holds(element("select").with("id", "tri").with("name", parameter::SORT).holds_all(sorts))
}

fn option(value: impl Into<Cow<'static, str>>, is_selected: bool) -> Element {
    element("option").with("value", value).when(is_selected, ".selected")
}
