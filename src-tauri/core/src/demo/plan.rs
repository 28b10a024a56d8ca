//! What is still to come: events with a day, a month, a quarter, a school year, or no time yet.

use chrono::{Datelike as _, Months};

use super::bodies::Programmes;
use super::story::{Plan, Story, fields_of};
use crate::error::Result;
use crate::events::{self, EventStatus};
use crate::ids::Id;
use crate::register::Change;

/// Adds the plan of the year.
pub(super) fn write(
    story: &Story<'_>,
    change: &mut Change<'_>,
    programmes: &Programmes,
) -> Result<()> {
    let later = |months| {
        story
            .today
            .checked_add_months(Months::new(months))
            .unwrap_or(story.today)
    };
    let (next_month, next_quarter, next_year) = (later(1), later(3), later(12).year());
    let month = next_month.format("%Y-%m").to_string();
    let quarter = format!("{}-Q{}", next_quarter.year(), next_quarter.month0() / 3 + 1);
    let school_year = school_year(story.today.year(), story.today.month());
    let cancelled = story.day(-20).to_string();
    let ahead = [
        (
            programmes.proactive,
            story.day(9).to_string(),
            planned(
                "dialogue_platform",
                ["Жастар және қала", "Молодёжь и город", "Youth and the City"],
            ),
        ),
        (
            programmes.volunteers,
            story.day(16).to_string(),
            planned("training", ["Алғашқы көмек", "Первая помощь", "First Aid"]),
        ),
        (
            programmes.proactive,
            month,
            planned(
                "debate",
                ["Университет кубогы", "Кубок университета", "University Cup"],
            ),
        ),
        (
            programmes.volunteers,
            quarter,
            planned(
                "contest",
                [
                    "Үздік волонтерлік клуб",
                    "Лучший волонтёрский клуб",
                    "Best Volunteer Club",
                ],
            ),
        ),
        (
            programmes.actions,
            school_year,
            planned(
                "project",
                [
                    "Ауыл мектебіне көмек",
                    "Помощь сельской школе",
                    "Help for a Village School",
                ],
            ),
        ),
        (
            programmes.proactive,
            next_year.to_string(),
            planned(
                "camp",
                ["Көшбасшылар лагері", "Лагерь лидеров", "Leaders’ Camp"],
            ),
        ),
        (
            programmes.region,
            String::new(),
            Plan {
                status: EventStatus::Discussed,
                ..planned(
                    "meeting",
                    [
                        "Тәлімгерлер кездесуі",
                        "Встреча наставников",
                        "Mentors’ Meeting",
                    ],
                )
            },
        ),
        (
            programmes.creativity,
            cancelled,
            Plan {
                status: EventStatus::Cancelled,
                note: "Спикер келе алмады",
                ..planned(
                    "master_class",
                    ["Фото және видео", "Фото и видео", "Photo and Video"],
                )
            },
        ),
    ];
    ahead
        .into_iter()
        .try_for_each(|(programme, period, plan)| add(change, programme, &period, plan))
}

fn planned(kind: &'static str, title: [&'static str; 3]) -> Plan {
    Plan {
        title,
        kind,
        format: "offline",
        ..Plan::default()
    }
}

fn add(change: &mut Change<'_>, programme: Id, period: &str, plan: Plan) -> Result<()> {
    events::write_new(change, fields_of(plan, programme, period)).map(drop)
}

/// Returns the school year of a month, «2026/27».
pub(super) fn school_year(year: i32, month: u32) -> String {
    let from = if month >= 7 { year } else { year - 1 };
    format!("{from}/{:02}", (from + 1) % 100)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_school_year_begins_in_summer() {
        assert_eq!(school_year(2026, 11), "2026/27");
        assert_eq!(school_year(2027, 6), "2026/27");
        assert_eq!(school_year(2099, 9), "2099/00");
    }
}
