//! People in lists: narrowed, ordered, exported, changed together.

use std::collections::BTreeMap;
use std::io::BufRead as _;
use std::ops::ControlFlow;
use std::path::Path;

use chrono::NaiveDate;
use serde_json::{Map, Value, json};
use tizim_core::common::{Lang, Shelf, Sort};
use tizim_core::disclosures::note_export;
use tizim_core::error::{Code, Doing as _, Error, Result};
use tizim_core::ids::Id;
use tizim_core::out_file::OutFile;
use tizim_core::own_fields::{self, OwnField, OwnFilter, OwnState};
use tizim_core::plain::{Contacts, Plain};
use tizim_core::reference;
use tizim_core::register::Register;
use tizim_core::sheets::Form;
use tizim_core::trainees::{
    self, ExportOrder, ManyChanges, Sex, TraineeChanges, TraineeQuery, TraineeRow,
};
use tizim_core::words::words;

use crate::args::{Args, TraineeFilter, TraineeMany};
use crate::columns;
use crate::lists;
use crate::say::{Answer, lang, to_json};
use crate::verbs::trainee::read_own;

/// Lists whom the filters let through; the lines for people carry contacts masked unless they are
/// asked for.
pub fn list(
    args: &Args,
    register: &Register,
    filter: &TraineeFilter,
    columns: &[String],
    reveal: bool,
) -> Result<Answer> {
    let query = TraineeQuery {
        lang: lang(args),
        ..query(register, filter)?
    };
    let today = register.clock().today();
    if !columns.is_empty() {
        let columns = columns::split(columns)?;
        return list_columns(args, register, &query, (&columns, reveal));
    }
    let rows = register.read(|it| trainees::list(it, &query, today))?.rows;
    let titles = titles(register)?;
    let person = |row: &TraineeRow| {
        let mut value = to_json(&row.trainee);
        let own = row.own.iter();
        let own = own.filter_map(|(column, held)| Some((titles.get(column)?.clone(), json!(held))));
        if let Some(fields) = value.as_object_mut() {
            fields.insert("own".to_owned(), own.collect::<Map<_, _>>().into());
        }
        value
    };
    let people: Vec<Value> = rows.iter().map(person).collect();
    if reveal {
        note_export(register, "trainees_whole", rows.len())?;
    }
    let plain = Plain::new(register, lang(args), Contacts::of(reveal));
    let lines = rows.iter().map(|row| &row.trainee).map(|it| {
        let contacts = plain.contacts([&it.phone, &it.email, &it.iin]);
        format!("{}  {}{contacts}", it.id, it.full_name())
    });
    Ok(Answer::list(people.into(), lines))
}

/// Lists the chosen columns, as an export would write them; contacts as in [`list`].
fn list_columns(
    args: &Args,
    register: &Register,
    query: &TraineeQuery,
    (columns, reveal): (&[String], bool),
) -> Result<Answer> {
    let named = (lang(args), register.clock().today());
    let read = read_columns(register, columns)?;
    let is_whole = reveal || args.json;
    let read: Vec<String> = read.iter().map(|it| contacts_as(it, is_whole)).collect();
    let rows = register.read(|it| trainees::shown_cells(it, query, &read, named))?;
    let shows_contacts = read.iter().any(|it| it.ends_with(WHOLE));
    if reveal && shows_contacts {
        note_export(register, "trainees_whole", rows.len())?;
    }
    let person = |(id, cells): &(Id, Vec<String>)| {
        let cells = columns
            .iter()
            .cloned()
            .zip(cells.iter().map(|it| json!(it)));
        let mut fields: Map<String, Value> = cells.collect();
        fields.insert("id".to_owned(), json!(id));
        Value::from(fields)
    };
    let people: Vec<Value> = rows.iter().map(person).collect();
    let lines = rows
        .iter()
        .map(|(id, cells)| format!("{id}  {}", cells.join("  ")));
    Ok(Answer::list(people.into(), lines))
}

/// The end of a column that holds contacts whole.
const WHOLE: &str = "_whole";

/// Returns the column that holds a contact whole or masked; any other column as it is.
fn contacts_as(column: &str, is_whole: bool) -> String {
    let bare = column.strip_suffix(WHOLE).unwrap_or(column);
    match ["phone", "phone_more", "email", "iin"].contains(&bare) {
        true if is_whole => format!("{bare}{WHOLE}"),
        true => bare.to_owned(),
        false => column.to_owned(),
    }
}

