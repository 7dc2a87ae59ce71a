//! Finding APIs by what is typed.
//!
//! - [`token`], [`stop_word`], [`stem`], [`distance`]: French words
//! - [`file`](mod@file): the data files; [`index`] ([`segment`], [`vocabulary`]): the same, ready to be searched
//! - [`request`] → [`meaning`] (with [`expand`], [`thesaurus`], [`score`]) → [`engine`] → [`order`]:
//!   from what is typed to an [`answer`], by the figures of [`weights`]
//! - [`quote`] and [`suggestion`]: what to show of it

pub mod answer;
pub mod distance;
pub mod engine;
pub mod expand;
pub mod file;
pub mod index;
pub mod meaning;
pub mod order;
pub mod phrase;
pub mod quote;
pub mod request;
pub mod score;
pub mod segment;
pub mod stem;
pub mod stop_word;
pub mod suggestion;
pub mod thesaurus;
pub mod token;
pub mod vocabulary;
pub mod weights;
