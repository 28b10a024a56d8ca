//! The stories, a file each.

mod opens;
