//! Every line a paper sets stays in its box, with the longest names there are.

use chrono::NaiveDate;

use super::*;
use crate::papers::badge::{Badge, BadgeLayout, Band};
use crate::papers::canvas::Traced;
use crate::papers::langs::Said;
use crate::papers::official::{Approval, Closing, SheetCell, SheetColumn, SheetRow, Tick};
use crate::papers::read_back::pages;
use crate::papers::table::ColumnAlign;
use crate::papers::table_sign::TableSign;

/// The fifty longest surnames, given names and patronymics of Kazakh and Russian, in threes.
const LONGEST: &str = include_str!("../../../../../tests/fixtures/longest_names.tsv");
/// Letters of a line that stand beside the page or over another line are seen at this much.
const HAIR: f64 = 0.05;

fn longest() -> Vec<[String; 3]> {
    let line = |line: &str| {
        let mut parts = line.split('\t').map(str::to_owned);
        [(); 3].map(|()| parts.next().unwrap())
    };
    LONGEST.lines().map(line).collect()
}

fn said(langs: PaperLangs, kk: &str, ru: &str) -> Said {
    match langs {
        PaperLangs::KkRu => Said::pair(kk.to_owned(), Some(ru.to_owned())),
        PaperLangs::Ru => Said::plain(ru),
        _ => Said::plain(kk),
    }
}

fn event(langs: PaperLangs) -> Said {
    said(
        langs,
        "«Волонтерлікке алғашқы қадам: бірге әлдеқайда күштіміз» атты облыстық жастар форумы",
        "Областной молодёжный форум «Первый шаг в волонтёрство: вместе мы намного сильнее»",
    )
}

fn badges(langs: PaperLangs, layout: BadgeLayout) -> EventPaper {
    let roles = [
        ("participant", "Қатысушы", "Участник"),
        ("jury", "Қазылар алқасының мүшесі", "Член жюри"),
        ("accompanying", "Жетекші мұғалім", "Сопровождающий"),
        ("guest", "Қонақ", "Гость"),
    ];
    let badge = |(number, [surname, given, _]): (usize, [String; 3])| {
        let (code, kk, ru) = roles[number % roles.len()];
        Badge {
            given: if number % 7 == 0 {
                format!("{given}-{given}")
            } else {
                given
            },
            surname: format!("{surname}-Ыбырайымжанова"),
            group: "«Саулық» бағыты бойынша үшінші топ".to_owned(),
            from: "№ 21 мамандандырылған лингвистикалық гимназия".to_owned(),
            role: said(langs, kk, ru),
            band: Band::of_role(code),
            code: "JZZIMYFSNL".to_owned(),
        }
    };
    EventPaper::Badges(BadgeSheet {
        bookmark: "Бейдждер".to_owned(),
        event: event(langs),
        badges: longest().into_iter().enumerate().map(badge).collect(),
        layout,
        logo: None,
    })
}

fn sheet(langs: PaperLangs) -> EventPaper {
    let speech = Speech::of(langs);
    let column = |key: &str, share: f64| SheetColumn {
        head: speech.say(key),
        share,
        align: ColumnAlign::Left,
    };
    let organiser = said(
        langs,
        "Ақтөбе облысының жастар саясаты мәселелері жөніндегі басқармасының «Жастар ресурстық орталығы» коммуналдық мемлекеттік мекемесі",
        "Коммунальное государственное учреждение «Ресурсный центр молодёжи» управления по вопросам молодёжной политики Актюбинской области",
    );
    let mut rows = vec![SheetRow::Heading(organiser.clone())];
    for (number, name) in longest().iter().enumerate() {
        rows.push(SheetRow::Cells(vec![
            SheetCell::of((number + 1).to_string()),
            SheetCell {
                tick: if number % 2 == 0 {
                    Tick::Done
                } else {
                    Tick::Empty
                },
                ..SheetCell::of(name.join(" "))
            },
            SheetCell {
                small: format!("{}, 10 «А» сынып", organiser.first),
                ..SheetCell::default()
            },
        ]));
        if number % 9 == 0 {
            rows.push(SheetRow::Heading(Said::plain(
                "Филология факультеті, 2-курс",
            )));
        }
    }
    EventPaper::Sheet(Box::new(OfficialSheet {
        approval: Some(Approval {
            position: organiser.clone(),
            name: Said::plain("С. Ыбырайымжанова-Сейтмағамбетова"),
        }),
        organisers: vec![organiser.clone(), organiser.clone()],
        subject: event(langs),
        facts: vec![
            (
                speech.say("sheet-date"),
                said(langs, "2026 жылғы 27 қараша", "27 ноября 2026 года"),
            ),
            (speech.say("sheet-place"), organiser.clone()),
        ],
        text: organiser.clone(),
        photo: true,
        columns: vec![
            column("sheet-number", 13.0),
            column("sheet-name", 70.0),
            column("sheet-from", 60.0),
            column("sheet-briefing-got", 37.0),
        ],
        rows,
        closing: vec![
            Closing::Text(speech.say_with("sheet-count", &[("count", "50")])),
            Closing::Signature {
                label: organiser,
                name: Said::plain("Сейтмағамбетова-Ыбырайымжанова Тәңірберген"),
            },
        ],
        legend: vec![(Tick::Empty, speech.say("sheet-parent-empty"))],
        foot: speech.say("sheet-agrees"),
        code: "KTQWZ-ABHJM".to_owned(),
        ..OfficialSheet::of(speech.say("sheet-signin"))
    }))
}

