//! The program `vitrine`, over contents of the tests' making and a stand-in for the app.

mod build;
mod folder;
mod french;
mod guides;
mod new;
mod serve;
