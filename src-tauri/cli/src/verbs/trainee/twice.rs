//! People who may have been written down twice.

use std::collections::BTreeMap;
use std::ops::ControlFlow;

use tizim_core::error::{Code, Error, Result};
use tizim_core::ids::Id;
use tizim_core::intake::matching::PairFact;
use tizim_core::own_fields::OwnField;
use tizim_core::plain::{Contacts, Plain};
use tizim_core::register::Register;
use tizim_core::trainees::{self, Duplicate, KeptWith, TraineeChanges, TraineeDraft};
use tizim_core::words::words;

use crate::args::Args;
use crate::say::{Answer, lang, to_json};

/// Adds a person nevertheless, and answers with whom they are much alike.
pub(super) fn add(
    args: &Args,
    register: &Register,
    draft: TraineeDraft,
    more: TraineeChanges,
) -> Result<Answer> {
    let today = register.clock().today();
    let alike = register.read(|it| trainees::alike(it, None, &draft, today))?;
    let id = trainees::add_with(register, draft, more)?.value.id;
    let mut answer = super::show(register, id)?;
    if let Some(fields) = answer.value.as_object_mut() {
        fields.insert("candidates".to_owned(), to_json(&alike));
    }
    answer.lines.extend(alike.iter().map(|it| {
        let (id, name) = (it.row.trainee.id, it.row.trainee.full_name());
        let reasons = in_words(args, &it.reasons);
        format!("{:>3}  {id}  {name}  {reasons}", it.score)
    }));
    Ok(answer)
}

fn in_words(args: &Args, reasons: &[PairFact]) -> String {
    let words = words(lang(args));
    let reasons = reasons
        .iter()
        .map(|it| words.say_message(&Duplicate::words(*it)));
    reasons.collect::<Vec<_>>().join(", ")
}

/// Shows two records side by side; the star stands at the value chosen beforehand.
pub(super) fn beside(
    args: &Args,
    register: &Register,
    (a, b): (Id, Id),
    whole: bool,
) -> Result<Answer> {
    let both = trainees::beside(register, a, b, whole)?;
    let mut lines = vec![format!(
        "{:>3}  {}",
        both.score,
        in_words(args, &both.reasons)
    )];
    let [one, other] = &both.people;
    lines.push(format!("{}  |  {}", one.name, other.name));
    // The values come masked already, or whole because they were asked for.
    let plain = Plain::new(register, lang(args), Contacts::Whole);
    for field in &both.fields {
        let value = |text: &String| match text.is_empty() {
            true => Ok(String::new()),
            false => said(&plain, &field.field, field.own.as_ref(), text),
        };
        let [left, right] = field.values.each_ref().map(value);
        let (left, right) = (left?, right?);
        let star = |side: u8| if field.pick == side { "*" } else { "" };
        let name = title_of(&plain, args, &field.field, field.own.as_ref());
        lines.push(format!("{name}: {left}{} | {right}{}", star(0), star(1)));
    }
    for hanging in &both.hanging {
        let [left, right] = hanging.counts;
        let what = words(lang(args)).say(&format!("hangs-{}", hanging.what), &[]);
        lines.push(format!("{what}: {left} | {right} = {}", hanging.together));
    }
    Ok(Answer::new(to_json(&both), lines))
}

/// The words of a field, or the title of an own column.
fn title_of(plain: &Plain<'_>, args: &Args, field: &str, own: Option<&OwnField>) -> String {
    own.map_or_else(
        || plain.label("trainee", field),
        |it| it.title.shown(lang(args)).to_owned(),
    )
}

/// A value as people read it; of an own column as it was typed.
fn said(plain: &Plain<'_>, field: &str, own: Option<&OwnField>, value: &str) -> Result<String> {
    match own {
        Some(_) => Ok(value.to_owned()),
        None => plain.value("trainee", field, value),
    }
}

/// Takes two records apart, or says what was typed since they were joined.
pub(super) fn unmerge(
    args: &Args,
    register: &Register,
    (a, b): (Id, Id),
    give: &BTreeMap<String, Id>,
    preview: bool,
) -> Result<Answer> {
    if !preview {
        let parted = trainees::unmerge(register, a, b, give)?.value;
        return self::parted(args, register, (a, b), &parted.kept_with);
    }
    let kept = trainees::kept(register, a, b)?;
    let mut lines = Vec::new();
    for with in &kept {
        lines.extend(kept_lines(args, register, with, (a, b))?);
    }
    Ok(Answer::list(to_json(&kept), lines))
}