fn signs(langs: PaperLangs) -> EventPaper {
    let sign = |[surname, given, _]: [String; 3]| TableSign {
        name: Said::plain(format!("{given} {surname}-Ыбырайымжанова")),
        note: said(langs, "Қазылар алқасының мүшесі", "Член жюри"),
    };
    EventPaper::Signs(TableSigns {
        bookmark: "Белгілер".to_owned(),
        event: event(langs),
        signs: longest().into_iter().map(sign).collect(),
    })
}

fn facts(langs: PaperLangs) -> FileFacts {
    FileFacts {
        title: "Форум".to_owned(),
        author: "Жастар академиясы".to_owned(),
        lang: langs.first(),
        made_on: NaiveDate::from_ymd_opt(2026, 11, 24).unwrap(),
    }
}

fn all(langs: PaperLangs) -> Vec<EventPaper> {
    let mut papers: Vec<EventPaper> = BadgeLayout::ALL
        .into_iter()
        .map(|layout| badges(langs, layout))
        .collect();
    papers.extend([sheet(langs), signs(langs)]);
    papers
}

fn traced(paper: EventPaper, langs: PaperLangs) -> Vec<Traced> {
    let mut go_on = |_| ControlFlow::Continue(());
    draw_all(&[paper], langs, &facts(langs), &mut go_on)
        .unwrap()
        .traced
}

/// Says how a line leaves its box, if it does.
fn leaves(line: &Traced) -> Option<String> {
    let [left, top, right, bottom] = line.taken;
    let room = line.room?;
    let over = [
        room.left - left,
        room.top - top,
        right - room.right(),
        bottom - room.bottom(),
    ];
    let worst = over.into_iter().fold(f64::MIN, f64::max);
    (worst > HAIR).then(|| format!("«{}» at {} pt by {worst:.2} mm", line.text, line.size))
}

fn overlap(a: &Traced, b: &Traced) -> bool {
    // Ascenders of one line may come near descenders of the other.
    let (rise, drop) = (0.12 * a.size * 0.3528, 0.12 * b.size * 0.3528);
    let [left, top, right, bottom] = a.taken;
    let [other_left, other_top, other_right, other_bottom] = b.taken;
    left < other_right - HAIR
        && other_left < right - HAIR
        && top + rise < other_bottom - drop
        && other_top + drop < bottom - rise
}

#[test]
fn no_line_leaves_its_box_or_covers_another() {
    for langs in PaperLangs::ALL {
        for paper in all(langs) {
            let lines = traced(paper, langs);
            assert!(lines.len() > 50);
            for line in &lines {
                assert!(line.room.is_some(), "«{}» has a box", line.text);
                assert_eq!(leaves(line), None, "{langs:?}");
            }
            for page in lines.chunk_by(|a, b| a.page == b.page) {
                for (at, line) in page.iter().enumerate() {
                    for other in page.iter().skip(at + 1) {
                        let covers = overlap(line, other);
                        assert!(!covers, "{langs:?}: «{}» over «{}»", line.text, other.text);
                    }
                }
            }
        }
    }
}

#[test]
fn type_stays_large_enough_to_be_read() {
    for langs in PaperLangs::ALL {
        for layout in BadgeLayout::ALL {
            for line in traced(badges(langs, layout), langs) {
                assert!(line.size >= 4.4, "«{}» at {} pt", line.text, line.size);
            }
        }
        for line in traced(sheet(langs), langs) {
            assert!(line.size >= 6.0, "«{}» at {} pt", line.text, line.size);
        }
    }
}

#[test]
fn every_name_reads_back_and_the_same_papers_have_the_same_bytes() {
    for langs in PaperLangs::ALL {
        let draw = || {
            let mut go_on = |_| ControlFlow::Continue(());
            draw_event_papers(&all(langs), langs, &facts(langs), &mut go_on).unwrap()
        };
        let file = draw();
        assert_eq!(file, draw(), "{langs:?}");
        let text: String = pages(&file).concat().concat();
        let text = text.replace(' ', "");
        for name in longest() {
            assert!(
                text.contains(&name.concat()),
                "{langs:?}: {name:?} on the list"
            );
            assert!(text.contains(&name[0]) && text.contains(&name[1]));
        }
    }
}

#[test]
fn papers_can_be_stopped_and_none_is_no_file() {
    let mut stop = |_| ControlFlow::Break(());
    let langs = PaperLangs::Kk;
    let stopped = draw_event_papers(&all(langs), langs, &facts(langs), &mut stop);
    assert!(matches!(stopped, Err(PaperError::Stopped)));
    let mut go_on = |_| ControlFlow::Continue(());
    let none = draw_event_papers(&[], langs, &facts(langs), &mut go_on);
    assert!(matches!(none, Err(PaperError::Nothing)));
}
