//! What changed between two states of an API: their models are compared, not their files.

mod alternative;
mod body;
mod effect;
mod field;
mod operation;
mod parameter;
mod place;
mod rule;
mod schema;
mod security;
mod value;

use serde::{Deserialize, Serialize};

use crate::model::Documentation;
use schema::Types;

words! {
    /// What a reader has to do.
    pub enum Class {
        /// Calls may fail: to be mended on the reader's side.
        #[default]
        Breaking,
        /// Calls go on, what they mean may have changed: to be looked at.
        Check,
        /// Nothing to do.
        Harmless,
    }
}

words! {
    /// What changed.
    pub enum ChangeKind {
        /// A new operation.
        #[default]
        OperationAdded,
        /// An operation is gone.
        OperationRemoved,
        /// An operation should not be used any more.
        OperationDeprecated,
        /// A new parameter that may be sent.
        ParameterAdded,
        /// A new parameter that must be sent.
        RequiredParameterAdded,
        /// A parameter is gone.
        ParameterRemoved,
        /// A parameter must be sent now.
        ParameterRequired,
        /// A parameter may be left out now.
        ParameterOptional,
        /// A parameter should not be used any more.
        ParameterDeprecated,
        /// A parameter is written in another way.
        ParameterStyle,
        /// A body may be sent now.
        BodyAdded,
        /// No body is sent any more.
        BodyRemoved,
        /// A body must be sent now.
        BodyRequired,
        /// A body may be left out now.
        BodyOptional,
        /// A new format.
        FormatAdded,
        /// A format is gone.
        FormatRemoved,
        /// A new field.
        FieldAdded,
        /// A new field that must be sent.
        RequiredFieldAdded,
        /// A field is gone.
        FieldRemoved,
        /// A field is always there now.
        FieldRequired,
        /// A field may be left out now.
        FieldOptional,
        /// A field should not be used any more.
        FieldDeprecated,
        /// A value has another type.
        Type,
        /// A value has another format.
        Format,
        /// A value may be null now.
        Nullable,
        /// A value can't be null any more.
        NotNullable,
        /// A new value of a list.
        ValueAdded,
        /// A value of a list is gone.
        ValueRemoved,
        /// A bound is new or stricter.
        BoundTightened,
        /// A bound is gone or wider.
        BoundLoosened,
        /// Another value is taken when nothing is sent.
        Default,
        /// Another rule about the value: conditions, what it may not be, what else it may hold.
        Rule,
        /// A new alternative.
        AlternativeAdded,
        /// An alternative is gone.
        AlternativeRemoved,
        /// A new code.
        AnswerAdded,
        /// A code is gone.
        AnswerRemoved,
        /// A new header of an answer.
        HeaderAdded,
        /// A header of an answer is gone.
        HeaderRemoved,
        /// Other rights or another way to authenticate.
        Security,
        /// A new base address.
        ServerAdded,
        /// A base address is gone.
        ServerRemoved,
    }
}

/// One change.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Change {
    /// What a reader has to do: the worst comes first.
    pub class: Class,
    /// Address of the operation; empty for the whole API.
    pub slug: String,
    /// Anchor of the part of its page.
    pub anchor: String,
    /// What changed.
    pub kind: ChangeKind,
    /// What it is about: a parameter, a code, names of fields with dots.
    pub subject: String,
    /// What was there, when it says more.
    pub before: String,
    /// What is there, when it says more.
    pub after: String,
    /// Method and path of the operation.
    pub operation: String,
    /// A sentence, in French.
    pub text: String,
}

/// All changes, the worst first. The order of operations, tags and fields, names of types and words of
/// descriptions are no change; neither is the version of the format.
pub fn diff(old: &Documentation, new: &Documentation) -> Vec<Change> {
    let types = (Types::new(&old.types), Types::new(&new.types));
    let mut changes = operation::changes(old, new, &types);
    changes.extend(security::servers(&old.overview, &new.overview));
    changes.sort();
    changes.dedup();
    changes
}
