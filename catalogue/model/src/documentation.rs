//! The technical documentation of an API, as its pages show it: words are French already, descriptions
//! are typed text. What is empty isn't written.

pub mod anchor;
mod changes;
mod content;
mod data_page;
mod fields;
pub mod fragment;
mod live;
mod operation;
mod overview;
mod shape;

pub use changes::{
    ChangeClass, ChangeLine, ChangedOperation, ChangesPage, CopyOrigin, VersionChanges,
};
pub use content::{Content, Example};
pub use data_page::{DataPage, OperationData};
pub use fields::{FieldIndex, FieldLine};
pub use live::{Format, Live, LiveRequest};
pub use operation::{
    Answer, AnswerLink, Body, Callback, DatedChange, Neighbour, OperationPage, ParameterGroup,
    Returned, ReturnedValue,
};
pub use overview::{
    DocumentedApi, Flow, Group, OperationLine, Overview, Scheme, Server, ServerVariable, TypeLine,
};
pub use shape::{
    Alternative, Choice, Fact, Part, Shape, TypeLink, TypePage, TypeUse, ValueMeaning,
};

/// Whether a field needn't be written.
fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}
