//! Doubts by name, so that a script can answer them: `1:5:leader` is what is asked about the leader
//! of row 5 of the first sheet that was read.

use chrono::NaiveDate;

use super::{Answer, Asked, ClubLists, Place};
use crate::catalogue::Table;
use crate::common::read_day;
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
    format!("{}:{word}", place_id(place))
}

/// Returns the name of a row: `1:5` is row 5 of the first sheet that was read.
pub fn place_id(place: Place) -> String {
    format!("{}:{}", place.sheet + 1, place.row)
}

/// Reads `1:5`; refuses anything else with [`Code::BadValue`].
pub fn read_place(text: &str) -> Result<Place> {
    let place = || {
        let (sheet, row) = text.trim().split_once(':')?;
        let sheet: usize = sheet.parse().ok()?;
        Some(Place {
            sheet: sheet.checked_sub(1)?,
            row: row.parse().ok()?,
        })
    };
    place().ok_or_else(|| refused(text))
}

fn refused(text: &str) -> Error {
    Error::refused(Code::BadValue)
        .with("field", "answer")
        .with("value", text)
}

/// Reads `1:5:leader=ID`, `=new` or `=out`; `=ID@2026-09-01` and `=new@2026-09-01` say from which day
/// a leader takes the place of whoever leads the club now.
///
/// Refuses with [`Code::BadValue`], with [`Code::BadId`] what is neither of the words nor an id, and
/// with [`Code::BadDate`] a day that cannot be read.
pub fn read_answer(text: &str) -> Result<((Place, Asked), Answer)> {
    let refused = || refused(text);
    let (doubt, answer) = text.split_once('=').ok_or_else(refused)?;
    let (place, asked) = doubt.trim().rsplit_once(':').ok_or_else(refused)?;
    let place = read_place(place).map_err(|_| refused())?;
    let asked = ASKED.iter().find(|(_, word)| *word == asked);
    let (asked, _) = asked.ok_or_else(refused)?;
    let answer = match answer.trim().split_once('@') {
        None => read_said(answer.trim())?,
        Some((who, day)) => Answer::InPlace {
            who: match read_said(who)? {
                Answer::Same(id) => Some(id),
                Answer::New => None,
                Answer::InPlace { .. } | Answer::Out => return Err(refused()),
            },
            from: read_from(day)?,
        },
    };
    Ok(((place, *asked), answer))
}

fn read_said(text: &str) -> Result<Answer> {
    Ok(match text {
        "new" => Answer::New,
        "out" => Answer::Out,
        id => Answer::Same(id.parse()?),
    })
}

/// Reads the day from which a leader takes the place of another.
///
/// Refuses with [`Code::BadDate`] what is no day.
pub fn read_from(text: &str) -> Result<NaiveDate> {
    let day = read_day("from", text)?;
    let refused = || {
        Error::refused(Code::BadDate)
            .with("field", "from")
            .with("value", text)
    };
    day.parse().map_err(|_| refused())
}

impl ClubLists {
    /// Keeps what a person said of several rows; what follows from it is decided anew.
    ///
    /// Refuses with [`Code::BadValue`] a row that is not asked this, a grant that is of a new club,
    /// or a day for anybody but a leader, with [`Code::NotFound`] a club or a person there is not, and
    /// with [`Code::TooEarly`] a day on which those who lead the club have just come or are yet to
    /// come; nothing is kept then.
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
            let is_day = matches!(answer, Answer::InPlace { .. });
            let is_other = is_day && *asked != Asked::Leader;
            if !is_there || is_other || (*asked, *answer) == (Asked::Grant, Answer::New) {
                return Err(Error::refused(Code::BadValue)
                    .with("field", "answer")
                    .with("value", doubt_id(*place, *asked)));
            }
            if let Answer::InPlace { who, from } = answer {
                self.require_take_over(register, *place, (*who, *from))?;
            }
            if let Answer::Same(id) | Answer::InPlace { who: Some(id), .. } = answer {
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
