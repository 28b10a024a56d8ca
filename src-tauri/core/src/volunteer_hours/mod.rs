//! Hours of volunteer work: what the marks of an action propose, and what its supervisor confirmed.
//!
//! They stand at the enrolment, in minutes, with the supervisor's name and the day. Only confirmed
//! ones count as somebody's volunteer hours; what marks propose is told beside them, never added.

mod confirm;
mod list;
mod person;

pub use confirm::{HoursConfirmation, HoursLine, confirm};
pub(crate) use list::condition;
pub use list::{HoursOfEvent, HoursRow, is_action, list};
pub(crate) use person::confirmed_minutes;
pub use person::{VolunteerHours, of_person};
