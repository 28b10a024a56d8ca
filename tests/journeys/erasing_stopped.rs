//! Erasing a person takes a while: it tells how far it is, can be stopped in time, and does what it
//! still owes after the laptop was switched off.

use std::fs;
use std::ops::ControlFlow;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;

use tizim_core::backup;
use tizim_core::common::Lang;
use tizim_core::error::Code;
use tizim_core::history;
use tizim_core::retention::{self, PurgeStage};
use tizim_core::trainees;
use tizim_core::words::sentence;
use tizim_tests::Desk;

use crate::erasure::{Story, secrets};

/// The file with what SQLite laid beside it.
fn bytes_of(register: &Path) -> (Vec<u8>, Vec<u8>) {
    let mut log = register.as_os_str().to_owned();
    log.push("-wal");
    (fs::read(register).unwrap(), fs::read(log).unwrap())
}

#[test]
fn stopped_in_time_it_leaves_every_byte_as_it_was() {
    let it = Story::told();
    let register = &it.desk.register;
    backup::keep_automatic(register, "daily").unwrap();
    let before = bytes_of(register.path());
    let mut steps = 0;
    let mut count = |stage: PurgeStage, _, _| {
        steps += u32::from(stage.can_stop());
        ControlFlow::Continue(())
    };
    // A rehearsal on a register of its own: how often it asks before it is too late.
    let other = Story::told();
    retention::purge(&other.desk.register, other.dana, &mut count).unwrap();
    assert!(steps > 3, "{steps}");
    for stop_at in [1, steps / 2, steps] {
        let mut at = 0;
        let refused = retention::purge(register, it.dana, &mut |_, _, _| {
            at += 1;
            match at == stop_at {
                true => ControlFlow::Break(()),
                false => ControlFlow::Continue(()),
            }
        });
        assert_eq!(refused.unwrap_err().code(), Code::Stopped, "{stop_at}");
        assert!(bytes_of(register.path()) == before, "{stop_at}");
    }
    assert_eq!(it.left().len(), secrets().len());
    let copies = backup::list(register.path(), it.desk.clock.as_ref()).unwrap();
    assert_eq!(copies.len(), 1, "the copy of the day stays");
}

#[test]
fn undo_says_what_stops_it() {
    let it = Story::told();
    let stop = || {
        let refused = history::undo(&it.desk.register).unwrap_err();
        assert_eq!(refused.code(), Code::NothingToUndo);
        sentence(Lang::Ru, &refused).0
    };
    while history::undo(&it.desk.register).is_ok() {}
    assert!(stop().contains("После выдачи документов"), "{}", stop());
    retention::purge(&it.desk.register, it.dana, &mut |_, _, _| {
        ControlFlow::Continue(())
    })
    .unwrap();
    assert!(stop().contains("стёрты навсегда"), "{}", stop());
    let fresh = Desk::found(3).unwrap();
    let refused = history::undo(&fresh.register).unwrap_err();
    assert_eq!(sentence(Lang::Ru, &refused).0, "Отменять нечего.");
}

#[test]
fn asked_to_stop_too_late_it_goes_on_to_its_end() {
    let it = Story::told();
    let mut heard = Vec::new();
    let done = retention::purge(&it.desk.register, it.dana, &mut |stage, done, total| {
        assert!(done <= total, "{stage:?}: {done} of {total}");
        if heard.last() != Some(&stage) {
            heard.push(stage);
        }
        match stage.can_stop() {
            true => ControlFlow::Continue(()),
            false => ControlFlow::Break(()),
        }
    });
    assert!(done.unwrap().value.values > 8);
    assert_eq!(heard.first(), Some(&PurgeStage::Erasing));
    assert_eq!(heard.last(), Some(&PurgeStage::Copying));
    assert_eq!(it.left(), Vec::<String>::new());
}

#[test]
fn what_a_lost_current_left_undone_is_done_when_the_register_is_opened() {
    let it = Story::told();
    backup::keep_automatic(&it.desk.register, "daily").unwrap();
    it.desk.clock.pass_minutes(1);
    let broken = catch_unwind(AssertUnwindSafe(|| {
        retention::purge(&it.desk.register, it.dana, &mut |stage, _, _| {
            assert!(stage != PurgeStage::Copying, "the current is lost here");
            ControlFlow::Continue(())
        })
    }));
    assert!(broken.is_err());
    let path = it.desk.path();
    let kinds = || {
        let copies = backup::list(&path, it.desk.clock.as_ref()).unwrap();
        copies.iter().map(|it| it.kind).collect::<Vec<_>>()
    };
    assert!(
        kinds().contains(&backup::BackupKind::Daily),
        "the older copy still holds the person"
    );
    let Story { desk, dana, .. } = it;
    let clock = desk.clock.clone();
    let desk = desk.restart().unwrap();
    let copies = backup::list(desk.register.path(), clock.as_ref()).unwrap();
    assert_eq!(copies.len(), 1);
    assert_eq!(copies[0].kind, backup::BackupKind::Now);
    let shown = desk.register.read(|it| trainees::show(it, dana)).unwrap();
    assert!(shown.given.is_empty());
    assert!(desk.register.list_settings("erasing.").unwrap().is_empty());
}
