//! What a specification holds, as it was written: order, digits and places are kept.

/// A value and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Node {
    /// Byte of the file: of the key for a field, of the value for an item.
    pub at: u32,
    /// The value.
    pub value: Value,
}

/// A value of JSON or YAML.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// Nothing.
    Null,
    /// True or false.
    Bool(bool),
    /// A number, digits as written.
    Number(Box<str>),
    /// A text.
    Text(Box<str>),
    /// Items.
    List(Vec<Node>),
    /// Fields in order.
    Map(Map),
}

/// Fields in order, found by name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Map {
    entries: Vec<(Box<str>, Node)>,
    /// Positions of the entries by name; only of long maps.
    by_name: Vec<u32>,
}

/// A map is searched from its start up to this length.
const SHORT: usize = 12;

impl Map {
    /// A map of entries whose names differ.
    pub fn new(entries: Vec<(Box<str>, Node)>) -> Self {
        let mut by_name = Vec::new();
        if entries.len() > SHORT {
            by_name.extend(0..u32::try_from(entries.len()).unwrap_or(u32::MAX));
            by_name.sort_by(|one, other| name_at(&entries, *one).cmp(name_at(&entries, *other)));
        }
        Self { entries, by_name }
    }

    /// The value of a name.
    pub fn get(&self, name: &str) -> Option<&Node> {
        if self.by_name.is_empty() {
            return self.entries.iter().find(|(key, _)| **key == *name).map(|(_, node)| node);
        }
        let found = self.by_name.binary_search_by(|at| name_at(&self.entries, *at).cmp(name));
        let position = *self.by_name.get(found.ok()?)?;
        self.entries.get(position as usize).map(|(_, node)| node)
    }

    /// Names and values in order.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Node)> {
        self.entries.iter().map(|(key, node)| (&**key, node))
    }

    /// Values in order, to be changed.
    pub fn values_mut(&mut self) -> impl Iterator<Item = &mut Node> {
        self.entries.iter_mut().map(|(_, node)| node)
    }

    /// How many fields.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether there is no field.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }
}

fn name_at(entries: &[(Box<str>, Node)], at: u32) -> &str {
    entries.get(at as usize).map_or("", |(key, _)| key)
}

impl Node {
    /// The map it is.
    pub fn map(&self) -> Option<&Map> {
        if let Value::Map(map) = &self.value { Some(map) } else { None }
    }

    /// The field of a map, null being no field.
    pub fn get(&self, name: &str) -> Option<&Node> {
        self.map()?.get(name).filter(|node| node.value != Value::Null)
    }

    /// Names and values; none of anything else than a map.
    pub fn fields(&self) -> impl Iterator<Item = (&str, &Node)> {
        self.map().into_iter().flat_map(Map::iter)
    }

    /// Items; none of anything else than a list.
    pub fn items(&self) -> &[Node] {
        if let Value::List(items) = &self.value { items } else { &[] }
    }

    /// The text it is.
    pub fn text(&self) -> Option<&str> {
        if let Value::Text(text) = &self.value { Some(text) } else { None }
    }

    /// The text of a value that isn't a list or a map, as written.
    pub fn scalar(&self) -> Option<&str> {
        match &self.value {
            Value::Text(text) | Value::Number(text) => Some(text),
            Value::Bool(true) => Some("true"),
            Value::Bool(false) => Some("false"),
            _ => None,
        }
    }

    /// The text of a field, a number or true being one; empty when it is absent.
    pub fn text_of(&self, name: &str) -> String {
        self.get(name).and_then(Node::scalar).unwrap_or_default().to_owned()
    }

    /// Whether a field is true.
    pub fn is_true(&self, name: &str) -> bool {
        self.bool_of(name).unwrap_or_default()
    }

    /// A field that is true or false, or one of these words in quotes.
    pub fn bool_of(&self, name: &str) -> Option<bool> {
        self.get(name)?.scalar()?.parse().ok()
    }

    /// How many values it holds, itself included.
    pub fn size(&self) -> usize {
        let fields = self.fields().map(|(_, node)| node);
        1 + fields.chain(self.items()).map(Node::size).sum::<usize>()
    }

    /// What a JSON pointer leads to: `/paths/~1pets/get`.
    pub fn pointer(&self, pointer: &str) -> Option<&Node> {
        let mut node = self;
        for step in pointer.split('/').skip(1) {
            let step = step.replace("~1", "/").replace("~0", "~");
            node = match &node.value {
                Value::Map(map) => map.get(&step)?,
                Value::List(items) => items.get(step.parse::<usize>().ok()?)?,
                _ => return None,
            };
        }
        Some(node)
    }
}

/// A name as a step of a JSON pointer.
pub fn step(name: &str) -> String {
    name.replace('~', "~0").replace('/', "~1")
}
