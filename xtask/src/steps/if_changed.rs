//! Steps that needn't be done again.

use std::{process::Command, time::Duration};

use anyhow::Result;

use super::{Steps, duration};
use crate::unchanged::Inputs;

impl Steps {
    /// Runs a program as one step, unless it has succeeded with the same inputs.
    pub fn run_if_changed(&self, title: &str, command: Command, inputs: &Inputs) -> Result<()> {
        if let Some(ago) = inputs.succeeded() {
            self.leave_out(title, ago);
            return Ok(());
        }
        inputs.forget()?;
        self.run(title, command)?;
        inputs.keep()
    }

    fn leave_out(&self, title: &str, ago: Duration) {
        let mut state = self.state();
        state.count += 1;
        let name = self.name(state.count, title);
        state.left_out.push(title.to_owned());
        drop(state);
        let ago = duration(ago);
        self.say(&format!("{name}: nothing has changed since it succeeded, {ago} ago"));
    }

    /// What the numbers of tests don't count.
    pub(super) fn say_what_was_left_out(&self) {
        let titles = self.state().left_out.join(", ");
        if !titles.is_empty() {
            self.say(&format!(
                "not done again, since nothing has changed: {titles}; `--again` does all"
            ));
        }
    }
}
