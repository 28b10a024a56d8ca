//! Writes the window's bindings, started at the root of the repository; opens no window.

fn main() -> Result<(), Box<dyn std::error::Error>> {
    Ok(std::fs::write(
        tizim_shell::bindings::PATH,
        tizim_shell::bindings::text()?,
    )?)
}
