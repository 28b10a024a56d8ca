//! The rules and the register of Tizim.
//!
//! Everything that must hold without a window lives here. Deliberately absent: Tauri, the network,
//! async code, and any text a user reads that is not in `assets/locales`.

pub mod intake;
pub mod kazakh;
pub mod papers;
