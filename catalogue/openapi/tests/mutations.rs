//! Each node of each small specification removed, of another type, under another name: nothing falls, and
//! what can't be shown is told with its line and what to do.

use std::{collections::HashMap, fs, path::Path};

use catalogue_openapi::{Compiled, compile};
use serde_json::{Map, Value, json};

/// The small specifications, as values.
fn fixtures() -> Vec<(String, Value)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures");
    let entries = fs::read_dir(folder).expect("the folder is there");
    let mut paths: Vec<_> = entries.map(|entry| entry.expect("readable").path()).collect();
    paths.sort();
    let read = |path: &Path| -> Option<Value> {
        serde_yaml::from_str(&fs::read_to_string(path).ok()?).ok()
    };
    let named = paths
        .iter()
        .filter_map(|path| Some((path.file_name()?.to_string_lossy().into_owned(), read(path)?)));
    named.filter(|(_, value)| value.get("openapi").or(value.get("swagger")).is_some()).collect()
}

/// Compiles, and checks what every compilation promises: pages or a reason, reasons with a place and a cure.
fn compiled(document: &Value, what: &str) -> Compiled {
    let none = HashMap::<String, Vec<u8>>::new();
    let compiled = compile("essai.json", document.to_string().as_bytes(), &none);
    for one in &compiled.diagnostics {
        assert!(one.line >= 1 && one.column >= 1, "{what}: {one:?}");
        assert!(!one.message.is_empty() && !one.help.is_empty(), "{what}: {one:?}");
    }
    let documentation = &compiled.documentation;
    let is_shown = !documentation.operations.is_empty() || !documentation.types.is_empty();
    assert!(is_shown || !compiled.diagnostics.is_empty(), "{what}: neither pages nor a reason");
    compiled
}

/// Pointers of all nodes but the root, with what each is.
fn nodes(value: &Value, pointer: &str, found: &mut Vec<String>) {
    let step = |name: &str| format!("{pointer}/{}", name.replace('~', "~0").replace('/', "~1"));
    let children: Vec<(String, &Value)> = match value {
        Value::Object(map) => map.iter().map(|(name, child)| (step(name), child)).collect(),
        Value::Array(items) => {
            items.iter().enumerate().map(|(at, child)| (step(&at.to_string()), child)).collect()
        }
        _ => Vec::new(),
    };
    for (pointer, child) in children {
        found.push(pointer.clone());
        nodes(child, &pointer, found);
    }
}

/// The parent of a node, and its last step.
fn parent<'v>(document: &'v mut Value, pointer: &str) -> (&'v mut Value, String) {
    let (above, step) = pointer.rsplit_once('/').expect("it isn't the root");
    let step = step.replace("~1", "/").replace("~0", "~");
    (document.pointer_mut(above).expect("it is there"), step)
}

fn removed(document: &Value, pointer: &str) -> Value {
    let mut document = document.clone();
    match parent(&mut document, pointer) {
        (Value::Object(map), step) => drop(map.remove(&step)),
        (Value::Array(items), step) => drop(items.remove(step.parse().expect("a position"))),
        _ => unreachable!("only lists and objects have parts"),
    }
    document
}

fn renamed(document: &Value, pointer: &str) -> Option<Value> {
    let mut document = document.clone();
    let (Value::Object(map), step) = parent(&mut document, pointer) else { return None };
    let fields = std::mem::take(map);
    let name = |key: String| if key == step { "zzz".to_owned() } else { key };
    *map = fields.into_iter().map(|(key, value)| (name(key), value)).collect::<Map<_, _>>();
    Some(document)
}

fn replaced(document: &Value, pointer: &str, value: Value) -> Value {
    let mut document = document.clone();
    *document.pointer_mut(pointer).expect("it is there") = value;
    document
}

/// A value of each type.
fn values() -> [Value; 6] {
    [json!(null), json!(true), json!(7), json!("texte"), json!(["texte"]), json!({"zzz": 1})]
}

#[test]
fn nothing_falls_whatever_is_removed_renamed_or_replaced() {
    for (name, document) in fixtures() {
        let mut all = Vec::new();
        nodes(&document, "", &mut all);
        for pointer in all {
            compiled(&removed(&document, &pointer), &format!("{name} without {pointer}"));
            if let Some(document) = renamed(&document, &pointer) {
                compiled(&document, &format!("{name} without the name of {pointer}"));
            }
            for value in values() {
                let what = format!("{name}: {pointer} is {value}");
                compiled(&replaced(&document, &pointer, value), &what);
            }
        }
    }
}
