//! The first files between two laptops.

use tizim_core::attendance::{self, MarkState};
use tizim_core::error::Doing as _;
use tizim_core::exchange::{Choice, DifferenceKind, conflicts};
use tizim_core::ids::Id;
use tizim_core::{history, trainees};

use super::{agree, first, join};

#[test]
fn a_second_laptop_is_let_in_and_has_everything() {
    let office = first();
    let person = office.person("Жүсіпова", "Інжу");
    let other = join(&office, 2, "Кабинет 2");
    assert_eq!(other.register.read(trainees::count).unwrap(), 1);
    assert_eq!(
        other.register.identity().register,
        office.register.identity().register
    );
    other.phone(person, "+77011112233");
    other.hand_to(&office);
    assert_eq!(office.phone_of(person), "+77011112233");
    agree(&[&office, &other]);
}

#[test]
fn a_file_that_is_known_changes_nothing() {
    let office = first();
    let other = join(&office, 2, "Кабинет 2");
    office.person("Жүсіпова", "Інжу");
    let file = office.write();
    assert!(!other.read(&file).plan.is_known);
    let digest = other.digest();
    let again = other.read(&file);
    assert!(again.plan.is_known, "{:?}", again.plan);
    assert_eq!(other.digest(), digest);
}

#[test]
fn two_phones_of_one_person_stand_side_by_side_until_somebody_chooses() {
    let office = first();
    let person = office.person("Жүсіпова", "Інжу");
    let other = join(&office, 2, "Кабинет 2");
    office.phone(person, "+77010000001");
    other.clock.pass_minutes(5);
    other.phone(person, "+77010000002");
    let file = other.write();
    let plan = office.plan(&file);
    assert_eq!(
        office.phone_of(person),
        "+77010000001",
        "a plan changes nothing"
    );
    let row = plan.rows.iter().find(|it| it.field == "phone").unwrap();
    assert_eq!(row.kind, DifferenceKind::TwoVersions);
    assert_eq!(
        (row.before.as_str(), row.after.as_str()),
        ("+77010000001", "+77010000002")
    );
    assert_eq!(row.beside, "+77010000001", "what will not be shown");
    office.read(&file);
    agree(&[&office, &other]);
    let found = office.conflicts();
    assert_eq!(found.len(), 1);
    assert_eq!(
        serde_json::to_string(&found).unwrap(),
        serde_json::to_string(&other.conflicts()).unwrap(),
        "the same on every laptop"
    );
    let losing = &found[0].versions[1];
    assert_eq!(losing.laptop, "Кабинет 1");
    let choice = Choice::Version(losing.version.clone());
    conflicts::resolve(&office.register, &found[0].id, &choice).unwrap();
    agree(&[&office, &other]);
    assert!(other.conflicts().is_empty());
    assert_eq!(other.phone_of(person), "+77010000001");
}

#[test]
fn an_unticked_row_stays_and_the_others_see_it_as_a_decision() {
    let office = first();
    let person = office.person("Жүсіпова", "Інжу");
    let other = join(&office, 2, "Кабинет 2");
    other.phone(person, "+77010000002");
    let stranger = other.person("Бөтен", "Адам");
    let file = other.write();
    let plan = office.plan(&file);
    let rows: Vec<String> = plan.rows.iter().map(|it| it.row.clone()).collect();
    assert_eq!(rows.len(), 2);
    let done = office.read_except(&file, &rows);
    assert_eq!(
        (done.kept, done.plan.counts.len()),
        (2, 0),
        "nothing was taken"
    );
    assert_eq!(office.phone_of(person), "");
    agree(&[&office, &other]);
    assert_eq!(other.phone_of(person), "");
    let count = other.register.read(trainees::count).unwrap();
    assert_eq!(count, 1, "{stranger} went to the trash");
}

#[test]
fn a_whole_file_is_taken_back() {
    let office = first();
    let person = office.person("Жүсіпова", "Інжу");
    let other = join(&office, 2, "Кабинет 2");
    other.phone(person, "+77010000002");
    other.person("Жаңа", "Адам");
    other.hand_to(&office);
    let undone = tizim_core::exchange::undo(&office.register).unwrap().value;
    assert_eq!((undone.back, undone.left.len()), (2, 0));
    assert_eq!(office.phone_of(person), "");
    assert_eq!(office.register.read(trainees::count).unwrap(), 1);
    agree(&[&office, &other]);
    assert_eq!(other.register.read(trainees::count).unwrap(), 1);
}

#[test]
fn undo_goes_back_the_way_that_files_and_choices_came() {
    let office = first();
    let person = office.person("Жүсіпова", "Інжу");
    let other = join(&office, 2, "Кабинет 2");
    office.phone(person, "+77010000001");
    other.phone(person, "+77010000002");
    other.person("Жаңа", "Адам");
    other.hand_to(&office);
    assert_eq!(office.conflicts().len(), 1);
    // What was done last was reading the file.
    history::undo(&office.register).unwrap();
    assert!(office.conflicts().is_empty());
    assert_eq!(office.phone_of(person), "+77010000001");
    assert_eq!(office.register.read(trainees::count).unwrap(), 1);
    // Taking it back was a deed as any other.
    history::undo(&office.register).unwrap();
    assert_eq!(office.register.read(trainees::count).unwrap(), 2);
    let found = office.conflicts();
    assert_eq!(found.len(), 1, "both versions stand again");
    let chosen = Choice::Value("+77010000003".to_owned());
    conflicts::resolve(&office.register, &found[0].id, &chosen).unwrap();
    history::undo(&office.register).unwrap();
    assert_eq!(office.conflicts().len(), 1, "both versions stand again");
    agree(&[&office, &other]);
}

