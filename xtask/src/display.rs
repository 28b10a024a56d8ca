//! A screen nobody looks at.

use std::io::{BufRead as _, BufReader};
use std::process::{Child, Stdio};

use crate::shell::program;

/// A running Xvfb; it ends with this value.
pub(crate) struct Display {
    server: Child,
    number: String,
}

impl Display {
    /// Starts a screen of the size of the smallest laptops, on the first free number.
    pub(crate) fn start() -> Result<Self, String> {
        Self::start_sized("1366x768x24")
    }

    /// Starts a screen of this width, height and depth, on the first free number.
    pub(crate) fn start_sized(size: &str) -> Result<Self, String> {
        let mut server = program("Xvfb")
            .args(["-displayfd", "1", "-screen", "0", size])
            .args(["-nolisten", "tcp"])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .map_err(|error| format!("Xvfb: {error}"))?;
        let mut number = String::new();
        if let Some(told) = server.stdout.take() {
            BufReader::new(told)
                .read_line(&mut number)
                .map_err(|error| error.to_string())?;
        }
        let number = number.trim().to_owned();
        let display = Self { server, number };
        if display.number.is_empty() {
            Err("Xvfb gave no screen".to_owned())
        } else {
            Ok(display)
        }
    }

    /// Returns the value of `DISPLAY`.
    pub(crate) fn name(&self) -> String {
        format!(":{}", self.number)
    }
}

impl Drop for Display {
    fn drop(&mut self) {
        drop(self.server.kill());
        drop(self.server.wait());
    }
}
