//! Which club a grant is of: the name, and the school where several clubs have it.

use std::collections::BTreeMap;

use super::decide::{ClubRef, GrantRowState};
use super::known::KnownClub;
use super::questions::Question;
use super::schools::{has_one_number, is_one_school};
use super::{Answer, Asked, ClubLists, GrantLine, Place};
use crate::grants::{Grant, GrantDraft};
use crate::kazakh::fold;
use crate::kazakh::recognise::{Recognised, recognise_district_in, recognise_school};

/// Beginnings of words that say what a club is and name none.
const LEGAL_WORDS: [&str; 16] = [
    "клуб",
    "волонт",
    "ерікті",
    "қоғамдық",
    "бірлест",
    "ұйым",
    "қоры",
    "тобы",
    "командасы",
    "отряд",
    "жасағы",
    "общественн",
    "объединен",
    "организаци",
    "фонд",
    "club",
];

/// Beginnings of words that a school begins with.
const SCHOOL_WORDS: [&str; 10] = [
    "мектеп",
    "орта мектеп",
    "жалпы",
    "школ",
    "средняя",
    "гимназ",
    "лице",
    "колледж",
    "сш",
    "school",
];

/// What stands before the number of a school, folded.
const NUMBER_SIGNS: [&str; 2] = ["но", "н"];

impl ClubLists {
    /// Decides about the grants, once the clubs are decided.
    pub(super) fn decide_grants(
        &self,
        questions: &mut BTreeMap<(Place, Asked), Question>,
    ) -> Vec<GrantRowState> {
        let mut states: Vec<GrantRowState> = Vec::new();
        for (at, line) in self.grants.iter().enumerate() {
            let state = match self.club_of(line, questions) {
                Ok(club) => self.decide_grant(at, line, club, &states),
                Err(state) => state,
            };
            states.push(state);
        }
        states
    }

    fn club_of(
        &self,
        line: &GrantLine,
        questions: &mut BTreeMap<(Place, Asked), Question>,
    ) -> Result<ClubRef, GrantRowState> {
        let found = self.find_club_of(line);
        let question = found.as_ref().err().map(Question::of_grant);
        let question = question.unwrap_or_default();
        match self.answer_to((line.place, Asked::Grant), question, questions) {
            Some(Answer::Same(id)) => Ok(ClubRef::Known(id)),
            Some(Answer::Out) => Err(GrantRowState::Out),
            Some(Answer::New | Answer::InPlace { .. }) | None => found,
        }
    }

    fn find_club_of(&self, line: &GrantLine) -> Result<ClubRef, GrantRowState> {
        let named: Vec<&KnownClub> = self.clubs_named(line);
        let after = match named.as_slice() {
            [] => String::new(),
            [first, ..] => match after_name(first, line) {
                None => String::new(),
                Some(after) if is_legal(after) => String::new(),
                Some(after) if begins_a_school(after) => after.to_owned(),
                // A longer name is another club, until somebody says otherwise.
                Some(_) => return Err(GrantRowState::ToChoose(refs(&named))),
            },
        };
        let school = format!("{} {} {after}", line.school, line.name.beside);
        let school = school.trim();
        let fitting: Vec<&KnownClub> = match school.is_empty() {
            true => named.clone(),
            false => named
                .iter()
                .copied()
                .filter(|it| self.is_of_school(it, school))
                .collect(),
        };
        let numbered: Vec<&KnownClub> = named
            .iter()
            .copied()
            .filter(|it| fitting.is_empty() && has_one_number(school, &it.school))
            .collect();
        let numbered = match numbered.len() {
            0 | 1 => numbered,
            _ => self.of_district_named(school, numbered),
        };
        match (fitting.as_slice(), numbered.as_slice()) {
            ([only], _) | ([], [only]) => Ok(only.club),
            ([], _) => Err(GrantRowState::ToChoose(refs(&named))),
            _ => Err(GrantRowState::ToChoose(refs(&fitting))),
        }
    }

