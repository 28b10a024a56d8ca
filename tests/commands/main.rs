//! The command line, run as a script runs it.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]

mod better;
mod checking;
mod clubs;
mod consents;
mod enrolling;
mod event_papers;
mod exchange;
mod files;
mod founding;
mod kazakh;
mod laptop;
mod laptops;
mod lists;
mod nouns;
mod own;
mod papers;
mod person;
mod plain;
mod planning;
mod presence;
mod refusals;
mod sentences;
mod settings;
mod twice;
mod typed;
