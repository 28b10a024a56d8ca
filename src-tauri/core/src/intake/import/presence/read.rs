//! Reading a report: its table, the time that counts, and its lines as people.

use super::*;

pub(super) fn person_of(join: &crate::intake::presence::Join, typed: Option<&ByHand>) -> PersonRow {
    let label = read_label(&join.label);
    let mut person = PersonRow {
        name: label.read,
        typed_name: join.label.clone(),
        email: Some(join.email.clone()).filter(|it| !it.is_empty()),
        problems: join.problem.clone().into_iter().collect(),
        ..empty_person(join.row)
    };
    // Nobody is called anew by what they call themselves in a meeting.
    person.name.mends.clear();
    let Some(typed) = typed else { return person };
    person.in_file = Some(InFile {
        print: person.fingerprint(),
        name: person.typed_name.clone(),
    });
    if let Some(name) = &typed.name {
        person.name.name = name.clone();
    }
    if let Some(email) = &typed.email {
        person.email = Some(email.to_lowercase()).filter(|it| !it.is_empty());
    }
    take_typed(&mut person, typed);
    person
}

/// What else was typed for somebody new.
fn take_typed(person: &mut PersonRow, typed: &ByHand) {
    person.birth_date = typed.birth_date.as_ref().and_then(|it| it.parse().ok());
    person.sex = typed.sex.as_deref().and_then(trainees::Sex::find);
    person.phones = typed
        .phone
        .iter()
        .filter(|it| !it.is_empty())
        .cloned()
        .collect();
    person.iin = typed.iin.clone().filter(|it| !it.is_empty());
}

/// The report's table, for showing its columns: names and addresses, the rest is read by the report.
pub(super) fn table_of(
    sheet: &crate::intake::book::Sheet,
    report: &PresenceReport,
) -> Result<SheetTable> {
    let choices = TableChoices {
        header_row: Some(report.header_row),
        header_rows: Some(1),
        ..TableChoices::default()
    };
    let mut table = find_table(sheet, &choices)?;
    for column in &mut table.columns {
        column.reason = GuessReason::Header;
        column.meaning = match column.meaning {
            _ if column.index == report.name_column => ColumnMeaning::FullName,
            ColumnMeaning::Email => ColumnMeaning::Email,
            _ => ColumnMeaning::Ignore,
        };
    }
    table.notes.clear();
    Ok(table)
}

/// Tells from when to when presence counts: as asked, else as the session was planned, else as the
/// meeting itself lasted.
pub(super) fn whole_of(
    report: &PresenceReport,
    session: &Session,
    wanted: &PresenceWanted,
) -> Result<Span> {
    if !(1..=100).contains(&wanted.threshold) {
        return Err(bad("threshold", &wanted.threshold.to_string()));
    }
    let (from, to) = (
        read_bound("from", &wanted.from)?,
        read_bound("to", &wanted.to)?,
    );
    let meeting = report.meeting.or_else(|| report.extent());
    let planned: Option<NaiveDate> = session.date.parse().ok();
    let is_asked = from.is_some() || to.is_some();
    let day = day_of(planned, meeting, is_asked)?;
    let clock = |text: &str| NaiveTime::parse_from_str(text, "%H:%M").ok();
    let on = |day: Option<NaiveDate>, time: NaiveTime| day.map(|it| it.and_time(time));
    let bound = |asked: Option<(Option<NaiveDate>, NaiveTime)>, own: &str, of_meeting| {
        let asked = asked.and_then(|(told, time)| on(told.or(day), time));
        let planned = || on(day, clock(own)?);
        asked.or_else(planned).or(of_meeting)
    };
    let begins: Option<NaiveDateTime> = bound(from, &session.starts, meeting.map(|it| it.from));
    let ends = bound(to, &session.ends, meeting.map(|it| it.to));
    let (Some(from), Some(to)) = (begins, ends) else {
        return Err(Error::refused(Code::NoTimes));
    };
    // Only a session that is planned beyond midnight, or a meeting, ends on the day after.
    let is_of_night = !session.ends.is_empty() && session.ends <= session.starts;
    let whole = past_midnight(Span { from, to }, !is_asked || is_of_night);
    if whole.to <= whole.from {
        return Err(bad("to", &wanted.to));
    }
    if is_asked && !may_hold(report, planned, whole) {
        let (field, value) = match wanted.from.trim() {
            "" => ("to", &wanted.to),
            _ => ("from", &wanted.from),
        };
        return Err(bad(field, value));
    }
    Ok(whole)
}

/// The day whose times count: that of the session or, where other times are asked for, of the meeting.
///
/// Refuses with [`Code::OtherDay`] a meeting of another day of which nobody said what counts.
fn day_of(
    planned: Option<NaiveDate>,
    meeting: Option<Span>,
    is_asked: bool,
) -> Result<Option<NaiveDate>> {
    match (planned, meeting) {
        (Some(day), Some(meeting)) if !is_of_day(meeting, day) => {
            if !is_asked {
                return Err(Error::refused(Code::OtherDay)
                    .with("day", day.format("%d.%m.%Y"))
                    .with("other", meeting.from.format("%d.%m.%Y")));
            }
            Ok(Some(meeting.from.date()))
        }
        (day, meeting) => Ok(day.or(meeting.map(|it| it.from.date()))),
    }
}

/// A time that ends before it begins, with its end on the day after where that may be.
fn past_midnight(whole: Span, may_pass: bool) -> Span {
    let is_turned = whole.to <= whole.from && whole.to.date() == whole.from.date();
    match may_pass && is_turned {
        true => Span {
            to: whole.to + chrono::TimeDelta::days(1),
            ..whole
        },
        false => whole,
    }
}

/// Whether anybody of a report can have been there within a time: it touches the meeting or somebody's
/// joins, or else the day of the session.
fn may_hold(report: &PresenceReport, planned: Option<NaiveDate>, whole: Span) -> bool {
    let told = [report.meeting, report.extent()];
    let mut told = told.into_iter().flatten().peekable();
    match (told.peek(), planned) {
        (Some(_), _) => told.any(|it| whole.from <= it.to && it.from <= whole.to),
        (None, Some(day)) => is_of_day(whole, day),
        (None, None) => true,
    }
}

fn is_of_day(meeting: Span, day: NaiveDate) -> bool {
    (meeting.from.date()..=meeting.to.date()).contains(&day)
}

pub(super) fn bad(field: &str, value: &str) -> Error {
    Error::refused(Code::BadValue)
        .with("field", field)
        .with("value", value)
}
