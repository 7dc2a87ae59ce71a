//! Several schemas that must all hold, as one: what `allOf`, and `$ref` with what stands beside it, mean.

use std::{
    collections::{BTreeMap, HashSet},
    rc::Rc,
};

use super::part::Part;
use crate::{
    model::{ChoiceKind, ConstraintKind, EnumValue, JsonType, TypeLink, Xml},
    node::Node,
    schema::Context,
    source::At,
};

// Each is one word of the standard, true or false.
#[allow(clippy::struct_excessive_bools)]
/// What several schemas say together. Fields and items are still as written.
#[derive(Clone, Debug, Default)]
pub(crate) struct Merged<'a> {
    /// The named type that this is.
    pub(crate) link: Option<TypeLink>,
    /// Nodes of the named types that this is, under all its names: not of those that it is made of.
    pub(crate) is: Vec<(usize, usize)>,
    /// Nodes of the named types that this is, or that it is made of.
    pub(crate) of: Vec<(usize, usize)>,
    pub(crate) title: &'a str,
    pub(crate) description: &'a str,
    pub(crate) type_description: &'a str,
    pub(crate) types: Option<Vec<JsonType>>,
    pub(crate) contradiction: Vec<JsonType>,
    pub(crate) format: &'a str,
    pub(crate) nullable: bool,
    /// Whether it may be nothing but null.
    pub(crate) is_null: bool,
    pub(crate) deprecated: bool,
    pub(crate) read_only: bool,
    pub(crate) write_only: bool,
    pub(crate) constraints: BTreeMap<ConstraintKind, String>,
    pub(crate) values: Option<Vec<EnumValue>>,
    /// The nodes of the values, for examples.
    pub(crate) value_nodes: &'a [Node],
    pub(crate) constant: Option<&'a Node>,
    pub(crate) default: Option<&'a Node>,
    pub(crate) examples: Vec<&'a Node>,
    pub(crate) properties: Vec<Property<'a>>,
    pub(crate) required: HashSet<&'a str>,
    pub(crate) items: Vec<Part<'a>>,
    pub(crate) positions: Vec<Part<'a>>,
    /// Fields by pattern; without one, all others.
    pub(crate) other_keys: Vec<(&'a str, Part<'a>)>,
    pub(crate) names: Option<Part<'a>>,
    pub(crate) is_open: bool,
    pub(crate) is_closed: bool,
    pub(crate) contains: Vec<Part<'a>>,
    pub(crate) is_list_closed: bool,
    pub(crate) choices: Vec<ChoiceParts<'a>>,
    pub(crate) excluded: Vec<Part<'a>>,
    pub(crate) conditions: Vec<ConditionParts<'a>>,
    pub(crate) content: Option<Part<'a>>,
    pub(crate) is_forbidden: bool,
    /// The schema that names further reading.
    pub(crate) external_docs: Option<&'a Node>,
    /// Keys that the standard doesn't know.
    pub(crate) unread: Vec<&'a str>,
    pub(crate) discriminator: Option<At<'a>>,
    /// The schema that has the discriminator, when nothing else inherits it here.
    pub(crate) discriminated: Option<Part<'a>>,
    pub(crate) xml: Option<Xml>,
    pub(crate) is_missing: bool,
    /// References that lead nowhere, as written.
    pub(crate) missing: Vec<&'a str>,
}

/// A field, all of whose schemas must hold.
#[derive(Clone, Debug)]
pub(crate) struct Property<'a> {
    pub(crate) name: &'a str,
    pub(crate) parts: Vec<Part<'a>>,
    pub(crate) inherited_from: Option<TypeLink>,
}

/// What must hold when something else does, as written.
#[derive(Clone, Debug, Default)]
pub(crate) struct ConditionParts<'a> {
    /// The field that must be there; empty: `when` says what must hold.
    pub(crate) field: &'a str,
    pub(crate) when: Option<Part<'a>>,
    pub(crate) then: Option<Part<'a>>,
    pub(crate) otherwise: Option<Part<'a>>,
}

/// Alternatives as written.
#[derive(Clone, Debug)]
pub(crate) struct ChoiceParts<'a> {
    pub(crate) kind: ChoiceKind,
    pub(crate) alternatives: Vec<Part<'a>>,
}

