//! Files that arrive cut short or with one bit changed: none is taken, and nothing changes.
//!
//! Every length and every single bit of five files, some 190,000 readings: what is wrong outside
//! is told before anything is decrypted. Damage by who mends the check value is told in the core.

use std::fs::{File, OpenOptions};
use std::io::{Read as _, Seek as _, SeekFrom, Write as _};
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use tizim_core::error::Code;
use tizim_core::exchange::{self, For};
use tizim_core::retention;
use tizim_core::trainees;

use super::{Laptop, agree, first, join};

/// Two laptops who have the same, so that a file holds only what comes next.
fn two() -> (Laptop, Laptop) {
    let office = first();
    let other = join(&office, 2, "Кабинет 2");
    office.person("Жүсіпова", "Інжу");
    agree(&[&office, &other]);
    (office, other)
}

/// A file that is damaged, and a laptop that reads it.
struct Subject<'a> {
    reader: &'a Laptop,
    path: PathBuf,
    file: File,
    length: u64,
}

impl<'a> Subject<'a> {
    fn of(reader: &'a Laptop, path: PathBuf) -> Self {
        let file = OpenOptions::new().read(true).write(true).open(&path);
        let file = file.unwrap();
        let length = file.metadata().unwrap().len();
        Self {
            reader,
            path,
            file,
            length,
        }
    }

    fn code(&self) -> Option<Code> {
        let go = &mut |_, _, _| ControlFlow::Continue(());
        let read = exchange::read(&self.reader.register, &self.path, &[], go);
        read.err().map(|it| it.code())
    }

    fn put(&mut self, at: u64, byte: u8) {
        self.file.seek(SeekFrom::Start(at)).unwrap();
        self.file.write_all(&[byte]).unwrap();
    }

    fn byte(&mut self, at: u64) -> u8 {
        let mut byte = [0];
        self.file.seek(SeekFrom::Start(at)).unwrap();
        self.file.read_exact(&mut byte).unwrap();
        byte[0]
    }

    fn turn_bits(&mut self) {
        for at in 0..self.length {
            let byte = self.byte(at);
            for bit in 0..8 {
                self.put(at, byte ^ 1 << bit);
                let code = self.code();
                assert!(is_right(at, code), "bit {bit} of byte {at}: {code:?}");
            }
            self.put(at, byte);
        }
    }

    fn cut(self) {
        for length in (0..self.length).rev() {
            self.file.set_len(length).unwrap();
            assert_eq!(self.code(), Some(Code::DamagedFile), "cut to {length}");
        }
    }

    fn damage(mut self) {
        let before = self.reader.digest();
        self.turn_bits();
        let (reader, path) = (self.reader, self.path.clone());
        let whole = std::fs::read(&path).unwrap();
        self.cut();
        assert_eq!(reader.digest(), before);
        std::fs::write(&path, whole).unwrap();
        reader.read(&path);
        assert!(reader.register.check().unwrap().is_sound());
    }
}

/// The first bytes say what a file is, others how long it is; all the rest is damage.
fn is_right(at: u64, code: Option<Code>) -> bool {
    match at {
        0..6 => code == Some(Code::NotADataFile),
        6 | 7 => matches!(code, Some(Code::NewerFormat | Code::DamagedFile)),
        24..32 => matches!(code, Some(Code::FileTooLarge | Code::DamagedFile)),
        _ => code == Some(Code::DamagedFile),
    }
}

fn damage(reader: &Laptop, path: &Path) {
    Subject::of(reader, path.to_owned()).damage();
}

#[test]
fn what_comes_next() {
    let (office, other) = two();
    office.person("Жаңа", "Адам");
    damage(&other, &office.write());
}

#[test]
fn the_list_of_laptops_alone() {
    let (office, other) = two();
    let inside = office.inside(&office.write()).only(|_| false);
    damage(&other, &office.forge(&inside));
}

#[test]
fn with_a_picture() {
    let (office, other) = two();
    let person = office.person("Жаңа", "Адам");
    let photo = include_bytes!("../pictures/logo.png");
    trainees::set_photo(&office.register, person, Some(photo)).unwrap();
    let file = office.write();
    assert_eq!(office.inside(&file).blobs.len(), 1);
    damage(&other, &file);
}

#[test]
fn with_values_that_were_erased() {
    let (office, other) = two();
    let person = office.person("Қасымова", "Дана");
    drop(office.write());
    let go = &mut |_, _, _| ControlFlow::Continue(());
    retention::purge(&office.register, person, go).unwrap();
    let file = office.write();
    let segments = office.inside(&file).read();
    assert!(segments.iter().any(|it| !it.blanked.is_empty()));
    damage(&other, &file);
}

#[test]
fn with_the_whole_academy() {
    let (office, other) = two();
    damage(&other, &office.write_for(For::All, true));
}
