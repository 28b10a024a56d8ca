//! A meeting's report: who was there, for how long, and what mark comes of it.

use std::collections::BTreeMap;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use serde_json::Value;
use tizim_core::act::Act;
use tizim_core::attendance::{self, MarkChange, MarkShown, MarkState};
use tizim_core::error::Code;
use tizim_core::events::{self, EventFields};
use tizim_core::history;
use tizim_core::ids::Id;
use tizim_core::intake::import::{
    Answer, Import, ImportDone, PresenceLine, PresenceWanted, RowState, Source,
};
use tizim_core::sessions::{self, SessionDraft};
use tizim_tests::Desk;

use crate::imports::read_list;

mod addresses;
mod again;
mod times;

const FORM: &str = "Тегі;Аты;Әкесінің аты;Туған күні;E-mail\n\
    Серікова;Айгерім;Болатқызы;01.02.2006;aigerim@mail.kz\n\
    Ахметов;Дамир;Асқарұлы;03.04.2005;damir@mail.kz\n\
    Омаров;Нұрлан;Ғабитұлы;05.06.2004;omarov@mail.kz\n\
    Омаров;Нұрлан;Серікұлы;15.06.2003;\n\
    Қасымова;Дана;Ерланқызы;07.08.2007;twins@mail.kz\n\
    Қасымова;Дина;Ерланқызы;07.08.2007;twins@mail.kz\n";

const HEAD: &str = "Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes),Guest,Recording Consent,In Waiting Room\n";

/// An academy with a webinar of an hour and the people of [`FORM`] on its list.
struct Webinar {
    desk: Desk,
    event: Id,
    session: Id,
    people: BTreeMap<String, Id>,
}

impl Webinar {
    fn found() -> Self {
        let desk = Desk::found(1).unwrap();
        let fields = EventFields {
            title_kk: "Вебинар".to_owned(),
            period: "2026-10-20".to_owned(),
            ..EventFields::default()
        };
        let event = events::add_dated(&desk.register, fields, 0)
            .unwrap()
            .value
            .id;
        let draft = SessionDraft {
            date: "2026-10-20".to_owned(),
            starts: "15:00".to_owned(),
            ends: "16:00".to_owned(),
            hours: 2,
            ..SessionDraft::default()
        };
        let session = sessions::add(&desk.register, event, draft)
            .unwrap()
            .value
            .id;
        let done = read_list(&desk, FORM, Some(event));
        let people = FORM.lines().skip(1).zip(2_u32..).map(|(line, row)| {
            let parts: Vec<&str> = line.split(';').collect();
            (format!("{} {}", parts[1], parts[2]), done.assigned[&row])
        });
        let people = people.collect();
        Self {
            desk,
            event,
            session,
            people,
        }
    }

    fn person(&self, name: &str) -> Id {
        self.people[name]
    }

    fn file(&self, lines: &[[&str; 4]]) -> PathBuf {
        let path = self.desk.folder.path().join("report.csv");
        let day = "10/20/2026";
        let lines = lines.iter().map(|[label, email, from, to]| {
            format!("{label},{email},{day} {from} PM,{day} {to} PM,1,Yes,Y,No\n")
        });
        std::fs::write(&path, format!("{HEAD}{}", lines.collect::<String>())).unwrap();
        path
    }

    fn open(&self, path: &Path) -> Import {
        let place = (self.event, self.session);
        let wanted = PresenceWanted::default();
        let mut import = Import::open_presence(&self.desk.register, path, place, wanted).unwrap();
        import.decide(&self.desk.register).unwrap();
        import
    }

    fn lines(&self, import: &Import) -> BTreeMap<Id, PresenceLine> {
        let read = |it: &_| import.presence_lines(it, &BTreeMap::new());
        let lines = self.desk.register.read(read).unwrap();
        lines
            .into_iter()
            .filter_map(|it| Some((it.trainee?, it)))
            .collect()
    }

    fn take_in(&self, import: &mut Import) -> ImportDone {
        let go = &mut |_, _| ControlFlow::Continue(());
        import.apply(&self.desk.register, go).unwrap().value
    }

