//! The academy of the samples, the bodies behind it, who signs, who works there.

use super::story::{Story, said};
use crate::academy;
use crate::catalogue::Table;
use crate::error::Result;
use crate::ids::{Id, Link};
use crate::organisations::{self, BodyName, OrganisationDraft};
use crate::programmes::{self, CompletionRule, ProgrammeDraft};
use crate::register::{Change, Fields};
use crate::signatories::{self, SignatoryDraft};

/// What the academy is called.
pub(super) const ACADEMY: [&str; 3] = [
    "ProActive академиясы",
    "Академия ProActive",
    "ProActive Academy",
];

/// The programmes of the samples.
pub(super) struct Programmes {
    pub proactive: Id,
    pub volunteers: Id,
    pub creativity: Id,
    pub webinars: Id,
    pub actions: Id,
    pub region: Id,
}

/// Names in one language: in full and short; papers say the full one.
type BodyNames = [[&'static str; 2]; 3];

const DEPARTMENT: BodyNames = [
    [
        "Ақтөбе облысының жастар саясаты мәселелері басқармасы",
        "Жастар саясаты басқармасы",
    ],
    [
        "Управление по вопросам молодёжной политики Актюбинской области",
        "Управление молодёжной политики",
    ],
    [
        "Department for Youth Policy of Aktobe Region",
        "Department for Youth Policy",
    ],
];
const UNIVERSITY: BodyNames = [
    [
        "Қ. Жұбанов атындағы Ақтөбе өңірлік университеті",
        "Жұбанов университеті",
    ],
    [
        "Актюбинский региональный университет имени К. Жубанова",
        "АРУ им. К. Жубанова",
    ],
    [
        "K. Zhubanov Aktobe Regional University",
        "Zhubanov University",
    ],
];

/// Fills in the academy and everything it stands on.
pub(super) fn write(story: &Story<'_>, change: &mut Change<'_>) -> Result<Programmes> {
    write_academy(change)?;
    let [kk, ru, en] = ACADEMY;
    let own = [[kk, kk], [ru, ru], [en, en]];
    let academy = write_body(change, own, 1)?;
    write_body(change, UNIVERSITY, 2)?;
    let department = write_body(change, DEPARTMENT, 3)?;
    write_signatories(story, change, academy, department)?;
    let colleague = change.mint();
    change.add(
        Table::Worker,
        colleague,
        Fields::new().text("name", "Дәурен С."),
    )?;
    write_programmes(change)
}

fn write_academy(change: &mut Change<'_>) -> Result<()> {
    let [kk, ru, en] = ACADEMY;
    let fields = Fields::new()
        .text("name_kk", kk)
        .text("name_ru", ru)
        .text("name_en", en)
        .text("city_kk", "Ақтөбе қ.")
        .text("city_ru", "г. Актобе")
        .text("city_en", "Aktobe")
        .text("email", "academy@example.org");
    let id = academy::academy(change)?.id;
    change.correct(Table::Academy, id, fields)
}

fn write_body(change: &mut Change<'_>, names: BodyNames, position: u32) -> Result<Id> {
    let [kk, ru, en] = names.map(|[full, short]| BodyName {
        full: full.to_owned(),
        short: short.to_owned(),
        paper: String::new(),
    });
    let draft = OrganisationDraft {
        kk,
        ru,
        en,
        position,
        ..OrganisationDraft::default()
    };
    organisations::write_new(change, &draft)
}

fn write_signatories(
    story: &Story<'_>,
    change: &mut Change<'_>,
    academy: Id,
    department: Id,
) -> Result<()> {
    let head = [
        "Академия жетекшісі",
        "Руководитель академии",
        "Head of the Academy",
    ];
    let deputy = [
        "Басқарма басшысының орынбасары",
        "Заместитель руководителя управления",
        "Deputy Head of the Department",
    ];
    let (handed_over, began) = (story.day(-401).to_string(), story.day(-400).to_string());
    let all = [
        (
            ["Ғ. Жарылғасова", "Г. Жарылгасова", "G. Zharylgassova"],
            head,
            academy,
            began.as_str(),
            "",
            1,
        ),
        (
            ["Ө. Көптілеуов", "О. Коптилеуов", "O. Koptileuov"],
            deputy,
            department,
            "",
            "",
            2,
        ),
        (
            ["Т. Сағынтаев", "Т. Сагинтаев", "T. Sagintayev"],
            head,
            academy,
            "",
            handed_over.as_str(),
            3,
        ),
    ];
    for (name, title, body, from, to, position) in all {
        let draft = SignatoryDraft {
            name: said(name),
            title: said(title),
            organisation: Link(Some(body)),
            from: from.to_owned(),
            to: to.to_owned(),
            position,
        };
        signatories::write_new(change, &draft)?;
    }
    Ok(())
}

fn write_programmes(change: &mut Change<'_>) -> Result<Programmes> {
    let rule = CompletionRule {
        missed_at_most: Some(1),
        hours_at_least: Some(8),
        all_marked: false,
    };
    let mut add = |title: [&str; 3]| {
        let draft = ProgrammeDraft {
            title: said(title),
            // The academy's own course ends with a paper for whoever did not miss much of it.
            rule: if title == ACADEMY {
                rule
            } else {
                CompletionRule::default()
            },
            ..ProgrammeDraft::default()
        };
        programmes::write_new(change, &draft)
    };
    Ok(Programmes {
        proactive: add(ACADEMY)?,
        volunteers: add(["Волонтер мектебі", "Школа волонтёра", "Volunteer School"])?,
        creativity: add(["Creativity is a process"; 3])?,
        webinars: add([
            "Бірінші курсқа арналған вебинарлар",
            "Вебинары для первокурсников",
            "Webinars for First-Years",
        ])?,
        actions: add([
            "Волонтерлік акциялар",
            "Волонтёрские акции",
            "Volunteer Actions",
        ])?,
        region: add([
            "Өңірлік әріптестік",
            "Сотрудничество в регионе",
            "Regional Partnership",
        ])?,
    })
}
