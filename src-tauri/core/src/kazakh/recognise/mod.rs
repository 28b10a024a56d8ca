//! Telling which row of a list, or which answer, a cell means.
//!
//! Rows come from the caller because academies edit their lists; the shipped ones serve where the
//! caller has none. Deliberately absent: guessing by distance where two rows could be meant.

mod answer;
mod district;
mod options;
mod row;
mod school;

use serde::{Deserialize, Serialize};

pub use answer::yes_no;
pub use district::{Districts, recognise_district, recognise_district_in};
pub use options::{OptionNames, Options, recognise_direction_list, recognise_options};
pub use row::recognise_row;
pub use school::{Schools, recognise_school};

/// What a cell was recognised as.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
#[serde(rename_all = "camelCase", tag = "kind", content = "value")]
pub enum Recognised {
    /// This row, nothing else fits.
    Certain(String),
    /// One of these rows, the likeliest first; a person chooses.
    Likely(Vec<String>),
    /// Nothing fits.
    None,
}

#[cfg(test)]
#[allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::string_slice
)]
mod tests;
