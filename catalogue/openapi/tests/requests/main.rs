//! What operations send, and the code that sends it.

mod bodies;
mod examples;
mod samples;
mod security;
mod serialisation;
mod servers;
mod support;
