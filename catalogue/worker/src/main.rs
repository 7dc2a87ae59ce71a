//! The worker: told of one specification, it posts the data files of its pages one by one, so that the
//! page never takes in much at once, and is ended by it.
//!
//! It posts `["ready"]` first, then for each file `["file", name, text]`, then `["end"]`, or
//! `["refused", why]`. It is told `[LiveRequest as JSON, bytes or file]`.

use js_sys::{Array, Uint8Array, global};
use wasm_bindgen::{JsCast, JsValue, prelude::Closure};
use web_sys::{Blob, DedicatedWorkerGlobalScope, FileReaderSync, MessageEvent};

fn main() {
    let answer = Closure::<dyn Fn(MessageEvent)>::new(|event: MessageEvent| {
        let asked: Array = event.data().unchecked_into();
        match read(&asked) {
            Ok(()) => post(&["end"]),
            Err(why) => post(&["refused", &why]),
        }
    });
    scope().set_onmessage(Some(answer.as_ref().unchecked_ref()));
    answer.forget();
    post(&["ready"]);
}

fn read(asked: &Array) -> Result<(), String> {
    let request = asked.get(0).as_string().unwrap_or_default();
    let request = serde_json::from_str(&request).map_err(|error| error.to_string())?;
    let bytes = bytes(&asked.get(1)).ok_or("le fichier n’a pas pu être lu")?;
    catalogue_worker::read(request, bytes, &mut |name, text| post(&["file", name, text]))
}

/// The bytes, or those of a file of the visitor's.
fn bytes(given: &JsValue) -> Option<Vec<u8>> {
    let buffer = match given.dyn_ref::<Blob>() {
        Some(file) => FileReaderSync::new().ok()?.read_as_array_buffer(file).ok()?.into(),
        None => given.clone(),
    };
    Some(Uint8Array::new(&buffer).to_vec())
}

fn post(words: &[&str]) {
    let message: Array = words.iter().map(|word| JsValue::from_str(word)).collect();
    // Texts can always be copied.
    let _ = scope().post_message(&message);
}

fn scope() -> DedicatedWorkerGlobalScope {
    global().unchecked_into()
}
