// Starts the worker: the script that wasm-bindgen has made, then its module, both beside this file.
importScripts("./specification-worker.js");
wasm_bindgen({ module_or_path: "./specification-worker_bg.wasm" });