impl<'a> Merged<'a> {
    /// What parts say together. A schema alone is met on many pages: it is merged once.
    pub(crate) fn new(context: &Context<'a>, parts: &[Part<'a>]) -> Rc<Self> {
        let [only] = parts else { return Rc::new(Self::merge(context, parts)) };
        if let Some(known) = context.merged.borrow().get(&only.id()) {
            return Rc::clone(known);
        }
        let merged = Rc::new(Self::merge(context, parts));
        context.merged.borrow_mut().insert(only.id(), Rc::clone(&merged));
        merged
    }

    fn merge(context: &Context<'a>, parts: &[Part<'a>]) -> Self {
        let mut merger = Merger {
            context,
            merged: Self::default(),
            visiting: Vec::new(),
            through: 0,
            met: HashSet::new(),
        };
        // A named type that isn't referred to: an heir, or the root of its own page.
        if let [only] = parts
            && let Some(link) = context.types.borrow().named(only.id())
        {
            merger.merged.link = Some(link);
            merger.merged.is.push(only.id());
            merger.merged.of.push(only.id());
        }
        for part in parts {
            merger.part(*part, None);
        }
        merger.finish()
    }

    /// Whether there is something to open.
    pub(crate) fn has_structure(&self) -> bool {
        !self.properties.is_empty()
            || !self.items.is_empty()
            || !self.positions.is_empty()
            || self.opens()
            || self.has_rules()
    }

    /// Whether there are fields to open, rather than items alone.
    pub(crate) fn opens(&self) -> bool {
        !self.properties.is_empty() || !self.choices.is_empty() || !self.other_keys.is_empty()
    }

    /// Whether there is a rule about the value that is told as a part of its own.
    pub(crate) fn has_rules(&self) -> bool {
        !self.contains.is_empty()
            || !self.excluded.is_empty()
            || !self.conditions.is_empty()
            || self.content.is_some()
            || self.names.is_some()
    }
}

/// Most schemas that are made of one another.
const DEEPEST: usize = 48;

/// The walk over parts.
pub(super) struct Merger<'a, 'c> {
    pub(super) context: &'c Context<'a>,
    pub(super) merged: Merged<'a>,
    pub(super) visiting: Vec<(usize, usize)>,
    /// How many of those that are visited say nothing but that they are the next one.
    pub(super) through: usize,
    pub(super) met: HashSet<(usize, usize)>,
}

impl<'a> Merger<'a, '_> {
    /// One part: its reference, its `allOf`, then what it says itself, which counts more.
    pub(super) fn part(&mut self, part: Part<'a>, origin: Option<&TypeLink>) {
        if self.visiting.contains(&part.id()) {
            return self.tell_circle(part);
        }
        if self.visiting.len() >= DEEPEST {
            return self.tell_chain(part);
        }
        // Met twice in one merge, it says nothing new.
        if !self.met.insert(part.id()) {
            return;
        }
        self.visiting.push(part.id());
        let node = part.at.node;
        if let Some(written) = crate::source::reference_of(node) {
            self.reference(part, written, origin);
        }
        self.all_of(part, origin);
        self.own(part, origin);
        self.visiting.pop();
    }

    fn reference(&mut self, part: Part<'a>, written: &'a str, origin: Option<&TypeLink>) {
        let Some(target) = self.context.target(part.at, written) else {
            self.merged.is_missing = true;
            self.merged.missing.push(written);
            return;
        };
        let link = self.context.link(&target);
        let is_first = self.merged.link.is_none() && self.visiting.len() == 1;
        let target = Part::new(target.at);
        self.merged.of.push(target.id());
        let is_name = self.visiting.len() == self.through + 1;
        if is_name {
            self.merged.is.push(target.id());
        }
        self.through += usize::from(is_name);
        self.part(target, origin);
        self.through -= usize::from(is_name);
        if is_first {
            self.merged.link = Some(link);
        }
        self.merged.type_description = self.merged.description;
    }

    fn all_of(&mut self, part: Part<'a>, origin: Option<&TypeLink>) {
        let node = part.at.node;
        let Some(all) = node.get("allOf") else { return };
        let items: Vec<_> = all
            .items()
            .iter()
            .map(|item| Part::new(At { file: part.at.file, node: item }))
            .collect();
        let lonely =
            items.iter().filter(|item| crate::source::reference_of(item.at.node).is_some()).count()
                == 1
                && items.iter().all(|item| is_wrapper(item.at.node))
                && is_wrapper(node);
        for item in items {
            let link = self.link_of(item);
            // A reference with annotations around it is that type, not an heir of it.
            if lonely && self.merged.link.is_none() {
                self.merged.link.clone_from(&link);
            }
            let inherited = if lonely { None } else { link };
            let is_name = lonely && self.visiting.len() == self.through + 1;
            self.through += usize::from(is_name);
            self.part(item, inherited.as_ref().or(origin));
            self.through -= usize::from(is_name);
            if lonely {
                self.merged.type_description = self.merged.description;
            }
        }
    }

    fn link_of(&self, part: Part<'a>) -> Option<TypeLink> {
        let written = crate::source::reference_of(part.at.node)?;
        let target = self.context.target(part.at, written)?;
        Some(self.context.link(&target))
    }

    fn finish(mut self) -> Merged<'a> {
        let Merged { description, type_description, link, .. } = &mut self.merged;
        if link.is_none() || description == type_description {
            *type_description = "";
        }
        self.merged
    }
}

/// Whether a schema adds nothing but words to what it refers to.
fn is_wrapper(node: &Node) -> bool {
    const STRUCTURE: [&str; 15] = [
        "properties",
        "items",
        "oneOf",
        "anyOf",
        "additionalProperties",
        "patternProperties",
        "prefixItems",
        "enum",
        "contains",
        "not",
        "if",
        "dependentSchemas",
        "dependencies",
        "contentSchema",
        "propertyNames",
    ];
    STRUCTURE.iter().all(|key| node.get(key).is_none())
}
