//! Finding the entries of a catalogue by what is typed, in French. `docs/search.md` tells the whole way,
//! with the ranking formula and an example.
//!
//! - French words: [`token`], [`stop_word`], [`stem`], [`phonetic`], [`distance`]
//! - the data files: [`file`](mod@file) as written, [`index`] ready to be searched (by [`numbering`] an
//!   [`inverted_index`] and its [`term_dictionary`], a [`thesaurus`]); of a large catalogue in parts
//!   ([`parted_index`], [`posting_part`], written by [`part_writer`]) that come when a search has asked for them in vain ([`missing`])
//! - from what is typed to an [`answer`]: [`query`] → [`query_expansion`] → [`engine`] → [`rerank`],
//!   by the parameters of [`weights`]
//! - what one typed word matches: [`expand`], [`compound`] (with [`split_word`]), [`synonym_expansion`];
//!   what that is worth to each entry: [`score`], [`coverage`]
//! - what to show: [`highlight`] (highlights, snippets), [`suggestion`] (« Vouliez-vous dire … »)
//!   and [`asking`] (the place and the date of a question)

pub mod answer;
pub mod asking;
pub mod candidate;
pub mod circumstance;
pub mod compound;
pub mod coverage;
pub mod distance;
pub mod engine;
pub mod expand;
pub mod file;
pub mod highlight;
pub mod index;
pub mod inverted_index;
pub mod lone_answer;
pub mod matched_term;
pub mod missing;
pub mod number_text;
pub mod numbering;
pub mod part_writer;
pub mod parted_index;
pub mod phonetic;
pub mod phrase;
pub mod posting_part;
pub mod query;
pub mod query_context;
pub mod query_expansion;
pub mod rerank;
pub mod score;
pub mod side_by_side;
pub mod split_word;
pub mod stem;
pub mod stop_word;
pub mod suggestion;
pub mod synonym_expansion;
pub mod term_dictionary;
pub mod term_map;
pub mod term_set;
pub mod thesaurus;
pub mod token;
pub mod weights;

mod circumstance_words;
mod hash;
mod packed;
mod separator;
mod word_list;

#[cfg(test)]
mod fixture;
