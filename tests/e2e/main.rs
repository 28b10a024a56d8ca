//! The end-to-end tests: the real window, driven as a person would.
//!
//! Only the wiring is tested here; rules have their tests in the core. Each test has its own
//! folders and its own driver, and waits for what it expects to see, never for time to pass; so it does
//! not look for the bar that offers undo, which goes after some seconds by itself.
//! `cargo xtask test e2e` starts them on a screen of their own.

mod apart;
mod driver;
mod line;
mod page;
mod stories;
mod words;
