//! A batch that was cut off between its numbers and its files is remembered until it is drawn.

use std::ops::ControlFlow;
use std::path::Path;

use tizim_core::certificates::{
    self, Drawing, Issued, PaperForm, PaperOutput, PaperPlace, PaperRun,
};
use tizim_core::common::Lang;
use tizim_core::error::Code;
use tizim_core::home::{self, AskKind};
use tizim_core::register::Register;
use tizim_tests::{Desk, new_folder};

use super::certificates::{forum, mark, person, request};

fn unfinished(register: &Register) -> Vec<PaperRun> {
    register
        .read(|it| certificates::unfinished(it, Lang::Ru))
        .unwrap()
}

/// Gives the numbers of two papers and writes nothing.
fn cut_off(desk: &Desk, place: PaperPlace, path: &Path) -> Issued {
    let event = forum(desk);
    let people = [
        person(desk, "Нұрмұхамбетова", "Айгерім"),
        person(desk, "Жүсіпова", "Інжу"),
    ];
    mark(desk, &event, 0, &people);
    let wanted = request(desk, event.id, Lang::Kk, 1);
    let output = PaperOutput {
        place,
        path: path.to_owned(),
        form: PaperForm::Pdf,
        pattern: String::new(),
    };
    certificates::issue_to(&desk.register, &wanted, &output)
        .unwrap()
        .value
}

#[test]
fn numbers_without_a_file_are_told_after_a_restart_until_it_is_drawn() {
    let desk = Desk::found(1).unwrap();
    let folder = new_folder();
    let issued = cut_off(&desk, PaperPlace::OnePdf, &folder.path().join("papers.pdf"));
    let desk = desk.restart().unwrap();
    let runs = unfinished(&desk.register);
    assert_eq!((runs.len(), runs[0].count), (1, 2));
    assert_eq!(runs[0].title, "Путь волонтёра");
    assert_eq!(
        [&runs[0].first, &runs[0].last],
        [&issued.serials[0], &issued.serials[1]]
    );
    assert_eq!(runs[0].path, folder.path().join("papers.pdf"));
    let asks = home::today(&desk.register, Lang::Kk).unwrap().asks;
    assert!(
        asks.iter()
            .any(|it| it.kind == AskKind::PapersUnwritten && it.count == 2)
    );
    certificates::written(&desk.register, &issued.certificates[..1]).unwrap();
    assert_eq!(unfinished(&desk.register).len(), 1, "one of two is not all");
    certificates::written(&desk.register, &issued.certificates).unwrap();
    assert!(unfinished(&desk.register).is_empty());
    assert!(desk.register.check().unwrap().is_sound());
}

#[test]
fn a_batch_that_is_drawn_now_or_void_by_now_is_nobodys_to_mend() {
    let desk = Desk::found(1).unwrap();
    let folder = new_folder();
    let issued = cut_off(&desk, PaperPlace::OnePdf, &folder.path().join("papers.pdf"));
    let drawing = Drawing::of(&issued.certificates);
    assert!(unfinished(&desk.register).is_empty());
    drop(drawing);
    let [run] = unfinished(&desk.register).try_into().unwrap();
    certificates::void(&desk.register, &issued.certificates[..1], "аты қате").unwrap();
    assert_eq!(unfinished(&desk.register)[0].count, 1);
    certificates::written(&desk.register, &issued.certificates[1..]).unwrap();
    assert!(unfinished(&desk.register).is_empty());
    let gone = desk
        .register
        .read(|it| certificates::run(it, run.id, Lang::Kk));
    assert_eq!(gone.unwrap_err().code(), Code::NotFound);
}

#[test]
fn of_a_file_per_person_only_what_the_folder_lacks_is_drawn() {
    let desk = Desk::found(1).unwrap();
    let folder = new_folder();
    let issued = cut_off(&desk, PaperPlace::Folder, folder.path());
    let [run] = unfinished(&desk.register).try_into().unwrap();
    let draw = |stop_after: usize| {
        let go = &mut |done: usize, _: usize| match done >= stop_after {
            true => ControlFlow::Break(()),
            false => ControlFlow::Continue(()),
        };
        certificates::write_papers(&desk.register, &issued.certificates, &run.output, go)
    };
    assert_eq!(draw(1).unwrap_err().code(), Code::Stopped);
    let there = std::fs::read_dir(folder.path()).unwrap().count() as u32;
    let done = draw(usize::MAX).unwrap();
    assert_eq!((done.kept, done.written), (there, 2 - there));
    certificates::forget(&desk.register, run.id).unwrap();
    assert!(unfinished(&desk.register).is_empty());
}
