use chrono::NaiveDateTime;

use super::*;
use crate::intake::book::{Book, read_book};

fn book(text: &str) -> Book {
    read_book(text.as_bytes(), "report.csv").unwrap()
}

fn read(text: &str) -> PresenceReport {
    read_report(&book(text), None).unwrap()
}

fn at(text: &str) -> NaiveDateTime {
    text.parse().unwrap()
}

fn span(from: &str, to: &str) -> JoinTime {
    JoinTime::Span(Span {
        from: at(from),
        to: at(to),
    })
}

#[test]
fn a_zoom_report_with_the_meeting_above_names_its_host() {
    let report = read(
        "Meeting ID,Topic,Start Time,End Time,User Email,Duration (Minutes),Participants,\n\
         812 34,Вебинар,10/20/2026 02:46:00 PM,10/20/2026 04:51:00 PM,host@example.kz,125,3,\n\
         \n\
         Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes),Guest,Recording Consent,In Waiting Room\n\
         Academy,host@example.kz,10/20/2026 02:46:00 PM,10/20/2026 04:51:00 PM,125,No,Y,No\n\
         Айгерім (Aigerim Serikova),,10/20/2026 02:58:00 PM,10/20/2026 03:00:10 PM,3,Yes,,Yes\n\
         Айгерім (Aigerim Serikova),,10/20/2026 03:00:10 PM,10/20/2026 04:00:00 PM,60,Yes,Y,No\n",
    );
    assert_eq!(report.kind, ReportKind::Zoom);
    let meeting = report.meeting.unwrap();
    assert_eq!(
        (meeting.from, meeting.to),
        (at("2026-10-20T14:46:00"), at("2026-10-20T16:51:00"))
    );
    let told: Vec<_> = report
        .joins
        .iter()
        .map(|it| (it.row, it.is_host, it.is_waiting))
        .collect();
    assert_eq!(
        told,
        [(5, true, false), (6, false, true), (7, false, false)],
        "rows are counted as in the file, the blank one too"
    );
    assert_eq!(
        report.joins[2].time,
        span("2026-10-20T15:00:10", "2026-10-20T16:00:00")
    );
}

#[test]
fn a_zoom_report_may_have_no_meeting_above_and_be_in_russian() {
    let report = read(
        "Имя (настоящее имя),Адрес электронной почты,Время входа,Время выхода,Длительность (минуты),Гость,В зале ожидания\n\
         Айдана,aidana@example.kz,20.10.2026 15:02:00,20.10.2026 15:40:00,38,Да,Нет\n",
    );
    assert_eq!((report.kind, report.meeting), (ReportKind::Zoom, None));
    assert_eq!(report.joins[0].email, "aidana@example.kz");
    assert_eq!(
        report.extent().map(|it| it.seconds()),
        Some(38 * 60),
        "the meeting is as long as its joins"
    );
}

#[test]
fn a_zoom_report_of_totals_tells_minutes_alone() {
    let report = read(
        "Name (original name),Email,Total duration (minutes),Guest\n\
         Айдана,,45,Yes\nБолат,,көп,Yes\n",
    );
    assert_eq!(
        report.joins[0].time,
        JoinTime::Total {
            seconds: 2700,
            within: None
        }
    );
    assert_eq!(report.joins[1].time, JoinTime::Unknown);
    let problem = report.joins[1].problem.clone().unwrap();
    assert_eq!((problem.row, problem.value.as_str()), (3, "көп"));
}

const TEAMS: &str = "1. Summary\r\n\
    Meeting title\tВолонтер мектебі\r\n\
    Attended participants\t3\r\n\
    Start time\t10/20/26, 2:55:11 PM\r\n\
    End time\t10/20/26, 4:40:02 PM\r\n\
    Meeting duration\t1h 44m 51s\r\n\
    \r\n\
    2. Participants\r\n\
    Name\tFirst Join\tLast Leave\tIn-Meeting Duration\tEmail\tParticipant ID (UPN)\tRole\r\n\
    Айнұр Жақсыбаева\t10/20/26, 2:55:11 PM\t10/20/26, 4:40:02 PM\t1h 44m 51s\thost@example.kz\thost@example.kz\tOrganizer\r\n\
    Дана Серікова\t10/20/26, 3:01:00 PM\t10/20/26, 4:30:00 PM\t1h 5m 3s\tdana@example.kz\tdana@example.kz\tAttendee\r\n\
    Ерлан (Guest)\t10/20/26, 3:10:00 PM\t10/20/26, 3:20:00 PM\t10m\t\t\tAttendee\r\n\
    \r\n\
    3. In-Meeting Activities\r\n\
    Name\tJoin Time\tLeave Time\tDuration\tEmail\tRole\r\n\
    Айнұр Жақсыбаева\t10/20/26, 2:55:11 PM\t10/20/26, 4:40:02 PM\t1h 44m 51s\thost@example.kz\tOrganizer\r\n\
    Дана Серікова\t10/20/26, 3:01:00 PM\t10/20/26, 3:31:00 PM\t30m\tdana@example.kz\tAttendee\r\n\
    Дана Серікова\t10/20/26, 3:54:57 PM\t10/20/26, 4:30:00 PM\t35m 3s\tdana@example.kz\tAttendee\r\n";

