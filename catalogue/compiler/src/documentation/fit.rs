//! Pages of a bounded size: what has a page of its own needn't be told again on those that lead there.

use catalogue::documentation::{Content, OperationPage, Shape, TypePage};
use serde::Serialize;

/// What a file should weigh at most, in bytes.
const AIM: usize = 30_000;

/// Levels of fields that are tried, one after the other; what is deeper is read on the page of its type.
const LEVELS: [usize; 4] = [3, 2, 1, 0];

/// Shortens the page of an operation as far as it takes, the answers of failures first: they look alike.
pub fn operation(page: &mut OperationPage) {
    for level in [1, 0] {
        if is_short(page) {
            return;
        }
        let failures = page.answers.iter_mut().filter(|answer| !answer.is_success);
        contents(failures.flat_map(|answer| &mut answer.contents), level);
    }
    for level in LEVELS {
        if is_short(page) {
            return;
        }
        contents(page.answers.iter_mut().flat_map(|answer| &mut answer.contents), level);
        contents(page.body.iter_mut().flat_map(|body| &mut body.contents), level);
        for call in page.callbacks.iter_mut().flat_map(|callback| &mut callback.operations) {
            contents(call.body.iter_mut().flat_map(|body| &mut body.contents), level);
        }
    }
}

/// Shortens the page of a type.
pub fn named_type(page: &mut TypePage) {
    for level in LEVELS {
        if is_short(page) {
            return;
        }
        cut(&mut page.shape, level);
    }
}

fn is_short(page: &impl Serialize) -> bool {
    serde_json::to_vec(page).is_ok_and(|bytes| bytes.len() <= AIM)
}

fn contents<'c>(contents: impl Iterator<Item = &'c mut Content>, level: usize) {
    contents.filter_map(|content| content.shape.as_mut()).for_each(|shape| cut(shape, level));
}

/// Closes the named types that are deeper than a level; those without a name go on.
fn cut(shape: &mut Shape, level: usize) {
    let parts = shape.parts.iter_mut().map(|part| &mut part.shape);
    let choices = shape.choices.iter_mut().flat_map(|choice| &mut choice.alternatives);
    for inner in parts.chain(choices.map(|one| &mut one.shape)) {
        if level == 0 && inner.link.is_some() {
            inner.parts.clear();
            inner.choices.clear();
        } else {
            cut(inner, level.saturating_sub(1));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use catalogue::documentation::{Part, TypeLink};

    /// A chain of fields, each of a named type unless its level says otherwise.
    fn chain(levels: usize, is_named: &dyn Fn(usize) -> bool, title: &str) -> Shape {
        let parts = (levels > 0)
            .then(|| Part { shape: chain(levels - 1, is_named, title), ..Part::default() });
        Shape {
            link: is_named(levels).then(TypeLink::default),
            title: title.to_owned(),
            parts: parts.into_iter().collect(),
            ..Shape::default()
        }
    }

    fn depth(shape: &Shape) -> usize {
        shape.parts.first().map_or(0, |part| 1 + depth(&part.shape))
    }

    fn check(shape: Shape, expected: usize) {
        let mut page = TypePage { shape, ..TypePage::default() };
        named_type(&mut page);
        assert_eq!(depth(&page.shape), expected);
    }

    #[test]
    fn only_long_pages_are_cut_and_only_where_a_page_goes_on() {
        check(chain(6, &|_| true, "court"), 6);
        let long = "x".repeat(AIM / 5);
        check(chain(6, &|_| true, &long), 3);
        check(chain(6, &|_| true, &long.repeat(3)), 1);
        check(chain(6, &|_| false, &long), 6);
        check(chain(6, &|level| level < 3, &long.repeat(3)), 4);
    }
}
