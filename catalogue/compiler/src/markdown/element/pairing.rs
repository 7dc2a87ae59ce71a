//! Which tag closes which, over the parts of a line or the blocks of a text.

use super::{super::context::Context, spec::Element};

/// What is done so far, and the tags in it that wait for what closes them.
pub struct Pairing<'t, T> {
    open: Vec<Open<'t>>,
    done: Vec<T>,
    /// Where the missing closing tag should be, for the editor.
    end: &'static str,
}

/// A tag that isn't closed yet.
pub struct Open<'t> {
    pub element: Element<'t>,
    /// Where its content starts among what is done.
    pub start: usize,
    /// Where its title is, of a `<details>`.
    pub summary: Option<usize>,
}

impl<'t, T> Pairing<'t, T> {
    /// `end` tells the editor where a missing closing tag should be.
    pub fn new(end: &'static str) -> Self {
        Self { open: vec![], done: vec![], end }
    }

    /// How many tags are open.
    pub fn depth(&self) -> usize {
        self.open.len()
    }

    /// How much is done.
    pub fn len(&self) -> usize {
        self.done.len()
    }

    /// The innermost tag that is open.
    pub fn innermost(&mut self) -> Option<&mut Open<'t>> {
        self.open.last_mut()
    }

    /// Adds what is done.
    pub fn extend(&mut self, parts: impl IntoIterator<Item = T>) {
        self.done.extend(parts);
    }

    /// An opening tag.
    pub fn open(&mut self, element: Element<'t>) {
        self.open.push(Open { element, start: self.done.len(), summary: None });
    }

    /// A closing tag: gives the one that it closes. Those opened since are closed by nothing.
    pub fn close(&mut self, element: Element, cx: &mut Context) -> Option<Open<'t>> {
        let is_pair = |open: &Open| open.element.spec.names == element.spec.names;
        if !self.open.iter().any(is_pair) {
            element.report_unopened(cx);
            return None;
        }
        while let Some(open) = self.open.pop() {
            if is_pair(&open) {
                return Some(open);
            }
            open.element.report_unclosed(self.end, cx);
        }
        None
    }

    /// Takes out what stands after a tag that has just been closed.
    pub fn take_content(&mut self, open: &Open) -> Vec<T> {
        self.done.split_off(open.start)
    }

    /// All that is done; the content of tags that nothing closes stays as it is.
    pub fn finish(self, cx: &mut Context) -> Vec<T> {
        for open in self.open.iter().rev() {
            open.element.report_unclosed(self.end, cx);
        }
        self.done
    }
}
