//! Marks of attendance as people write them.

use chrono::NaiveTime;
use serde::{Deserialize, Serialize};

use super::mark_words::kind_of;
use crate::kazakh::fold;

/// What a mark says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct TypedMark {
    /// Present, late, excused or absent.
    pub kind: MarkKind,
    /// When the person came, «09:35»: late or in time, the session's beginning tells.
    pub came_at: Option<String>,
}

impl TypedMark {
    pub(in crate::intake) fn present() -> Self {
        Self {
            kind: MarkKind::Present,
            came_at: None,
        }
    }

    /// Settles a mark by what a time in its sheet means; minutes late are counted from the
    /// session's beginning.
    ///
    /// ```
    /// use tizim_core::intake::attendance::{MarkKind, Times, read_mark};
    /// let mark = read_mark("9:05").unwrap();
    /// let nine = chrono::NaiveTime::from_hms_opt(9, 0, 0).unwrap();
    /// assert_eq!(mark.settle(Times::From(nine)), (MarkKind::Late, 5));
    /// assert_eq!(mark.settle(Times::OfLate), (MarkKind::Late, 0));
    /// assert_eq!(mark.settle(Times::OfAll), (MarkKind::Present, 0));
    /// ```
    pub fn settle(&self, times: Times) -> (MarkKind, u32) {
        let came = self.came_at.as_deref();
        let came = came.and_then(|it| NaiveTime::parse_from_str(it, "%H:%M").ok());
        let after = match (came, times) {
            (Some(came), Times::From(starts)) => (came - starts).num_minutes(),
            _ => 0,
        };
        let after = u32::try_from(after).unwrap_or_default();
        match self.kind {
            MarkKind::Present if after > 0 => (MarkKind::Late, after),
            MarkKind::Present if came.is_some() && times == Times::OfLate => (MarkKind::Late, 0),
            MarkKind::Late => (MarkKind::Late, after),
            kind => (kind, 0),
        }
    }
}

/// What a bare time means in the sheet of a session.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Times {
    /// The session begins then: whoever came after it is late.
    From(NaiveTime),
    /// The beginning is not known, and times stand beside signs for those who came: whoever has a
    /// time was late.
    OfLate,
    /// The beginning is not known, and most people have a time: it says that they came.
    OfAll,
}

impl Times {
    /// Tells what times mean from the session's beginning and the other marks of the sheet.
    pub fn of<'a>(
        starts: Option<NaiveTime>,
        marks: impl IntoIterator<Item = &'a TypedMark>,
    ) -> Self {
        let came = marks.into_iter().filter(|it| it.kind == MarkKind::Present);
        let (timed, signed): (Vec<_>, Vec<_>) = came.partition(|it| it.came_at.is_some());
        match starts {
            Some(starts) => Self::From(starts),
            None if signed.len() >= timed.len() => Self::OfLate,
            None => Self::OfAll,
        }
    }
}

/// The kinds of marks, the better first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum MarkKind {
    /// Қатысты.
    Present,
    /// Кешікті.
    Late,
    /// Себепті.
    Excused,
    /// Келмеді.
    Absent,
}

/// Reads a mark; none if the place is blank or holds something else.
///
/// ```
/// use tizim_core::intake::attendance::{MarkKind, read_mark};
/// let mark = read_mark("кешікті 9.35").unwrap();
/// assert_eq!((mark.kind, mark.came_at.as_deref()), (MarkKind::Late, Some("09:35")));
/// ```
pub fn read_mark(text: &str) -> Option<TypedMark> {
    let text = text.trim();
    let plain = |kind| {
        Some(TypedMark {
            kind,
            came_at: None,
        })
    };
    match text {
        "" => return None,
        "+" | "++" | "✓" | "✔" | "☑" | "✅" | "1" | "V" | "v" | "√" | "•" | "*" => {
            return plain(MarkKind::Present);
        }
        "-" | "–" | "—" | "−" | "0" | "☐" | "❌" | "✗" | "x" | "X" | "х" | "Х" => {
            return plain(MarkKind::Absent);
        }
        _ => {}
    }
    let came_at = find_time(text);
    let folded = fold(text);
    match kind_of(&folded) {
        Some(MarkKind::Late) => Some(TypedMark {
            kind: MarkKind::Late,
            came_at,
        }),
        Some(kind) => plain(kind),
        // A bare time; words beside it that say nothing are for a person to read.
        None if came_at.is_some() && !text.chars().any(char::is_alphabetic) => Some(TypedMark {
            kind: MarkKind::Present,
            came_at,
        }),
        None => None,
    }
}

/// Finds «9:35», «9.35», «09-35» or «9 35».
fn find_time(text: &str) -> Option<String> {
    let numbers: Vec<&str> = text
        .split(|c: char| !c.is_ascii_digit())
        .filter(|n| !n.is_empty())
        .collect();
    let [hour, minute] = numbers.as_slice() else {
        return None;
    };
    let (hour, minute): (u32, u32) = (hour.parse().ok()?, minute.parse().ok()?);
    (hour < 24 && minute < 60).then(|| format!("{hour:02}:{minute:02}"))
}

#[cfg(test)]
#[allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::string_slice
)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_read_as_people_write_them() {
        use MarkKind::*;
        let cases = [
            ("+", Some((Present, None))),
            ("v", Some((Present, None))),
            ("келді", Some((Present, None))),
            ("-", Some((Absent, None))),
            ("келген жоқ", Some((Absent, None))),
            ("не был", Some((Absent, None))),
            ("н/б", Some((Absent, None))),
            ("себепті", Some((Excused, None))),
            ("по уважительной", Some((Excused, None))),
            ("9:35", Some((Present, Some("09:35")))),
            ("кешікті 9.35", Some((Late, Some("09:35")))),
            ("10:05", Some((Present, Some("10:05")))),
            ("опоздал", Some((Late, None))),
            ("не присутствовала", Some((Absent, None))),
            ("сегодня не был", Some((Absent, None))),
            ("не пришёл", Some((Absent, None))),
            ("неявка", Some((Absent, None))),
            ("бармады", Some((Absent, None))),
            ("бара алмады", Some((Absent, None))),
            ("қатыспады", Some((Absent, None))),
            ("без уважительной причины", Some((Absent, None))),
            ("себепсіз", Some((Absent, None))),
            ("қатысты", Some((Present, None))),
            ("болды", Some((Present, None))),
            ("иә", Some((Present, None))),
            ("бар", Some((Present, None))),
            ("пришла", Some((Present, None))),
            ("да", Some((Present, None))),
            ("не опоздал", None),
            ("без опозданий", None),
            ("кешікпеді", None),
            ("Дамир", None),
            ("Барлыбаев", None),
            ("до 9:35", None),
            ("", None),
            ("??", None),
        ];
        for (text, expected) in cases {
            let found = read_mark(text);
            let found = found
                .as_ref()
                .map(|mark| (mark.kind, mark.came_at.as_deref()));
            assert_eq!(found, expected, "{text}");
        }
    }
}
