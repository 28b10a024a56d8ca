//! Groups that the people of an event are divided into.

use serde_json::json;
use tizim_core::enrolments::answers;
use tizim_core::error::{Code, Error, OrNotFound, Result};
use tizim_core::event_groups::{self, By, DivideBy, EventGroup, GroupDraft, GroupSheet};
use tizim_core::ids::Id;
use tizim_core::register::Register;

use crate::args::{Args, GroupDivide, GroupFields, GroupVerb};
use crate::desk;
use crate::say::{Answer, lang, to_json};

/// Carries out a verb.
pub fn run(args: &Args, verb: &GroupVerb) -> Result<Answer> {
    let register = desk::open(args)?;
    match verb {
        GroupVerb::Add {
            event,
            title,
            fields,
        } => {
            let draft = typed(GroupDraft::default(), Some(title), fields);
            Ok(one(&event_groups::add(&register, *event, &draft)?.value))
        }
        GroupVerb::Correct {
            event,
            id,
            title,
            fields,
        } => {
            let kept = register.read(|it| event_groups::list(it, *event))?;
            let kept = kept.into_iter().find(|it| it.id == *id).or_not_found(id)?;
            let draft = typed(kept.fields, title.as_ref(), fields);
            let group = event_groups::correct(&register, *event, *id, &draft)?.value;
            Ok(one(&group))
        }
        GroupVerb::List { event } => {
            let sheet = register.read(|it| event_groups::sheet(it, *event))?;
            Ok(whole(&sheet))
        }
        GroupVerb::Divide(how) => divide(args, &register, how),
        GroupVerb::Put { group, enrolments } => {
            let count = event_groups::put(&register, enrolments, *group)?.value;
            let told = json!({ "put": count });
            Ok(Answer::counted(args, told, "act-group-change", count))
        }
        GroupVerb::Trash { ids } => {
            event_groups::trash(&register, ids)?;
            Ok(Answer::new(json!({ "trashed": ids }), []))
        }
        GroupVerb::Restore { ids } => {
            event_groups::restore(&register, ids)?;
            Ok(Answer::new(json!({ "restored": ids }), []))
        }
    }
}

fn typed(kept: GroupDraft, title: Option<&String>, fields: &GroupFields) -> GroupDraft {
    let fields = fields.clone();
    GroupDraft {
        title: title.cloned().unwrap_or(kept.title),
        place: fields.place.unwrap_or(kept.place),
        leader: fields.leader.unwrap_or(kept.leader),
        direction: fields.direction.unwrap_or(kept.direction),
    }
}

fn divide(args: &Args, register: &Register, how: &GroupDivide) -> Result<Answer> {
    let wish = DivideBy {
        by: by(register, how)?,
        groups: how.groups,
        most: how.most,
        keep: how.keep,
    };
    if how.dry_run {
        let told = register.read(|it| event_groups::foresee(it, how.event, &wish, lang(args)))?;
        let lines = told.groups.iter().map(|it| {
            let (people, districts) = (it.people.len(), it.districts);
            format!("{}  {people}  {districts}", it.title)
        });
        return Ok(Answer::new(to_json(&told), lines));
    }
    let sheet = event_groups::divide(register, how.event, &wish, lang(args))?.value;
    Ok(whole(&sheet))
}

/// Reads what people are divided by; refuses with [`Code::BadValue`] a column the form does not have.
fn by(register: &Register, how: &GroupDivide) -> Result<By> {
    match how.by.as_str() {
        "direction" => Ok(By::Direction),
        "evenly" => Ok(By::Evenly),
        title => {
            let columns = register.read(|it| answers::list(it, how.event))?;
            let column = columns.iter().find(|it| it.label == title.trim());
            column.map(|it| By::Answer(it.id)).ok_or_else(|| {
                Error::refused(Code::BadValue)
                    .with("field", "by")
                    .with("value", title)
            })
        }
    }
}

fn line(group: &EventGroup) -> String {
    format!("{}  {}  {}", group.id, group.fields.title, group.people)
}

fn one(group: &EventGroup) -> Answer {
    Answer::new(to_json(group), [line(group)])
}

fn whole(sheet: &GroupSheet) -> Answer {
    let mut lines = Vec::new();
    let of = |group: Option<Id>| {
        let inside = sheet.people.iter().filter(move |it| it.group == group);
        inside.map(|it| format!("    {}  {} {}", it.enrolment, it.surname, it.given))
    };
    for group in &sheet.groups {
        lines.push(line(group));
        lines.extend(of(Some(group.id)));
    }
    lines.extend(of(None));
    Answer::new(to_json(sheet), lines)
}
