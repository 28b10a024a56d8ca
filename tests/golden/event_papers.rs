//! The papers of an event of 120 people, from the register to what other programs read of them.

use std::ops::ControlFlow;
use std::path::Path;

use tizim_core::act::Act;
use tizim_core::catalogue::Table;
use tizim_core::check_in::badge_code;
use tizim_core::common::Trilingual;
use tizim_core::enrolments::{self, EnrolmentState};
use tizim_core::event_papers::{self, EventPaperKind, EventPapersRequest, draw_books};
use tizim_core::events::{self, EventDraft, EventFields, EventRecord};
use tizim_core::ids::Id;
use tizim_core::papers::{BadgeLayout, PaperLangs};
use tizim_core::register::Fields;
use tizim_core::sessions::SessionDraft;
use tizim_core::signatories::{self, SignatoryDraft};
use tizim_core::trainees::{self, TraineeDraft};
use tizim_tests::Desk;

use super::papers::{plain, run};

const LONGEST: &str = include_str!("../fixtures/longest_names.tsv");
const PEOPLE: usize = 120;

struct Story {
    desk: Desk,
    event: EventRecord,
    /// In the order they were written down.
    people: Vec<(Id, [String; 3])>,
    signatory: Id,
}

fn event() -> EventDraft {
    let session = |title: &str, starts: &str, ends: &str| SessionDraft {
        title: title.to_owned(),
        date: "2026-11-27".to_owned(),
        starts: starts.to_owned(),
        ends: ends.to_owned(),
        place: "«Өнер» орталығы, үлкен зал".to_owned(),
        speakers: "Серік Омаров".to_owned(),
        ..SessionDraft::default()
    };
    EventDraft {
        fields: EventFields {
            title_kk: "«Волонтерлікке алғашқы қадам» облыстық форумы".to_owned(),
            title_ru: "Областной форум «Первый шаг в волонтёрство»".to_owned(),
            kind: "forum".to_owned(),
            period: "2026-11-27".to_owned(),
            place: "Ақтөбе қаласы".to_owned(),
            responsible: "Айнұр Жұмабаева".to_owned(),
            ..EventFields::default()
        },
        sessions: vec![
            session("Пленарлық отырыс", "10:00", "11:30"),
            session("«Саулық» секциясы", "12:00", "13:30"),
        ],
    }
}

fn story() -> Story {
    let desk = Desk::found(5).unwrap();
    let event = events::add(&desk.register, event()).unwrap().value;
    let names: Vec<Vec<&str>> = LONGEST.lines().map(|it| it.split('\t').collect()).collect();
    let roles = ["participant", "volunteer", "speaker", "accompanying"];
    let mut people = Vec::new();
    for number in 0..PEOPLE {
        // Each name once with every other part: nobody is written down twice.
        let [surname, given, patronymic] = [
            names[number % 50][0],
            names[(number * 7 + number / 50) % 50][1],
            names[(number * 3) % 50][2],
        ]
        .map(str::to_owned);
        let draft = TraineeDraft {
            surname: surname.clone(),
            given: given.clone(),
            patronymic: patronymic.clone(),
            birth_date: format!("{}-03-14", 2004 + number % 10),
            district: "aktobe_city".to_owned(),
            faculty: if number % 3 == 0 {
                "philology"
            } else {
                "history"
            }
            .to_owned(),
            course: (number % 4 + 1).to_string(),
            study_group: format!("ҚТӘ-{}", 100 + number % 4),
            ..TraineeDraft::default()
        };
        let id = trainees::add(&desk.register, draft).unwrap().value.id;
        let role = roles[number % roles.len()];
        let status = EnrolmentState::Registered;
        enrolments::add(&desk.register, event.id, &[id], role, status).unwrap();
        people.push((id, [surname, given, patronymic]));
    }
    divide(&desk, event.id, &people);
    let draft = SignatoryDraft {
        name: Trilingual {
            kk: "А. Нұрланов".to_owned(),
            ..Trilingual::default()
        },
        title: Trilingual {
            kk: "Әлеуметтік-мәдени даму жөніндегі проректор".to_owned(),
            ru: "Проректор по социально-культурному развитию".to_owned(),
            ..Trilingual::default()
        },
        ..SignatoryDraft::default()
    };
    let signatory = signatories::add(&desk.register, &draft).unwrap().value.id;
    Story {
        desk,
        event,
        people,
        signatory,
    }
}

/// Two groups; the rest are in none.
fn divide(desk: &Desk, event: Id, people: &[(Id, [String; 3])]) {
    desk.register
        .transact(Act::GroupChange, |change| {
            for number in 0..2_usize {
                let group = change.mint();
                let fields = Fields::new()
                    .id("event", Some(event))
                    .number("position", Some(number as i64))
                    .text("title", &format!("{}-топ", number + 1))
                    .text("place", "304-бөлме")
                    .text("leader", "Гүлнұр Оспанова");
                change.add(Table::EventGroup, group, fields)?;
                for (person, _) in people.iter().skip(number).step_by(3) {
                    let enrolment = enrolments::enrolment_id(event, *person);
                    let fields = Fields::new().id("event_group", Some(group));
                    change.correct(Table::Enrolment, enrolment, fields)?;
                }
            }
            Ok(())
        })
        .unwrap();
}

fn save(story: &Story, request: &EventPapersRequest, path: &Path) {
    let mut go_on = |_, _| ControlFlow::Continue(());
    event_papers::save(&story.desk.register, request, path, &mut go_on).unwrap();
}

