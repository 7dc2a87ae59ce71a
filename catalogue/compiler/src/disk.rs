//! The one module that touches the disk.

mod failure;
mod licences;
mod read;
mod specification;
mod write;

pub use failure::failure;
pub use read::{program_stamp, read_content, read_file, read_text};
pub use specification::SpecificationFiles;
pub use write::{copy_assets, share_output, write_file, write_if_changed, write_output};
