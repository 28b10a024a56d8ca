//! The types the window shares with the shell, written as TypeScript.

/// Where they are kept, from the root of the repository.
pub const PATH: &str = "ui/src/backend/bindings.ts";

/// Returns the text of the file.
#[cfg(feature = "bindings")]
pub fn text() -> Result<String, Box<dyn std::error::Error>> {
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("bindings.ts");
    crate::handlers::builder().export(specta_typescript::Typescript::default(), &path)?;
    Ok(std::fs::read_to_string(path)?)
}

#[cfg(all(test, feature = "bindings"))]
mod tests;
