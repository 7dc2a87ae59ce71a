//! `catalogue refresh`, over servers on the loopback.

mod answers;
mod command;
mod copies;
mod server;
