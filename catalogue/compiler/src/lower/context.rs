//! What lowering a file works with beside the file, in one value.

use crate::{collector::Collector, markdown::PageContext, symbols::Symbols};

/// Around the file that is being lowered.
pub struct Context<'c> {
    /// What content may refer to.
    pub symbols: &'c Symbols,
    /// Where mistakes go, and what pages leave behind for one another.
    pub collector: &'c mut Collector,
}

impl Context<'_> {
    /// For the texts of a page whose own parts have these ids.
    pub fn page(&mut self, ids: &[&str]) -> PageContext<'_> {
        PageContext::new(ids, self.symbols, self.collector)
    }
}
