//! Times of a report that name a zone, that are none, and windows that no part of it lies in.

use tizim_core::error::Result;
use tizim_core::intake::rows::ProblemCode;

use super::*;

/// A report with these lines of name, coming, leaving and minutes.
fn report(webinar: &Webinar, lines: &[&str]) -> PathBuf {
    let path = webinar.desk.folder.path().join("report.csv");
    let head = "Name (Original Name),Join Time,Leave Time,Duration (Minutes)";
    std::fs::write(&path, format!("{head}\n{}\n", lines.join("\n"))).unwrap();
    path
}

#[test]
fn times_that_name_a_zone_are_told_by_the_clocks_of_kazakhstan() {
    let damir = "Дамир Асқарұлы";
    for times in [
        "2026-10-20T10:00:00Z,2026-10-20T10:50:00Z",
        "2026-10-20T10:00:00.000+00:00,2026-10-20T10:50:00.000+00:00",
        "2026-10-20T15:00:00+05:00,2026-10-20T15:50:00+05:00",
        "2026-10-20 13:00:00 GMT+3,2026-10-20 13:50:00 GMT+3",
        "10/20/2026 15:00:00,10/20/2026 15:50:00",
    ] {
        let webinar = Webinar::found();
        let path = report(&webinar, &[&format!("Ахметов Дамир,{times},50")]);
        let import = webinar.open(&path);
        let line = &webinar.lines(&import)[&webinar.person(damir)];
        let told = (line.seconds, line.mark);
        assert_eq!(told, (3000, Some(MarkState::Present)), "{times}");
    }
    let webinar = Webinar::found();
    let path = webinar.desk.folder.path().join("report.csv");
    let text = "Name,Join Time (UTC),Leave Time (UTC)\n\
        Ахметов Дамир,10/20/2026 10:00,10/20/2026 10:50\n";
    std::fs::write(&path, text).unwrap();
    let import = webinar.open(&path);
    assert_eq!(webinar.lines(&import)[&webinar.person(damir)].seconds, 3000);
}

#[test]
fn a_window_in_which_nobody_can_have_been_is_refused() {
    let webinar = Webinar::found();
    let place = (webinar.event, webinar.session);
    let line = "Ахметов Дамир,10/20/2026 15:00,10/20/2026 15:50,50";
    let path = report(&webinar, &[line]);
    let open = |from: &str, to: &str| -> Result<Import> {
        let wanted = PresenceWanted {
            from: from.to_owned(),
            to: to.to_owned(),
            ..PresenceWanted::default()
        };
        Import::open_presence(&webinar.desk.register, &path, place, wanted)
    };
    for (from, to) in [
        ("2026-02-30T15:00", ""),
        ("2026-10-21T15:00", "2026-10-21T16:00"),
        ("2026-10-19", "2026-10-19T16:00"),
        ("18:00", "19:00"),
        ("", "14:00"),
    ] {
        let refused = open(from, to).map(|_| ()).unwrap_err();
        assert_eq!(refused.code(), Code::BadValue, "{from}–{to}");
    }
    for (from, to) in [
        ("15:10", "15:40"),
        ("2026-10-20T10:10Z", "2026-10-20T10:40Z"),
        ("2026-10-19T15:00", "2026-10-21T16:00"),
    ] {
        assert!(open(from, to).is_ok(), "{from}–{to}");
    }
    let head = "Name,Total Duration (Minutes)\nАхметов Дамир,45\n";
    std::fs::write(&path, head).unwrap();
    assert!(open("15:00", "16:00").is_ok());
    let refused = open("2026-10-27T15:00", "2026-10-27T16:00").map(|_| ());
    assert_eq!(refused.unwrap_err().code(), Code::BadValue, "another day");
}

#[test]
fn a_time_that_cannot_be_read_is_told_and_makes_nobody_present() {
    let webinar = Webinar::found();
    let path = report(
        &webinar,
        &[
            "Ахметов Дамир,13/45/2026 03:00:00 PM,10/20/2026 03:50:00 PM,50",
            "Серікова Айгерім,10/20/2026 03:00:00 PM,кеше,50",
            "Қасымова Дана,10/20/2026 03:00:00 PM,,50",
            "Омаров Нұрлан Ғабитұлы,10/20/2026 03:00:00 PM,,",
        ],
    );
    let mut import = webinar.open(&path);
    let problems = import.report(None).problems;
    let told: Vec<_> = problems
        .iter()
        .map(|it| {
            (
                it.row,
                it.column.as_deref(),
                it.code.as_str(),
                it.value.as_str(),
            )
        })
        .collect();
    assert_eq!(
        told,
        [
            (
                Some(2),
                Some("B"),
                "time_unreadable",
                "13/45/2026 03:00:00 PM"
            ),
            (Some(3), Some("C"), "time_unreadable", "кеше"),
            (Some(5), Some("C"), "time_unreadable", ""),
        ]
    );
    let lines = webinar.lines(&import);
    let mark = |name: &str| lines[&webinar.person(name)].mark;
    assert_eq!(mark("Дамир Асқарұлы"), None);
    assert_eq!(mark("Айгерім Болатқызы"), None);
    assert_eq!(mark("Дана Ерланқызы"), Some(MarkState::Present));
    assert_eq!(webinar.take_in(&mut import).marked, 1);
}

#[test]
fn a_time_of_nobody_is_told() {
    let webinar = Webinar::found();
    let path = report(
        &webinar,
        &[
            "Ахметов Дамир,10/20/2026 15:00,10/20/2026 15:50,50",
            ",,,",
            ",10/20/2026 15:00,10/20/2026 16:00,60",
        ],
    );
    let import = webinar.open(&path);
    let problems = &import.rows.problems;
    let told: Vec<_> = problems.iter().map(|it| (it.row, it.code)).collect();
    assert_eq!(told, [(4, ProblemCode::NoName)]);
    let tally = import.tally();
    assert_eq!((tally.rows, tally.known, tally.problems), (2, 1, 1));
}
