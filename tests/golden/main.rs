//! Papers as other programs see them: Poppler reads every name back, qpdf finds no fault, ZBar
//! reads the QR codes from a picture of 150 dots per inch.
//!
//! `cargo xtask test` installs these programs; where one is missing, its part is left out.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::print_stderr,
    clippy::string_slice
)]

mod event_papers;
mod event_words;
mod keeper;
mod papers;
