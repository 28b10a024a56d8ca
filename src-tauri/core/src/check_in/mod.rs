//! Check-in: who comes to a session, at the door.

mod code;

pub use code::badge_code;
