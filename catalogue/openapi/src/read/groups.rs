//! The menu: parents of tags (3.2), else `x-tagGroups`, else tags in order, then those that aren't
//! declared, then operations without a tag.

use std::collections::{HashMap, HashSet};

use crate::{
    docs::external_docs,
    model::{Group, Operation, OperationLine},
    node::Node,
};

/// The groups of the menu; those without operations are left out.
pub(super) fn groups(root: &Node, operations: &[Operation]) -> Vec<Group> {
    let mut by_tag: HashMap<&str, Vec<&Operation>> = HashMap::new();
    let mut order: Vec<&str> = Vec::new();
    for operation in operations {
        let names: HashSet<&str> = operation.tags.iter().map(String::as_str).collect();
        for tag in operation.tags.iter().map(String::as_str).filter(|tag| names.contains(tag)) {
            let known = by_tag.entry(tag).or_default();
            if !known.iter().any(|other| other.slug == operation.slug) {
                known.push(operation);
            }
            if known.len() == 1 && !order.contains(&tag) {
                order.push(tag);
            }
        }
    }
    let menu = Menu { root, by_tag };
    let mut groups = menu.declared();
    let declared: HashSet<String> = tags(root).map(|tag| tag.text_of("name")).collect();
    let undeclared = order.into_iter().filter(|tag| !declared.contains(*tag));
    let mut shown = HashSet::new();
    names_of(&groups, &mut shown);
    groups.extend(undeclared.filter(|tag| !shown.contains(*tag)).map(|tag| menu.plain(tag, false)));
    groups.extend(untagged(operations));
    groups
}

fn untagged(operations: &[Operation]) -> Option<Group> {
    let without = operations.iter().filter(|operation| operation.tags.is_empty());
    let operations: Vec<_> = without.map(line).collect();
    (!operations.is_empty()).then(|| Group { operations, ..Group::default() })
}

fn names_of(groups: &[Group], found: &mut HashSet<String>) {
    for group in groups {
        found.insert(group.name.clone());
        names_of(&group.groups, found);
    }
}

struct Menu<'a> {
    root: &'a Node,
    by_tag: HashMap<&'a str, Vec<&'a Operation>>,
}

impl Menu<'_> {
    fn declared(&self) -> Vec<Group> {
        let has_parents = tags(self.root).any(|tag| tag.get("parent").is_some());
        match self.root.get("x-tagGroups") {
            Some(groups) if !has_parents && !groups.items().is_empty() => self.tag_groups(groups),
            _ => self.children("", &mut HashSet::new()),
        }
    }

    /// The tags of a parent. A circle has no root: its tags stand at the top.
    fn children(&self, parent: &str, seen: &mut HashSet<String>) -> Vec<Group> {
        let mut groups = Vec::new();
        for tag in tags(self.root) {
            let name = tag.text_of("name");
            let own_parent = self.parent(tag);
            if own_parent == parent && seen.insert(name.clone()) {
                let within = self.children(&name, seen);
                groups.extend(self.group(tag, within));
            }
        }
        groups
    }

    /// The parent of a tag; none when it is unknown, or leads back to the tag.
    fn parent(&self, tag: &Node) -> String {
        let find = |name: &str| tags(self.root).find(|tag| tag.text_of("name") == name);
        let mut seen = HashSet::from([tag.text_of("name")]);
        let mut current = tag.text_of("parent");
        while !current.is_empty() {
            let Some(parent) = find(&current).filter(|_| seen.insert(current.clone())) else {
                return String::new();
            };
            current = parent.text_of("parent");
        }
        tag.text_of("parent")
    }

    fn group(&self, tag: &Node, groups: Vec<Group>) -> Option<Group> {
        let name = tag.text_of("name");
        let plain = self.plain(&name, true);
        let titles = ["summary", "x-displayName"].map(|key| tag.text_of(key));
        let group = Group {
            title: titles.into_iter().find(|title| !title.is_empty()).unwrap_or_default(),
            description: tag.text_of("description"),
            kind: tag.text_of("kind"),
            external_docs: external_docs(tag),
            groups,
            ..plain
        };
        (!group.operations.is_empty() || !group.groups.is_empty()).then_some(group)
    }

    fn plain(&self, name: &str, is_declared: bool) -> Group {
        let operations =
            self.by_tag.get(name).into_iter().flatten().map(|operation| line(operation)).collect();
        Group { name: name.to_owned(), is_declared, operations, ..Group::default() }
    }

    /// Groups of tags, then the tags that are in none.
    fn tag_groups(&self, written: &Node) -> Vec<Group> {
        let mut seen = HashSet::new();
        let tag_of = |name: &str| tags(self.root).find(|tag| tag.text_of("name") == name);
        let mut groups = Vec::new();
        for group in written.items() {
            let names =
                group.get("tags").into_iter().flat_map(Node::items).filter_map(Node::scalar);
            let mut within = Vec::new();
            for name in names.filter(|name| self.by_tag.contains_key(name)) {
                seen.insert(name.to_owned());
                within.extend(tag_of(name).map_or_else(
                    || Some(self.plain(name, false)),
                    |tag| self.group(tag, Vec::new()),
                ));
            }
            if !within.is_empty() {
                groups.push(Group {
                    name: group.text_of("name"),
                    is_declared: true,
                    groups: within,
                    ..Group::default()
                });
            }
        }
        let others = tags(self.root).filter(|tag| !seen.contains(&tag.text_of("name")));
        groups.extend(others.filter_map(|tag| self.group(tag, Vec::new())));
        groups
    }
}

/// An operation in a list.
pub(super) fn line(operation: &Operation) -> OperationLine {
    OperationLine {
        slug: operation.slug.clone(),
        method: operation.method.clone(),
        path: operation.path.clone(),
        title: operation.title.clone(),
        deprecated: operation.deprecated,
    }
}

/// The tags that a specification declares.
fn tags(root: &Node) -> impl Iterator<Item = &Node> {
    root.get("tags").into_iter().flat_map(Node::items).filter(|tag| !tag.text_of("name").is_empty())
}
