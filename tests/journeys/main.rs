//! Stories of laptops and people, each read from top to bottom.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]

mod academy;
mod attendance;
mod backups;
mod certificates;
mod clubs;
mod enrolments;
mod events;
mod exports;
mod home;
mod keys;
mod people;
mod register;
