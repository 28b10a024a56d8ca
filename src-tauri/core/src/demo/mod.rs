//! Samples: an academy of made-up people, for looking around before typing anything.
//!
//! Every day is counted from today, so that something always happens this week; every name is put
//! together from the shipped lists, by chance that repeats. Written with the verbs of the other
//! modules. Deliberately absent: anybody real, and any other way to write.

mod bodies;
mod chance;
mod clubs;
mod courses;
mod forum;
mod meetings;
mod names;
mod papers;
mod past_clock;
mod person;
mod plan;
mod story;
mod year_plan;

use std::path::Path;
use std::sync::Arc;

use crate::clock::Clock;
use crate::error::Result;
use crate::ids::Id;
use crate::keys::{Effort, KeyStore};
use crate::register::{Founding, Register};
use bodies::Programmes;
use clubs::Club;
use past_clock::PastClock;
use person::Person;
use story::Story;

/// How many days before today the academy of the samples was founded.
const FOUNDED: u32 = 430;

/// Founds an academy at a path and fills it with samples.
///
/// Refuses as [`Register::create`] does. The academy is there whole or not at all, whatever
/// stops the program on the way.
pub fn create(path: &Path, keys: &dyn KeyStore, clock: Arc<dyn Clock>) -> Result<Register> {
    let today = clock.today();
    let past = PastClock::start(clock.clone(), FOUNDED);
    let created = Register::create_filled(path, &academy(), keys, past.clone(), |register| {
        tell(&mut Story::begin(register, &past, today))
    })?;
    let key = created.register.key().clone();
    drop(created);
    Register::open_with_key(path, key, clock)
}

fn academy() -> Founding {
    let name = bodies::ACADEMY.first().copied().unwrap_or_default();
    Founding {
        academy: name.to_owned(),
        language: "kk".to_owned(),
        worker: "Айнұр Ж.".to_owned(),
        laptop: "Кабинет 1".to_owned(),
        password: None,
        effort: Effort::ORDINARY,
    }
}

/// Tells the story from the founding to this morning, in the order of its days.
fn tell(story: &mut Story<'_>) -> Result<()> {
    let programmes = story.scene(-430, |story, change| bodies::write(story, change))?;
    let clubs = tell_last_season(story, &programmes)?;
    let newcomers = tell_autumn(story, &programmes, &clubs)?;
    tell_leaders(story, &programmes, &clubs)?;
    let forum = story.scene(-3, |story, change| {
        plan::write(story, change, &programmes)?;
        forum::write(story, change, &programmes, &clubs, &newcomers)
    })?;
    year_plan::write(story, -3)?;
    forum::divide(story, -2, &forum)?;
    papers::thank(story, -1, forum.event.id, &forum.experts)?;
    story.scene(0, |story, change| {
        forum::mark_both_days(story, change, &forum)
    })
}

/// The first stream, the clubs, the actions.
fn tell_last_season(story: &mut Story<'_>, programmes: &Programmes) -> Result<Vec<Club>> {
    let (stream, students) = story.scene(-262, |story, change| {
        courses::write_first_stream(story, change, programmes)
    })?;
    papers::issue(story, -260, stream.id, 5, &[])?;
    let clubs = story.scene(-200, |story, change| {
        clubs::write_self_government(story, change, &students)?;
        clubs::write_school_clubs(story, change)
    })?;
    story.scene(-148, |story, change| {
        meetings::write_emergency(story, change, programmes, &students)
    })?;
    story.scene(-92, |story, change| {
        let pupils = clubs.iter().flat_map(|it| &it.members);
        let hands: Vec<Person> = pupils.chain(students.iter().take(60)).cloned().collect();
        meetings::write_actions(story, change, programmes, &hands)
    })?;
    Ok(clubs)
}

/// What began with the newcomers and goes on this week; returns them.
fn tell_autumn(
    story: &mut Story<'_>,
    programmes: &Programmes,
    clubs: &[Club],
) -> Result<Vec<Person>> {
    let newcomers = story.scene(-80, courses::write_newcomers)?;
    let creativity = story.scene(-61, |story, change| {
        courses::write_creativity(story, change, programmes)
    })?;
    let whole = papers::issue(story, -58, creativity.id, 1, &[])?;
    papers::replace(story, -55, &whole)?;
    let (stream, school) = story.scene(-45, |story, change| {
        let stream = courses::write_second_stream(story, change, programmes, &newcomers)?;
        let school = courses::write_volunteer_school(story, change, programmes, clubs, &newcomers)?;
        Ok((stream, school))
    })?;
    story.scene(-41, |story, change| {
        clubs::write_grants(story, change, clubs)
    })?;
    let webinars = story.scene(-25, |story, change| {
        meetings::write_webinars(story, change, programmes, &newcomers)
    })?;
    for webinar in webinars {
        papers::issue(story, -25, webinar.id, 1, &[])?;
    }
    story.scene(-4, |story, change| {
        // The stream's lesson of this week waits for somebody to mark it.
        let (lessons, seminars) = (stream.first(6), school.0.first(6));
        story.mark(change, stream.id, &lessons, &newcomers)?;
        story.mark(change, school.0.id, &seminars, &school.1)
    })?;
    Ok(newcomers)
}

/// The leaders' seminar and the seminar of the region; the leaders in town have their papers, the
/// districts still wait.
fn tell_leaders(story: &mut Story<'_>, programmes: &Programmes, clubs: &[Club]) -> Result<()> {
    let seminar = story.scene(-4, |story, change| {
        meetings::write_regional_seminar(story, change, programmes)
    })?;
    papers::issue(story, -4, seminar.id, 1, &[])?;
    let leaders: Vec<Person> = clubs
        .iter()
        .filter_map(|it| it.members.first().cloned())
        .collect();
    let seminar = story.scene(-4, |story, change| {
        meetings::write_leaders_seminar(story, change, programmes, &leaders)
    })?;
    let in_town = leaders.iter().filter(|it| it.district == "aktobe_city");
    let in_town: Vec<Id> = in_town.map(|it| it.id).collect();
    papers::issue(story, -4, seminar.id, 1, &in_town).map(drop)
}

#[cfg(test)]
mod tests;
