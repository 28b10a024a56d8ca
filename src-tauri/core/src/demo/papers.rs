//! Papers of the samples: some batches are whole, one is half issued, some are still due.

use super::story::Story;
use crate::certificates::{self, CertificateKind, CertificateRequest};
use crate::error::Result;
use crate::ids::Id;

/// Issues papers on a day to whoever came to so many sessions, or to the people named.
pub(super) fn issue(
    story: &Story<'_>,
    day: i64,
    event: Id,
    kind: CertificateKind,
    min_sessions: u32,
    only: Vec<Id>,
) -> Result<Vec<Id>> {
    story.clock.stand(day);
    let on = story.register.clock().today();
    let proposed = story
        .register
        .read(|it| certificates::defaults(it, event, on))?;
    let request = CertificateRequest {
        kind,
        min_sessions,
        only,
        ..proposed
    };
    Ok(certificates::issue(story.register, &request)?
        .value
        .certificates)
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
