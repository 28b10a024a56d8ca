//! Long work: how far it has come, and stopping it.
//!
//! The window makes a name for each piece of work, listens to `progress` and may stop it by that
//! name. Work asks its [`Ticket`] between two steps and ends with `stopped`, having written
//! nothing.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use serde::Serialize;

/// The event the window listens to.
pub const EVENT: &str = "progress";

/// How far a piece of work has come; `total` is 0 while it is not known.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct Progress {
    /// The name the window gave.
    pub job: String,
    /// Steps behind us.
    pub done: u64,
    /// All steps.
    pub total: u64,
    /// Fluent id of the stage.
    pub stage: String,
}

/// The work under way, by the names the window gave.
#[derive(Debug, Default)]
pub struct Jobs(Arc<Mutex<BTreeMap<String, Arc<AtomicBool>>>>);

impl Jobs {
    /// Enters a piece of work; it leaves the list when the ticket is dropped.
    pub fn begin(&self, job: &str, tell: impl Fn(Progress) + Send + Sync + 'static) -> Ticket {
        let stopped = Arc::new(AtomicBool::new(false));
        self.0
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .insert(job.to_owned(), Arc::clone(&stopped));
        Ticket {
            job: job.to_owned(),
            stopped,
            told: Mutex::default(),
            tell: Box::new(tell),
            jobs: Self(Arc::clone(&self.0)),
        }
    }

    /// Asks a piece of work to end; an unknown name has ended already.
    pub fn stop(&self, job: &str) {
        if let Some(stopped) = self
            .0
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .get(job)
        {
            stopped.store(true, Ordering::Relaxed);
        }
    }
}

/// A piece of work's link to the window.
pub struct Ticket {
    job: String,
    stopped: Arc<AtomicBool>,
    told: Mutex<Option<(String, u64)>>,
    tell: Box<dyn Fn(Progress) + Send + Sync>,
    jobs: Jobs,
}

impl Ticket {
    /// Says how far the work has come; the window hears it at most two hundred times a stage.
    pub fn report(&self, stage: &str, done: u64, total: u64) {
        let step = done
            .saturating_mul(200)
            .checked_div(total)
            .unwrap_or(done / 200);
        let now = Some((stage.to_owned(), step));
        let mut told = self.told.lock().unwrap_or_else(PoisonError::into_inner);
        if *told != now {
            *told = now;
            let (job, stage) = (self.job.clone(), stage.to_owned());
            (self.tell)(Progress {
                job,
                done,
                total,
                stage,
            });
        }
    }

    /// Says whether the user asked to stop.
    pub fn is_stopped(&self) -> bool {
        self.stopped.load(Ordering::Relaxed)
    }
}

impl Drop for Ticket {
    fn drop(&mut self) {
        self.jobs
            .0
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .remove(&self.job);
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use std::sync::atomic::AtomicU64;

    use super::*;

    #[test]
    fn a_ticket_hears_that_it_is_stopped() {
        let jobs = Jobs::default();
        let ticket = jobs.begin("import", |_| ());
        assert!(!ticket.is_stopped());
        jobs.stop("another");
        assert!(!ticket.is_stopped(), "only the named work stops");
        jobs.stop("import");
        assert!(ticket.is_stopped());
    }

    #[test]
    fn work_that_ended_leaves_the_list() {
        let jobs = Jobs::default();
        drop(jobs.begin("import", |_| ()));
        assert!(jobs.0.lock().unwrap().is_empty());
    }

    #[test]
    fn the_window_hears_a_long_stage_a_bounded_number_of_times() {
        let heard = Arc::new(AtomicU64::new(0));
        let count = Arc::clone(&heard);
        let ticket = Jobs::default().begin("import", move |_| {
            count.fetch_add(1, Ordering::Relaxed);
        });
        (0..=100_000).for_each(|row| ticket.report("stage-reading", row, 100_000));
        assert_eq!(heard.load(Ordering::Relaxed), 201);
    }

    #[test]
    fn the_window_hears_of_a_new_stage_that_is_as_far_as_the_one_before() {
        let heard = Arc::new(AtomicU64::new(0));
        let count = Arc::clone(&heard);
        let ticket = Jobs::default().begin("purge", move |_| {
            count.fetch_add(1, Ordering::Relaxed);
        });
        ticket.report("stage-erasing", 1, 1);
        ticket.report("stage-compacting", 1, 1);
        assert_eq!(heard.load(Ordering::Relaxed), 2);
    }
}