/// Shows two people who were taken apart, each with what was typed meanwhile and stayed with them.
pub(super) fn parted(
    args: &Args,
    register: &Register,
    (a, b): (Id, Id),
    kept: &[KeptWith],
) -> Result<Answer> {
    Answer::each(&[a, b], |id| {
        let mut answer = super::show(register, *id)?;
        // A person of several records keeps what any of them does.
        let records = trainees::records(register, *id)?;
        let is_of = |it: &&KeptWith| records.iter().any(|record| record.id == it.record);
        let of: Vec<&KeptWith> = kept.iter().filter(is_of).collect();
        if let Some(fields) = answer.value.as_object_mut() {
            fields.insert("kept_with".to_owned(), to_json(&of));
        }
        for with in of {
            answer
                .lines
                .extend(kept_lines(args, register, with, (a, b))?);
        }
        Ok(answer)
    })
}

/// What stays with a record, and below each value what it would take the place of if it were given to
/// the other: the letter is the one that `--give` takes.
fn kept_lines(
    args: &Args,
    register: &Register,
    with: &KeptWith,
    (a, _): (Id, Id),
) -> Result<Vec<String>> {
    let plain = Plain::new(register, lang(args), Contacts::Masked);
    let mut lines = vec![format!("{}  {}", with.record, with.name)];
    for it in &with.values {
        let said = |value| said(&plain, &it.field, it.own.as_ref(), value);
        let label = title_of(&plain, args, &it.field, it.own.as_ref());
        lines.push(format!(
            "    {label}: {} → {}",
            said(&it.before)?,
            said(&it.value)?
        ));
        for other in &it.instead {
            let letter = if other.record == a { "A" } else { "B" };
            let (name, value) = (&other.name, said(&it.value)?);
            let instead = said(&other.value)?;
            lines.push(format!(
                "        {}={letter}  {name}: {instead} → {value}",
                it.field
            ));
        }
    }
    let rows = with.rows.iter();
    lines.extend(rows.map(|it| format!("    {}: {}", it.what, it.count)));
    Ok(lines)
}

/// Lists the records of one person.
pub(super) fn records(args: &Args, register: &Register, id: Id) -> Result<Answer> {
    let records = trainees::records(register, id)?;
    let plain = Plain::new(register, lang(args), Contacts::Masked);
    let mut lines = Vec::new();
    for record in &records {
        let (added, by) = (&record.added.added_at, &record.added.added_by);
        lines.push(format!("{}  {}  {added}  {by}", record.id, record.name));
        for field in &record.fields {
            let own = field.own.as_ref();
            let label = title_of(&plain, args, &field.field, own);
            let value = said(&plain, &field.field, own, &field.value)?;
            lines.push(format!("    {label}: {value}"));
        }
    }
    Ok(Answer::list(to_json(&records), lines))
}

/// Lists pairs with the reasons in words, as the window says them.
pub(super) fn list_duplicates(args: &Args, register: &Register, loose: bool) -> Result<Answer> {
    let go_on = &mut |_, _| ControlFlow::Continue(());
    let pairs = register.read(|it| trainees::duplicates(it, loose, go_on))?;
    let mut lines = Vec::new();
    for pair in &pairs {
        let [a, b] = pair.pair;
        let [one, other] = &pair.names;
        let reasons = in_words(args, &pair.reasons);
        lines.push(format!(
            "{:>3}  {a}  {one}  {b}  {other}  {reasons}",
            pair.score
        ));
    }
    Ok(Answer::list(to_json(&pairs), lines))
}

/// Reads `field=A` or `field=B`; refuses anything else with [`Code::BadValue`], naming the option.
pub(super) fn read_picks(
    (a, b): (Id, Id),
    option: &str,
    typed: &[String],
) -> Result<BTreeMap<String, Id>> {
    let read = |text: &String| {
        let (field, who) = text.rsplit_once('=')?;
        let who = match who.trim() {
            "A" | "a" => a,
            "B" | "b" => b,
            _ => return None,
        };
        Some((field.trim().to_owned(), who))
    };
    typed
        .iter()
        .map(|text| {
            let refused = || Error::refused(Code::BadValue).with("field", option);
            read(text).ok_or_else(|| refused().with("value", text))
        })
        .collect()
}
