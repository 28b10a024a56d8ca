//! A register in a folder of its own, and what may happen to its disk.

use std::ffi::OsString;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use rusqlite::Connection;
use tempfile::TempDir;
use tizim_core::backup::{self, Goes};
use tizim_core::error::{Code, Error, Result};
use tizim_core::exchange::{self, For, PlanRow};
use tizim_core::ids::Id;
use tizim_core::keys::{NoStore, Secret};
use tizim_core::register::{Opening, Register};
use tizim_tests::StoryClock;

use super::left_out::LeftOut;
use super::met_if;

/// The name of every register.
pub(crate) const BASE: &str = "academy.tizim-base";

/// Memory where there is such a place: nothing here has to outlive the lamp going out.
pub(crate) fn quick_folder() -> TempDir {
    tempfile::tempdir_in("/dev/shm").unwrap_or_else(|_| tempfile::tempdir().unwrap())
}

/// Returns what was done; a deed that was refused was none.
pub(crate) fn unless_refused<T>(done: Result<T>) -> Option<T> {
    match done {
        Ok(done) => Some(done),
        Err(Error::Refused { .. }) => None,
        Err(error) => panic!("{error:?}"),
    }
}

/// The files of a folder, as a copy of the disk has them.
#[derive(Clone)]
pub(crate) struct Disk {
    files: Vec<(OsString, Vec<u8>)>,
    key: Secret,
}

impl Disk {
    pub(crate) fn of(folder: &Path, key: Secret) -> Self {
        let entries = std::fs::read_dir(folder).unwrap().map(|it| it.unwrap());
        let files = entries.filter(|it| it.path().is_file());
        let read = |it: std::fs::DirEntry| (it.file_name(), std::fs::read(it.path()).unwrap());
        Self {
            files: files.map(read).collect(),
            key,
        }
    }
}

/// A laptop of the academy.
pub(crate) struct Laptop {
    pub(crate) folder: TempDir,
    pub(crate) clock: Arc<StoryClock>,
    /// None only while a backup is put in its place.
    register: Option<Register>,
    backups: Vec<PathBuf>,
}

impl Laptop {
    pub(crate) fn of(folder: TempDir, clock: Arc<StoryClock>, register: Register) -> Self {
        Self {
            folder,
            clock,
            register: Some(register),
            backups: Vec::new(),
        }
    }

    /// Opens a copy of a disk as another machine would.
    pub(crate) fn from(disk: &Disk, chance: u64) -> Self {
        let folder = quick_folder();
        for (name, bytes) in &disk.files {
            std::fs::write(folder.path().join(name), bytes).unwrap();
        }
        let clock = StoryClock::start(chance);
        let path = folder.path().join(BASE);
        let register = Register::open_with_key(&path, disk.key.clone(), clock.clone());
        Self::of(folder, clock, register.unwrap())
    }

    pub(crate) fn register(&self) -> &Register {
        self.register.as_ref().unwrap()
    }

    pub(crate) fn id(&self) -> Id {
        self.register().identity().laptop
    }

    /// Copies the disk as it stands, with whatever is not closed yet.
    pub(crate) fn disk(&self) -> Disk {
        let (key, mut disk) = (self.register().key().clone(), None);
        let copy = |_: &Connection| {
            disk = Some(Disk::of(self.folder.path(), key));
            Ok(())
        };
        self.register().write_local(copy).unwrap();
        disk.unwrap()
    }

    /// Closes the register and returns its disk.
    pub(crate) fn shut(mut self) -> Disk {
        let key = self.register().key().clone();
        drop(self.register.take());
        Disk::of(self.folder.path(), key)
    }

    /// Writes a file for all; a laptop that does not belong to the academy writes none.
    pub(crate) fn write(&self, path: &Path, is_full: bool) -> bool {
        let go = &mut |_, _| ControlFlow::Continue(());
        match exchange::write(self.register(), path, For::All, is_full, go) {
            Ok(_) => true,
            Err(error) if error.code() == Code::NotJoined => false,
            Err(error) => panic!("{error:?}"),
        }
    }

    /// Reads a file that may be for others, but for some rows; says whether it was for this laptop.
    pub(crate) fn read(&self, file: &Path, except: &[String]) -> bool {
        let go = &mut |_, _, _| ControlFlow::Continue(());
        match exchange::read(self.register(), file, except, go) {
            Ok(_) => true,
            Err(error) => {
                let known = [Code::NotForThisLaptop, Code::UnknownLaptop];
                assert!(known.contains(&error.code()), "{error:?}");
                false
            }
        }
    }

    /// Leaves out every second row, where it can be.
    pub(crate) fn read_in_part(&self, file: &Path) {
        let go = &mut |_, _, _| ControlFlow::Continue(());
        if let Ok(plan) = exchange::plan(self.register(), file, go) {
            let rows = plan.rows.iter().step_by(2).filter(|it| !it.is_fixed);
            let out: Vec<&PlanRow> = rows.collect();
            let left_out = LeftOut::before(self.register(), &plan.rows, &out);
            let except: Vec<String> = out.iter().map(|it| it.row.clone()).collect();
            if self.read(file, &except) {
                met_if("rows were left out", !except.is_empty());
                left_out.judge(self.register());
            }
        }
    }

    pub(crate) fn back_up(&mut self, path: PathBuf) {
        backup::copy_and_read_back(self.register(), &path, "copy", Goes::Away).unwrap();
        self.backups.push(path);
    }

    /// Puts one of its backups in its place, if it has any.
    pub(crate) fn restore(&mut self, which: usize) -> bool {
        let Some(copy) = self.backups.get(which % self.backups.len().max(1)) else {
            return false;
        };
        let path = self.folder.path().join(BASE);
        drop(self.register.take());
        let kept = Opening::Kept(&NoStore);
        let clock = self.clock.clone();
        self.register = Some(backup::restore(copy, &path, kept, &NoStore, clock).unwrap());
        true
    }
}
