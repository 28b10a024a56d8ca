//! Issued papers are written as files of single people, pictures and ZIP, and sent to a printer.

use std::fs;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use tizim_core::certificates::{self, PICTURE_LIMIT, PaperForm, PaperOutput, PapersWritten};
use tizim_core::common::Lang;
use tizim_core::error::{Code, Result};
use tizim_core::ids::Id;
use tizim_tests::Desk;

use crate::certificates::{forum, mark, person, request};

/// Twelve people of the forum, two of them of one name, with their papers.
pub(crate) fn issued(chance: u64, count: usize) -> (Desk, Vec<Id>) {
    let desk = Desk::found(chance).unwrap();
    let event = forum(&desk);
    let names = ["Әлиева", "Ғабдуллина", "Өмірбек", "Қуаныш", "Іңкәрбек"];
    let people: Vec<Id> = (0..count)
        .map(|at| match at {
            // The same name once more: nobody may get the file of the other.
            1 => person(&desk, names[0], "Інжу0"),
            at => person(&desk, names[at % names.len()], &format!("Інжу{at}")),
        })
        .collect();
    mark(&desk, &event, 0, &people);
    let wanted = request(&desk, event.id, Lang::Kk, 1);
    let papers = certificates::issue(&desk.register, &wanted).unwrap().value;
    (desk, papers.certificates)
}

fn files(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).unwrap();
    let name = |it: std::io::Result<fs::DirEntry>| it.unwrap().file_name();
    let mut names: Vec<String> = entries.map(|it| name(it).into_string().unwrap()).collect();
    names.sort();
    names
}

fn write(desk: &Desk, papers: &[Id], to: &PaperOutput) -> Result<PapersWritten> {
    let go = &mut |_, _| ControlFlow::Continue(());
    certificates::write_papers(&desk.register, papers, to, go)
}

fn done(written: u32, kept: u32) -> PapersWritten {
    PapersWritten { written, kept }
}

#[test]
fn everybody_has_a_file_of_their_own_whatever_they_are_called() {
    let (desk, papers) = issued(1, 7);
    let folder = tempfile::tempdir().unwrap();
    let to = PaperOutput::at(folder.path(), PaperForm::Pdf, "{surname} {given}").unwrap();
    assert_eq!(write(&desk, &papers, &to).unwrap(), done(7, 0));
    assert_eq!(
        files(folder.path()),
        [
            "Іңкәрбек Інжу4.pdf",
            "Ғабдуллина Інжу6.pdf",
            "Қуаныш Інжу3.pdf",
            "Әлиева Інжу0 (2).pdf",
            "Әлиева Інжу0.pdf",
            "Әлиева Інжу5.pdf",
            "Өмірбек Інжу2.pdf",
        ]
    );
    let before = tizim_tests::bytes_of(folder.path());
    assert_eq!(write(&desk, &papers, &to).unwrap(), done(0, 7));
    assert_eq!(
        tizim_tests::bytes_of(folder.path()),
        before,
        "a second run writes nothing"
    );
}

#[test]
fn a_file_that_lay_there_is_never_written_over() {
    let (desk, papers) = issued(2, 2);
    let folder = tempfile::tempdir().unwrap();
    let theirs = folder.path().join("Әлиева Інжу0.pdf");
    fs::write(&theirs, "хат").unwrap();
    let to = PaperOutput::at(folder.path(), PaperForm::Pdf, "{surname} {given}").unwrap();
    assert_eq!(write(&desk, &papers, &to).unwrap(), done(2, 0));
    assert_eq!(fs::read(&theirs).unwrap(), "хат".as_bytes());
    assert_eq!(
        files(folder.path()),
        [
            "Әлиева Інжу0 (2).pdf",
            "Әлиева Інжу0 (3).pdf",
            "Әлиева Інжу0.pdf"
        ]
    );
    assert_eq!(write(&desk, &papers, &to).unwrap(), done(0, 2), "nor twice");
}

#[test]
fn what_was_stopped_is_finished_by_a_second_run_and_leaves_no_half_file() {
    let (desk, papers) = issued(3, 12);
    let folder = tempfile::tempdir().unwrap();
    let to = PaperOutput::at(folder.path(), PaperForm::Pdf, "{n} {name}").unwrap();
    let stop = &mut |done, total| {
        assert_eq!(total, 12);
        if done >= 2 {
            ControlFlow::Break(())
        } else {
            ControlFlow::Continue(())
        }
    };
    let stopped = certificates::write_papers(&desk.register, &papers, &to, stop).unwrap_err();
    assert_eq!(stopped.code(), Code::Stopped);
    let some = u32::try_from(files(folder.path()).len()).unwrap();
    assert!((2..12).contains(&some), "{some}");
    for name in files(folder.path()) {
        let bytes = fs::read(folder.path().join(&name)).unwrap();
        assert!(
            bytes.ends_with(b"%%EOF") || bytes.ends_with(b"%%EOF\n"),
            "{name}"
        );
    }
    assert_eq!(write(&desk, &papers, &to).unwrap(), done(12 - some, some));
    assert_eq!(files(folder.path()).len(), 12);
}

