//! The plan of the school year: what was held of it, what is under way, what nobody has begun.

use chrono::{Datelike as _, Months};

use super::plan::school_year;
use super::story::Story;
use crate::common::{Lang, Shelf};
use crate::error::Result;
use crate::events::{self, EventQuery, EventRow, Period};
use crate::ids::{Id, Link};
use crate::kazakh::date::{DateForm, month_in_words};
use crate::plan_lines::{self, PlanLineDraft};
use crate::plans::{self, PlanDraft};
use crate::signatories;

const TEACHING: &str = "Оқыту және дамыту";
const VOLUNTEERING: &str = "Волонтерлік қызмет";
const CLUBS: &str = "Клубтар және өзін-өзі басқару";

/// A line: its section, titles in Kazakh and Russian, where, who, what it ends with.
type Line = [&'static str; 6];

/// Lines whose events are in the register, found by the title of the event.
const HELD: [(&str, Line); 8] = [
    (
        "ProActive академиясы: екінші ағым",
        [
            TEACHING,
            "ProActive академиясының екінші ағымы",
            "Второй поток академии ProActive",
            "Жастар орталығы",
            "Академия үйлестірушісі",
            "Сертификат",
        ],
    ),
    (
        "Волонтер мектебі: жеті семинар-тренинг",
        [
            TEACHING,
            "Волонтер мектебі: жеті семинар-тренинг",
            "Школа волонтёра: семь семинаров-тренингов",
            "Студенттер сарайы",
            "Волонтер мектебінің жетекшісі",
            "Сертификат",
        ],
    ),
    (
        "Creativity is a process",
        [
            TEACHING,
            "«Creativity is a process» шығармашылық шеберханасы",
            "Творческая мастерская «Creativity is a process»",
            "Облыстық кітапхана",
            "Академия үйлестірушісі",
            "Сертификат",
        ],
    ),
    (
        "Таза өзен",
        [
            VOLUNTEERING,
            "«Таза өзен» экологиялық акциясы",
            "Экологическая акция «Чистая река»",
            "Елек өзенінің жағасы",
            "«Таза әлем» бағыты",
            "Есеп, фото",
        ],
    ),
    (
        "Қарттарға қамқорлық күні",
        [
            VOLUNTEERING,
            "Қарттарға қамқорлық күні",
            "День заботы о пожилых",
            "Қала бойынша",
            "«Қамқор» бағыты",
            "Есеп",
        ],
    ),
    (
        "Волонтерлікке жол",
        [
            VOLUNTEERING,
            "«Волонтерлікке жол» облыстық форумы",
            "Областной форум «Путь к волонтёрству»",
            "Студенттер сарайы",
            "Академия үйлестірушісі",
            "Сертификат, грант",
        ],
    ),
    (
        "Клуб жетекшілерінің семинары",
        [
            CLUBS,
            "Мектеп волонтерлік клубтары жетекшілерінің семинары",
            "Семинар руководителей школьных волонтёрских клубов",
            "Жастар орталығы",
            "Клубтар кураторы",
            "Сертификат",
        ],
    ),
    (
        "Үздік волонтерлік клуб",
        [
            CLUBS,
            "«Үздік волонтерлік клуб» байқауы",
            "Конкурс «Лучший волонтёрский клуб»",
            "Студенттер сарайы",
            "Клубтар кураторы",
            "Диплом",
        ],
    ),
];

/// Lines without an event: how many months from this one their term lies.
const BARE: [(i32, Line); 4] = [
    (
        -2,
        [
            VOLUNTEERING,
            "Балалар үйіне кітап жинау",
            "Сбор книг для детского дома",
            "Облыстық кітапхана",
            "«Білім» бағыты",
            "Есеп",
        ],
    ),
    (
        1,
        [
            VOLUNTEERING,
            "Жаңа жылдық қайырымдылық жәрмеңкесі",
            "Новогодняя благотворительная ярмарка",
            "Университет",
            "«Үміт» бағыты",
            "Есеп, фото",
        ],
    ),
    (
        2,
        [
            CLUBS,
            "Клубтар арасындағы пікірсайыс турнирі",
            "Дебатный турнир между клубами",
            "Студенттер сарайы",
            "Клубтар кураторы",
            "Диплом",
        ],
    ),
    (
        4,
        [
            TEACHING,
            "Тәлімгерлерге арналған медиа-тренинг",
            "Медиатренинг для наставников",
            "Облыстық кітапхана",
            "Академия үйлестірушісі",
            "Сертификат",
        ],
    ),
];

/// Writes the plan as it stands on a day and ties it to the events that are there.
pub(super) fn write(story: &Story<'_>, day: i64) -> Result<()> {
    story.clock.stand(day);
    let register = story.register;
    let signed = register.read(|it| signatories::list(it, Shelf::default()))?;
    let draft = PlanDraft {
        year: school_year(story.today.year(), story.today.month()),
        approved_by: Link(signed.first().map(|it| it.id)),
        ..PlanDraft::default()
    };
    let plan = plans::add(register, &draft)?.value.id;
    let events = register.read(|it| events::list(it, &EventQuery::default()))?;
    for (title, line) in HELD {
        if let Some(event) = events.rows.iter().find(|it| it.fields.title_kk == title) {
            let line = add(story, plan, line, &month_of(event))?;
            plan_lines::tie(register, Some(line), &[event.id])?;
        }
    }
    for (away, line) in BARE {
        let by = Months::new(away.unsigned_abs());
        let then = if away < 0 {
            story.today.checked_sub_months(by)
        } else {
            story.today.checked_add_months(by)
        };
        let then = then.unwrap_or(story.today);
        let term = month_in_words(then, Lang::Kk, DateForm::Plain);
        add(story, plan, line, &term)?;
    }
    let all_year = [
        CLUBS,
        "Клубтарға әдістемелік көмек",
        "Методическая помощь клубам",
        "Мектептер",
        "Клубтар кураторы",
        "Есеп",
    ];
    add(story, plan, all_year, "жыл бойы").map(drop)
}

fn month_of(event: &EventRow) -> String {
    let period = Period::read(&event.fields.period).unwrap_or_default();
    period.first().map_or_else(String::new, |it| {
        month_in_words(it, Lang::Kk, DateForm::Plain)
    })
}

fn add(story: &Story<'_>, plan: Id, line: Line, term: &str) -> Result<Id> {
    let [section, kk, ru, place, responsible, outcome] = line.map(str::to_owned);
    let draft = PlanLineDraft {
        section,
        title_kk: kk,
        title_ru: ru,
        term: term.to_owned(),
        place,
        responsible,
        outcome,
        ..PlanLineDraft::default()
    };
    Ok(plan_lines::add(story.register, plan, draft)?.value.id)
}
