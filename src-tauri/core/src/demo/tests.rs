#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::string_slice
)]

use chrono::NaiveDate;
use rusqlite::Connection;

use super::*;
use crate::certificates::{self, CertificateQuery};
use crate::common::Lang;
use crate::error::{Code, Error};
use crate::home::{self, AskKind};
use crate::keys::NoStore;
use crate::{events, sessions};

/// Stands on one day at half past one; chance repeats.
struct Noon(NaiveDate, std::sync::atomic::AtomicU64);

impl Clock for Noon {
    fn milliseconds(&self) -> u64 {
        let moment = self.0.and_hms_opt(8, 30, 0).unwrap().and_utc();
        moment.timestamp_millis().cast_unsigned()
    }

    fn offset_seconds(&self) -> i32 {
        5 * 3_600
    }

    fn fill(&self, buffer: &mut [u8]) {
        let number = self.1.fetch_add(1, std::sync::atomic::Ordering::SeqCst);
        blake3::Hasher::new()
            .update(&number.to_le_bytes())
            .finalize_xof()
            .fill(buffer);
    }
}

fn on(day: &str) -> (tempfile::TempDir, Register) {
    let folder = tempfile::tempdir().unwrap();
    let clock = Arc::new(Noon(day.parse().unwrap(), 0.into()));
    let register = create(&folder.path().join("samples.tizim-base"), &NoStore, clock).unwrap();
    (folder, register)
}

fn count(register: &Register, what: &str) -> u32 {
    let sql = format!("SELECT count(*) FROM {what}");
    register
        .read(|it| Ok(it.query_row(&sql, [], |row| row.get(0)).unwrap()))
        .unwrap()
}

fn event_titled(connection: &Connection, title: &str) -> Id {
    let sql = "SELECT id FROM event WHERE title_kk = ?1";
    connection
        .query_row(sql, [title], |row| row.get(0))
        .unwrap()
}

#[test]
fn the_samples_have_the_scale_of_a_real_academy() {
    let (_folder, register) = on("2026-11-22");
    let expected = [
        (
            "enrolment e JOIN event v ON v.id = e.event WHERE v.title_kk LIKE 'ProActive%'",
            500,
        ),
        (
            "enrolment e JOIN event v ON v.id = e.event WHERE v.title_kk LIKE 'Волонтер мектебі%'",
            100,
        ),
        (
            "session s JOIN event v ON v.id = s.event WHERE v.title_kk LIKE 'Волонтер мектебі%'",
            7,
        ),
        ("club WHERE kind = 'school_volunteer_club'", 60),
        (
            "membership m JOIN club c ON c.id = m.club WHERE c.kind = 'school_volunteer_club' AND m.role = 'leader'",
            60,
        ),
        ("club_grant", 3),
        ("club WHERE born_at IS NOT NULL", 3),
        ("organisation", 3),
        ("signatory", 3),
        ("programme", 6),
        ("head_count", 7),
        ("worker", 2),
        ("laptop", 1),
        ("event WHERE programme IS NULL", 0),
    ];
    for (what, number) in expected {
        assert_eq!(count(&register, what), number, "{what}");
    }
    let report = register.check().unwrap();
    assert!(report.is_sound(), "{report:?}");
    assert_eq!(
        register.undo_status().unwrap().undo.map(|it| it.1),
        None,
        "nothing to take back"
    );
}

#[test]
fn samples_that_could_not_be_told_whole_leave_no_academy() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("samples.tizim-base");
    let day = "2026-11-22".parse().unwrap();
    let clock = || Arc::new(Noon(day, 0.into()));
    let past = PastClock::start(clock(), FOUNDED);
    let stopped = Register::create_filled(&path, &academy(), &NoStore, past.clone(), |register| {
        let mut story = Story::begin(register, &past, day);
        let programmes = story.scene(-430, |story, change| bodies::write(story, change))?;
        let (stream, _) = story.scene(-262, |story, change| {
            courses::write_first_stream(story, change, &programmes)
        })?;
        papers::issue(&story, -260, stream.id, 5, &[])?;
        Err(Error::refused(Code::Missing))
    });
    assert_eq!(stopped.map(drop).unwrap_err().code(), Code::Missing);
    let left: Vec<_> = std::fs::read_dir(folder.path())
        .unwrap()
        .map(|it| it.unwrap().file_name())
        .collect();
    assert_eq!(left, ["samples.lock"], "an empty file that says nothing");
    let register = create(&path, &NoStore, clock()).unwrap();
    assert_eq!(count(&register, "laptop"), 1);
    assert!(count(&register, "certificate") > 200);
}