#[test]
fn deleted_here_and_worked_on_there_is_asked_about_on_both() {
    let office = first();
    let person = office.person("Жүсіпова", "Інжу");
    let other = join(&office, 2, "Кабинет 2");
    office.phone(person, "+77010000001");
    trainees::trash(&other.register, &[person]).unwrap();
    agree(&[&office, &other]);
    let asked = office.conflicts();
    assert_eq!((asked.len(), asked[0].field.as_str()), (1, "trashed"));
    let laptops: Vec<&str> = asked[0]
        .versions
        .iter()
        .map(|it| it.laptop.as_str())
        .collect();
    assert_eq!(
        laptops,
        ["Кабинет 1", "Кабинет 2"],
        "who worked, then who deleted"
    );
    let delete = Choice::Version("delete".to_owned());
    conflicts::resolve(&other.register, &asked[0].id, &delete).unwrap();
    agree(&[&office, &other]);
    assert!(office.conflicts().is_empty());
    assert_eq!(office.register.read(trainees::count).unwrap(), 0);
}

#[test]
fn a_row_of_a_plan_says_what_tells_it_from_others_and_what_it_is_part_of() {
    let office = first();
    let other = join(&office, 2, "Кабинет 2");
    let person = other.person("Жүсіпова", "Інжу");
    let event = other.forum();
    other.mark(&event, 0, person, MarkState::Late);
    let plan = office.plan(&other.write());
    let of = |table: &str| plan.rows.iter().find(|it| it.table == table).unwrap();
    let mark = of("attendance");
    assert_eq!(
        (mark.mark.as_str(), mark.day.as_str()),
        ("late", "2026-10-15")
    );
    for needed in [person, event.id, event.sessions[0].id] {
        assert!(mark.part_of.contains(&needed), "{:?}", mark.part_of);
    }
    assert_eq!(of("session").part_of, [event.id]);
    assert!(of("trainee").part_of.is_empty());
}

#[test]
fn what_is_part_of_a_row_left_out_is_left_out_with_it() {
    let office = first();
    let other = join(&office, 2, "Кабинет 2");
    let third = join(&office, 3, "Кабинет 3");
    let known = office.person("Оспанова", "Аружан");
    agree(&[&office, &other, &third]);
    let person = other.person("Жүсіпова", "Інжу");
    let event = other.forum();
    for who in [person, known] {
        other.mark(&event, 0, who, MarkState::Late);
    }
    let file = other.write();
    let plan = office.plan(&file);
    let row = |record: Id| {
        let row = plan.rows.iter().find(|it| it.record == record);
        row.unwrap().row.clone()
    };
    // The person alone: of the event and of the marks of others everything comes.
    let of_person = plan.rows.iter().filter(|it| it.part_of.contains(&person));
    let hanging = of_person.count();
    assert!(hanging > 0);
    let done = third.read_except(&file, &[row(person)]);
    assert_eq!(done.kept as usize, 1 + hanging);
    assert_eq!(third.people(), 1);
    let sheet = third.register.read(|it| attendance::sheet(it, event.id));
    let listed: Vec<Id> = sheet.unwrap().rows.iter().map(|it| it.trainee).collect();
    assert_eq!(listed, [known]);
    // The event with its sessions, and so with every mark at them.
    let of_event = plan.rows.iter().filter(|it| it.part_of.contains(&event.id));
    let hanging = of_event.count();
    let done = office.read_except(&file, &[row(event.id)]);
    assert_eq!(done.kept as usize, 1 + hanging);
    assert_eq!(office.people(), 2);
    let left = office.register.read(|it| {
        let sql = "SELECT count(*) FROM attendance WHERE trashed = 0";
        it.query_row(sql, [], |row| row.get(0)).doing("count marks")
    });
    let left: u32 = left.unwrap();
    assert_eq!(left, 0, "no mark without its session");
    assert!(office.plan(&file).rows.is_empty());
}

#[test]
fn the_history_names_the_laptop_that_joined_and_not_whoever_sits_at_it() {
    let office = first();
    let newcomer = super::asking(2, "Кабинет 2");
    let request = newcomer.path("request.tizim");
    let sits = "Болат С.";
    tizim_core::laptops::request(&newcomer.register, "Кабинет 2", sits, false, &request).unwrap();
    newcomer.read(&office.let_in(&request));
    newcomer.hand_to(&office);
    let query = history::HistoryQuery::default();
    let rows = history::list(&office.register, &query).unwrap().rows;
    let joined = rows
        .iter()
        .find(|it| it.label.key.starts_with("act-laptop-join"))
        .unwrap();
    let said = tizim_core::words::words(tizim_core::common::Lang::Ru).say_message(&joined.label);
    assert_eq!(said, "Ноутбук принят в академию: Кабинет 2");
    assert_eq!(joined.worker, sits, "who sits there stands beside it");
}
