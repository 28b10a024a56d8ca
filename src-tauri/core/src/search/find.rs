//! One question over everything the academy keeps.

use rusqlite::Connection;

use super::people::{find_alike, find_misspelt, find_near};
use super::titles::{alike_groups, misspelt_titles, titles};
use super::typed::{Typed, as_asked};
use super::{Found, FoundKind, Match, TraineeFound};
use crate::common::Trilingual;
use crate::error::Result;
use crate::kazakh;

/// Finds people, events, clubs, programmes, schools, groups, papers, bodies and rows of lists by what
/// was typed, at most so many of each kind: the kind with the nearest answer first, in it the nearest;
/// of kinds as near those of the settings come last.
///
/// What nothing meets may be a group of like letters; it is read in the other keyboard layouts, then with one wrong letter.
pub fn find(connection: &Connection, text: &str, limit: u32) -> Result<Vec<Found>> {
    let text = as_asked(text);
    if kazakh::fold(text).is_empty() {
        return Ok(Vec::new());
    }
    let near = near(connection, text, limit)?;
    if !near.is_empty() {
        return Ok(in_order(near));
    }
    let people = find_alike(connection, text, limit)?;
    let mut alike: Vec<Found> = people.into_iter().map(person).collect();
    alike.extend(alike_groups(connection, text, limit)?);
    if !alike.is_empty() {
        return Ok(in_order(alike));
    }
    for meant in kazakh::other_layouts(text) {
        let mut found = self::near(connection, &meant, limit)?;
        if !found.is_empty() {
            for one in &mut found {
                one.matched = one.matched.max(Match::Folded);
                one.read_as.clone_from(&meant);
            }
            return Ok(in_order(found));
        }
    }
    let people = find_misspelt(connection, text, limit)?;
    let mut found: Vec<Found> = people.into_iter().map(person).collect();
    found.extend(misspelt_titles(connection, &Typed::read(text), limit)?);
    Ok(in_order(found))
}

fn near(connection: &Connection, text: &str, limit: u32) -> Result<Vec<Found>> {
    let people = find_near(connection, text, limit)?;
    let mut found: Vec<Found> = people.into_iter().map(person).collect();
    found.extend(titles(connection, text, limit)?);
    Ok(found)
}

/// Keeps kinds together, the kind with the nearest answer first.
fn in_order(mut found: Vec<Found>) -> Vec<Found> {
    let nearest = |kind: FoundKind, all: &[Found]| {
        let of_kind = all.iter().filter(|one| one.kind == kind);
        of_kind.map(|one| one.matched).min()
    };
    // Rows of settings that are called so to the letter are no nearer than what begins so: whoever
    // types «форум» looks for a forum, not for the kind of event.
    let near = |one: &Found| {
        let (near, is_setting) = (nearest(one.kind, &found), is_setting(one.kind));
        (
            near.map(|it| {
                if is_setting {
                    it.max(Match::Prefix)
                } else {
                    it
                }
            }),
            is_setting,
        )
    };
    // Whoever was found through a club stands after the club that was meant.
    let order: Vec<_> = found
        .iter()
        .map(|one| {
            let (near, is_setting) = near(one);
            (
                near,
                is_setting,
                one.through.is_some(),
                one.kind,
                one.matched,
            )
        })
        .collect();
    let mut all: Vec<_> = order.into_iter().zip(found.drain(..)).collect();
    all.sort_by_key(|(key, _)| *key);
    all.into_iter().map(|(_, one)| one).collect()
}

/// Says whether a kind is kept in the settings, where nobody goes every day.
fn is_setting(kind: FoundKind) -> bool {
    use FoundKind::{Organisation, Programme, Reference};
    matches!(kind, Programme | Organisation | Reference)
}

fn person(one: TraineeFound) -> Found {
    let who = one.row.trainee;
    let name = Trilingual {
        kk: who.full_name(),
        ..Trilingual::default()
    };
    let where_they_are = [who.school, who.faculty, who.organisation];
    let school = where_they_are.into_iter().find(|it| !it.is_empty());
    Found {
        id: Some(who.id),
        school: school.unwrap_or_default(),
        study_group: who.study_group,
        district: who.district,
        through: one.through,
        ..Found::new(FoundKind::Trainee, name, one.matched)
    }
}
