//! What erasing a person must not leave behind: begun copies, shouted lists, work half done.

use std::fs;
use std::ops::ControlFlow;

use tizim_core::backup;
use tizim_core::error::Doing as _;
use tizim_core::ids::Id;
use tizim_core::intake::import::{Answer, waiting_lists};
use tizim_core::retention::{self, PurgeDone, RemainderKind};
use tizim_tests::Desk;

use crate::corrected::open;
use crate::erasure::Story;

fn erase(desk: &Desk, who: Id) -> PurgeDone {
    let go_on = &mut |_, _, _| ControlFlow::Continue(());
    retention::purge(&desk.register, who, go_on).unwrap().value
}

fn remains(done: &PurgeDone, kind: RemainderKind) -> Option<u32> {
    let found = done.remains.iter().find(|it| it.kind == kind);
    found.map(|it| it.count)
}

fn is_owed(desk: &Desk) -> bool {
    let owed = desk.register.list_settings("erasing.").unwrap();
    !owed.is_empty()
}

#[test]
fn begun_copies_of_any_day_go_too_and_one_that_stays_is_named_and_tried_again() {
    let it = Story::told();
    let folder = backup::automatic_folder(it.desk.register.path());
    fs::create_dir_all(&folder).unwrap();
    let today = it.desk.today();
    let begun = [
        format!("{today}-120000-daily.tizim-copy.partQ1w2E3"),
        format!("{today}-120000-daily.tizim-copy.partQ1w2E3-wal"),
        format!("{today}-120000-daily.tizim-copy.partQ1w2E3-journal"),
        format!("{today}-120000-copy.tizim-copy.newA1b2C3"),
        "2031-01-01-120000-copy.tizim-copy.checkZ9y8X7".to_owned(),
        "2031-01-01-120000-copy.tizim-copy.checkZ9y8X7-shm".to_owned(),
    ];
    for name in &begun {
        fs::write(folder.join(name), "Қасымова").unwrap();
    }
    // A folder is what the system does not remove as a file.
    let stuck = folder.join(format!("{today}-130000-daily.tizim-copy.partS4t5U6"));
    fs::create_dir(&stuck).unwrap();
    let done = erase(&it.desk, it.dana);
    for name in &begun {
        assert!(!folder.join(name).exists(), "{name}");
    }
    assert_eq!(remains(&done, RemainderKind::CopiesStuck), Some(1));
    assert!(is_owed(&it.desk));
    let desk = it.desk.restart().unwrap();
    assert!(is_owed(&desk), "it is there still");
    fs::remove_dir(&stuck).unwrap();
    let desk = desk.restart().unwrap();
    assert!(!is_owed(&desk));
    let copies = backup::list(desk.register.path(), desk.clock.as_ref()).unwrap();
    assert_eq!(copies.len(), 1);
}

#[test]
fn while_another_reads_the_rest_stays_owed() {
    let it = Story::told();
    let done = it.desk.register.read(|held| {
        held.query_row("SELECT count(*) FROM trainee", [], |row| {
            row.get::<_, i64>(0)
        })
        .doing("hold the log")?;
        Ok(erase(&it.desk, it.dana))
    });
    assert!(remains(&done.unwrap(), RemainderKind::InUse).is_some());
    assert!(is_owed(&it.desk));
    let desk = it.desk.restart().unwrap();
    assert!(!is_owed(&desk), "done at the next opening");
}

#[test]
fn a_waiting_list_that_shouts_the_surname_alone_is_forgotten() {
    let it = Story::told();
    let lists = [
        "Тегі;Аты;Ескерту\nҚАСЫМОВА;Данагүл;иә\nОСПАНОВ;Ернар;жоқ\n",
        "Тегі;Аты;Ескерту\nҚасымов;Дамир;иә\nОСПАНОВ;Ернар;жоқ\n",
    ];
    for (at, text) in lists.iter().enumerate() {
        let mut import = open(&it.desk, text, None);
        import.answer(&[2, 3], Answer::Later);
        let id = Id::derive("list", &[&[u8::try_from(at).unwrap()]]);
        import.keep_waiting(&it.desk.register, id).unwrap();
    }
    assert_eq!(waiting_lists(&it.desk.register).unwrap().len(), 2);
    assert_eq!(erase(&it.desk, it.dana).lists, 1);
    assert_eq!(waiting_lists(&it.desk.register).unwrap().len(), 1);
}
