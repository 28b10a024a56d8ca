//! A plan is taken from a table, becomes events, and is told of at the end of the year.

use tizim_core::common::Shelf;
use tizim_core::error::Code;
use tizim_core::events::{self, EventChanges, EventDraft, EventStatus};
use tizim_core::head_counts::{self, HeadCountDraft};
use tizim_core::ids::{Id, Link};
use tizim_core::intake::book::{Book, read_book, read_paste};
use tizim_core::plan_lines::{
    self, ImportedState, PlanLineChanges, PlanLineDraft, PlanProblemCode,
};
use tizim_core::plans::{self, LineState, PlanDraft, PlanLook, PlanView};
use tizim_tests::Desk;

use super::events::fields;

mod heads;
mod months;
mod results;
mod sheets;

const TABLE: &str = "\
;;;БЕКІТЕМІН;;;
Тәрбие жұмысының жоспары;;;;;;
№;Іс-шара;Мерзімі;Өтетін орны;Жауапты;Аяқталу нысаны;Орындалуы
1;2;3;4;5;6;7
I. Азаматтық тәрбие;;;;;;
1;«Көшбасшы» форумы;15 қазан;Акт залы;А. Серікова;форум;
2;Кураторлық сағат;ай сайын;;Кураторлар;хаттама;
II. Еріктілік;;;;;;
3;Сенбілік;1-жартыжылдық;Қала саябағы;Волонтерлер;акция;
4;Мерекелік концерт;қажет болғанда;;;;
5;;қараша;Акт залы;;;
6;Сенбілік;сәуір;Қала саябағы;;;
";

fn table(text: &str) -> Book {
    read_book(text.as_bytes(), "жоспар.csv").unwrap()
}

/// A workbook of the sheets of a name and a text each.
fn workbook(sheets: &[(&str, &str)]) -> Book {
    let mut book = table("а;б\n1;2\n");
    book.name = "жоспар.xlsx".into();
    book.sheets = sheets
        .iter()
        .flat_map(|(name, text)| {
            let mut sheets = table(text).sheets;
            sheets.iter_mut().for_each(|it| it.name = (*name).into());
            sheets
        })
        .collect();
    book
}

struct Year {
    desk: Desk,
    plan: Id,
}

impl Year {
    fn begin(chance: u64) -> Self {
        let desk = Desk::found(chance).unwrap();
        let draft = PlanDraft {
            year: "2026/27".into(),
            ..PlanDraft::default()
        };
        let plan = plans::add(&desk.register, &draft).unwrap().value;
        assert_eq!(plan.title_kk, "Тәрбие жұмысының жоспары");
        Self {
            plan: plan.id,
            desk,
        }
    }

    fn with_table() -> Self {
        let year = Self::begin(1);
        plan_lines::import(&year.desk.register, year.plan, &table(TABLE)).unwrap();
        year
    }

    fn show(&self) -> PlanView {
        let today = self.desk.today();
        let register = &self.desk.register;
        register
            .read(|it| plans::show(it, self.plan, today))
            .unwrap()
    }

    fn line(&self, title: &str) -> Id {
        let mut lines = self.show().lines.into_iter();
        lines.find(|it| it.line.title_kk == title).unwrap().line.id
    }

    fn state(&self, title: &str) -> LineState {
        let mut lines = self.show().lines.into_iter();
        lines.find(|it| it.line.title_kk == title).unwrap().state
    }

    fn hold(&self, title: &str, period: &str, status: EventStatus) -> Id {
        let register = &self.desk.register;
        let event = plan_lines::make_event(register, self.line(title), "")
            .unwrap()
            .value;
        let held = EventChanges {
            period: Some(period.into()),
            status: Some(status),
            ..EventChanges::default()
        };
        events::correct(register, event.id, held).unwrap();
        event.id
    }
}

