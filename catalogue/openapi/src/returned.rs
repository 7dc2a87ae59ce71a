//! The data that an operation returns: leaves of its first successful answer, for readers who don't code.

mod examples;
mod order;
mod plain;

use std::rc::Rc;

use crate::{
    model::{JsonType, ReturnedData, ReturnedValue},
    node::Node,
    read::{Place, main_answer},
    schema::{Context, Merged, Part, alternative_titles},
    source::At,
    words::words,
};

/// Most values of a list.
const MOST: usize = 120;
/// Most bytes of their meanings.
const MOST_BYTES: usize = 10_000;
/// Most values that are counted beyond them.
const MOST_COUNTED: usize = 300;
/// Most signs of an example.
const MOST_SIGNS: usize = 120;
/// Deepest value.
const DEEPEST: usize = 10;
/// Deepest value that stands in a named type: the type's own page goes on.
const DEEPEST_NAMED: usize = 4;
/// Name of a key that the specification doesn't name.
const ANY_KEY: &str = "{clé}";
/// Between the names of two alternatives.
const OR: &str = " ou ";
/// Between a branch and the one in it.
const BELOW: &str = " › ";
/// Objects around the data that say nothing by themselves.
const WRAPPERS: [&str; 10] = [
    "data", "links", "meta", "result", "results", "items", "content", "response", "payload",
    "value",
];

/// The values of the first successful answer.
pub(crate) fn returned<'a>(context: &Context<'a>, place: Place<'a, '_>) -> ReturnedData {
    let Some((code, answer)) = main_answer(context, place) else { return ReturnedData::default() };
    let Some((format, media, part)) = content(context, answer) else {
        return ReturnedData { code: code.to_owned(), ..ReturnedData::default() };
    };
    let merged = Merged::new(context, &[part]);
    let is_list = !merged.items.is_empty() && merged.properties.is_empty();
    let mut walk = Walk { context, values: Vec::new(), left_out: 0, bytes: 0, branch: Vec::new() };
    walk.inside(&merged, &Trail::default(), 0);
    let is_file = walk.values.is_empty()
        && (is_bytes(format)
            || merged.types.as_deref() == Some(&[JsonType::File])
            || merged.format == "binary");
    if walk.values.is_empty() && !is_file {
        walk.plain(&merged, Trail::default());
    }
    order::by_branch(&mut walk.values);
    examples::complete(&mut walk.values, || crate::read::given_value(context, format, media, part));
    ReturnedData {
        code: code.to_owned(),
        is_file,
        is_list,
        values: walk.values,
        left_out: walk.left_out,
    }
}

/// The format of an answer, what has its examples, and its schema: JSON first.
fn content<'a>(context: &Context<'a>, answer: At<'a>) -> Option<(&'a str, At<'a>, Part<'a>)> {
    if let Some(node) = answer.node.get("schema") {
        return Some(("", answer, Part::new(At { file: answer.file, node })));
    }
    let all = || answer.node.get("content").into_iter().flat_map(Node::fields);
    let (name, media) = all().find(|(name, _)| name.contains("json")).or_else(|| all().next())?;
    let media = context.follow(At { file: answer.file, node: media })?;
    let node = media.node.get("schema").or_else(|| media.node.get("itemSchema"))?;
    Some((name, media, Part::new(At { file: media.file, node })))
}

fn is_bytes(media: &str) -> bool {
    !media.is_empty()
        && !["json", "xml", "text", "form", "yaml"].iter().any(|part| media.contains(part))
}

/// Where a value stands.
#[derive(Clone, Default)]
struct Trail {
    path: String,
    branch: String,
    variant: String,
    /// The label of the value itself, and the branch that it is in: its alternatives may have no fields.
    label: String,
    above: String,
}

struct Walk<'a, 'c> {
    context: &'c Context<'a>,
    values: Vec<ReturnedValue>,
    left_out: usize,
    /// Of the meanings so far.
    bytes: usize,
    branch: Vec<(usize, usize)>,
}

