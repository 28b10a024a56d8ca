//! The door of an event while it is open.

use tauri::State;
use tizim_core::check_in::{
    CameRow, Door, DoorAnswer, DoorState, DoorUndone, DoorView, Of, WalkIn, WalkedIn, came, nearest,
};
use tizim_core::error::Result;
use tizim_core::ids::Id;
use tizim_core::register::{Outcome, Register};
use tizim_core::sessions;

use crate::doors::{Doors, OpenDoor};
use crate::reply::{Answer, Change, Message, did};
use crate::state::Desk;

/// Opens the door of a session, or of the one that is nearest.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn door_open(
    desk: State<'_, Desk>,
    doors: State<'_, Doors>,
    event: Id,
    session: Option<Id>,
) -> Answer<DoorView> {
    let (lang, doors) = (desk.lang(), doors.inner().clone());
    desk.read(move |register| {
        let all = register.read(|it| sessions::list(it, event))?;
        let session = session.or_else(|| nearest(&all, register.clock()));
        let mut door = Door::open(register, event, session.unwrap_or_default(), lang)?;
        let view = door.view(register)?;
        doors.put(OpenDoor::Own(door));
        Ok(view)
    })
    .await
}

/// Closes the door.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub fn door_close(doors: State<'_, Doors>) {
    doors.close();
}

/// Goes on at another session of the same event.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn door_turn(
    desk: State<'_, Desk>,
    doors: State<'_, Doors>,
    session: Id,
) -> Answer<DoorView> {
    let (lang, register) = (desk.lang(), desk.register().ok());
    doors
        .ask(move |door, _| match door {
            OpenDoor::Helper(door) => door.turn_to(session).map(|()| door.view()),
            OpenDoor::Own(door) => with(register.as_deref(), |register| {
                *door = Door::open(register, door.event(), session, lang)?;
                door.view(register)
            }),
        })
        .await
}

/// Returns what stands around the answer.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn door_view(desk: State<'_, Desk>, doors: State<'_, Doors>) -> Answer<DoorView> {
    let register = desk.register().ok();
    doors
        .ask(move |door, _| match door {
            OpenDoor::Helper(door) => Ok(door.view()),
            OpenDoor::Own(door) => with(register.as_deref(), |it| door.view(it)),
        })
        .await
}

/// Says who is meant by what was typed or scanned.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn door_ask(
    desk: State<'_, Desk>,
    doors: State<'_, Doors>,
    text: String,
) -> Answer<DoorAnswer> {
    let register = desk.register().ok();
    doors
        .ask(move |door, _| match door {
            OpenDoor::Helper(door) => Ok(door.ask(&text)),
            OpenDoor::Own(door) => with(register.as_deref(), |it| door.ask(it, &text)),
        })
        .await
}

/// Lets in the one person who is meant by what was typed or scanned.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn door_enter(
    desk: State<'_, Desk>,
    doors: State<'_, Doors>,
    text: String,
) -> Answer<Change<DoorAnswer>> {
    let register = desk.register().ok();
    let done = doors.ask(move |door, clock| match door {
        OpenDoor::Helper(door) => door.enter(&text, clock).map(unshared),
        OpenDoor::Own(door) => with(register.as_deref(), |it| door.enter(it, &text)),
    });
    Ok(Change::of(done.await?, marked))
}

/// Lets in somebody who was chosen; a note lets in whom the law stops.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn door_come(
    desk: State<'_, Desk>,
    doors: State<'_, Doors>,
    person: Id,
    text: String,
    note: String,
) -> Answer<Change<DoorAnswer>> {
    let register = desk.register().ok();
    let done = doors.ask(move |door, clock| match door {
        OpenDoor::Helper(door) => door.come(person, &text, &note, clock).map(unshared),
        OpenDoor::Own(door) => with(register.as_deref(), |it| {
            door.come(it, person, &text, &note)
        }),
    });
    Ok(Change::of(done.await?, marked))
}

/// Writes down and lets in somebody whom nobody knows yet.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn door_walk_in(
    desk: State<'_, Desk>,
    doors: State<'_, Doors>,
    person: WalkIn,
) -> Answer<Change<WalkedIn>> {
    let (name, register) = (person.name.clone(), desk.register().ok());
    let done = doors.ask(move |door, clock| match door {
        OpenDoor::Helper(door) => door.walk_in(&person, clock).map(unshared),
        OpenDoor::Own(door) => with(register.as_deref(), |it| door.walk_in(it, &person)),
    });
    Ok(Change::of(done.await?, move |_| {
        did("check-in").name(&name)
    }))
}

/// Takes back what was done last at the door and says whom it was about; another deed is none of the
/// door's.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn door_undo(
    desk: State<'_, Desk>,
    doors: State<'_, Doors>,
) -> Answer<Change<Option<DoorUndone>>> {
    let register = desk.register().ok();
    let done = doors.ask(move |door, _| match door {
        OpenDoor::Helper(door) => door.undo().map(unshared),
        OpenDoor::Own(door) => with(register.as_deref(), |it| door.undo(it)),
    });
    Ok(Change::of(done.await?, |_| did("check-in")))
}

/// Lists who came, to a session or on a day.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn door_came(
    desk: State<'_, Desk>,
    doors: State<'_, Doors>,
    of: Of,
) -> Answer<Vec<CameRow>> {
    let (lang, register) = (desk.lang(), desk.register().ok());
    doors
        .ask(move |door, _| match door {
            OpenDoor::Helper(door) => Ok(door.came()),
            OpenDoor::Own(door) => {
                with(register.as_deref(), |it| came(it, door.event(), &of, lang))
            }
        })
        .await
}

fn with<T>(register: Option<&Register>, look: impl FnOnce(&Register) -> Result<T>) -> Result<T> {
    use tizim_core::error::{Code, Error};
    look(register.ok_or_else(|| Error::refused(Code::PasswordNeeded))?)
}

/// What a helper writes is in no register, and its screens have nothing to read again.
fn unshared<T>(value: T) -> Outcome<T> {
    Outcome {
        value,
        changed: Vec::new(),
        tx: None,
    }
}

fn marked(answer: &DoorAnswer) -> Message {
    debug_assert!(answer.state == DoorState::In, "nothing else is written");
    let name = answer.person.as_ref().map_or("", |it| it.name.as_str());
    did("check-in").name(name)
}
