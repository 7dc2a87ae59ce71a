//! Parts of a page that change with each key: described anew each time, of which the browser changes
//! only what differs from what it shows.
//!
//! Components build views that know which signal each of their words follows; here everything follows
//! the same one, and that knowledge would be most of what the visitor downloads and waits for
//! (docs/decisions/005-living-parts.md).

use std::{borrow::Cow, ops::Deref, rc::Rc};

use leptos::{ev::Event, html::custom, prelude::*};

use crate::browser;

/// A piece of a living part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Node {
    /// Words.
    Text(Cow<'static, str>),
    /// An element.
    Element(Element),
}

/// An element of a living part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Element(Box<Parts>);

/// What an element is made of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parts {
    /// Its name in HTML or SVG.
    pub tag: &'static str,
    /// Its attributes; a name that starts with a dot is that of a property, which the visitor changes
    /// as well: `.value`, `.checked`. Anything but an empty text is true.
    pub attributes: Vec<(&'static str, Cow<'static, str>)>,
    /// What it holds.
    pub children: Vec<Node>,
}

/// A living part.
#[derive(Clone)]
pub struct Part {
    /// What it shows; called again when a signal that it has read changes.
    pub content: Rc<dyn Fn() -> Vec<Node>>,
    /// What it does when something happens in it, of the kinds below.
    pub act: Rc<dyn Fn(&Event)>,
    /// Kinds of events.
    pub kinds: &'static [&'static str],
}

impl Part {
    /// Its place in a page: an element of this class, that only a living part has.
    pub fn view(self, class: &'static str) -> AnyView {
        #[cfg(feature = "ssr")]
        let content = drawn((self.content)());
        #[cfg(not(feature = "ssr"))]
        let content = ();
        // Leptos turns an element into the next one of its type, which here can only be that of another
        // living part: `browser::live` empties it first.
        custom("div").child(content).class(class).directive(browser::live, self).into_any()
    }
}

/// An element without attributes and content.
pub fn element(tag: &'static str) -> Element {
    Element(Box::new(Parts { tag, attributes: Vec::new(), children: Vec::new() }))
}

/// An element of this class.
pub fn classed(tag: &'static str, class: &'static str) -> Element {
    element(tag).with("class", class)
}

/// Holds the place of what isn't there, so that what comes after it keeps its own.
pub fn nothing() -> Node {
    Node::Text(Cow::Borrowed(""))
}

impl Element {
    /// With an attribute.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Cow<'static, str>>) -> Self {
        self.0.attributes.push((name, value.into()));
        self
    }

    /// With attributes of fixed values.
    #[must_use]
    pub fn with_all(mut self, attributes: &[(&'static str, &'static str)]) -> Self {
        self.0.attributes.extend(attributes.iter().map(|(name, value)| (*name, (*value).into())));
        self
    }

    /// With an attribute that is there or not.
    #[must_use]
    pub fn when(self, is_there: bool, name: &'static str) -> Self {
        if is_there {
            self.with(name, if name.starts_with('.') { "true" } else { "" })
        } else {
            self
        }
    }

    /// With words.
    #[must_use]
    pub fn says(self, words: impl Into<Cow<'static, str>>) -> Self {
        self.holds(Node::Text(words.into()))
    }

    /// With something in it.
    #[must_use]
    pub fn holds(mut self, child: impl Into<Node>) -> Self {
        self.0.children.push(child.into());
        self
    }

    /// With all these in it.
    #[must_use]
    pub fn holds_all(mut self, children: impl IntoIterator<Item = Node>) -> Self {
        self.0.children.extend(children);
        self
    }
}

impl Deref for Element {
    type Target = Parts;

    fn deref(&self) -> &Parts {
        &self.0
    }
}

impl From<Element> for Node {
    fn from(element: Element) -> Self {
        Self::Element(element)
    }
}

impl From<Option<Element>> for Node {
    fn from(element: Option<Element>) -> Self {
        element.map_or_else(nothing, Self::Element)
    }
}

/// As a view: pages are rendered natively like that.
#[cfg(feature = "ssr")]
fn drawn(nodes: Vec<Node>) -> Vec<AnyView> {
    use leptos::html::input;
    let one = |node| match node {
        Node::Text(text) => text.into_owned().into_any(),
        Node::Element(element) => {
            let Parts { tag, attributes, children } = *element.0;
            let view = match tag {
                // The only one without an end.
                "input" => input().into_any(),
                _ => custom(tag).child(drawn(children)).into_any(),
            };
            let attributes = attributes.into_iter();
            let attributes = attributes.filter(|(name, _)| !name.starts_with('.'));
            attributes
                .fold(view, |view, (name, value)| view.attr(name, value.into_owned()).into_any())
        }
    };
    nodes.into_iter().map(one).collect()
}
