//! Stories of laptops and people, each read from top to bottom.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]

mod academy;
mod ages;
mod at_once;
mod attendance;
mod backups;
mod cards;
mod certificates;
mod club_grants;
mod club_lists;
mod clubs;
mod corrected;
mod enrolments;
mod events;
mod exports;
mod figures;
mod first_opening;
mod hand_over;
mod history;
mod home;
mod hours;
mod imports;
mod intake;
mod joined;
mod keys;
mod numbers;
mod people;
mod register;
mod remembered;
mod restores;
mod sessions;
mod sheets;
mod taken_in;
mod waiting;
