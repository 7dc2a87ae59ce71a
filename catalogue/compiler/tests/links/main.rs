//! `catalogue links`, over servers on the loopback.

mod answers;
mod command;
mod places;
mod server;
