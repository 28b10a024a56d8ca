//! Spreadsheets out: rows to correct, and empty templates to fill in.
//!
//! Every cell is written as text, so nothing a form held can become a formula, and both kinds are
//! read back by this program without a question.

mod words;
mod write_problems;
mod write_template;

pub use write_problems::write_problems;
pub use write_template::{TemplateKind, write_template};
