//! All pages of an API, as the files that they are made from: those of a large API are never all in
//! memory in another form.

use catalogue::{
    api::TechnicalPages,
    data,
    documentation::{DocumentedApi, Neighbour, OperationPage, Overview},
    reference::PageTitle,
};
use catalogue_openapi::{model::OperationKind, request::Call};
use serde::Serialize;

use super::{
    Specification, changes, data_page, fields, fit, fragments::fragments, named_type, operation,
    overview, searched::searched, text::Texts,
};
use crate::{code::Code, collector::Collector, diagnostic::Diagnostic, symbols::Symbols};

/// What a file should not exceed, in bytes: a page that takes longer isn't read.
const LONGEST_FILE: usize = 120_000;

/// Most values that the API's own page shows.
const MOST_VALUES: usize = 8;

/// The documentation of an API, ready to be written.
#[derive(Clone, Debug)]
pub struct Documented {
    /// Its line in the list of all of them.
    pub line: DocumentedApi,
    /// Names and texts of its data files.
    pub files: Vec<(String, String)>,
    /// What the search reads of it.
    pub searched: Vec<String>,
    /// What the API's own page shows of it; none when nothing has been read.
    pub shown: Option<TechnicalPages>,
}

/// More bytes than this, as data files, aren't read on one page, nor printed.
const MOST_TOGETHER: usize = 1_000_000;

/// The pages of a specification, from what is known of them already; gives what is wrong with them too.
/// `is_open` is whether the entry says that anyone may call.
pub fn pages(
    specification: &Specification,
    known: Overview,
    is_open: bool,
    symbols: &Symbols,
) -> (Documented, Vec<Diagnostic>) {
    let mut making = Making { specification, symbols, is_open, files: vec![], told: vec![] };
    let (title, tagline, source) = (known.api.clone(), known.tagline.clone(), known.source.clone());
    let mut first = making.page(|texts| overview::page(specification, known, texts));
    let order: Vec<Neighbour> = first.operations().into_iter().map(neighbour).collect();
    let shown = making.operations(&title, source.as_deref(), &order);
    first.is_long = making.files.iter().map(|(_, text)| text.len()).sum::<usize>() > MOST_TOGETHER;
    making.add(data::overview(&title.slug), &first);
    // Whoever reads the files as they come wants it first.
    making.files.rotate_right(1);
    making.of_all(&title, &first);
    let documentation = &specification.documentation;
    for one in &documentation.types {
        let mut page = making.page(|texts| named_type::page(one, &title, texts));
        fit::named_type(&mut page);
        making.add(data::named_type(&title.slug, &one.slug), &page);
    }
    let line = DocumentedApi { api: title, tagline, operations: shown.operations };
    let searched = searched(documentation);
    let shown = Some(shown);
    (Documented { line, files: making.files, searched, shown }, making.told)
}

/// The one page of a specification that the browser reads when it is asked to.
pub fn offered(known: &Overview) -> Documented {
    let line =
        DocumentedApi { api: known.api.clone(), tagline: known.tagline.clone(), operations: 0 };
    // Texts, lists and maps with text keys always have a JSON form.
    let text = serde_json::to_string(known).unwrap_or_default();
    let files = vec![(data::overview(&known.api.slug), text)];
    Documented { line, files, searched: vec![], shown: None }
}

fn neighbour(line: &catalogue::documentation::OperationLine) -> Neighbour {
    Neighbour { slug: line.slug.clone(), title: line.title.clone() }
}

/// The first operation, and the first values that it returns.
fn show(shown: &mut TechnicalPages, page: &OperationPage) {
    shown.first = Some(Neighbour { slug: page.slug.clone(), title: page.title.clone() });
    if let Some(returned) = &page.returned {
        shown.values = returned.values.iter().take(MOST_VALUES).cloned().collect();
        shown.left_out = returned.left_out + returned.values.len() - shown.values.len();
    }
}

/// What stands before and after an operation in the menu, the first time that it comes.
fn set_neighbours(page: &mut OperationPage, order: &[Neighbour]) {
    let Some(at) = order.iter().position(|one| one.slug == page.slug) else { return };
    page.previous = at.checked_sub(1).and_then(|before| order.get(before)).cloned();
    page.next = order[at..].iter().find(|one| one.slug != page.slug).cloned();
}

/// Pages being made.
struct Making<'c, 's> {
    specification: &'c Specification<'s>,
    symbols: &'c Symbols,
    /// Whether the entry says that anyone may call.
    is_open: bool,
    files: Vec<(String, String)>,
    told: Vec<Diagnostic>,
}

impl Making<'_, '_> {
    /// The page of each operation, and of the data that all of them return; gives what the API's own page
    /// shows of them.
    fn operations(
        &mut self,
        title: &PageTitle,
        source: Option<&str>,
        order: &[Neighbour],
    ) -> TechnicalPages {
        let Specification { api, documentation, copy, .. } = self.specification;
        let called = operation::Called { overview: &documentation.overview, is_open: self.is_open };
        let mut data = data_page::Maker::new(title);
        let mut fields = fields::Maker::default();
        let operations = documentation.operations.len();
        let mut shown = TechnicalPages { operations, ..TechnicalPages::default() };
        for one in &documentation.operations {
            let mut page = self.page(|texts| operation::page(one, &called, title, texts));
            fit::operation(&mut page);
            page.changes = changes::of_operation(copy.as_ref(), &one.slug);
            set_neighbours(&mut page, order);
            if one.kind == OperationKind::Call {
                let call = Call::of(one, &documentation.overview, source);
                page.origins = call.origins();
                self.add(data::call(api, &one.slug), &call);
            }
            if order.first().is_some_and(|first| first.slug == page.slug) {
                show(&mut shown, &page);
            }
            data.add(&page);
            fields.add(&page);
            self.add(data::operation(api, &one.slug), &page);
        }
        self.add(data::returned_data(api), &data.finish(order));
        self.add(data::fields(api), &fields.finish());
        shown
    }

    /// What is made of all operations together.
    fn of_all(&mut self, title: &PageTitle, first: &Overview) {
        let Specification { api, documentation, copy, .. } = self.specification;
        let known = documentation.operations.iter().map(|one| one.slug.as_str()).collect();
        self.add(data::changes(api), &changes::page(copy.as_ref(), title, &known));
        self.add(data::fragments(api), &fragments(&documentation.overview, &first.groups));
    }

    fn page<T>(&mut self, make: impl FnOnce(&mut Texts) -> T) -> T {
        let mut scratch = Collector::default();
        let mut texts = Texts::new(self.specification.source, self.symbols, &mut scratch);
        let page = make(&mut texts);
        self.told.extend(texts.finish());
        page
    }

    fn add(&mut self, name: String, page: &impl Serialize) {
        // Texts, lists and maps with text keys always have a JSON form.
        let text = serde_json::to_string(page).unwrap_or_default();
        if text.len() > LONGEST_FILE {
            self.tell_length(&name, text.len());
        }
        self.files.push((name, text));
    }

    /// No error: a page that opens slowly is worth more than none.
    fn tell_length(&mut self, name: &str, length: usize) {
        let source = self.specification.source;
        let message =
            format!("`{name}` a {length} octets, plus que {LONGEST_FILE} : la page sera lente");
        let told = source.warning(Code::SpecificationFlaw, source.first_line(), message);
        let help = "nommez les schémas intérieurs, pour qu’ils aient leur page, ou raccourcissez les exemples";
        self.told.push(told.help(help));
    }
}