/// Puts the names of own columns where their titles were typed.
fn read_columns(register: &Register, columns: &[String]) -> Result<Vec<String>> {
    register.read(|it| {
        let read = |typed: &String| own_fields::read_column(it, typed);
        columns.iter().map(read).collect()
    })
}

/// The titles of own columns, by their names in a list.
fn titles(register: &Register) -> Result<BTreeMap<String, String>> {
    let columns = register.read(|it| own_fields::list(it, Shelf::Kept))?;
    let title = |it: OwnField| {
        (
            own_fields::column_name(it.id),
            it.title.shown(Lang::Kk).to_owned(),
        )
    };
    Ok(columns.into_iter().map(title).collect())
}

/// Counts the values of a field among whom the filters let through.
pub fn values(register: &Register, filter: &TraineeFilter, field: &str) -> Result<Answer> {
    let query = query(register, filter)?;
    let today = register.clock().today();
    let values = register.read(|it| {
        let field = own_fields::read_column(it, field)?;
        trainees::values(it, &query, &field, today)
    })?;
    let lines = values
        .iter()
        .map(|it| format!("{:>6}  {}", it.count, it.value));
    Ok(Answer::list(to_json(&values), lines))
}

/// Writes whom the filters let through as a file, by its ending.
pub fn export(
    args: &Args,
    register: &Register,
    filter: &TraineeFilter,
    columns: &[String],
    reveal: bool,
    out: &Path,
) -> Result<Answer> {
    let form = Form::named(out)?;
    let columns = read_columns(register, &columns::split(columns)?)?;
    let columns = if reveal {
        trainees::whole_columns(&columns)
    } else {
        columns
    };
    let order = ExportOrder {
        query: TraineeQuery {
            lang: lang(args),
            ..query(register, filter)?
        },
        ids: Vec::new(),
        columns,
    };
    let file = OutFile::beside(register, out)?;
    let mut people = 0;
    let bytes = trainees::export(register, &order, lang(args), form, &mut |_, all| {
        people = all;
        ControlFlow::Continue(())
    })?;
    let path = file.fill(&bytes)?;
    let value = json!({ "file": path, "rows": people, "bytes": bytes.len() });
    Ok(Answer::new(value, [path.display().to_string()]))
}

/// Makes one change to many people, or says what it would come to.
pub fn change_many(args: &Args, register: &Register, many: &TraineeMany) -> Result<Answer> {
    let ids = read_ids(&many.ids)?;
    let wanted = wanted(register, many)?;
    let go_on = &mut |_, _| ControlFlow::Continue(());
    let done = if many.preview {
        trainees::foresee_many(register, &ids, &wanted, go_on)?
    } else {
        trainees::change_many(register, &ids, &wanted, go_on)?.value
    };
    let said = words(lang(args));
    let mut lines = vec![format!("+{}  ={}", done.changed, done.same)];
    for one in &done.failed {
        let reason = said.say_message(&one.reason);
        lines.push(format!("{}  {}  {reason}", one.id, one.name));
    }
    let mut answer = Answer::new(to_json(&done), lines);
    answer.refused = !done.failed.is_empty() && done.changed == 0 && done.same == 0;
    Ok(answer)
}

fn read_ids(typed: &[String]) -> Result<Vec<Id>> {
    let mut ids = Vec::new();
    for text in typed {
        if text != "-" {
            ids.push(text.parse()?);
            continue;
        }
        for line in std::io::stdin().lock().lines() {
            let line = line.doing("read ids")?;
            // What else stands behind an id, as `trainee list` prints it, is let be.
            if let Some(id) = line.split_whitespace().next() {
                ids.push(id.parse()?);
            }
        }
    }
    Ok(ids)
}

