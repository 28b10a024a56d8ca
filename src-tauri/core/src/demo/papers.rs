//! Papers of the samples: some batches are whole, one is half issued, some are still due.

use super::person::Person;
use super::story::Story;
use crate::certificates::{self, CertificateKind, CertificateRequest};
use crate::error::Result;
use crate::ids::Id;

/// Issues certificates on a day to whoever came to so many sessions; only to the people named,
/// where any are.
pub(super) fn issue(
    story: &Story<'_>,
    day: i64,
    event: Id,
    min_sessions: u32,
    only: &[Id],
) -> Result<Vec<Id>> {
    let request = CertificateRequest {
        min_sessions,
        only: only.to_vec(),
        ..proposed(story, day, event)?
    };
    Ok(certificates::issue(story.register, &request)?
        .value
        .certificates)
}

/// Issues letters of thanks to people of an event.
pub(super) fn thank(story: &Story<'_>, day: i64, event: Id, people: &[Person]) -> Result<()> {
    let request = CertificateRequest {
        kind: CertificateKind::Thanks,
        min_sessions: 0,
        only: people.iter().map(|it| it.id).collect(),
        ..proposed(story, day, event)?
    };
    certificates::issue(story.register, &request).map(drop)
}

fn proposed(story: &Story<'_>, day: i64, event: Id) -> Result<CertificateRequest> {
    story.clock.stand(day);
    let on = story.register.clock().today();
    story
        .register
        .read(|it| certificates::defaults(it, event, on))
}

/// Makes one paper void and issues another in its place.
pub(super) fn replace(story: &Story<'_>, day: i64, papers: &[Id]) -> Result<()> {
    story.clock.stand(day);
    match papers.get(7) {
        Some(paper) => {
            certificates::replace(story.register, *paper, "Аты-жөні түзетілді").map(drop)
        }
        None => Ok(()),
    }
}
