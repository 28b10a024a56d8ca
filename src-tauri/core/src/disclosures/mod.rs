//! Who looked at hidden contacts and what left the register: the log that the law on personal data
//! asks for. It belongs to this laptop, never travels, and no undo touches it.

mod export;
mod list;
mod note;

pub use export::export;
pub use list::{Disclosure, DisclosureKind, DisclosureQuery, list};
pub use note::{note_export, note_export_of, note_view};
