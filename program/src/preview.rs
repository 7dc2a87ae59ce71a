//! The site while one writes: made anew at each save, in memory, and shown with its mistakes. When the content has
//! errors the pages stay those of the last one without.
//!
//! - [`snapshot`]: what is shown at one time
//! - [`answer`]: what is answered at an address
//! - [`server`] speaks HTTP
//! - [`watch`]: when files change

mod answer;
pub mod server;
pub mod snapshot;
pub mod watch;
