//! What a command answers when the register fails beside it.

use tizim_core::clock::SystemClock;
use tizim_core::keys::{Effort, NoStore};
use tizim_core::register::Founding;
use tizim_core::trainees;

use super::*;
use crate::jobs::Jobs;

#[test]
fn people_are_in_though_their_list_could_not_be_kept() {
    let folder = tempfile::tempdir().unwrap();
    let founding = Founding {
        academy: "ProActive академиясы".into(),
        language: "kk".into(),
        worker: String::new(),
        laptop: "Кабинет 1".into(),
        password: None,
        effort: Effort {
            memory_kib: 64,
            passes: 1,
            lanes: 1,
        },
    };
    let path = folder.path().join("academy.tizim-base");
    let made = Register::create(&path, &founding, &NoStore, Arc::new(SystemClock)).unwrap();
    let register = made.register;
    let text = "Аты-жөні\tТелефон\nАсанов Дамир\t8 701 555 03 03\nӨтепов Нұрлан\t\n";
    let mut import = Import::open(&register, Source::Text(text), None, None).unwrap();
    import.decide(&register).unwrap();
    view::take_answers(&mut import, &[2], "later", None).unwrap();
    register
        .write_local(|it| {
            it.execute_batch("DROP TABLE import_waiting").unwrap();
            Ok(())
        })
        .unwrap();
    let held = Arc::new(Mutex::new(import));
    let ticket = Jobs::default().begin("import", |_| ());
    let done = apply(&register, Id::default(), &held, &ticket).unwrap();
    assert_eq!(done.value.counts.new, 1);
    assert_eq!(register.read(trainees::count).unwrap(), 1);
}
