//! What all operations of an API return, on one page of a bounded size.

use std::collections::HashMap;

use catalogue::{
    documentation::{DataPage, Neighbour, OperationData, OperationPage, Returned},
    reference::PageTitle,
};

/// Most bytes of the values of a page, as a data file: what follows is told by its name, and read on the
/// page of its operation.
const MOST_BYTES: usize = 60_000;

/// A page that is made as its operations come.
pub struct Maker {
    page: DataPage,
    bytes: usize,
    /// The operation that first returned the same.
    seen: HashMap<String, Neighbour>,
}

impl Maker {
    /// An empty page.
    pub fn new(api: &PageTitle) -> Self {
        let page = DataPage { api: api.clone(), ..DataPage::default() };
        Self { page, bytes: 0, seen: HashMap::new() }
    }

    /// Adds an operation, if it returns something.
    pub fn add(&mut self, operation: &OperationPage) {
        let Some(returned) = &operation.returned else { return };
        let mut line = OperationData {
            slug: operation.slug.clone(),
            title: operation.title.clone(),
            count: returned.values.len() + returned.left_out,
            ..OperationData::default()
        };
        let text = serde_json::to_string(returned).unwrap_or_default();
        if let Some(first) = self.seen.get(&text) {
            line.same_as = Some(first.clone());
        } else if self.bytes + text.len() <= MOST_BYTES {
            self.bytes += text.len();
            line.returned = Some(Returned::clone(returned));
            let own = Neighbour { slug: line.slug.clone(), title: line.title.clone() };
            self.seen.insert(text, own);
        }
        self.page.operations.push(line);
    }

    /// The page, its operations in the order of the menu.
    pub fn finish(mut self, order: &[Neighbour]) -> DataPage {
        let place = |one: &OperationData| {
            order.iter().position(|other| other.slug == one.slug).unwrap_or(order.len())
        };
        self.page.operations.sort_by_cached_key(place);
        self.page
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use catalogue::documentation::ReturnedValue;

    fn operation(slug: &str, label: &str) -> OperationPage {
        let value = ReturnedValue { label: label.to_owned(), ..ReturnedValue::default() };
        OperationPage {
            slug: slug.into(),
            title: slug.to_owned(),
            returned: Some(Returned { values: vec![value], ..Returned::default() }),
            ..OperationPage::default()
        }
    }

    #[test]
    fn the_same_data_is_told_once_and_a_long_page_ends() {
        let mut maker = Maker::new(&PageTitle::default());
        maker.add(&operation("get-b", "Nom"));
        maker.add(&operation("get-c", "Nom"));
        maker.add(&OperationPage::default());
        maker.add(&operation("get-a", &"x".repeat(MOST_BYTES)));
        let order = ["get-a", "get-b", "get-c"];
        let order = order.map(|slug| Neighbour { slug: slug.into(), title: slug.to_owned() });
        let page = maker.finish(&order);
        let told: Vec<_> = page
            .operations
            .iter()
            .map(|one| (&*one.slug, one.count, one.returned.is_some(), one.same_as.is_some()))
            .collect();
        let expected =
            [("get-a", 1, false, false), ("get-b", 1, true, false), ("get-c", 1, false, true)];
        assert_eq!(told, expected);
    }
}
