//! The door of an event in a large register: what is typed answered, people let in, beside a plain
//! look-up of one row and a plain write in the same kind of encrypted file.

use tizim_core::check_in::{Door, DoorState, badge_code};
use tizim_core::common::Lang;
use tizim_core::enrolments::{self, EnrolmentQuery};
use tizim_core::events;
use tizim_core::kazakh::other_layouts;
use tizim_core::sessions::{self, SessionDraft};

use crate::figures::Times;
use crate::large::{PEOPLE, large};

/// Names that are typed, of each kind.
const EACH: usize = 100;

pub fn run() {
    let large = large();
    let register = &large.desk.register;
    let event = *large.events.last().unwrap();
    let draft = SessionDraft {
        title: "Жабылуы".to_owned(),
        ..SessionDraft::default()
    };
    let session = sessions::add(register, event, draft).unwrap().value.id;
    let query = EnrolmentQuery {
        event,
        ..EnrolmentQuery::default()
    };
    let listed = register
        .read(|it| enrolments::list(it, &query))
        .unwrap()
        .rows;
    let title = register
        .read(|it| Ok(events::event(it, event)?.fields.title(Lang::Kk)))
        .unwrap();
    println!(
        "the door of «{title}» with {} of {PEOPLE} people on its list",
        listed.len()
    );
    let mut opened = Times::default();
    let mut door = opened.of(|| Door::open(register, event, session, Lang::Kk).unwrap());
    println!("  opened: {}", opened.say());
    let name = |at: usize| {
        let who = &listed[at % listed.len()].trainee.trainee;
        format!("{} {}", who.surname, who.given).to_lowercase()
    };
    let hurried = |at: usize| other_layouts(&name(at)).pop().unwrap_or_else(|| name(at));
    let others = |at: usize| {
        let who = &large.people[at * 97 % large.people.len()];
        format!("{} {}", who.surname, who.given).to_lowercase()
    };
    let badge = |at: usize| badge_code(event, listed[at % listed.len()].trainee.trainee.id);
    let nobody = |at: usize| format!("{}зщ", others(at));
    let kinds: [(&str, &dyn Fn(usize) -> String); 5] = [
        ("names", &name),
        ("another layout", &hurried),
        ("not on the list", &others),
        ("nobody", &nobody),
        ("badges", &badge),
    ];
    for (kind, text) in kinds {
        let (mut last, mut all) = (Times::default(), Times::default());
        for at in 0..EACH {
            let text = text(at * 5);
            last.of(|| door.ask(register, &text).unwrap());
            for end in text.char_indices().map(|it| it.0).skip(1) {
                all.of(|| door.ask(register, &text[..end]).unwrap());
            }
        }
        println!(
            "  {kind}: whole {}; letter by letter {}",
            last.say(),
            all.say()
        );
    }
    let (mut entered, mut asked) = (Times::default(), Times::default());
    for at in 0..EACH {
        let code = badge(at * 5);
        let done = entered.of(|| door.enter(register, &code).unwrap());
        assert_eq!(done.value.state, DoorState::In);
        asked.of(|| door.ask(register, &code).unwrap());
    }
    println!(
        "  let in: {}; asked after it: {}",
        entered.say(),
        asked.say()
    );
}
