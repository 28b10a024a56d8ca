//! Adding, correcting, ordering and trashing the columns of the academy's own.

use super::list::{find, find_named, list, plain};
use super::{OwnField, OwnFieldDraft, OwnKind};
use crate::act::Act;
use crate::catalogue::Table;
use crate::common::{Lang, Shelf, Trilingual, mended, mended_all};
use crate::error::{Code, Error, OrNotFound, Result};
use crate::ids::Id;
use crate::register::{Change, Fields, Outcome, Register};

/// No title and no choice is longer.
const LONGEST: usize = 100;

/// Adds a column behind the others.
///
/// Refuses with [`Code::Missing`] one without a title and a choice of nothing, and with
/// [`Code::NameTaken`] a title that another column has and with [`Code::BadValue`] words longer than 100 letters.
pub fn add(register: &Register, draft: &OwnFieldDraft) -> Result<Outcome<OwnField>> {
    register.transact(Act::OwnFieldChange, |change| {
        let fields = fields_of(change, None, draft)?;
        let behind = list(change, Shelf::Kept)?.len();
        let position = i64::try_from(behind).unwrap_or(i64::MAX);
        let id = change.mint();
        let fields = fields.number("position", Some(position));
        change.add(Table::OwnField, id, fields)?;
        find(change, id)?.or_not_found(id)
    })
}

/// Changes a column; what stays the same is not written.
///
/// Refuses as [`add`] does, with [`Code::NotFound`] or [`Code::InTrash`], and with [`Code::InUse`] to
/// hold anything but text in a column that holds something of somebody, and to drop a choice made.
pub fn correct(register: &Register, id: Id, draft: &OwnFieldDraft) -> Result<Outcome<OwnField>> {
    register.transact(Act::OwnFieldChange, |change| {
        let before = find(change, id)?.or_not_found(id)?;
        let fields = fields_of(change, Some(id), draft)?;
        require_values_fit(change, &before, draft)?;
        change.correct(Table::OwnField, id, fields)?;
        find(change, id)?.or_not_found(id)
    })
}

/// Puts a column at a place among the others, counted from nought.
pub fn place(register: &Register, id: Id, position: u32) -> Result<Outcome<()>> {
    register.transact(Act::OwnFieldChange, |change| {
        change.present(Table::OwnField, id)?;
        let mut order: Vec<Id> = list(change, Shelf::Kept)?.iter().map(|it| it.id).collect();
        order.retain(|it| *it != id);
        let at = usize::try_from(position).unwrap_or(usize::MAX);
        order.insert(at.min(order.len()), id);
        for (place, id) in (0_i64..).zip(order) {
            let fields = Fields::new().number("position", Some(place));
            change.correct(Table::OwnField, id, fields)?;
        }
        Ok(())
    })
}

/// Puts a column in the trash; what it holds of people is hidden with it.
pub fn trash(register: &Register, id: Id) -> Result<Outcome<()>> {
    register.transact(Act::Trash, |change| change.trash(Table::OwnField, id))
}

/// Takes a column out of the trash, with what it holds.
///
/// Refuses with [`Code::NameTaken`] where another column has its title by now.
pub fn restore(register: &Register, id: Id) -> Result<Outcome<()>> {
    register.transact(Act::Restore, |change| {
        let title = find(change, id)?.or_not_found(id)?.title;
        require_own_title(change, Some(id), &title)?;
        change.restore(Table::OwnField, id)
    })
}

fn fields_of(change: &Change<'_>, id: Option<Id>, draft: &OwnFieldDraft) -> Result<Fields> {
    let title = mended_all(&draft.title);
    if title.shown(Lang::Kk).is_empty() {
        return Err(Error::refused(Code::Missing).with("field", "title"));
    }
    require_own_title(change, id, &title)?;
    let choices = choices_of(draft);
    if draft.holds == OwnKind::Choice && choices.is_empty() {
        return Err(Error::refused(Code::Missing).with("field", "choices"));
    }
    if let Some(long) = choices.iter().find(|it| it.chars().count() > LONGEST) {
        return Err(bad("choices", long));
    }
    Ok(Fields::new()
        .text("title_kk", &title.kk)
        .text("title_ru", &title.ru)
        .text("title_en", &title.en)
        .text("holds", draft.holds.code())
        .text("choices", &choices.join("\n")))
}

/// No two columns have a title in common.
fn require_own_title(change: &Change<'_>, id: Option<Id>, title: &Trilingual) -> Result<()> {
    for words in [&title.kk, &title.ru, &title.en] {
        let other = find_named(change, words)?.filter(|it| Some(it.id) != id);
        if words.chars().count() > LONGEST {
            return Err(bad("title", words));
        }
        if !words.is_empty() && other.is_some() {
            return Err(Error::refused(Code::NameTaken)
                .with("field", "title")
                .with("value", words));
        }
    }
    Ok(())
}

fn bad(field: &str, value: &str) -> Error {
    Error::refused(Code::BadValue)
        .with("field", field)
        .with("value", value)
}

/// Returns the choices once each; other kinds have none.
fn choices_of(draft: &OwnFieldDraft) -> Vec<String> {
    let mut kept: Vec<String> = Vec::new();
    if draft.holds == OwnKind::Choice {
        for choice in draft.choices.iter().map(|it| mended(it).replace('\n', " ")) {
            if !choice.is_empty() && !kept.iter().any(|it| plain(it) == plain(&choice)) {
                kept.push(choice);
            }
        }
    }
    kept
}

/// Asks the rules of [`correct`] of a column of which a field was put back, `before` being what it
/// was until then; refuses as that does.
pub(crate) fn check_restored(change: &Change<'_>, before: &OwnField) -> Result<()> {
    let left = find(change, before.id)?.or_not_found(before.id)?;
    let draft = OwnFieldDraft {
        title: left.title,
        holds: left.holds,
        choices: left.choices,
    };
    fields_of(change, Some(before.id), &draft)?;
    require_values_fit(change, before, &draft)
}

/// What is written of people must still be a value of the column.
fn require_values_fit(change: &Change<'_>, before: &OwnField, draft: &OwnFieldDraft) -> Result<()> {
    if draft.holds == OwnKind::Text {
        return Ok(());
    }
    if draft.holds != before.holds {
        return require_unused(change, before.id, "holds", None);
    }
    let choices = choices_of(draft);
    for gone in before.choices.iter().filter(|it| !choices.contains(it)) {
        require_unused(change, before.id, "choices", Some(gone))?;
    }
    Ok(())
}

/// Refuses with [`Code::InUse`] and how many people have this value, or any: in the trash, and in a
/// record that stands in another one of the same person, it waits to be shown again.
fn require_unused(change: &Change<'_>, column: Id, field: &str, value: Option<&str>) -> Result<()> {
    use crate::error::Doing as _;
    let people: u32 = change
        .prepare_cached(
            "SELECT count(DISTINCT coalesce(c.shown, o.trainee)) FROM own_value o
             LEFT JOIN canonical c ON c.entity = o.trainee
             WHERE o.field = ?1 AND o.trashed <> 1
                AND o.value <> '' AND o.value = coalesce(?2, o.value)",
        )
        .and_then(|mut it| it.query_row(rusqlite::params![column, value], |row| row.get(0)))
        .doing("see whether a column is in use")?;
    if people == 0 {
        return Ok(());
    }
    Err(Error::refused(Code::InUse)
        .with("field", field)
        .with("value", value.unwrap_or_default())
        .with("count", people))
}
