//! Lists of clubs with their leaders, and sheets of grants.

use std::path::PathBuf;

use rust_xlsxwriter::Workbook;
use tizim_core::clubs::{self, ClubQuery, ClubRow};
use tizim_core::common::Shelf;
use tizim_core::error::Code;
use tizim_core::grants::{self, Grant, GrantState};
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

fn file(desk: &Desk, sheets: &[(&str, &[&str], &[&[&str]])]) -> PathBuf {
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

fn read(desk: &Desk, clubs: &[&[&str]], grants: &[&[&str]]) -> ClubLists {
    let sheets = [
        ("Клубтар", &CLUBS[..], clubs),
        ("Гранттар", &GRANTS[..], grants),
    ];
    let path = file(desk, &sheets);
    ClubLists::open(&desk.register, &path, None).unwrap()
}

fn take(desk: &Desk, clubs: &[&[&str]], grants: &[&[&str]]) -> ClubListReport {
    let lists = read(desk, clubs, grants);
    let done = lists.apply(&desk.register).unwrap().value;
    lists.report(Some(&done))
}

fn all(desk: &Desk) -> Vec<ClubRow> {
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

fn grants_of(desk: &Desk, club: Id) -> Vec<Grant> {
    desk.register
        .read(|it| grants::list(it, club, Shelf::Kept))
        .unwrap()
}

fn person(desk: &Desk, name: [&str; 3], phone: &str, school: &str) -> Id {
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

const ALAU: &[&str] = &[
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
fn grants_find_their_club_by_name_and_school() {
    let desk = Desk::found(1).unwrap();
    let clubs: [&[&str]; 3] = [
        ALAU,
        &[
            "Бірлік",
            "№21 мектеп-гимназия",
            "Ақтөбе",
            "",
            "",
            "",
            "",
            "",
        ],
        &["Бірлік", "№39 мектеп", "Ақтөбе", "", "", "", "", ""],
    ];
    let grants: [&[&str]; 4] = [
        &["АЛАУ", "Қор", "«Қамқор – бірге»", "2,7 млн", "01.04.2026"],
        &[
            "БІРЛІК (21-мектеп)",
            "Қор",
            "«Білім»",
            "1 000 000 ₸",
            "11 тамыз 2026 ж.",
        ],
        &["Бірлік", "Қор", "«Үміт»", "950 000", "2026-01-06"],
        &["Үміт оты", "Қор", "«Үміт»", "көп", "күзде"],
    ];
    let report = take(&desk, &clubs, &grants);
    let rows = all(&desk);
    let club = |school: &str| {
        rows.iter()
            .find(|it| it.club.fields.school == school)
            .unwrap()
            .club
            .id
    };
    let [won] = grants_of(&desk, club("aktobe_09")).try_into().unwrap();
    assert_eq!((won.sum, won.won_on.as_str()), (2_700_000, "2026-04-01"));
    assert_eq!(
        (won.state, won.title.as_str()),
        (GrantState::Won, "Қамқор – бірге")
    );
    assert_eq!(grants_of(&desk, club("aktobe_21"))[0].sum, 1_000_000);
    assert!(grants_of(&desk, club("aktobe_39")).is_empty());
    let asked: Vec<(u32, usize)> = report
        .to_choose
        .iter()
        .filter(|it| it.asked == Asked::Grant)
        .map(|it| (it.row, it.candidates.len()))
        .collect();
    assert_eq!(
        asked,
        [(4, 2), (5, 0)],
        "two clubs of one name, and a club nobody knows"
    );
    let named: Vec<(Option<u32>, Option<&str>, &str)> = report
        .problems
        .iter()
        .filter(|it| it.sheet == "Гранттар")
        .map(|it| (it.row, it.column.as_deref(), it.code.as_str()))
        .collect();
    assert_eq!(
        named,
        [
            (Some(5), Some("D"), "sum_unreadable"),
            (Some(5), Some("E"), "day_unreadable")
        ]
    );
    take(&desk, &clubs, &grants);
    assert_eq!(
        grants_of(&desk, club("aktobe_09")).len(),
        1,
        "read twice, kept once"
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
fn a_grown_sheet_moves_a_grant_on() {
    let desk = Desk::found(1).unwrap();
    take(&desk, &[ALAU], &[]);
    let head = [
        "Клуб",
        "Жоба",
        "Сұралған сома",
        "Сома",
        "Өтінім күні",
        "Күні",
        "Мәртебесі",
        "Есеп мерзімі",
        "Есеп берілді",
    ];
    let sheet = |row: &[&str]| {
        let path = file(&desk, &[("Гранттар", &head[..], &[row])]);
        let lists = ClubLists::open(&desk.register, &path, None).unwrap();
        lists.apply(&desk.register).unwrap();
        let [grant] = grants_of(&desk, all(&desk)[0].club.id).try_into().unwrap();
        grant
    };
    let asked = sheet(&[
        "Алау",
        "Жасыл аула",
        "500000",
        "",
        "02.03.2026",
        "",
        "қаралуда",
        "",
        "",
    ]);
    assert_eq!(
        (asked.state, asked.asked, asked.sum),
        (GrantState::Applied, 500_000, 0)
    );
    let won = sheet(&[
        "Алау",
        "Жасыл аула",
        "500000",
        "350 000",
        "02.03.2026",
        "15.04.2026",
        "жеңді",
        "01.10.2026",
        "",
    ]);
    assert_eq!(
        (won.id, won.state, won.sum),
        (asked.id, GrantState::Won, 350_000)
    );
    assert!(won.is_overdue(desk.today()));
    let reported = sheet(&[
        "Алау",
        "Жасыл аула",
        "500000",
        "350 000",
        "02.03.2026",
        "15.04.2026",
        "есеп берілді",
        "01.10.2026",
        "05.10.2026",
    ]);
    assert_eq!(
        (reported.state, reported.reported_on.as_str()),
        (GrantState::Reported, "2026-10-05")
    );
    let back = sheet(&[
        "Алау",
        "Жасыл аула",
        "500000",
        "350 000",
        "02.03.2026",
        "15.04.2026",
        "жеңді",
        "01.10.2026",
        "",
    ]);
    assert_eq!(
        back.state,
        GrantState::Reported,
        "an older sheet takes nothing back"
    );
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