#[test]
fn pictures_stay_below_their_limit_and_are_not_drawn_twice() {
    let (desk, papers) = issued(4, 2);
    let folder = tempfile::tempdir().unwrap();
    let to = PaperOutput::at(folder.path(), PaperForm::Png, "{surname}").unwrap();
    assert_eq!(write(&desk, &papers, &to).unwrap(), done(2, 0));
    assert_eq!(files(folder.path()), ["Әлиева (2).png", "Әлиева.png"]);
    for name in files(folder.path()) {
        let bytes = fs::read(folder.path().join(&name)).unwrap();
        assert!(bytes.starts_with(b"\x89PNG"));
        assert!(bytes.len() <= PICTURE_LIMIT, "{}", bytes.len());
        let width = u32::from_be_bytes(bytes[16..20].try_into().unwrap());
        assert_eq!(width, 1600, "and are large enough to be read");
    }
    fs::remove_file(folder.path().join("Әлиева.png")).unwrap();
    assert_eq!(write(&desk, &papers, &to).unwrap(), done(1, 1));
}

#[test]
fn a_zip_holds_them_all_or_is_not_there() {
    let (desk, papers) = issued(5, 3);
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("Форум.zip");
    let to = PaperOutput::at(&path, PaperForm::Pdf, "{surname}").unwrap();
    let stop = &mut |_, _| ControlFlow::Break(());
    assert!(certificates::write_papers(&desk.register, &papers, &to, stop).is_err());
    assert!(files(folder.path()).is_empty(), "nothing is left of it");
    assert_eq!(write(&desk, &papers, &to).unwrap(), done(3, 0));
    let file = fs::File::open(&path).unwrap();
    let mut zip = zip::ZipArchive::new(file).unwrap();
    let names: Vec<String> = zip
        .file_names()
        .map(|it| it.unwrap().into_owned())
        .collect();
    assert_eq!(names, ["Әлиева.pdf", "Әлиева (2).pdf", "Өмірбек.pdf"]);
    assert!(zip.by_name("Өмірбек.pdf").is_ok_and(|it| it.size() > 1000));
}

#[test]
fn the_path_says_how_papers_are_written() {
    use certificates::PaperPlace::{Folder, OnePdf, Zip};
    let at = |path: &str, form| PaperOutput::at(Path::new(path), form, "").map(|it| it.place);
    for (path, form, expected) in [
        ("a.PDF", PaperForm::Pdf, Some(OnePdf)),
        ("a.zip", PaperForm::Png, Some(Zip)),
        ("форум/", PaperForm::Png, Some(Folder)),
        ("форум 1.0/", PaperForm::Pdf, Some(Folder)),
        ("форум", PaperForm::Pdf, Some(Folder)),
        ("a.pdf", PaperForm::Png, None),
        ("a.docx", PaperForm::Pdf, None),
    ] {
        assert_eq!(at(path, form).ok(), expected, "{path}");
    }
}

/// A spooler for a test: it writes down what it was asked and keeps what it was given.
#[cfg(unix)]
pub(crate) fn spooler(folder: &Path) -> PathBuf {
    use std::os::unix::fs::PermissionsExt as _;
    let put = |name: &str, script: &str| {
        let path = folder.join(name);
        fs::write(&path, script).unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(0o700)).unwrap();
    };
    put(
        "lpstat",
        "#!/bin/sh\ncase $1 in\n-d) echo 'system default destination: Kabinet_2';;\n-e) echo HP; echo Kabinet_2;;\nesac\n",
    );
    put(
        "lp",
        "#!/bin/sh\nhere=$(dirname \"$0\")\nfor last; do :; done\nif [ \"$2\" = HP ]; then echo 'lp: no paper' >&2; exit 1; fi\ncp \"$last\" \"$here/sent.pdf\"\necho \"$1 $2 $3 $4 $5 $6\" > \"$here/asked\"\necho \"request id is $2-17 (1 file(s))\"\n",
    );
    folder.to_owned()
}

#[cfg(unix)]
#[test]
fn a_printer_gets_the_pages_that_were_chosen() {
    use tizim_core::printers::{Pages, PrintJob, Spooler};
    let (desk, papers) = issued(6, 5);
    let folder = tempfile::tempdir().unwrap();
    let here = Spooler::inside(spooler(folder.path()));
    let names: Vec<String> = here.printers().into_iter().map(|it| it.name).collect();
    assert_eq!(names, ["Kabinet_2", "HP"], "the usual one first");
    let chosen = Pages::read("2-4").unwrap().of(&papers);
    let pdf = crate::certificates::draw(&desk.register, &chosen);
    let job = |printer: &str, copies| PrintJob {
        printer: printer.to_owned(),
        copies,
        title: "Сертификаттар".to_owned(),
    };
    assert_eq!(here.print(&pdf, &job("", 2)).unwrap(), "Kabinet_2-17");
    assert_eq!(fs::read(folder.path().join("sent.pdf")).unwrap(), pdf);
    assert_eq!(
        fs::read_to_string(folder.path().join("asked")).unwrap(),
        "-d Kabinet_2 -n 2 -t Сертификаттар\n"
    );
    let refused = |job: PrintJob| here.print(&pdf, &job).unwrap_err();
    assert_eq!(refused(job("Epson", 1)).code(), Code::NoPrinter);
    assert_eq!(refused(job("", 0)).code(), Code::BadValue);
    let failed = refused(job("HP", 1));
    assert_eq!(failed.code(), Code::PrintFailed);
    assert_eq!(failed.values()["said"], "lp: no paper");
    let none = Spooler::inside(folder.path().join("nothing"));
    assert!(none.printers().is_empty());
    assert_eq!(
        none.print(&pdf, &job("", 1)).unwrap_err().values()["why"],
        "none"
    );
}