fn wanted(register: &Register, many: &TraineeMany) -> Result<ManyChanges> {
    let mut many = many.clone();
    lists::read(register, "district", "district", &mut many.district)?;
    lists::read(register, "role", "role", &mut many.role)?;
    lists::read_each(register, "category", "category", &mut many.add_category)?;
    lists::read_each(register, "category", "category", &mut many.drop_category)?;
    lists::read_each(register, "direction", "direction", &mut many.add_direction)?;
    lists::read_each(register, "direction", "direction", &mut many.drop_direction)?;
    Ok(ManyChanges {
        fields: TraineeChanges {
            district: many.district,
            school: many.school,
            organisation: many.organisation,
            faculty: many.faculty,
            course: many.course,
            study_group: many.study_group,
            sex: many.sex,
            own: read_own(&many.own)?,
            ..TraineeChanges::default()
        },
        add_categories: many.add_category.unwrap_or_default(),
        drop_categories: many.drop_category.unwrap_or_default(),
        add_directions: many.add_direction.unwrap_or_default(),
        drop_directions: many.drop_direction.unwrap_or_default(),
        append_note: many.append_note.unwrap_or_default(),
        event: many.event,
        role: many.role.unwrap_or_default(),
    })
}

/// Turns filters into a query; refuses what no list holds and days that cannot be read.
fn query(register: &Register, filter: &TraineeFilter) -> Result<TraineeQuery> {
    let mut filter = filter.clone();
    lists::read_each(register, "district", "district", &mut filter.district)?;
    lists::read_each(register, "category", "category", &mut filter.category)?;
    lists::read_each(register, "direction", "direction", &mut filter.direction)?;
    let coded = |kind: &str, typed: &[String]| -> Result<Vec<String>> {
        register.read(|it| {
            typed
                .iter()
                .map(|text| reference::code_or_text(it, kind, text))
                .collect()
        })
    };
    Ok(TraineeQuery {
        school: coded("school", &filter.school)?,
        faculty: coded("faculty", &filter.faculty)?,
        text: filter.text.unwrap_or_default(),
        district: filter.district.unwrap_or_default(),
        organisation: filter.organisation,
        course: filter.course,
        study_group: filter.study_group,
        category: filter.category.unwrap_or_default(),
        direction: filter.direction.unwrap_or_default(),
        sex: filter.sex.as_deref().and_then(Sex::find),
        age_from: filter.age_from,
        age_to: filter.age_to,
        age_on: day("age_on", filter.age_on)?,
        event: filter.event,
        status: filter.status,
        club: filter.club,
        role: filter.role,
        has: filter.has,
        missing: filter.lacks,
        consent: filter.consent,
        no_consent: filter.no_consent,
        own: own_filters(
            register,
            [&filter.own, &filter.own_filled, &filter.own_empty],
        )?,
        added_since: day("added_since", filter.added_since)?,
        trashed: filter.trash,
        sort: Sort {
            by: register
                .read(|it| own_fields::read_column(it, &filter.sort.unwrap_or_default()))?,
            descending: filter.descending,
        },
        lang: Lang::default(),
        offset: filter.offset,
        limit: filter.limit,
    })
}

/// Reads what own columns must hold; of one column any of the values given.
fn own_filters(
    register: &Register,
    [values, filled, empty]: [&[String]; 3],
) -> Result<Vec<OwnFilter>> {
    register.read(|it| {
        let mut filters: Vec<OwnFilter> = Vec::new();
        for typed in values {
            let read = OwnFilter::read(it, typed)?;
            let same = |it: &&mut OwnFilter| it.field == read.field && !it.any.is_empty();
            match filters.iter_mut().find(same) {
                Some(filter) if !read.any.is_empty() => filter.any.extend(read.any),
                _ => filters.push(read),
            }
        }
        for (titles, state) in [(filled, OwnState::Filled), (empty, OwnState::Empty)] {
            for title in titles {
                filters.push(OwnFilter::of_state(it, title, state)?);
            }
        }
        Ok(filters)
    })
}

/// Reads a day, `2026-11-27` or `27.11.2026`.
fn day(field: &str, typed: Option<String>) -> Result<String> {
    let Some(typed) = typed.filter(|it| !it.trim().is_empty()) else {
        return Ok(String::new());
    };
    let read = NaiveDate::parse_from_str(typed.trim(), "%Y-%m-%d")
        .or_else(|_| NaiveDate::parse_from_str(typed.trim(), "%d.%m.%Y"));
    match read {
        Ok(day) => Ok(day.to_string()),
        Err(_) => Err(Error::refused(Code::BadDate)
            .with("field", field)
            .with("value", typed)),
    }
}