fn check(folder: &Path, file: &str) {
    if let Some(said) = run("qpdf", &["--check", file], folder) {
        assert!(
            said.contains("No syntax or stream encoding errors"),
            "{file}: {said}"
        );
        assert!(!said.to_lowercase().contains("warning"), "{file}: {said}");
    }
    if let Some(said) = run("mutool", &["info", file], folder) {
        assert!(
            !said.contains("error") && !said.contains("warning"),
            "{file}: {said}"
        );
    }
}

#[test]
fn every_paper_of_an_event_opens_and_reads_back() {
    let story = story();
    let folder = tempfile::tempdir().unwrap();
    for langs in PaperLangs::ALL {
        for kind in EventPaperKind::ALL {
            let file = format!("{}-{}.pdf", kind.code(), langs.code());
            let request = EventPapersRequest {
                event: story.event.id,
                papers: vec![kind],
                langs,
                again: true,
                signatory: Some(story.signatory),
                ..EventPapersRequest::default()
            };
            save(&story, &request, &folder.path().join(&file));
            check(folder.path(), &file);
            let Some(text) = run("pdftotext", &["-layout", &file, "-"], folder.path()) else {
                continue;
            };
            read(
                &story,
                kind,
                langs,
                &text.split_whitespace().collect::<String>(),
            );
        }
        let book = draw_books(&story.desk.register, &[story.people[0].0], langs).unwrap();
        std::fs::write(folder.path().join("book.pdf"), book).unwrap();
        check(folder.path(), "book.pdf");
    }
}

/// Looks for what has to stand on a paper, whatever lines its words are on.
fn read(story: &Story, kind: EventPaperKind, langs: PaperLangs, text: &str) {
    let has = |words: &str| {
        let words: String = words.split_whitespace().collect();
        assert!(text.contains(&words), "{kind:?} {langs:?}: {words}");
    };
    if langs == PaperLangs::En {
        return;
    }
    let title = match langs {
        PaperLangs::Ru => &story.event.fields.title_ru,
        _ => &story.event.fields.title_kk,
    };
    has(title);
    if langs == PaperLangs::KkRu {
        has(&story.event.fields.title_ru);
    }
    match kind {
        EventPaperKind::Signin | EventPaperKind::Briefing | EventPaperKind::Doors => {
            // A name on two lines is cut by what stands beside it: its parts are there.
            for part in story.people.iter().flat_map(|(_, name)| name) {
                has(part);
            }
        }
        EventPaperKind::Badge => {
            for part in story.people.iter().flat_map(|(_, name)| &name[..2]) {
                has(part);
            }
        }
        EventPaperKind::Release => has("А. Нұрланов"),
        EventPaperKind::Programme => has("10:00–11:30"),
        EventPaperKind::Signs if langs == PaperLangs::Ru => has("Группа 2"),
        EventPaperKind::Signs => has("2-топ"),
        EventPaperKind::Adults if langs == PaperLangs::KkRu => {
            has("Балалар: 1-топ / Дети: Группа 1");
        }
        EventPaperKind::Adults if langs == PaperLangs::Ru => has("Дети: Группа 1"),
        EventPaperKind::Adults => has("1-топ"),
    }
}

#[test]
fn badges_scan_from_a_picture_of_the_sheet() {
    let story = story();
    let folder = tempfile::tempdir().unwrap();
    let mut expected: Vec<String> = story
        .people
        .iter()
        .map(|(id, _)| badge_code(story.event.id, *id))
        .collect();
    expected.sort();
    for layout in [BadgeLayout::Eight, BadgeLayout::Ten] {
        let request = EventPapersRequest {
            event: story.event.id,
            papers: vec![EventPaperKind::Badge],
            layout,
            again: true,
            ..EventPapersRequest::default()
        };
        save(&story, &request, &folder.path().join("badges.pdf"));
        let draw = ["-r", "200", "-gray", "-png", "badges.pdf", "page"];
        let Some(_) = run("pdftoppm", &draw, folder.path()) else {
            return;
        };
        let mut read = Vec::new();
        for page in 1..=PEOPLE.div_ceil(layout.on_page()) {
            let picture = format!("page-{page:02}.png");
            let Some(said) = run("zbarimg", &["-q", "--raw", &picture], folder.path()) else {
                return;
            };
            read.extend(said.lines().map(str::to_owned));
            std::fs::remove_file(folder.path().join(picture)).unwrap();
        }
        read.sort();
        assert_eq!(read, expected, "{layout:?}");
    }
}

#[test]
fn a_kit_has_a_bookmark_for_each_of_its_papers() {
    let story = story();
    let folder = tempfile::tempdir().unwrap();
    let request = EventPapersRequest {
        event: story.event.id,
        papers: EventPaperKind::ALL.to_vec(),
        ..EventPapersRequest::default()
    };
    let path = folder.path().join("kit.pdf");
    save(&story, &request, &path);
    let first = std::fs::read(&path).unwrap();
    let again = EventPapersRequest {
        again: true,
        ..request
    };
    save(&story, &again, &path);
    assert_eq!(
        first,
        std::fs::read(&path).unwrap(),
        "the same kit has the same bytes"
    );
    check(folder.path(), "kit.pdf");
    let Some(said) = run(
        "qpdf",
        &["--json", "--json-key=outlines", "kit.pdf"],
        folder.path(),
    ) else {
        return;
    };
    let said = plain(&said);
    for bookmark in [
        "Бейдждер",
        "Тіркеу парағы",
        "Іс-шара бағдарламасы",
        "Топ тізімі: 2-топ",
    ] {
        assert!(said.contains(bookmark), "{bookmark} in {said}");
    }
}
