//! Entry point of the module that calls an operation from its page.

use any_spawner::Executor;
use vitrine::{browser, routes, try_it};

fn main() {
    let _ = Executor::init_wasm_bindgen();
    routes::set_base(&browser::public_url());
    try_it::start();
}