#[test]
fn the_forum_is_on_its_second_day() {
    let (_folder, register) = on("2026-11-22");
    let of_forum = |more: &str| {
        let from = "enrolment e JOIN event v ON v.id = e.event JOIN trainee t ON t.id = e.trainee";
        count(
            &register,
            &format!("{from} WHERE v.title_kk = 'Волонтерлікке жол' AND {more}"),
        )
    };
    assert_eq!(
        of_forum("e.role = 'participant' AND e.status = 'registered'"),
        120
    );
    assert_eq!(of_forum("e.role = 'expert'"), 7);
    let districts = "(SELECT DISTINCT t.district FROM enrolment e JOIN event v ON v.id = e.event
        JOIN trainee t ON t.id = e.trainee WHERE v.title_kk = 'Волонтерлікке жол')";
    assert_eq!(
        count(&register, districts),
        13,
        "twelve districts and the city"
    );
    register
        .read(|it| {
            let forum = event_titled(it, "Волонтерлікке жол");
            let card = events::show(it, forum, "2026-11-22".parse().unwrap()).unwrap();
            assert_eq!(card.event.fields.period, "2026-11-21/2026-11-22");
            let unmarked = sessions::list_unmarked(it, forum, "2026-11-22".parse().unwrap())?;
            assert_eq!(unmarked.len(), 1, "the last part of today");
            Ok(())
        })
        .unwrap();
}

#[test]
fn papers_are_partly_issued_and_the_law_is_kept() {
    let (_folder, register) = on("2024-02-29");
    register
        .read(|it| {
            let book = certificates::list(
                it,
                &CertificateQuery {
                    limit: 1,
                    ..Default::default()
                },
                Lang::Kk,
            )?;
            assert!(book.total > 200, "{} papers", book.total);
            let seminar = event_titled(it, "Клуб жетекшілерінің семинары");
            let day = "2024-02-29".parse().unwrap();
            let request = certificates::defaults(it, seminar, day)?;
            let (due, _) = certificates::recipients(it, &request, day)?;
            assert!(
                (15..=28).contains(&due.len()),
                "{} leaders still wait",
                due.len()
            );
            Ok(())
        })
        .unwrap();
    assert_eq!(count(&register, "certificate_void"), 1);
    let young = "enrolment e JOIN event v ON v.id = e.event JOIN trainee t ON t.id = e.trainee
        WHERE v.emergency = 1 AND t.birth_date > '2005-10-02'";
    assert_eq!(
        count(&register, young),
        0,
        "nobody under age at the emergency action"
    );
    assert!(
        count(
            &register,
            "enrolment e JOIN event v ON v.id = e.event WHERE v.emergency = 1"
        ) > 20
    );
}

#[test]
fn the_first_page_has_something_to_show() {
    let (_folder, register) = on("2026-11-22");
    let page = home::today(&register, Lang::Kk).unwrap();
    let titles: Vec<String> = page
        .events
        .iter()
        .map(|it| it.event.fields.title(Lang::Kk))
        .collect();
    assert_eq!(titles, ["Волонтерлікке жол"]);
    assert_eq!(
        (page.events[0].districts, page.events[0].directions),
        (13, 7)
    );
    let asked: Vec<AskKind> = page.asks.iter().map(|it| it.kind).collect();
    for kind in [
        AskKind::UnmarkedSession,
        AskKind::CertificatesDue,
        AskKind::MissingBirthDate,
    ] {
        assert!(asked.contains(&kind), "{asked:?}");
    }
}

#[test]
fn the_samples_are_the_same_people_everywhere() {
    let names = |register: &Register| {
        let sql = "SELECT surname || given || patronymic || phone FROM trainee ORDER BY 1";
        let read = |it: &Connection| -> rusqlite::Result<Vec<String>> {
            it.prepare(sql)?.query_map([], |row| row.get(0))?.collect()
        };
        register.read(|it| Ok(read(it).unwrap())).unwrap()
    };
    let ((_one, first), (_two, second)) = (on("2026-11-22"), on("2027-01-03"));
    assert!(
        names(&first) == names(&second),
        "the day changes nobody's name or phone"
    );
}
