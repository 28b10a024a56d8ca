//! What the window may ask, a file per noun.
//!
//! **A command decodes, makes one call of the core and encodes; ten lines at most.** Its name is
//! `noun_verb`, the same in Rust, in `handlers.rs` and in `ui/src/backend`; each argument is a key
//! of the object the window sends. To add one:
//!
//! 1. Write it here in `commands/<noun>.rs`, with both attributes:
//!
//!    ```ignore
//!    /// Lists events.
//!    #[tauri::command(rename_all = "snake_case")]
//!    #[specta::specta]
//!    pub async fn event_list(desk: State<'_, Desk>, query: EventQuery) -> Answer<Rows<EventRow>> {
//!        desk.read(move |register| events::list(register, &query)).await
//!    }
//!    ```
//!
//!    `desk.read` looks something up. `desk.change` carries out a verb that writes and turns its
//!    outcome into a [`Change`](crate::reply::Change) with words for the undo bar:
//!
//!    ```ignore
//!    let lang = desk.lang();
//!    desk.change(
//!        move |event: &EventRecord| did("event-add").name(&event.fields.title(lang)),
//!        move |register| events::add(register, &draft),
//!    )
//!    .await
//!    ```
//!
//!    `desk.work(&job, |register, ticket| …)` hands long work a [`Ticket`](crate::jobs::Ticket)
//!    for progress and stopping. All three run off the window's thread. A command that answers
//!    with a picture or a paper returns [`Bytes`](crate::reply::Bytes).
//! 2. Add one line to `handlers.rs`. Permissions and manifest follow from it.
//! 3. Run `cargo xtask bindings` and commit `ui/src/backend/bindings.ts`.
//!
//! Types that cross the border belong to the core, derive `Serialize`/`Deserialize` and, under
//! the core's feature `specta`, `specta::Type`. Refusals are the core's errors; the shell adds none
//! but for its own files and dialogs.

pub mod academy;
pub mod attendance;
pub mod calendar;
pub mod certificate;
pub mod certificate_batch;
pub mod certificate_out;
pub mod club;
pub mod club_import;
pub mod code_sheet;
pub mod conflict;
pub mod consent;
pub mod disclosure;
pub mod door;
pub mod door_file;
pub mod duplicate;
pub mod enrolment;
pub mod event;
pub mod event_group;
pub mod exchange;
pub mod file;
pub mod head_count;
pub mod history;
pub mod home;
pub mod intake;
pub mod intake_fills;
pub mod intake_for_all;
pub mod intake_marks;
pub mod intake_names;
pub mod intake_presence;
pub mod intake_row;
pub mod intake_template;
pub mod intake_waiting;
pub mod job;
pub mod laptop;
pub mod log;
pub mod organisation;
pub mod own_field;
pub mod paper;
pub mod plan;
pub mod plan_line;
pub mod preference;
pub mod programme;
pub mod reference;
pub mod register;
pub mod retention;
pub mod session;
pub mod sheet;
pub mod signatory;
pub mod study;
pub mod surroundings;
pub mod template;
pub mod trainee;
pub mod trainee_list;
pub mod volunteer_hours;
pub mod worker;
