//! Reading a list of 10,000 rows against a register of 100,000 people, against plain inserts of as
//! many rows.

use std::fmt::Write as _;
use std::ops::ControlFlow;
use std::time::Instant;

use chrono::{Days, NaiveDate};
use tizim_core::act::Act;
use tizim_core::intake::import::{Import, Source};
use tizim_core::kazakh::iin;
use tizim_core::trainees::{self, TraineeDraft};
use tizim_tests::Desk;

use crate::import::{insert_plainly, people};

const KNOWN: u32 = 100_000;
const ROWS: u32 = 10_000;
/// One row in ten is of somebody new.
const NEW: u32 = 1_000;

pub fn run() {
    let (reference, _) = insert_plainly(&people());
    let desk = Desk::found(1).unwrap();
    desk.register
        .transact(Act::ImportTrainees, |change| {
            for number in 0..KNOWN {
                trainees::write_new(change, person(number))?;
            }
            Ok(())
        })
        .unwrap();
    let path = desk.folder.path().join("list.csv");
    std::fs::write(&path, list()).unwrap();

    let start = Instant::now();
    let mut import = Import::open(&desk.register, Source::File(&path), None, None).unwrap();
    let read = start.elapsed().as_secs_f64();
    import.decide(&desk.register).unwrap();
    let decided = start.elapsed().as_secs_f64();
    let done = import.apply(&desk.register, &mut |_, _| ControlFlow::Continue(()));
    let done = done.unwrap().value;
    let whole = start.elapsed().as_secs_f64();
    assert_eq!((done.tally.new, done.tally.to_choose), (NEW, 0));
    println!(
        "list of {ROWS} rows against {KNOWN} people: read {read:.2} s, match {:.2} s, write with a copy beside {:.2} s, together {whole:.2} s, {:.1} x plain inserts ({reference:.2} s); {} known, {} new",
        decided - read,
        whole - decided,
        whole / reference,
        done.tally.known,
        done.tally.new
    );
}

/// Every tenth row is of somebody new, the others are spread over the register.
fn list() -> String {
    let mut text =
        String::from("Тегі;Аты;Әкесінің аты;ЖСН;Туған күні;Топ;Телефон;Электрондық пошта\n");
    for row in 0..ROWS {
        let is_new = row % (ROWS / NEW) == 0;
        let number = if is_new {
            KNOWN + row
        } else {
            row * (KNOWN / ROWS)
        };
        let it = person(number);
        let phone = it.phone.replace("+7", "8");
        writeln!(
            text,
            "{};{};{};{};{};{};{phone};{}",
            it.surname, it.given, it.patronymic, it.iin, it.birth_date, it.study_group, it.email
        )
        .unwrap();
    }
    text
}

/// A person by their number; no two have the same IIN, phone or e-mail address, and names repeat
/// as in life.
fn person(number: u32) -> TraineeDraft {
    const STEMS: [&str; 25] = [
        "Өтеген",
        "Қуаныш",
        "Жүсіп",
        "Әбен",
        "Серік",
        "Ысқақ",
        "Төлеген",
        "Оразбай",
        "Сүлеймен",
        "Ахмет",
        "Нұржан",
        "Есен",
        "Қасым",
        "Дүйсен",
        "Мұрат",
        "Сапар",
        "Тұрсын",
        "Бекболат",
        "Ермек",
        "Құрманғали",
        "Бөлек",
        "Жанәділ",
        "Тілеу",
        "Шынтас",
        "Ізбас",
    ];
    const GIVEN: [&str; 20] = [
        "Ғалымжан",
        "Дәурен",
        "Бақытжан",
        "Асқар",
        "Нұрлан",
        "Ержан",
        "Қанат",
        "Әлихан",
        "Мұхтар",
        "Ілияс",
        "Темірлан",
        "Айдос",
        "Санжар",
        "Олжас",
        "Бауыржан",
        "Жандос",
        "Арман",
        "Талғат",
        "Дархан",
        "Шыңғыс",
    ];
    let pick = |list: &[&str], turn: u32| list[turn as usize % list.len()].to_owned();
    let (birth, iin) = numbers(number);
    TraineeDraft {
        surname: format!("{}ов", pick(&STEMS, number)),
        given: pick(&GIVEN, number / 25),
        patronymic: format!("{}ұлы", pick(&STEMS, number / 500)),
        birth_date: birth.to_string(),
        phone: format!("+7701{number:07}"),
        email: format!("student{number}@example.kz"),
        iin,
        district: "aktobe_city".to_owned(),
        study_group: format!("ФМ-{}", 100 + number % 400),
        ..TraineeDraft::default()
    }
}

/// A birth date and a number of which no second is issued; serials without a check digit are
/// passed over.
fn numbers(number: u32) -> (NaiveDate, String) {
    let birth = NaiveDate::default() + Days::new(11_000 + u64::from(number % 4_000));
    let serials = (number / 4_000 * 10..).take(10);
    let found = serials.into_iter().find_map(|serial| {
        let eleven = format!("{}5{serial:04}", birth.format("%y%m%d"));
        let digit = iin::check_digit(&eleven)?;
        Some(format!("{eleven}{digit}"))
    });
    (birth, found.unwrap())
}