#[test]
fn a_teams_report_is_read_by_its_joins_and_by_totals_of_whom_has_none() {
    let bytes: Vec<u8> = [0xff, 0xfe]
        .into_iter()
        .chain(TEAMS.encode_utf16().flat_map(u16::to_le_bytes))
        .collect();
    let book = read_book(&bytes, "attendance.csv").unwrap();
    let report = read_report(&book, None).unwrap();
    assert_eq!(report.kind, ReportKind::Teams);
    assert_eq!(
        report.meeting.map(|it| it.from),
        Some(at("2026-10-20T14:55:11"))
    );
    let told: Vec<_> = report
        .joins
        .iter()
        .map(|it| (it.row, it.label.as_str(), it.is_host))
        .collect();
    assert_eq!(
        told,
        [
            (12, "Ерлан (Guest)", false),
            (16, "Айнұр Жақсыбаева", true),
            (17, "Дана Серікова", false),
            (18, "Дана Серікова", false),
        ]
    );
    let totals: Vec<u32> = report.skipped.iter().map(|it| it.row).collect();
    assert_eq!(totals, [10, 11], "no line is lost");
}

#[test]
fn a_teams_list_of_comings_and_leavings_is_put_together() {
    let report = read(
        "Full Name\tUser Action\tTimestamp\n\
         Дана Серікова\tJoined\t10/20/2026, 3:00:00 PM\n\
         Ерлан Болатов\tJoined\t10/20/2026, 3:05:00 PM\n\
         Дана Серікова\tLeft\t10/20/2026, 3:40:00 PM\n",
    );
    assert_eq!(
        report.joins[0].time,
        span("2026-10-20T15:00:00", "2026-10-20T15:40:00")
    );
    assert_eq!(
        report.joins[1].time,
        span("2026-10-20T15:05:00", "2026-10-20T15:40:00"),
        "whoever did not leave was there until the list was saved"
    );
    assert_eq!(report.joins.len(), 3);
}

#[test]
fn a_meet_report_has_names_in_two_columns_and_times_without_a_day() {
    let text = "First name,Last name,Email,Duration,Time joined,Time exited\n\
         Дана,Серікова,dana@example.kz,1 hr 5 min,3:00 PM,4:05 PM\n";
    let report = read_report(&book(text), Some("2026-10-20".parse().unwrap())).unwrap();
    assert_eq!(report.kind, ReportKind::Meet);
    assert_eq!(report.joins[0].label, "Серікова Дана");
    assert_eq!(
        report.joins[0].time,
        span("2026-10-20T15:00:00", "2026-10-20T16:05:00")
    );
}

#[test]
fn a_list_of_people_is_no_report() {
    let no_report = |text: &str| read_report(&book(text), None).is_none();
    assert!(no_report("Аты-жөні;Телефон\nАйдана;8701\n"));
    assert!(no_report("Аты-жөні;Белгі\nАйдана;9:05\n"));
}

#[test]
fn labels_are_read_as_names_as_far_as_they_are() {
    let cases: [(&str, &[&str], usize); 12] = [
        ("Galiia_Artyqova", &["галиа", "артикова"], 1),
        ("GÜLIM SÄRSENBAEVA", &["гулим", "сарсенбаева"], 1),
        ("Айгерім (Aigerim Serikova)", &["аигерим", "серикова"], 1),
        ("Мамбетова З.", &["мамбетова"], 0),
        ("🌸Дамир", &["дамир"], 0),
        ("Айгерим ФА-203", &["аигерим"], 0),
        ("Айгерим 10Ә", &["аигерим"], 0),
        ("bibinur 2", &["бибинур"], 0),
        ("iPhone Malika", &["малика"], 0),
        ("Redmi Note 9", &[], 0),
        ("SM-A325F", &[], 0),
        ("39 мектеп 10 сынып", &[], 0),
    ];
    for (text, words, whole) in cases {
        let label = read_label(text);
        let mut found = label.words.clone();
        found.sort_unstable();
        let mut expected: Vec<&str> = words.to_vec();
        expected.sort_unstable();
        assert_eq!(found, expected, "{text}");
        assert_eq!(label.whole_names().count(), whole, "{text}");
    }
}