impl<'a> Walk<'a, '_> {
    /// The fields, items and alternatives of a value.
    fn inside(&mut self, merged: &Merged<'a>, trail: &Trail, level: usize) {
        if self.left_out >= MOST_COUNTED || level > 2 * DEEPEST {
            return;
        }
        let id = merged.of.first().copied();
        self.branch.extend(id);
        for property in &merged.properties {
            let own = Merged::new(self.context, &property.parts);
            if !own.write_only {
                self.value(property.name, &own, trail, level);
            }
        }
        self.other_keys(merged, trail, level);
        if !merged.items.is_empty() {
            let items = Merged::new(self.context, &merged.items);
            let path = format!("{}[]", trail.path);
            self.inside(&items, &Trail { path, ..trail.clone() }, level + 1);
        }
        for choice in &merged.choices {
            self.choice(&choice.alternatives, merged, trail, level);
        }
        self.branch.truncate(self.branch.len() - usize::from(id.is_some()));
    }

    /// Keys that the specification doesn't name: what each of them has.
    fn other_keys(&mut self, merged: &Merged<'a>, trail: &Trail, level: usize) {
        for (_, part) in &merged.other_keys {
            let own = Merged::new(self.context, &[*part]);
            if own.types.is_some() || own.opens() || !own.title.is_empty() {
                self.value(ANY_KEY, &own, trail, level);
            }
        }
    }

    /// Each alternative; what all of them have is told once, and of none of them.
    fn choice(
        &mut self,
        alternatives: &[Part<'a>],
        merged: &Merged<'a>,
        trail: &Trail,
        level: usize,
    ) {
        let start = self.values.len();
        let titles = alternative_titles(self.context, alternatives, merged);
        let of_all = titles.join(OR);
        for (part, variant) in alternatives.iter().zip(titles) {
            let own = Merged::new(self.context, &[*part]);
            if plain::is_plain(self.context, &own) {
                let has_name = !own.title.is_empty() || own.link.is_some();
                let variant = if has_name { variant } else { trail.variant.clone() };
                self.plain(&own, Trail { variant, ..trail.clone() });
            } else if !self.is_above(&own) {
                self.inside(&own, &Trail { variant, ..trail.clone() }, level + 1);
            }
        }
        for value in self.values[start..].iter_mut().filter(|value| value.variant == of_all) {
            value.variant.clone_from(&trail.variant);
        }
    }

    fn is_above(&self, merged: &Merged) -> bool {
        merged.link.is_some() && merged.of.first().is_some_and(|id| self.branch.contains(id))
    }

    /// A field: its leaves, or itself when it is one.
    fn value(&mut self, name: &str, own: &Merged<'a>, trail: &Trail, level: usize) {
        let dot = if trail.path.is_empty() { "" } else { "." };
        let path = format!("{}{dot}{name}", trail.path);
        let inner = inner(self.context, own);
        let is_list = inner.is_some();
        let shown = inner.as_deref().unwrap_or(own);
        let ends = plain::is_plain(self.context, shown)
            || !shown.opens()
            || self.is_above(shown)
            || level >= if shown.link.is_some() { DEEPEST_NAMED } else { DEEPEST };
        if ends {
            return self.leaf(
                name,
                own,
                shown,
                Trail { path: if is_list { format!("{path}[]") } else { path }, ..trail.clone() },
            );
        }
        let label = label(name, own);
        let branch = if WRAPPERS.contains(&name) {
            trail.branch.clone()
        } else if trail.branch.is_empty() {
            label.clone()
        } else {
            format!("{}{BELOW}{label}", trail.branch)
        };
        let (variant, above) = (trail.variant.clone(), trail.branch.clone());
        self.inside(own, &Trail { path, branch, variant, label, above }, level + 1);
    }

    fn leaf(&mut self, name: &str, own: &Merged<'a>, shown: &Merged<'a>, trail: Trail) {
        let meaning = if own.description.is_empty() { shown.description } else { own.description };
        self.add(ReturnedValue {
            label: label(name, own),
            meaning: meaning.to_owned(),
            example: example(own).or_else(|| example(shown)).unwrap_or_default(),
            path: trail.path,
            branch: trail.branch,
            variant: trail.variant,
            type_link: shown.link.clone().filter(|_| shown.opens()),
            deprecated: own.deprecated,
            plain: None,
        });
    }

    /// A value, unless another alternative has told the same or there are too many.
    fn add(&mut self, value: ReturnedValue) {
        if value.plain.is_some() && self.values.contains(&value) {
            return;
        }
        if let Some(same) = self.same(&value) {
            same.variant = [&same.variant, OR, &value.variant].concat();
            return;
        }
        self.bytes += value.meaning.len();
        if self.values.len() >= MOST || self.bytes > MOST_BYTES {
            self.left_out += 1;
            return;
        }
        self.values.push(value);
    }
}

impl Walk<'_, '_> {
    /// The value of another alternative that says the same at the same place, be it in a list or alone.
    fn same(&mut self, new: &ReturnedValue) -> Option<&mut ReturnedValue> {
        let plain = |path: &str| path.replace("[]", "").trim_start_matches('.').to_owned();
        let path = plain(&new.path);
        self.values.iter_mut().find(|value| {
            let is_other = !new.variant.is_empty() && value.variant != new.variant;
            is_other
                && value.label == new.label
                && value.meaning == new.meaning
                && value.branch == new.branch
                && value.plain == new.plain
                && plain(&value.path) == path
        })
    }
}

/// What the items of a list are, through lists of lists.
fn inner<'a>(context: &Context<'a>, own: &Merged<'a>) -> Option<Rc<Merged<'a>>> {
    let mut found: Option<Rc<Merged>> = None;
    for _ in 0..DEEPEST {
        let current = found.as_deref().unwrap_or(own);
        if current.items.is_empty() || current.opens() {
            break;
        }
        found = Some(Merged::new(context, &current.items));
    }
    found
}

/// The title, when it is one for readers, else the name in words.
fn label(name: &str, own: &Merged) -> String {
    let title = own.title.trim();
    if title.is_empty() && name == ANY_KEY {
        "Valeur de chaque clé".to_owned()
    } else if title.is_empty() || own.link.as_ref().is_some_and(|link| link.name == title) {
        words(name)
    } else {
        title.to_owned()
    }
}

/// A short example, on one line.
fn example(own: &Merged) -> Option<String> {
    let values = own.values.iter().flatten().map(|value| value.value.text.clone());
    let given = own
        .examples
        .first()
        .or(own.constant.as_ref())
        .map(|node| crate::schema::literal(node).text);
    given.or_else(|| values.clone().next()).map(|text| short(text, MOST_SIGNS))
}

/// A text of at most so many signs.
fn short(text: String, most: usize) -> String {
    if text.chars().count() <= most {
        return text;
    }
    text.chars().take(most - 1).chain(['…']).collect()
}
