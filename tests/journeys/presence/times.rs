//! Times of a report that name a zone.

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