#[test]
fn a_name_with_a_number_ends_no_table() {
    let report = read(
        "Name,Email,Join Time,Leave Time\n\
         12. Серикова Айгерим,,10/20/2026 03:00:00 PM,10/20/2026 04:00:00 PM\n\
         Дана Болатова,,10/20/2026 03:01:00 PM,10/20/2026 04:00:00 PM\n",
    );
    let labels: Vec<&str> = report.joins.iter().map(|it| it.label.as_str()).collect();
    assert_eq!(labels, ["12. Серикова Айгерим", "Дана Болатова"]);
}

#[test]
fn a_name_beside_a_surname_is_a_given_name() {
    for head in ["Имя,Фамилия", "Аты,Тегі"] {
        let report = read(&format!(
            "{head},Время входа,Время выхода\n\
             Айгерим,Серикова,20.10.2026 15:00,20.10.2026 16:00\n"
        ));
        let labels: Vec<&str> = report.joins.iter().map(|it| it.label.as_str()).collect();
        assert_eq!(labels, ["Серикова Айгерим"], "{head}");
    }
}

#[test]
fn whoever_comes_and_leaves_in_one_minute_was_not_there_to_the_end() {
    let report = read(
        "Full Name\tUser Action\tTimestamp\n\
         Дана Серікова\tJoined\t10/20/2026, 3:02:00 PM\n\
         Дана Серікова\tLeft\t10/20/2026, 3:02:00 PM\n\
         Ерлан Болатов\tJoined\t10/20/2026, 3:05:00 PM\n\
         Айым Нұрлан\tJoined\t10/20/2026, 3:06:00 PM\n\
         Айым Нұрлан\tLeft\t10/20/2026, 4:00:00 PM\n",
    );
    let whole = Span {
        from: at("2026-10-20T15:00:00"),
        to: at("2026-10-20T16:00:00"),
    };
    let of = |name: &str| {
        let joins = report.joins.iter().filter(|it| it.label == name);
        seconds_within(whole, &joins.map(|it| it.time).collect::<Vec<_>>())
    };
    assert_eq!(of("Дана Серікова"), 0);
    assert_eq!(of("Ерлан Болатов"), 55 * 60);
    assert_eq!(of("Айым Нұрлан"), 54 * 60);
}

#[test]
fn totals_of_two_devices_do_not_go_beyond_their_moments() {
    let within = Some(Span {
        from: at("2026-10-20T15:00:00"),
        to: at("2026-10-20T15:30:00"),
    });
    let whole = Span {
        from: at("2026-10-20T15:00:00"),
        to: at("2026-10-20T16:00:00"),
    };
    let total = |within| JoinTime::Total {
        seconds: 30 * 60,
        within,
    };
    assert_eq!(
        seconds_within(whole, &[total(within), total(within)]),
        30 * 60
    );
    assert_eq!(seconds_within(whole, &[total(None), total(None)]), 60 * 60);
    let joined = span("2026-10-20T15:10:00", "2026-10-20T15:40:00");
    assert_eq!(seconds_within(whole, &[total(within), joined]), 40 * 60);
}

#[test]
fn a_dated_leaving_before_its_coming_is_no_night() {
    let report = read(
        "Name,Join Time,Leave Time,Duration (Minutes)\n\
         Дана Болатова,10/20/2026 03:00:01 PM,10/20/2026 03:00:00 PM,0\n\
         Айым Нұрлан,10/20/2026 11:50:00 PM,12:10:00 AM,20\n",
    );
    let whole = Span {
        from: at("2026-10-20T00:00:00"),
        to: at("2026-10-22T00:00:00"),
    };
    let seconds = |place: usize| seconds_within(whole, &[report.joins[place].time]);
    assert_eq!((seconds(0), seconds(1)), (0, 20 * 60));
}