#[test]
fn a_table_becomes_lines_under_their_headings_and_nothing_twice() {
    let year = Year::begin(1);
    let register = &year.desk.register;
    let book = table(TABLE);
    let foreseen = register
        .read(|it| plan_lines::foresee(it, year.plan, &book))
        .unwrap();
    assert!(year.show().lines.is_empty(), "nothing is written yet");
    let told = plan_lines::import(register, year.plan, &book)
        .unwrap()
        .value;
    assert_eq!(told, foreseen, "what was foreseen happens");
    assert_eq!((told.added, told.known, told.left_out), (5, 0, 1));
    let problems: Vec<(Option<u32>, PlanProblemCode)> =
        told.problems.iter().map(|it| (it.row, it.code)).collect();
    assert_eq!(
        problems,
        [
            (Some(10), PlanProblemCode::TermUnread),
            (Some(11), PlanProblemCode::NoTitle),
            (Some(12), PlanProblemCode::Repeated)
        ]
    );
    let lines: Vec<_> = year.show().lines.into_iter().map(|it| it.line).collect();
    let shown: Vec<_> = lines
        .iter()
        .map(|it| (it.section.as_str(), it.title_kk.as_str()))
        .collect();
    let (first, second) = ("I. Азаматтық тәрбие", "II. Еріктілік");
    assert_eq!(
        shown,
        [
            (first, "«Көшбасшы» форумы"),
            (first, "Кураторлық сағат"),
            (second, "Сенбілік"),
            (second, "Мерекелік концерт"),
            (second, "Сенбілік")
        ]
    );
    let terms: Vec<_> = lines
        .iter()
        .map(|it| (it.term.as_str(), it.period.as_str()))
        .collect();
    assert_eq!(
        terms,
        [
            ("15 қазан", "2026-10-15"),
            ("ай сайын", "2026/27"),
            ("1-жартыжылдық", "2026-09-01/2026-12-31"),
            ("қажет болғанда", ""),
            ("сәуір", "2027-04")
        ],
        "terms stay as they are written"
    );
    let again = plan_lines::import(register, year.plan, &book).unwrap();
    assert!(again.tx.is_none(), "read again it writes nothing");
    assert_eq!((again.value.added, again.value.known), (0, 5));
}

#[test]
fn what_stands_or_was_deleted_is_left_as_it_is() {
    let year = Year::with_table();
    let register = &year.desk.register;
    let moved = PlanLineChanges {
        term: Some("20 қазан".into()),
        ..PlanLineChanges::default()
    };
    plan_lines::correct(register, year.line("«Көшбасшы» форумы"), moved).unwrap();
    plan_lines::trash(register, &[year.line("Мерекелік концерт")]).unwrap();
    let more = TABLE.replace(
        "II. Еріктілік;;;;;;\n",
        "7;Кездесу;мамыр;;;;\nII. Еріктілік;;;;;;\n",
    );
    let told = plan_lines::import(register, year.plan, &table(&more))
        .unwrap()
        .value;
    let states: Vec<ImportedState> = told.lines.iter().map(|it| it.state).collect();
    use ImportedState::{Differs, Known, New, Trashed};
    assert_eq!(states, [Differs, Known, New, Known, Trashed, Known]);
    let lines = year.show().lines;
    assert_eq!(lines[0].line.term, "20 қазан");
    assert_eq!(lines[0].line.period, "2026-10-20", "understood anew");
    assert_eq!(
        lines[2].line.title_kk, "Кездесу",
        "a new line joins its heading"
    );
    assert_eq!(lines.len(), 5);
}

#[test]
fn a_table_whose_reading_was_undone_is_read_again() {
    let year = Year::with_table();
    let register = &year.desk.register;
    register.undo().unwrap();
    assert!(year.show().lines.is_empty());
    let told = plan_lines::import(register, year.plan, &table(TABLE))
        .unwrap()
        .value;
    assert_eq!((told.added, told.known), (5, 0));
    assert!(told.lines.iter().all(|it| it.state == ImportedState::New));
    let again = year.show();
    assert_eq!((again.lines.len(), again.removed.len()), (5, 0));
    let terms = again.lines.iter().map(|it| it.line.term.as_str());
    assert_eq!(
        terms.collect::<Vec<_>>(),
        [
            "15 қазан",
            "ай сайын",
            "1-жартыжылдық",
            "қажет болғанда",
            "сәуір"
        ]
    );
}