    fn shown(&self, person: Id) -> Option<MarkShown> {
        let marks = attendance::show(&self.desk.register, self.event).unwrap();
        marks.into_iter().find(|it| it.trainee == person)
    }

    fn state(import: &Import, row: u32) -> RowState {
        let plan = import.plan();
        let row = plan.into_iter().find(|it| it.person.row == row);
        row.unwrap().state
    }
}

#[test]
fn joins_of_one_person_are_put_together_whatever_they_called_themselves() {
    let webinar = Webinar::found();
    let [aigerim, damir] = ["Айгерім Болатқызы", "Дамир Асқарұлы"].map(|it| webinar.person(it));
    let path = webinar.file(&[
        ["Айгерім (Aigerim Serikova)", "", "02:50:00", "03:20:00"],
        ["Redmi Note 9", "aigerim@mail.kz", "03:10:00", "03:50:00"],
        ["AKHMETOV DAMIR", "", "03:00:00", "03:40:00"],
        ["damir05", "damir@mail.kz", "03:45:00", "04:10:00"],
    ]);
    let mut import = webinar.open(&path);
    let lines = webinar.lines(&import);
    assert_eq!(lines[&aigerim].seconds, 50 * 60, "two devices overlap");
    assert_eq!(
        lines[&damir].seconds,
        55 * 60,
        "after the end is not counted"
    );
    let done = webinar.take_in(&mut import);
    assert_eq!((done.marked, done.tally.to_choose), (2, 0));
    let shown = webinar.shown(aigerim).unwrap();
    let told = (shown.mark, shown.seconds, shown.hours, shown.session_no);
    assert_eq!(told, (MarkState::Present, Some(3000), 2, 1));
    assert_eq!(
        (shown.by.as_str(), shown.at.as_str()),
        ("Айнұр Ж. · Кабинет 1", "2026-10-15T09:00")
    );
    let register = &webinar.desk.register;
    let undo = history::status(register).unwrap().undo.unwrap();
    assert!(undo.key.starts_with("act-import-presence"), "{}", undo.key);
    history::undo(register).unwrap();
    assert_eq!(webinar.shown(aigerim), None, "one step takes it back");
}

#[test]
fn nobody_is_guessed() {
    let webinar = Webinar::found();
    let path = webinar.file(&[
        ["Нурлан Омаров", "", "03:00:00", "04:00:00"],
        ["Серікова А.", "", "03:00:00", "04:00:00"],
        ["Серркова Айгерим", "", "03:00:00", "04:00:00"],
        ["Айгерим", "", "03:00:00", "04:00:00"],
        ["iPhone", "twins@mail.kz", "03:00:00", "04:00:00"],
        ["Dana", "twins@mail.kz", "03:00:00", "04:00:00"],
        ["Болат Сапаров", "aigerim@mail.kz", "03:00:00", "04:00:00"],
        ["Серікова А.", "aigerim@mail.kz", "03:00:00", "04:00:00"],
        ["Нұрлан Омаров", "omarov@mail.kz", "03:00:00", "04:00:00"],
        ["iPhone", "", "03:00:00", "04:00:00"],
        ["iPhone", "", "03:00:00", "04:00:00"],
    ]);
    let import = webinar.open(&path);
    for (row, why) in [
        (2, "two people bear the name"),
        (3, "initials"),
        (4, "a letter struck twice"),
        (5, "a given name alone"),
        (6, "two people have the address"),
        (8, "the address is of another name"),
        (11, "a telephone is nobody"),
        (12, "and two telephones are not one person"),
    ] {
        let state = Webinar::state(&import, row);
        assert!(
            matches!(state, RowState::ToChoose(_)),
            "{row}: {why}: {state:?}"
        );
    }
    let known = |row| match Webinar::state(&import, row) {
        RowState::Known(id) => Some(id),
        _ => None,
    };
    assert_eq!(known(7), Some(webinar.person("Дана Ерланқызы")));
    assert_eq!(known(9), Some(webinar.person("Айгерім Болатқызы")));
    assert_eq!(known(10), Some(webinar.person("Нұрлан Ғабитұлы")));
}

