//! Doubts by name, so that a script can answer them: `1:5:leader` is what is asked about the leader
//! of row 5 of the first sheet that was read.

use super::{Answer, Asked, ClubLists, Place};
use crate::catalogue::Table;
use crate::error::{Code, Error, OrNotFound, Result};
use crate::register::Register;
use crate::store::apply;

/// What a row may be asked.
const ASKED: [(Asked, &str); 3] = [
    (Asked::Club, "club"),
    (Asked::Leader, "leader"),
    (Asked::Grant, "grant"),
];

/// Returns the name of a doubt.
///
/// ```
/// use tizim_core::intake::club_lists::{Asked, Place, doubt_id, read_answer};
/// let place = Place { sheet: 0, row: 5 };
/// assert_eq!(doubt_id(place, Asked::Leader), "1:5:leader");
/// let (asked, _) = read_answer("1:5:leader=new").unwrap();
/// assert_eq!(asked, (place, Asked::Leader));
/// ```
pub fn doubt_id(place: Place, asked: Asked) -> String {
    let word = ASKED.iter().find(|(it, _)| *it == asked);
    let word = word.map_or("", |(_, word)| word);
    format!("{}:{}:{word}", place.sheet + 1, place.row)
}

/// Reads `1:5:leader=ID`, `=new` or `=out`.
///
/// Refuses with [`Code::BadValue`], and with [`Code::BadId`] what is neither of the words nor an id.
pub fn read_answer(text: &str) -> Result<((Place, Asked), Answer)> {
    let refused = || {
        Error::refused(Code::BadValue)
            .with("field", "answer")
            .with("value", text)
    };
    let (doubt, answer) = text.split_once('=').ok_or_else(refused)?;
    let parts: Vec<&str> = doubt.trim().split(':').collect();
    let [sheet, row, asked] = parts.as_slice() else {
        return Err(refused());
    };
    let sheet: usize = sheet.parse().map_err(|_| refused())?;
    let place = Place {
        sheet: sheet.checked_sub(1).ok_or_else(refused)?,
        row: row.parse().map_err(|_| refused())?,
    };
    let asked = ASKED.iter().find(|(_, word)| word == asked);
    let (asked, _) = asked.ok_or_else(refused)?;
    let answer = match answer.trim() {
        "new" => Answer::New,
        "out" => Answer::Out,
        id => Answer::Same(id.parse()?),
    };
    Ok(((place, *asked), answer))
}

impl ClubLists {
    /// Keeps what a person said of several rows; what follows from it is decided anew.
    ///
    /// Refuses with [`Code::BadValue`] a row that is not asked this, or a grant that is of a new
    /// club, and with [`Code::NotFound`] a club or a person there is not; nothing is kept then.
    pub fn answer_all(
        &mut self,
        register: &Register,
        answers: &[((Place, Asked), Answer)],
    ) -> Result<()> {
        for ((place, asked), answer) in answers {
            let club = self.clubs.iter().find(|it| it.place == *place);
            let is_there = match asked {
                Asked::Club => club.is_some(),
                Asked::Leader => club.is_some_and(|it| it.leader.is_some()),
                Asked::Grant => self.grants.iter().any(|it| it.place == *place),
            };
            if !is_there || (*asked, *answer) == (Asked::Grant, Answer::New) {
                return Err(Error::refused(Code::BadValue)
                    .with("field", "answer")
                    .with("value", doubt_id(*place, *asked)));
            }
            if let Answer::Same(id) = answer {
                let table = match asked {
                    Asked::Leader => Table::Trainee,
                    Asked::Club | Asked::Grant => Table::Club,
                };
                let presence = register.read(|it| apply::find_presence(it, *id))?;
                let is_one = |it: &apply::Presence| it.table == table.number() && it.gone.is_none();
                presence.filter(is_one).or_not_found(id)?;
            }
        }
        self.answers.extend(answers.iter().copied());
        self.decide(register)
    }
}
