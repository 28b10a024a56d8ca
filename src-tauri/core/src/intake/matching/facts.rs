//! What is known of a person for comparing: the same for a row and for the register.

use chrono::NaiveDate;

use super::name_key::NameKey;
use crate::intake::rows::school_key;
use crate::kazakh::fold;
use crate::kazakh::name::FullName;

/// The facts two records are compared by; an unknown one is empty.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Facts {
    /// The name, first as it is kept now, then in earlier or other forms.
    pub names: Vec<FullName>,
    /// The birth date, typed or taken from a valid IIN.
    pub birth_date: Option<NaiveDate>,
    /// A valid IIN.
    pub iin: Option<String>,
    /// Twelve digits that are no valid IIN: one of them may be mistyped.
    pub damaged_iin: Option<String>,
    /// Phones as E.164.
    pub phones: Vec<String>,
    /// E-mail addresses in lower case.
    pub emails: Vec<String>,
    /// Study group as written.
    pub group: String,
    /// Year of study at a university or college.
    pub course: Option<u8>,
    /// Class at school.
    pub grade: Option<u8>,
    /// The letter of the class.
    pub class_letter: String,
    /// Faculty by its key; empty if it is not a known one.
    pub faculty: String,
    /// School as written, in any form.
    pub school: String,
    /// Organisation, university or employer.
    pub organisation: String,
    /// District code.
    pub district: String,
}

impl Facts {
    /// Returns true if something besides name, place and group is known, by which one bearer of a
    /// name can be told from another.
    pub fn tell_apart(&self) -> bool {
        self.birth_date.is_some()
            || self.iin.is_some()
            || self.damaged_iin.is_some()
            || !self.phones.is_empty()
            || !self.emails.is_empty()
    }
}

/// A shorter name of a mailbox is anybody's: «info», «aidana».
const SHORTEST_MAILBOX: usize = 8;

/// Facts folded once for comparing with many others.
#[derive(Debug, Clone)]
pub(super) struct Prepared {
    pub(super) names: Vec<NameKey>,
    pub(super) birth_date: Option<NaiveDate>,
    pub(super) iin: Option<String>,
    pub(super) damaged_iin: Option<String>,
    pub(super) phones: Vec<String>,
    pub(super) emails: Vec<String>,
    pub(super) group: String,
    pub(super) course: Option<u8>,
    pub(super) grade: Option<u8>,
    pub(super) class_letter: String,
    pub(super) faculty: String,
    pub(super) school: String,
    pub(super) organisation: String,
    pub(super) district: String,
}

impl Prepared {
    pub(super) fn new(facts: &Facts) -> Self {
        let mut names: Vec<NameKey> = Vec::with_capacity(facts.names.len());
        for name in facts.names.iter().filter(|name| !name.is_empty()) {
            names.push(NameKey::new(name));
        }
        Self {
            names,
            birth_date: facts.birth_date,
            iin: facts.iin.clone(),
            damaged_iin: facts.damaged_iin.clone(),
            phones: facts.phones.clone(),
            emails: facts.emails.iter().map(|e| e.to_lowercase()).collect(),
            group: squeeze(&facts.group),
            course: facts.course,
            grade: facts.grade,
            class_letter: squeeze(&facts.class_letter),
            faculty: squeeze(&facts.faculty),
            school: if facts.school.is_empty() {
                String::new()
            } else {
                school_key(&facts.school)
            },
            organisation: squeeze(&facts.organisation),
            district: facts.district.clone(),
        }
    }
}

/// Folded without spaces: «ФА 203», «фа-203» and «ФА203» are one group.
fn squeeze(text: &str) -> String {
    if text.is_empty() {
        String::new()
    } else {
        fold(text).replace(' ', "")
    }
}

/// Whether two records agree on a fact.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Accord {
    Same,
    /// At least one side does not know.
    Unknown,
    Differ,
}

impl Accord {
    pub(super) fn of<T: PartialEq>(a: Option<&T>, b: Option<&T>) -> Self {
        match (a, b) {
            (Some(a), Some(b)) if a == b => Self::Same,
            (Some(_), Some(_)) => Self::Differ,
            _ => Self::Unknown,
        }
    }

    pub(super) fn of_text(a: &str, b: &str) -> Self {
        let known = |text: &&str| !text.is_empty();
        Self::of(Some(&a).filter(|t| known(t)), Some(&b).filter(|t| known(t)))
    }

