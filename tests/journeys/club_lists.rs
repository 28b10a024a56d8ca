//! Lists of clubs with their leaders, and sheets of grants.

use std::path::PathBuf;

use rust_xlsxwriter::Workbook;
use tizim_core::clubs::{self, ClubQuery, ClubRow};
use tizim_core::error::Code;
use tizim_core::ids::Id;
use tizim_core::intake::club_lists::{
    Answer, Asked, ClubListReport, ClubLists, ClubState, LeaderState, Place,
};
use tizim_core::memberships;
use tizim_core::trainees::{self, TraineeDraft};
use tizim_tests::Desk;

const CLUBS: [&str; 8] = [
    "Клуб атауы",
    "Мектеп",
    "Аудан/қала",
    "Жетекшісінің аты-жөні",
    "Жетекші тел.",
    "Құрылған жылы",
    "Мүше саны",
    "Бағыттары",
];
const GRANTS: [&str; 5] = ["Клуб", "Қор / ұйым", "Жоба атауы", "Сомасы, ₸", "Күні"];

/// The name of a sheet, its header and its rows.
type Sheet<'a> = (&'a str, &'a [&'a str], &'a [&'a [&'a str]]);

pub(crate) fn file(desk: &Desk, sheets: &[Sheet<'_>]) -> PathBuf {
    let path = desk.folder.path().join("clubs.xlsx");
    let mut book = Workbook::new();
    for (name, head, rows) in sheets {
        let sheet = book.add_worksheet().set_name(*name).unwrap();
        for (row, cells) in std::iter::once(head).chain(rows.iter()).enumerate() {
            for (column, text) in cells.iter().enumerate() {
                let (row, column) = (u32::try_from(row).unwrap(), u16::try_from(column).unwrap());
                sheet.write_string(row, column, *text).unwrap();
            }
        }
    }
    book.save(&path).unwrap();
    path
}

pub(crate) fn read(desk: &Desk, clubs: &[&[&str]], grants: &[&[&str]]) -> ClubLists {
    let sheets = [
        ("Клубтар", &CLUBS[..], clubs),
        ("Гранттар", &GRANTS[..], grants),
    ];
    let path = file(desk, &sheets);
    ClubLists::open(&desk.register, &path, None).unwrap()
}

pub(crate) fn take(desk: &Desk, clubs: &[&[&str]], grants: &[&[&str]]) -> ClubListReport {
    let lists = read(desk, clubs, grants);
    let done = lists.apply(&desk.register).unwrap().value;
    lists.report(Some(&done))
}

pub(crate) fn all(desk: &Desk) -> Vec<ClubRow> {
    let today = desk.today();
    let query = ClubQuery::default();
    desk.register
        .read(|it| clubs::list(it, &query, today))
        .unwrap()
        .rows
}

fn people(desk: &Desk) -> u32 {
    desk.register.read(trainees::count).unwrap()
}

pub(crate) fn person(desk: &Desk, name: [&str; 3], phone: &str, school: &str) -> Id {
    let [surname, given, patronymic] = name.map(str::to_owned);
    let draft = TraineeDraft {
        surname,
        given,
        patronymic,
        phone: phone.to_owned(),
        school: school.to_owned(),
        ..TraineeDraft::default()
    };
    trainees::add(&desk.register, draft).unwrap().value.id
}

pub(crate) const ALAU: &[&str] = &[
    "«Алау» волонтерлік клубы",
    "№9 мектеп-гимназия",
    "Ақтөбе қ.",
    "Жақыпова Ұлдана Файзоллақызы",
    "87780532257",
    "2019-2020 оқу жылы",
    "31 оқушы",
    "Асыл мұра; Білім",
];

#[test]
fn a_club_comes_with_its_leader_and_everything_it_says() {
    let desk = Desk::found(1).unwrap();
    let leader = person(
        &desk,
        ["Жақыпова", "Ұлдана", "Файзоллақызы"],
        "+77780532257",
        "aktobe_09",
    );
    let report = take(&desk, &[ALAU], &[]);
    assert_eq!(
        (report.tallies.club_rows.new, report.tallies.leaders.known),
        (1, 1)
    );
    let [row] = all(&desk).try_into().unwrap();
    let fields = &row.club.fields;
    assert_eq!(fields.name_kk, "Алау");
    assert_eq!(
        (fields.school.as_str(), fields.district.as_str()),
        ("aktobe_09", "aktobe_city")
    );
    assert_eq!(
        (fields.founded_on.as_str(), fields.head_count),
        ("2019", 31)
    );
    assert_eq!(fields.directions, ["asyl_mura", "bilim"]);
    assert_eq!(fields.kind, "school_volunteer_club");
    let members = desk
        .register
        .read(|it| memberships::list(it, row.club.id))
        .unwrap();
    assert_eq!(
        (members[0].trainee, members[0].role.as_str()),
        (leader, "leader")
    );
    assert_eq!(people(&desk), 1, "nobody was added");
    let known = desk.register.read(|it| trainees::show(it, leader)).unwrap();
    assert_eq!(known.district, "aktobe_city", "what was empty is filled");
}

#[test]
fn a_list_read_twice_or_spelled_otherwise_doubles_nothing() {
    let desk = Desk::found(1).unwrap();
    let initials: &[&str] = &[
        "Добрый мир",
        "№39 мектеп",
        "Ақтөбе",
        "Зуева Е. Я.",
        "",
        "2017",
        "17",
        "Үміт",
    ];
    take(&desk, &[ALAU, initials], &[]);
    let again: &[&str] = &[
        "АЛАУ",
        "школа-гимназия №9",
        "Актобе",
        "Жакыпова Улдана",
        "8 778 053 22 57",
        "2019",
        "31",
        "Білім",
    ];
    let shouted: &[&str] = &[
        "Клуб «ДОБРЫЙ МИР»",
        "СШ №39",
        "г.Актобе",
        "Зуева Е. Я.",
        "",
        "",
        "",
        "",
    ];
    let report = take(&desk, &[ALAU, again, shouted], &[]);
    assert_eq!(
        report.tallies.club_rows.known + report.tallies.club_rows.repeated,
        3
    );
    assert!(report.to_choose.is_empty(), "{:?}", report.to_choose);
    assert_eq!((all(&desk).len(), people(&desk)), (2, 2));
    let third = read(&desk, &[ALAU, initials], &[]);
    assert!(
        third.apply(&desk.register).unwrap().tx.is_none(),
        "nothing new is written"
    );
}

#[test]
fn who_is_in_doubt_is_asked_about_and_never_added() {
    let desk = Desk::found(1).unwrap();
    let first = person(&desk, ["Сапарова", "Баян", ""], "", "aktobe_09");
    person(&desk, ["Сапарова", "Баян", ""], "", "aktobe_09");
    let row: &[&str] = &[
        "Арман",
        "№9 мектеп-гимназия",
        "Ақтөбе",
        "Сапарова Баян",
        "",
        "",
        "",
        "",
    ];
    let mut lists = read(&desk, &[row], &[]);
    let (_, club, leader) = lists.club_states().next().unwrap();
    assert_eq!(club, &ClubState::New);
    assert!(
        matches!(leader, LeaderState::ToChoose(all) if all.len() == 2),
        "{leader:?}"
    );
    let place = Place { sheet: 0, row: 2 };
    lists
        .answer(&desk.register, (place, Asked::Leader), Answer::Same(first))
        .unwrap();
    lists.apply(&desk.register).unwrap();
    let members = desk
        .register
        .read(|it| memberships::list(it, all(&desk)[0].club.id))
        .unwrap();
    assert_eq!(
        members.iter().map(|it| it.trainee).collect::<Vec<_>>(),
        [first]
    );
    assert_eq!(people(&desk), 2);
}

#[test]
fn a_club_that_has_another_leader_keeps_them() {
    let desk = Desk::found(1).unwrap();
    take(&desk, &[ALAU], &[]);
    let changed: &[&str] = &[
        "Алау",
        "№9 мектеп-гимназия",
        "Ақтөбе",
        "Ким Данияр Сергеевич",
        "87010000001",
        "",
        "",
        "",
    ];
    let report = take(&desk, &[changed], &[]);
    assert_eq!(report.to_choose.len(), 1);
    assert_eq!(all(&desk)[0].leaders, ["Жақыпова Ұлдана Файзоллақызы"]);
    assert_eq!(people(&desk), 1);
}

#[test]
fn a_bad_row_stops_nothing_and_one_press_takes_all_back() {
    let desk = Desk::found(1).unwrap();
    let rows: [&[&str]; 3] = [
        &[
            "",
            "№9 мектеп-гимназия",
            "Ақтөбе",
            "Әлиева Айша",
            "",
            "",
            "",
            "",
        ],
        &[
            "Самұрық",
            "белгісіз мектеп",
            "Марс",
            "???",
            "12",
            "былтыр",
            "көп",
            "Шахмат",
        ],
        ALAU,
    ];
    let report = take(
        &desk,
        &rows,
        &[&["Алау", "Қор", "Жоба", "500 мың", "01.04.2026"]],
    );
    let codes: Vec<&str> = report.problems.iter().map(|it| it.code.as_str()).collect();
    for code in [
        "no_club_name",
        "school_unknown",
        "district_unknown",
        "lost_letters",
        "founded_unreadable",
        "count_unreadable",
        "direction_unknown",
    ] {
        assert!(codes.contains(&code), "{code} in {codes:?}");
    }
    assert!(
        report
            .problems
            .iter()
            .all(|it| it.file == "clubs.xlsx" && it.row.is_some())
    );
    assert_eq!(all(&desk).len(), 2);
    desk.register.undo().unwrap();
    assert_eq!((all(&desk).len(), people(&desk)), (0, 0));
    assert!(desk.register.check().unwrap().is_sound());
}

#[test]
fn a_file_of_something_else_is_refused() {
    let desk = Desk::found(1).unwrap();
    let path = file(
        &desk,
        &[(
            "Парақ",
            &["Аты-жөні", "Телефон"],
            &[&["Әлиева Айша", "87010000001"]],
        )],
    );
    let refused = ClubLists::open(&desk.register, &path, None).unwrap_err();
    assert_eq!(refused.code(), Code::NoClubList);
    let refused = ClubLists::open(&desk.register, &path, Some("Басқа")).unwrap_err();
    assert_eq!(refused.code(), Code::UnknownSheet);
}
