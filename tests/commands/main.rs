//! The command line, run as a script runs it.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]

mod clubs;
mod files;
mod founding;
mod kazakh;
mod laptop;
mod nouns;
mod papers;
mod refusals;
mod settings;
mod typed;
