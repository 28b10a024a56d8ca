//! A better spelling of a person's name, taken from a list.

use super::correct::write;
use super::names::Written;
use super::{TraineeChanges, find_trainee};
use crate::error::{OrNotFound, Result};
use crate::ids::Id;
use crate::kazakh::name::FullName;
use crate::register::Change;

/// Writes the parts of a name in which `better` differs from `kept`; the spelling before stays among
/// the other names, so that it finds the person. A part that says something else than `kept` by now
/// is left alone. Russian and Latin forms stay: they are other letters, not another name.
///
/// Returns whether something was written. Refuses with [`crate::error::Code::NotFound`] and as a
/// correction by hand does.
pub(crate) fn respell(
    change: &mut Change<'_>,
    id: Id,
    kept: &FullName,
    better: &FullName,
) -> Result<bool> {
    let now = find_trainee(change, id)?.or_not_found(id)?;
    let part = |now: &String, kept: &String, better: &String| {
        (better != kept && now == kept).then(|| better.clone())
    };
    let [surname, given, patronymic] = [
        part(&now.surname, &kept.surname, &better.surname),
        part(&now.given, &kept.given, &better.given),
        part(&now.patronymic, &kept.patronymic, &better.patronymic),
    ];
    if [&surname, &given, &patronymic]
        .into_iter()
        .all(Option::is_none)
    {
        return Ok(false);
    }
    let written = Written::read(change, id)?;
    let some = |text: &String| Some(text.clone()).filter(|it| !it.is_empty());
    let changes = TraineeChanges {
        surname,
        given,
        patronymic,
        russian_name: some(&written.russian),
        latin_name: some(&written.latin),
        other_names: Some(format!("{}\n{}", written.others, kept.in_full())),
        ..TraineeChanges::default()
    };
    write(change, id, changes)?;
    Ok(true)
}