#[test]
fn two_laptops_read_one_table_and_have_the_same_lines() {
    let ids = |chance| {
        let desk = Desk::found(chance).unwrap();
        let plan = Id::derive("test", &[b"plan"]);
        let add = |change: &mut tizim_core::register::Change<'_>| {
            let fields = tizim_core::register::Fields::new().text("year", "2026/27");
            change.add(tizim_core::catalogue::Table::Plan, plan, fields)
        };
        desk.register
            .transact(tizim_core::act::Act::PlanChange, add)
            .unwrap();
        plan_lines::import(&desk.register, plan, &table(TABLE)).unwrap();
        let lines = desk.register.read(|it| plan_lines::list(it, plan)).unwrap();
        lines
            .into_iter()
            .map(|it| (it.id, it.position))
            .collect::<Vec<_>>()
    };
    assert_eq!(ids(1), ids(2));
}

#[test]
fn a_russian_table_is_read_as_well_and_a_pasted_one() {
    let year = Year::begin(1);
    let text = "№ п/п\tНаименование мероприятия\tСрок исполнения\tМесто проведения\tОтветственный исполнитель\tОтметка об исполнении\n\
                1\tФорум лидеров\tоктябрь-ноябрь\tактовый зал\tметодист\tпроведено\n\
                2\tСубботник\tв течение года\tпарк\tволонтёры\t\n";
    let book = read_paste(text).unwrap();
    plan_lines::import(&year.desk.register, year.plan, &book).unwrap();
    let lines = year.show().lines;
    let forum = &lines[0].line;
    assert_eq!(
        (forum.title_ru.as_str(), forum.title_kk.as_str()),
        ("Форум лидеров", "")
    );
    assert_eq!(
        (
            forum.period.as_str(),
            forum.place.as_str(),
            forum.responsible.as_str(),
            forum.done.as_str()
        ),
        (
            "2026-10-01/2026-11-30",
            "актовый зал",
            "методист",
            "проведено"
        )
    );
    assert_eq!(
        lines[0].state,
        LineState::Done,
        "somebody typed what came of it"
    );
    let nothing = plan_lines::import(&year.desk.register, year.plan, &table("а;б\n1;2\n"));
    assert_eq!(nothing.unwrap_err().code(), Code::NoPlanTable);
}

#[test]
fn a_line_becomes_an_event_that_carries_what_it_says() {
    let year = Year::with_table();
    let register = &year.desk.register;
    let line = year.line("«Көшбасшы» форумы");
    let event = plan_lines::make_event(register, line, "").unwrap().value;
    let made = &event.fields;
    assert_eq!(
        (
            made.title_kk.as_str(),
            made.kind.as_str(),
            made.period.as_str(),
            made.place.as_str()
        ),
        ("«Көшбасшы» форумы", "forum", "2026-10-15", "Акт залы")
    );
    assert_eq!(
        (
            made.responsible.as_str(),
            made.outcome.as_str(),
            made.plan_line.as_str()
        ),
        ("А. Серікова", "форум", line.to_string().as_str())
    );
    let first_half = plan_lines::make_event(register, year.line("Сенбілік"), "")
        .unwrap()
        .value;
    assert_eq!(
        first_half.fields.period, "",
        "half a year is no time of an event"
    );
    assert_eq!(first_half.fields.kind, "clean_up");
    plan_lines::tie(register, None, &[event.id]).unwrap();
    assert!(year.show().lines[0].events.is_empty());
    plan_lines::tie(register, Some(line), &[event.id]).unwrap();
    assert_eq!(year.show().lines[0].events[0].id, event.id);
    plan_lines::trash(register, &[line]).unwrap();
    let refused = plan_lines::make_event(register, line, "").unwrap_err();
    assert_eq!(refused.code(), Code::InTrash);
}

#[test]
fn a_numbered_heading_stands_alone_also_where_no_column_holds_numbers() {
    let year = Year::begin(1);
    let book = table(
        "Іс-шара;Мерзімі;Жауапты\n\
         1. Оқыту және дамыту;;\n\
         Волонтер мектебі;қазан;Сапаров Б.\n\
         II. Еріктілік;;\n\
         Таза өзен;мамыр;Сапаров Б.\n",
    );
    plan_lines::import(&year.desk.register, year.plan, &book).unwrap();
    let lines: Vec<_> = year.show().lines.into_iter().map(|it| it.line).collect();
    let shown: Vec<_> = lines
        .iter()
        .map(|it| (it.section.as_str(), it.title_kk.as_str()))
        .collect();
    assert_eq!(
        shown,
        [
            ("1. Оқыту және дамыту", "Волонтер мектебі"),
            ("II. Еріктілік", "Таза өзен")
        ]
    );
}
