//! Writes the window's bindings; opens no window.

use std::path::Path;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(tizim_shell::bindings::PATH);
    Ok(std::fs::write(path, tizim_shell::bindings::text()?)?)
}