#[test]
fn the_host_and_the_waiting_room_do_not_count() {
    let webinar = Webinar::found();
    let damir = webinar.person("Дамир Асқарұлы");
    let path = webinar.desk.folder.path().join("report.csv");
    let text = "Topic,ID,Host name,Host email,Start time,End time\n\
        Вебинар,8,Academy,host@mail.kz,10/20/2026 02:50:00 PM,10/20/2026 04:05:00 PM\n\n";
    let lines = "Academy,host@mail.kz,10/20/2026 02:50:00 PM,10/20/2026 04:05:00 PM,75,No,Y,No\n\
        Ахметов Дамир,,10/20/2026 03:00:00 PM,10/20/2026 03:50:00 PM,50,Yes,Y,Yes\n\
        Ахметов Дамир,,10/20/2026 03:50:00 PM,10/20/2026 04:00:00 PM,10,Yes,Y,No\n";
    std::fs::write(&path, format!("{text}{HEAD}{lines}")).unwrap();
    let mut import = webinar.open(&path);
    assert_eq!(Webinar::state(&import, 5), RowState::Out);
    let counted = import.presence_counts().unwrap();
    assert_eq!(
        (counted.hosts, counted.waited, counted.seconds),
        (vec![5], 1, 3600)
    );
    webinar.take_in(&mut import);
    let shown = webinar.shown(damir).unwrap();
    assert_eq!((shown.mark, shown.seconds), (MarkState::Absent, Some(600)));
    assert_eq!(
        attendance::show(&webinar.desk.register, webinar.event)
            .unwrap()
            .len(),
        1
    );
}

#[test]
fn a_mark_set_by_hand_stands_and_a_sum_gives_way_to_a_fuller_one() {
    let webinar = Webinar::found();
    let [aigerim, damir] = ["Айгерім Болатқызы", "Дамир Асқарұлы"].map(|it| webinar.person(it));
    let set = |trainee, state| {
        let mark = MarkChange {
            session: webinar.session,
            trainee,
            state: Some(state),
            minutes: 0,
        };
        attendance::mark(&webinar.desk.register, webinar.event, &[mark]).unwrap();
    };
    set(damir, MarkState::Excused);
    let path = webinar.file(&[
        ["Серікова Айгерім", "", "03:00:00", "03:20:00"],
        ["Айгока", "", "03:20:00", "04:00:00"],
        ["Ахметов Дамир", "", "03:00:00", "04:00:00"],
    ]);
    let mut import = webinar.open(&path);
    let differing = webinar
        .desk
        .register
        .read(|it| import.marks_differing(it))
        .unwrap();
    assert_eq!(differing.len(), 1);
    assert_eq!(
        (differing[0].stands, differing[0].typed),
        (MarkState::Excused, MarkState::Present)
    );
    let done = webinar.take_in(&mut import);
    assert_eq!((done.marked, done.marks_kept), (1, 1));
    assert_eq!(webinar.shown(damir).unwrap().mark, MarkState::Excused);
    assert_eq!(webinar.shown(aigerim).unwrap().mark, MarkState::Absent);

    // Who the nickname is becomes known afterwards.
    let register = &webinar.desk.register;
    import
        .answer_line(register, 3, Answer::Same(aigerim))
        .unwrap();
    import.decide(register).unwrap();
    webinar.take_in(&mut import);
    let shown = webinar.shown(aigerim).unwrap();
    assert_eq!(
        (shown.mark, shown.seconds),
        (MarkState::Present, Some(3600))
    );

    // What a human sets over a sum stands again.
    set(aigerim, MarkState::Absent);
    webinar.take_in(&mut webinar.open(&path));
    assert_eq!(webinar.shown(aigerim).unwrap().mark, MarkState::Absent);
    let mut import = webinar.open(&path);
    import
        .answer_line(register, 3, Answer::Same(aigerim))
        .unwrap();
    import.replace_marks = true;
    webinar.take_in(&mut import);
    assert_eq!(webinar.shown(aigerim).unwrap().mark, MarkState::Present);
    assert_eq!(webinar.shown(damir).unwrap().mark, MarkState::Present);
}
