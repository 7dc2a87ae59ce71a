//! What a value may be: a tree of fields of a bounded size.

use super::{ExternalDocs, Literal};

words! {
    /// A type of JSON. `null` isn't there: see `nullable`.
    pub enum JsonType {
        /// Text.
        #[default]
        String,
        /// Number without a fraction.
        Integer,
        /// Number.
        Number,
        /// True or false.
        Boolean,
        /// Fields by name.
        Object,
        /// Items in order.
        Array,
        /// Bytes (2.0: `file`).
        File,
    }
}

data! {
    /// What a value may be.
    pub struct Schema {
        /// The named type that this is, or that it is told by.
        pub type_link: Option<TypeLink>,
        /// Short name, when given.
        pub title: String,
        /// Markdown: what is said at this place, else what the type says.
        pub description: String,
        /// Markdown: what the type says, when this place says something else.
        pub type_description: String,
        /// One of these; empty: anything.
        pub types: Vec<JsonType>,
        /// `date`, `int64`, `uuid` …
        pub format: String,
        /// Whether it may be null, however that was written.
        pub nullable: bool,
        /// Whether it should not be used any more.
        pub deprecated: bool,
        /// In answers only.
        pub read_only: bool,
        /// In requests only.
        pub write_only: bool,
        /// Bounds, in the order of their kinds.
        pub constraints: Vec<Constraint>,
        /// All values, with their meanings when given.
        pub values: Vec<EnumValue>,
        /// Its only value.
        pub constant: Option<Literal>,
        /// What the API takes when nothing is sent.
        pub default: Option<Literal>,
        /// Given ones.
        pub examples: Vec<Literal>,
        /// Fields: required ones first, else in order.
        pub fields: Vec<Field>,
        /// Fields whose names aren't known.
        pub other_keys: Vec<OtherKeys>,
        /// Whether no other field is allowed.
        pub is_closed: bool,
        /// What each item is.
        pub items: Option<Box<Schema>>,
        /// What the first items are, one by one.
        pub positions: Vec<Schema>,
        /// What some items are: as many as `MinContains` (one, where nothing is said) and `MaxContains` say.
        pub contains: Vec<Schema>,
        /// Whether no item is allowed but those of `positions`.
        pub is_list_closed: bool,
        /// One of several; more than one choice when several must be made.
        pub choices: Vec<Choice>,
        /// What it may not be.
        pub excluded: Vec<Schema>,
        /// What it must be when something else holds.
        pub conditions: Vec<Condition>,
        /// What its text holds, once it is read as `ContentMediaType` says.
        pub content: Option<Box<Schema>>,
        /// Whether no value is allowed: such a field must not be there.
        pub is_forbidden: bool,
        /// Further reading.
        pub external_docs: ExternalDocs,
        /// Keys that the standard doesn't know: what they mean isn't shown.
        pub unread: Vec<String>,
        /// Types that can't be together, when the specification wants all of them.
        pub contradiction: Vec<JsonType>,
        /// Why the branch ends here, and where it goes on.
        pub more: Option<More>,
        /// References that lead nowhere, as written.
        pub missing: Vec<String>,
        /// How it is written in XML.
        pub xml: Option<Xml>,
    }
}

data! {
    /// A field of an object.
    pub struct Field {
        /// As it is sent.
        pub name: String,
        /// Whether it is always there.
        pub required: bool,
        /// The type it was inherited from.
        pub inherited_from: Option<TypeLink>,
        /// What it may be.
        pub schema: Schema,
    }
}

data! {
    /// What a value must be when something else holds.
    pub struct Condition {
        /// The field that must be there for it; empty: `when` says what must hold.
        pub field: String,
        /// What the value must be for it.
        pub when: Option<Box<Schema>>,
        /// What it must be then.
        pub then: Option<Box<Schema>>,
        /// What it must be in all other cases.
        pub otherwise: Option<Box<Schema>>,
    }
}

data! {
    /// A named type and its page.
    pub struct TypeLink {
        /// As written.
        pub name: String,
        /// End of the address of its page.
        pub slug: String,
    }
}

