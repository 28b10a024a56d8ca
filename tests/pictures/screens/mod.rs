//! The screens, a file for each part of the window.

pub(crate) mod clubs;
pub(crate) mod dark;
pub(crate) mod desk;
pub(crate) mod door;
pub(crate) mod event;
pub(crate) mod exchange;
pub(crate) mod intake;
pub(crate) mod large;
pub(crate) mod law;
pub(crate) mod papers;
pub(crate) mod people;
pub(crate) mod planning;
pub(crate) mod settings;
pub(crate) mod start;
