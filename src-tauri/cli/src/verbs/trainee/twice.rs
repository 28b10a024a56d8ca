//! People who may have been written down twice.

use std::collections::BTreeMap;
use std::ops::ControlFlow;

use tizim_core::error::{Code, Error, Result};
use tizim_core::ids::Id;
use tizim_core::intake::matching::PairFact;
use tizim_core::own_fields::OwnField;
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
    for field in &both.fields {
        let [left, right] = &field.values;
        let star = |side: u8| if field.pick == side { "*" } else { "" };
        let name = title_of(args, &field.field, field.own.as_ref());
        lines.push(format!("{name}: {left}{} | {right}{}", star(0), star(1)));
    }
    for hanging in &both.hanging {
        let [left, right] = hanging.counts;
        let together = hanging.together;
        lines.push(format!("{}: {left} | {right} = {together}", hanging.what));
    }
    Ok(Answer::new(to_json(&both), lines))
}

/// The code of a field, or the title of an own column.
fn title_of(args: &Args, field: &str, own: Option<&OwnField>) -> String {
    own.map_or(field.to_owned(), |it| it.title.shown(lang(args)).to_owned())
}

/// The words of a field, or the title of an own column.
fn label_of(args: &Args, field: &str, own: Option<&OwnField>) -> String {
    match own {
        Some(_) => title_of(args, field, own),
        None => words(lang(args)).say(&format!("field-{}", field.replace('_', "-")), &[]),
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
    let kept = register.read(|it| trainees::kept(it, a, b))?;
    let lines = kept.iter().flat_map(|it| kept_lines(args, it));
    Ok(Answer::list(to_json(&kept), lines.collect::<Vec<_>>()))
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
            answer.lines.extend(kept_lines(args, with));
        }
        Ok(answer)
    })
}

fn kept_lines(args: &Args, with: &KeptWith) -> Vec<String> {
    let mut lines = vec![format!("{}  {}", with.record, with.name)];
    for it in &with.values {
        let label = label_of(args, &it.field, it.own.as_ref());
        lines.push(format!("    {label}: {} → {}", it.before, it.value));
    }
    let rows = with.rows.iter();
    lines.extend(rows.map(|it| format!("    {}: {}", it.what, it.count)));
    lines
}

/// Lists the records of one person.
pub(super) fn records(args: &Args, register: &Register, id: Id) -> Result<Answer> {
    let records = trainees::records(register, id)?;
    let mut lines = Vec::new();
    for record in &records {
        let (added, by) = (&record.added.added_at, &record.added.added_by);
        lines.push(format!("{}  {}  {added}  {by}", record.id, record.name));
        for field in &record.fields {
            let label = label_of(args, &field.field, field.own.as_ref());
            lines.push(format!("    {label}: {}", field.value));
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
