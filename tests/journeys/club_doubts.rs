//! Rows of club lists that look like something known and are not.

use tizim_core::intake::club_lists::ClubLists;
use tizim_core::trainees::{self, TraineeDraft};
use tizim_tests::Desk;

use crate::club_lists::{ALAU, all, read, take};

fn codes(lists: &ClubLists) -> Vec<String> {
    lists.problems.iter().map(|it| it.code.clone()).collect()
}

#[test]
fn a_grant_without_a_title_stops_nothing_and_is_named() {
    let desk = Desk::found(1).unwrap();
    let grants: [&[&str]; 4] = [
        &["Алау", "", "", "500000", "01.04.2026"],
        &["Алау", "", "« »", "400000", "01.04.2026"],
        &["Алау", "Қор", "", "300000", "02.04.2026"],
        &["Алау", "Қор", "Жоба", "100000", "03.04.2026"],
    ];
    let before = read(&desk, &[ALAU], &grants);
    let told = ["no_grant_title", "no_grant_title", "grant_title_of_giver"];
    assert!(
        codes(&before).ends_with(&told.map(str::to_owned)),
        "{:?}",
        before.problems
    );
    assert_eq!(before.report(None).tallies.grant_rows.new, 2);
    take(&desk, &[ALAU], &grants);
    let [row] = all(&desk).try_into().unwrap();
    assert_eq!((row.grants, row.granted), (2, 400_000));
}

#[test]
fn schools_of_one_name_in_two_districts_are_two() {
    let desk = Desk::found(1).unwrap();
    let of = |district| ["Достық", "«Болашақ» мектебі", district, "", "", "", "", ""];
    let (first, second) = (of("Хромтау ауданы"), of("Мәртөк ауданы"));
    let report = take(&desk, &[&first, &second, &first], &[]);
    let clubs = report.tallies.club_rows;
    assert_eq!((clubs.new, clubs.repeated, clubs.to_choose), (2, 1, 0));
    let report = take(&desk, &[&second, &first], &[]);
    assert_eq!(report.tallies.club_rows.known, 2);
    assert_eq!(all(&desk).len(), 2);
}

#[test]
fn a_grant_of_a_longer_name_is_asked_about() {
    let desk = Desk::found(1).unwrap();
    let grant = |club| [club, "Қор", club, "100000", "01.04.2026"];
    let others = [
        "Алау мұрасы",
        "Алау жастары қоғамдық бірлестігі",
        "Алау мұрасы 9 мектеп",
        "Алау 39 мектеп",
    ];
    let rows = others.map(grant);
    let rows: Vec<&[&str]> = rows.iter().map(|it| &it[..]).collect();
    let report = take(&desk, &[ALAU], &rows);
    assert_eq!(report.tallies.grant_rows.to_choose, 4, "{report:?}");
    assert_eq!(all(&desk)[0].grants, 0);
    let own = [
        "Алау клубы",
        "Алау қоғамдық бірлестігі",
        "Алау 9 мектеп",
        "Алау №9 мектеп-гимназия",
    ];
    let rows = own.map(grant);
    let rows: Vec<&[&str]> = rows.iter().map(|it| &it[..]).collect();
    let report = take(&desk, &[ALAU], &rows);
    assert_eq!(report.tallies.grant_rows.new, 4, "{report:?}");
    assert_eq!(all(&desk)[0].grants, 4);
}

#[test]
fn a_child_of_the_leaders_name_and_school_is_asked_about() {
    for (birth_date, is_asked) in [("2014-05-01", true), ("2008-05-01", false)] {
        let desk = Desk::found(1).unwrap();
        let draft = TraineeDraft {
            surname: "Сапарова".to_owned(),
            given: "Баян".to_owned(),
            birth_date: birth_date.to_owned(),
            school: "aktobe_09".to_owned(),
            ..TraineeDraft::default()
        };
        let id = trainees::add(&desk.register, draft).unwrap().value.id;
        let row: &[&str] = &[
            "Арман",
            "№9 мектеп-гимназия",
            "Ақтөбе",
            "Сапарова Баян",
            "87010000007",
            "",
            "",
            "",
        ];
        let report = take(&desk, &[row], &[]);
        assert_eq!(report.clubs[0].leader_state == "to_choose", is_asked);
        let known = desk.register.read(|it| trainees::show(it, id)).unwrap();
        assert_eq!(known.phone.is_empty(), is_asked, "{birth_date}");
        assert_eq!(all(&desk)[0].leaders.is_empty(), is_asked);
    }
}
