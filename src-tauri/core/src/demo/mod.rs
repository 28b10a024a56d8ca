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

use std::fs;
use std::path::Path;
use std::sync::Arc;

use crate::certificates::CertificateKind;
use crate::clock::Clock;
use crate::error::Result;
use crate::ids::Id;
use crate::keys::{self, Effort, KeyStore};
use crate::register::{Created, Founding, Register, wraps_path};
use past_clock::PastClock;
use person::Person;
use story::Story;

/// How many days before today the academy of the samples was founded.
const FOUNDED: u32 = 430;

/// Founds an academy at a path and fills it with samples.
///
/// Refuses as [`Register::create`] does. A failure on the way leaves no file behind.
pub fn create(path: &Path, keys: &dyn KeyStore, clock: Arc<dyn Clock>) -> Result<Register> {
    let today = clock.today();
    let past = PastClock::start(clock.clone(), FOUNDED);
    let founding = Founding {
        academy: bodies::ACADEMY
            .first()
            .copied()
            .unwrap_or_default()
            .to_owned(),
        language: "kk".to_owned(),
        worker: "Айнұр Ж.".to_owned(),
        laptop: "Кабинет 1".to_owned(),
        password: None,
        effort: Effort::ORDINARY,
    };
    let Created { register, .. } = Register::create(path, &founding, keys, past.clone())?;
    let filled = tell(&mut Story::begin(&register, &past, today));
    let (id, key) = (register.identity().register, register.key().clone());
    drop(register);
    if let Err(error) = filled {
        keys.forget(id);
        remove(path);
        return Err(error);
    }
    Register::open_with_key(path, key, clock)
}

/// Tells the story from the founding to this morning, in the order of its days.
fn tell(story: &mut Story<'_>) -> Result<()> {
    let programmes = story.scene(-430, |story, change| bodies::write(story, change))?;
    let (stream, students) = story.scene(-262, |story, change| {
        courses::write_first_stream(story, change, &programmes)
    })?;
    papers::issue(
        story,
        -260,
        stream.id,
        CertificateKind::Certificate,
        5,
        Vec::new(),
    )?;
    let clubs = story.scene(-200, |story, change| {
        clubs::write_self_government(story, change, &students)?;
        clubs::write_school_clubs(story, change)
    })?;
    story.scene(-148, |story, change| {
        meetings::write_emergency(story, change, &programmes, &students)
    })?;
    let creativity = story.scene(-61, |story, change| {
        courses::write_creativity(story, change, &programmes)
    })?;
    let whole = papers::issue(
        story,
        -58,
        creativity.id,
        CertificateKind::Certificate,
        2,
        Vec::new(),
    )?;
    papers::replace(story, -55, &whole)?;

    let (second, newcomers) = story.scene(-45, |story, change| {
        courses::write_second_stream(story, change, &programmes)
    })?;
    let (school, volunteers) = story.scene(-40, |story, change| {
        courses::write_volunteer_school(story, change, &programmes, &clubs, &newcomers)
    })?;
    story.scene(-26, |story, change| {
        clubs::write_grants(story, change, &clubs)?;
        meetings::write_actions(story, change, &programmes, &volunteers)
    })?;
    story.scene(-12, |story, change| {
        meetings::write_regional_seminar(story, change, &programmes)
    })?;
    let leaders: Vec<Person> = clubs
        .iter()
        .filter_map(|it| it.members.first().cloned())
        .collect();
    let seminar = story.scene(-9, |story, change| {
        meetings::write_leaders_seminar(story, change, &programmes, &leaders)
    })?;
    // The leaders in town have theirs; the districts are still waiting.
    let in_town = leaders
        .iter()
        .filter(|it| it.district == "aktobe_city")
        .map(|it| it.id)
        .collect();
    papers::issue(
        story,
        -7,
        seminar.id,
        CertificateKind::Certificate,
        1,
        in_town,
    )?;
    story.scene(-5, |story, change| {
        let first_years: Vec<Person> = newcomers
            .iter()
            .filter(|it| it.course == 1)
            .cloned()
            .collect();
        meetings::write_webinars(story, change, &programmes, &first_years)
    })?;
    story.scene(-4, |story, change| {
        // This week's lesson of the stream and the last seminar wait for somebody to mark them.
        let marked =
            |sessions: &[Id], count| sessions.iter().take(count).copied().collect::<Vec<_>>();
        story.mark(change, second.id, &marked(&second.sessions, 6), &newcomers)?;
        story.mark(change, school.id, &marked(&school.sessions, 6), &volunteers)
    })?;
    let forum = story.scene(-3, |story, change| {
        plan::write(story, change, &programmes)?;
        forum::write(story, change, &programmes, &clubs, &newcomers)
    })?;
    let experts = forum.experts.iter().map(|it| it.id).collect();
    papers::issue(
        story,
        -1,
        forum.event.id,
        CertificateKind::Thanks,
        0,
        experts,
    )?;
    story.scene(0, |story, change| {
        forum::mark_both_days(story, change, &forum)
    })
}

fn remove(path: &Path) {
    keys::forget_beside(path);
    let beside = ["-wal", "-shm"].map(|end| path.with_file_name(name_with(path, end)));
    for file in beside.iter().chain([&path.to_owned(), &wraps_path(path)]) {
        drop(fs::remove_file(file));
    }
}

fn name_with(path: &Path, end: &str) -> std::ffi::OsString {
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(end);
    name
}

#[cfg(test)]
mod tests;
