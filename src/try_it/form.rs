//! The signals that the parts of the form share.

use std::{collections::BTreeMap, rc::Rc};

use catalogue_openapi::{
    model::Parameter,
    request::{Call, Request},
};
use leptos::prelude::*;

use super::{
    answer::Outcome,
    draft::{Draft, Key},
};
use crate::{browser::ChosenFile, fetch::Abort};

/// What has been typed and what came of it. Secrets are in the memory of the page, and nowhere else.
#[derive(Clone, Copy)]
pub struct Form {
    call: StoredValue<Call>,
    /// What has been typed.
    pub draft: RwSignal<Draft>,
    /// What is typed to prove who one is, by the name of the way: one or two fields.
    pub secrets: RwSignal<BTreeMap<String, [String; 2]>>,
    /// Files, by the part of the body that they are.
    pub files: StoredValue<BTreeMap<String, ChosenFile>, LocalStorage>,
    /// What came back.
    pub outcome: RwSignal<Outcome>,
    /// What ends the call that is on its way.
    abort: StoredValue<Option<Rc<Abort>>, LocalStorage>,
}

impl Form {
    /// Nothing typed.
    pub fn new(call: Call) -> Self {
        Self {
            draft: RwSignal::new(Draft::new(&call)),
            call: StoredValue::new(call),
            secrets: RwSignal::default(),
            files: StoredValue::new_local(BTreeMap::new()),
            outcome: RwSignal::new(Outcome::None),
            abort: StoredValue::new_local(None),
        }
    }

    /// Something of the call.
    pub fn with_call<T>(self, look: impl FnOnce(&Call) -> T) -> T {
        self.call.with_value(look)
    }

    /// A call is on its way, which this ends.
    pub fn set_sending(self, abort: Rc<Abort>) {
        self.abort.set_value(Some(abort));
        self.outcome.set(Outcome::Sending);
    }

    /// The call has come to an end, unless it was stopped, or the form is gone.
    pub fn set_outcome(self, outcome: Outcome) {
        self.outcome.try_update(|current| {
            if current.is_awaited() {
                *current = outcome;
            }
        });
    }

    /// Ends the call that is on its way.
    pub fn stop(self) {
        self.outcome.set(Outcome::Stopped);
        self.abort.with_value(|abort| abort.iter().for_each(|abort| abort.abort()));
    }

    /// In the order of the page.
    pub fn parameters(self) -> Vec<Parameter> {
        self.with_call(|call| call.operation.parameters.clone())
    }

    /// What has been typed for a parameter.
    pub fn typed(self, key: &Key) -> String {
        self.draft.with(|draft| draft.parameters.get(key).cloned().unwrap_or_default())
    }

    /// Notes what has been typed.
    pub fn set_typed(self, key: &Key, text: String) {
        self.draft.update(|draft| drop(draft.parameters.insert(key.clone(), text)));
    }

    /// The request as it is shown, and what must be mended first.
    pub fn shown(self) -> (Request, Vec<String>) {
        self.with_call(|call| self.draft.with(|draft| draft.shown(call)))
    }
}
