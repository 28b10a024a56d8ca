//! Rows of club lists that look like something known and are not.

use tizim_core::intake::club_lists::ClubLists;
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
