//! Calling an operation from its page. It is a module of its own (`src/bin/try_it.rs`), which only visitors
//! load who want it: the app knows its place alone (`src/pages/documentation/operation/try_it.rs`).
//!
//! - [`draft`]: what the visitor has typed, as values of a request
//! - [`control`]: how the value of a parameter is typed
//! - [`obstacle`]: what will keep a call from leaving or its answer from being read
//! - [`fields`], [`secrets`], [`body`], [`panel`], [`answer`]: what one sees

mod answer;
mod body;
mod control;
mod draft;
mod fields;
mod form;
mod obstacle;
mod panel;
mod secrets;

use std::{any::Any, cell::RefCell, rc::Rc};

use catalogue::ids;
use catalogue_openapi::request::Call;
use leptos::{mount::mount_to, prelude::*, task::spawn_local};

use crate::{
    browser::{
        self,
        try_it::{self as place, CallSource},
    },
    fetch,
};
use form::Form;

/// What stands in the page; dropped, it is gone, and with it what was typed.
type Mounted = Rc<RefCell<Vec<Box<dyn Any>>>>;

/// Fills its place, now and each time that the app shows another one.
pub fn start() {
    let mounted = Mounted::default();
    let renew = move || {
        mounted.borrow_mut().clear();
        if let Some((element, call)) = place::place() {
            let mounted = Rc::clone(&mounted);
            spawn_local(async move {
                let call = match call {
                    CallSource::At(address) => fetch::call_of(&address).await,
                    CallSource::Here(text) => fetch::read_call(&text),
                };
                // The visitor may have left meanwhile.
                if element.is_connected() {
                    *mounted.borrow_mut() = fill(element, call);
                }
            });
        }
    };
    renew();
    place::follow(renew);
}

/// The panel in its place, and a field in the row of each parameter.
fn fill(element: place::Place, call: Option<Call>) -> Vec<Box<dyn Any>> {
    let owner = Owner::new();
    owner.set();
    let Some(call) = call else {
        return vec![Box::new(mount_to(element, panel::missing)), Box::new(owner)];
    };
    let form = Form::new(call);
    let mut mounted: Vec<Box<dyn Any>> =
        vec![Box::new(mount_to(element, move || panel::view(form)))];
    for (number, parameter) in form.parameters().into_iter().enumerate() {
        if let Some(row) = place::in_row(&parameter.anchor) {
            let field = move || fields::view(form, parameter, number);
            mounted.push(Box::new(mount_to(row, field)));
        }
    }
    mounted.push(Box::new(owner));
    // The button that was pressed for it is gone.
    browser::focus_id(ids::TRY_IT_FORM);
    mounted
}