words! {
    /// Why a branch of a tree ends.
    pub enum More {
        /// The type was met above on this branch.
        #[default]
        Recursive,
        /// Too deep or too long: the type's page goes on.
        TypePage,
        /// What it refers to is absent.
        Missing,
    }
}

data! {
    /// Fields by a pattern of their names, or all fields that aren't described.
    pub struct OtherKeys {
        /// Regular expression of the names; empty: all others.
        pub pattern: String,
        /// What the names may be, when said.
        pub names: Option<Box<Schema>>,
        /// What the values may be.
        pub schema: Box<Schema>,
    }
}

words! {
    /// How many alternatives hold.
    pub enum ChoiceKind {
        /// Exactly one.
        #[default]
        OneOf,
        /// One or several.
        AnyOf,
    }
}

data! {
    /// One of several.
    pub struct Choice {
        /// How many hold.
        pub kind: ChoiceKind,
        /// The field whose value tells which one it is.
        pub discriminator: String,
        /// In order.
        pub alternatives: Vec<Alternative>,
    }
}

data! {
    /// One alternative.
    pub struct Alternative {
        /// Value of the discriminator, else title, else name of the type; else empty.
        pub title: String,
        /// Fields that only this alternative has, when it has no other title.
        pub told_by: Vec<String>,
        /// Values of the discriminator that mean this one.
        pub values: Vec<String>,
        /// What it is.
        pub schema: Schema,
    }
}

data! {
    /// A value and its meaning.
    pub struct EnumValue {
        /// The value.
        pub value: Literal,
        /// Markdown; empty when none is given.
        pub meaning: String,
        /// Whether it should not be used any more.
        pub deprecated: bool,
    }
}

words! {
    /// What a constraint bounds.
    pub enum ConstraintKind {
        /// At least.
        #[default]
        Minimum,
        /// More than.
        ExclusiveMinimum,
        /// At most.
        Maximum,
        /// Less than.
        ExclusiveMaximum,
        /// A multiple of.
        MultipleOf,
        /// Characters, at least.
        MinLength,
        /// Characters, at most.
        MaxLength,
        /// Regular expression.
        Pattern,
        /// Items, at least.
        MinItems,
        /// Items, at most.
        MaxItems,
        /// No item twice.
        UniqueItems,
        /// Items of the form that `contains` says, at least.
        MinContains,
        /// Items of the form that `contains` says, at most.
        MaxContains,
        /// Fields, at least.
        MinProperties,
        /// Fields, at most.
        MaxProperties,
        /// How bytes are written as text: `base64`.
        ContentEncoding,
        /// Format of the text: `image/png`.
        ContentMediaType,
        /// `a: b, c`: with field a, fields b and c are required.
        DependentRequired,
    }
}

data! {
    /// A bound.
    pub struct Constraint {
        /// What it bounds.
        pub kind: ConstraintKind,
        /// As written.
        pub value: String,
    }
}

data! {
    /// How a value is written in XML.
    pub struct Xml {
        /// Name of the element or attribute.
        pub name: String,
        /// Address of the namespace.
        pub namespace: String,
        /// Prefix of the name.
        pub prefix: String,
        /// Whether it is an attribute.
        pub attribute: bool,
        /// Whether a list has an element around its items.
        pub wrapped: bool,
    }
}

data! {
    /// A named type: what one page shows.
    pub struct NamedType {
        /// As written.
        pub name: String,
        /// End of its address.
        pub slug: String,
        /// Whether it has no name in the specification: a branch that was too long for its page.
        pub is_cut: bool,
        /// What it is.
        pub schema: Schema,
        /// An example.
        pub example: String,
        /// Whether the specification doesn't give it.
        pub is_generated: bool,
        /// Where it is used.
        pub used_by: Vec<Use>,
    }
}

data! {
    /// A place where a type is used.
    pub struct Use {
        /// Address of the operation or type.
        pub slug: String,
        /// Name of that operation or type.
        pub title: String,
        /// Whether it is a type, not an operation.
        pub is_type: bool,
    }
}
