//! Every file for programs, over our own content, against the standard that it follows.

mod contract;
mod dcat;
mod feeds;
mod head;
mod markdown;
mod pictures;
mod registries;
mod site;
mod support;
