//! Sheets of grants: each is put on its club, and moves on as the sheet grows.

use tizim_core::act::Act;
use tizim_core::catalogue::Table;
use tizim_core::common::Shelf;
use tizim_core::error::Code;
use tizim_core::grants::{self, Grant, GrantDraft, GrantState};
use tizim_core::ids::Id;
use tizim_core::intake::club_lists::{Asked, ClubLists};
use tizim_core::register::Fields;
use tizim_tests::Desk;

use crate::club_lists::{ALAU, all, file, take};

fn grants_of(desk: &Desk, club: Id) -> Vec<Grant> {
    desk.register
        .read(|it| grants::list(it, club, Shelf::Kept))
        .unwrap()
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
fn a_sum_beyond_reason_is_refused_and_an_old_one_hides_no_club() {
    let desk = Desk::found(1).unwrap();
    take(&desk, &[ALAU], &[]);
    let club = all(&desk)[0].club.id;
    let draft = |sum, asked| GrantDraft {
        title: "Жоба".to_owned(),
        sum,
        asked,
        ..GrantDraft::default()
    };
    let greatest = 1_000_000_000_000;
    let ids = [greatest, 1].map(|sum| {
        let added = grants::add(&desk.register, club, &draft(sum, sum));
        added.unwrap().value.id
    });
    for (sum, asked) in [(greatest + 1, 0), (0, i64::MAX)] {
        let refused = grants::add(&desk.register, club, &draft(sum, asked)).unwrap_err();
        assert_eq!(refused.code(), Code::BadValue);
        let refused = grants::correct(&desk.register, ids[0], &draft(sum, asked)).unwrap_err();
        assert_eq!(refused.code(), Code::BadValue);
    }
    assert_eq!(all(&desk)[0].granted, greatest + 1);
    // What an older version let through.
    let write = |id| {
        let fields = Fields::new().number("sum", Some(i64::MAX));
        desk.register.transact(Act::GrantChange, |change| {
            change.correct(Table::Grant, id, fields)
        })
    };
    for id in ids {
        write(id).unwrap();
    }
    assert_eq!(all(&desk)[0].granted, i64::MAX);
}
