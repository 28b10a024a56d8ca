//! The rules and the register of Tizim.
//!
//! Everything that must hold without a window lives here. Deliberately absent: Tauri, the network,
//! async code, and any text a user reads that is not in `assets/locales`.

pub mod academy;
pub mod act;
pub mod attendance;
pub mod backup;
pub mod blobs;
pub mod catalogue;
pub mod certificates;
pub mod clock;
pub mod clubs;
pub mod common;
pub mod consents;
pub mod demo;
pub mod disclosures;
mod disk;
pub mod dossier;
pub mod enrolments;
pub mod error;
pub mod events;
pub mod exchange;
pub mod grants;
pub mod head_counts;
pub mod history;
pub mod home;
pub mod ids;
pub mod intake;
pub mod kazakh;
pub mod keys;
pub mod laptops;
pub mod memberships;
pub mod merge;
pub mod operation;
pub mod organisations;
pub mod out_file;
pub mod own_fields;
pub mod papers;
pub mod plain;
pub mod preferences;
pub mod programmes;
pub mod reference;
pub mod reference_data;
pub mod register;
pub mod retention;
pub mod search;
pub mod sessions;
pub mod sheets;
pub mod signatories;
mod store;
pub mod studies;
pub mod suggestions;
pub mod tags;
pub mod trainees;
pub mod value;
pub mod words;
pub mod workers;