    pub(super) fn of_any(a: &[String], b: &[String]) -> Self {
        match () {
            () if a.is_empty() || b.is_empty() => Self::Unknown,
            () if a.iter().any(|x| b.contains(x)) => Self::Same,
            () => Self::Differ,
        }
    }
}

/// How far the places of study agree.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Study {
    /// Same group or same class of the same school.
    SameGroup,
    /// Same year of the same faculty or university, or parallel groups of one stream.
    SameYear,
    /// Not enough is known.
    Unknown,
    /// Another faculty, year or class.
    Differ,
}

impl Prepared {
    pub(super) fn study(&self, other: &Self) -> Study {
        let group = Accord::of_text(&self.group, &other.group);
        if group == Accord::Same {
            return Study::SameGroup;
        }
        let course = Accord::of(self.year().as_ref(), other.year().as_ref());
        let faculty = Accord::of_text(&self.faculty, &other.faculty);
        let school = school_accord(&self.school, &other.school);
        let grade = Accord::of(self.grade.as_ref(), other.grade.as_ref());
        let letter = Accord::of_text(&self.class_letter, &other.class_letter);
        if [course, faculty, grade, school].contains(&Accord::Differ) {
            return Study::Differ;
        }
        match (group, school, grade) {
            (Accord::Differ, ..) if is_one_stream(&self.group, &other.group) => Study::SameYear,
            (Accord::Differ, ..) => Study::Differ,
            (_, Accord::Same, Accord::Same) if letter == Accord::Same => Study::SameGroup,
            (_, Accord::Same, Accord::Same) if letter == Accord::Unknown => Study::SameYear,
            _ if course == Accord::Same && self.grade.is_none() && other.grade.is_none() => {
                Study::SameYear
            }
            _ => Study::Unknown,
        }
    }

    /// The year of study: as written, or the first digit of a three-digit group number.
    fn year(&self) -> Option<u8> {
        self.course.or_else(|| {
            let digits: Vec<u8> = self.group.bytes().filter(u8::is_ascii_digit).collect();
            digits
                .first()
                .filter(|_| digits.len() == 3)
                .map(|d| d - b'0')
        })
    }

    /// Place of study or work.
    pub(super) fn place(&self, other: &Self) -> Accord {
        let school = school_accord(&self.school, &other.school);
        let organisation = Accord::of_text(&self.organisation, &other.organisation);
        school.min(organisation)
    }

    pub(super) fn phone(&self, other: &Self) -> Accord {
        Accord::of_any(&self.phones, &other.phones)
    }

    /// The e-mail address; one of the same mailbox at another host never differs, it may be a slip.
    pub(super) fn email(&self, other: &Self) -> Accord {
        match Accord::of_any(&self.emails, &other.emails) {
            Accord::Differ if self.is_email_near(other) => Accord::Unknown,
            accord => accord,
        }
    }

    /// The same mailbox at another host: aizada.i@gmail.ru for aizada.i@gmail.com.
    pub(super) fn is_email_near(&self, other: &Self) -> bool {
        let theirs: Vec<&str> = other.emails.iter().filter_map(|it| mailbox(it)).collect();
        let mut mine = self.emails.iter().filter_map(|it| mailbox(it));
        mine.any(|name| theirs.contains(&name))
    }

    /// The IIN; a damaged one agrees with a valid one that differs in one digit, and never differs.
    pub(super) fn iin(&self, other: &Self) -> Accord {
        match (&self.iin, &other.iin) {
            (Some(a), Some(b)) => Accord::of(Some(a), Some(b)),
            _ => Accord::Unknown,
        }
    }

    /// Another IIN or birth date, with no contact and no damaged number that could hint at a slip;
    /// asked before the other's names and places are folded.
    pub(super) fn is_told_apart_from(&self, other: &Facts) -> bool {
        let shares_phone = self.phones.iter().any(|it| other.phones.contains(it));
        let may_share_email = self.emails.iter().any(|mine| {
            let is_same = |it: &String| !it.is_ascii() || it.eq_ignore_ascii_case(mine);
            other.emails.iter().any(is_same)
        });
        let is_hinted = shares_phone
            || may_share_email
            || self.damaged_iin.is_some()
            || other.damaged_iin.is_some();
        let iin = Accord::of(self.iin.as_ref(), other.iin.as_ref());
        let birth_date = Accord::of(self.birth_date.as_ref(), other.birth_date.as_ref());
        !is_hinted
            && (iin == Accord::Differ || iin == Accord::Unknown && birth_date == Accord::Differ)
    }

