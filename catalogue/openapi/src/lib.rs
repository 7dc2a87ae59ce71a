//! From an API's specification to the model that its pages show: one page per operation, one per named
//! type. `docs/openapi.md` tells the whole way.
//!
//! - what comes out: [`model`]

pub mod model;