    /// Villages that give a district its name are written in two languages: Ойыл is Уил.
    fn of_district_named<'a>(&self, school: &str, clubs: Vec<&'a KnownClub>) -> Vec<&'a KnownClub> {
        let named: Vec<String> = school
            .split_whitespace()
            .filter_map(|word| recognise_district_in(word, &self.reference.districts))
            .collect();
        let mut found = clubs;
        if !named.is_empty() {
            found.retain(|it| named.contains(&it.district));
        }
        found
    }

    /// Clubs of this name; without any, those whose name differs by a slip, then those whose name
    /// begins the text, the longest such name: «Мейірім 44 мектеп».
    fn clubs_named(&self, line: &GrantLine) -> Vec<&KnownClub> {
        let shortest = self
            .known
            .iter()
            .filter_map(|it| after_name(it, line))
            .map(str::len)
            .min();
        let finders: [&dyn Fn(&KnownClub) -> bool; 3] = [
            &|it| it.has_name(&line.name),
            &|it| it.has_near_name(&line.name),
            &|it| after_name(it, line).is_some_and(|after| Some(after.len()) == shortest),
        ];
        finders
            .into_iter()
            .map(|fits| self.known.iter().filter(|it| fits(it)).collect::<Vec<_>>())
            .find(|found| !found.is_empty())
            .unwrap_or_default()
    }

    fn is_of_school(&self, club: &KnownClub, text: &str) -> bool {
        let row = self
            .reference
            .schools
            .iter()
            .find(|it| it.key == club.school);
        match row {
            Some(row) => recognise_school(text, std::slice::from_ref(row)) != Recognised::None,
            None => is_one_school(text, &club.school),
        }
    }

    fn decide_grant(
        &self,
        at: usize,
        line: &GrantLine,
        club: ClubRef,
        before: &[GrantRowState],
    ) -> GrantRowState {
        let known = self.known.iter().find(|it| it.club == club);
        let same = known.and_then(|it| it.grants.iter().find(|it| is_one(&line.draft, it)));
        if let (Some(grant), ClubRef::Known(id)) = (same, club) {
            return GrantRowState::Known(id, grant.id);
        }
        let earlier = self
            .grants
            .iter()
            .zip(before)
            .take(at)
            .position(|(it, state)| {
                *state == GrantRowState::New(club) && is_one_draft(&line.draft, &it.draft)
            });
        earlier.map_or(GrantRowState::New(club), GrantRowState::Repeated)
    }
}

/// What follows the name of a club whose own name only begins what the row says, folded.
fn after_name<'a>(club: &KnownClub, line: &'a GrantLine) -> Option<&'a str> {
    if club.has_name(&line.name) || club.has_near_name(&line.name) {
        return None;
    }
    let after = |key: &str| line.name.key.strip_prefix(key)?.strip_prefix(' ');
    let names = club.names.iter().filter(|it| !it.key.is_empty());
    names
        .filter_map(|it| after(&it.key))
        .min_by_key(|it| it.len())
}

/// Whether every word only says what a club is: «қоғамдық бірлестігі».
fn is_legal(folded: &str) -> bool {
    let is_word = |word: &str| LEGAL_WORDS.iter().any(|it| word.starts_with(&fold(it)));
    folded.split(' ').all(is_word)
}

/// Whether the words begin as a school does: a number, «мектеп», «гимназия».
fn begins_a_school(folded: &str) -> bool {
    let is_word = SCHOOL_WORDS.iter().any(|it| folded.starts_with(&fold(it)));
    let is_number = |word: &str| word.starts_with(|c: char| c.is_ascii_digit());
    let mut words = folded.split(' ').filter(|it| !NUMBER_SIGNS.contains(it));
    is_word || words.next().is_some_and(is_number)
}

fn refs(clubs: &[&KnownClub]) -> Vec<ClubRef> {
    clubs.iter().map(|it| it.club).collect()
}

/// Whether a row tells of a grant that is kept: a sheet that has grown tells more of it, never
/// another sum or day.
fn is_one(draft: &GrantDraft, kept: &Grant) -> bool {
    is_one_draft(draft, &GrantDraft::from(kept.clone()))
}

fn is_one_draft(a: &GrantDraft, b: &GrantDraft) -> bool {
    let is_text = |a: &str, b: &str| fold(a) == fold(b);
    let is_day = |a: &str, b: &str| a.is_empty() || b.is_empty() || a == b;
    let is_sum = |a: i64, b: i64| a == 0 || b == 0 || a == b;
    is_text(&a.title, &b.title)
        && (a.giver.is_empty() || b.giver.is_empty() || is_text(&a.giver, &b.giver))
        && is_day(&a.won_on, &b.won_on)
        && is_day(&a.applied_on, &b.applied_on)
        && is_sum(a.sum, b.sum)
        && is_sum(a.asked, b.asked)
}