    /// A damaged IIN differs from the other's in at most one digit, or tells its birth date.
    pub(super) fn is_iin_near(&self, other: &Self) -> bool {
        self.is_number_near(other) || self.tells_birth_date(other) || other.tells_birth_date(self)
    }

    fn tells_birth_date(&self, other: &Self) -> bool {
        let Some((iin, date)) = self.damaged_iin.as_ref().zip(other.birth_date) else {
            return false;
        };
        iin.starts_with(&date.format("%y%m%d").to_string())
    }

    pub(super) fn is_number_near(&self, other: &Self) -> bool {
        let near = |a: &Option<String>, b: &Option<String>| match (a, b) {
            (Some(a), Some(b)) => {
                a.len() == b.len() && a.bytes().zip(b.bytes()).filter(|(x, y)| x != y).count() <= 1
            }
            _ => false,
        };
        near(&self.damaged_iin, &other.iin)
            || near(&self.iin, &other.damaged_iin)
            || near(&self.damaged_iin, &other.damaged_iin)
    }
}

/// What stands before the @, if it is long enough to be one person's.
pub(super) fn mailbox(email: &str) -> Option<&str> {
    let (name, _) = email.split_once('@')?;
    (name.chars().count() >= SHORTEST_MAILBOX).then_some(name)
}

/// Schools of one number in places written otherwise may be one school: Ойыл is Уил in Russian.
fn school_accord(a: &str, b: &str) -> Accord {
    let number = |key: &str| {
        key.split(' ')
            .next()
            .filter(|n| n.parse::<u32>().is_ok())
            .map(str::to_owned)
    };
    match Accord::of_text(a, b) {
        Accord::Differ if number(a).is_some() && number(a) == number(b) => Accord::Unknown,
        accord => accord,
    }
}

/// ФА-203 and ФА-201: same letters, same hundred.
fn is_one_stream(a: &str, b: &str) -> bool {
    let stem = |group: &str| {
        let letters: String = group.chars().filter(|c| c.is_alphabetic()).collect();
        let digits: String = group.chars().filter(char::is_ascii_digit).collect();
        (letters, digits)
    };
    let ((a_letters, a_digits), (b_letters, b_digits)) = (stem(a), stem(b));
    a_letters == b_letters
        && a_digits.len() >= 2
        && a_digits.len() == b_digits.len()
        && a_digits.get(..a_digits.len() - 1) == b_digits.get(..b_digits.len() - 1)
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

    fn study(a: Facts, b: Facts) -> Study {
        Prepared::new(&a).study(&Prepared::new(&b))
    }

    #[test]
    fn groups_are_compared_as_people_write_them() {
        let group = |text: &str| Facts {
            group: text.into(),
            ..Facts::default()
        };
        assert_eq!(study(group("ФА-203"), group("фа 203")), Study::SameGroup);
        assert_eq!(study(group("ФА-203"), group("ФА-201")), Study::SameYear);
        assert_eq!(study(group("ФА-203"), group("ИЯ-203")), Study::Differ);
        let course = Facts {
            course: Some(2),
            ..Facts::default()
        };
        assert_eq!(study(group("ФА-203"), course.clone()), Study::SameYear);
        assert_eq!(study(group("ФА-303"), course), Study::Differ);
    }

    #[test]
    fn pupils_are_compared_by_school_and_class() {
        let pupil = |school: &str, grade, letter: &str| Facts {
            school: school.into(),
            grade: Some(grade),
            class_letter: letter.into(),
            ..Facts::default()
        };
        assert_eq!(
            study(pupil("№9 мектеп", 9, "А"), pupil("СШ 9", 9, "а")),
            Study::SameGroup
        );
        assert_eq!(
            study(pupil("№9 мектеп", 9, "А"), pupil("9 школа", 9, "")),
            Study::SameYear
        );
        assert_eq!(
            study(pupil("№9 мектеп", 9, "А"), pupil("№8 мектеп", 9, "А")),
            Study::Differ
        );
    }
}
