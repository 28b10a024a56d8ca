#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use super::*;
use crate::backup::restore::{Restoring, prepare};
use crate::backup::{Goes, list, restore, write_backup};
use crate::clock::Clock;
use crate::keys::{Effort, NoStore};
use crate::register::{Created, Founding, Opening, Register, read_wraps};
use crate::trainees::{self, TraineeDraft};

/// Stands still; chance repeats.
struct Still(AtomicU64);

impl Clock for Still {
    fn milliseconds(&self) -> u64 {
        1_792_036_800_000
    }

    fn offset_seconds(&self) -> i32 {
        5 * 3_600
    }

    fn fill(&self, buffer: &mut [u8]) {
        let number = self.0.fetch_add(1, Ordering::SeqCst);
        let mut hash = blake3::Hasher::new();
        hash.update(&number.to_le_bytes());
        hash.finalize_xof().fill(buffer);
    }
}

const PASSWORD: &str = "сөз";

/// Founds an academy with so many people.
fn found(place: &Path, chance: u64, password: Option<&str>, people: u32) -> Register {
    let founding = Founding {
        academy: "Академия".to_owned(),
        language: "kk".to_owned(),
        worker: String::new(),
        laptop: "Кабинет 1".to_owned(),
        password: password.map(str::to_owned),
        effort: Effort {
            memory_kib: 64,
            passes: 1,
            lanes: 1,
        },
    };
    let clock = Arc::new(Still(AtomicU64::new(chance << 32)));
    let Created { register, .. } = Register::create(place, &founding, &NoStore, clock).unwrap();
    for number in 0..people {
        let draft = TraineeDraft {
            surname: format!("Әлиева {number}"),
            ..TraineeDraft::default()
        };
        trainees::add(&register, draft).unwrap();
    }
    register
}

/// A register of one person without a password, not closed cleanly, and a copy of another of two.
struct Scene {
    folder: tempfile::TempDir,
    password: Option<&'static str>,
}

impl Scene {
    fn set(password: Option<&'static str>) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let scene = Self { folder, password };
        for name in ["old", "other", "here"] {
            fs::create_dir(scene.folder.path().join(name)).unwrap();
        }
        let old = scene.folder.path().join("old/academy.tizim-base");
        let register = found(&old, 1, None, 1);
        for from in [old.clone(), with_suffix(&old, "-wal")]
            .into_iter()
            .chain(["keys", "key"].map(|ending| old.with_extension(ending)))
        {
            fs::copy(
                &from,
                scene.place().with_file_name(from.file_name().unwrap()),
            )
            .unwrap();
        }
        drop(register);
        let other = scene.folder.path().join("other/academy.tizim-base");
        let register = found(&other, 2, password, 2);
        write_backup(&register, &scene.copy(), "copy", Goes::Away).unwrap();
        if password.is_none() {
            keys::keep_beside(&scene.copy(), register.key()).unwrap();
        }
        scene
    }

    fn place(&self) -> PathBuf {
        self.folder.path().join("here/academy.tizim-base")
    }

    fn copy(&self) -> PathBuf {
        self.folder.path().join("other.tizim-copy")
    }

    fn clock() -> Arc<Still> {
        Arc::new(Still(AtomicU64::new(3 << 32)))
    }

    fn opening(&self) -> Opening<'static> {
        match self.password {
            Some(password) => Opening::Password(password),
            None => Opening::Kept(&NoStore),
        }
    }

    /// A restore that lies ready and is not decided.
    fn ready(&self) -> Restoring {
        let restoring = prepare(&self.copy(), &self.place(), self.opening()).unwrap();
        restoring
            .make_ready(&NoStore, Self::clock().as_ref())
            .unwrap();
        restoring
    }

    /// Opens as the next start would, and counts.
    fn people(&self, opening: Opening<'_>) -> u32 {
        let register = Register::open(&self.place(), opening, Self::clock()).unwrap();
        assert!(register.check().unwrap().is_sound());
        register.read(trainees::count).unwrap()
    }
}

#[test]
fn stopped_before_it_is_decided_the_old_register_goes_on() {
    for password in [None, Some(PASSWORD)] {
        let scene = Scene::set(password);
        std::mem::forget(scene.ready());
        let stopped = scene.place().with_extension("restoring-0");
        fs::copy(Part::Fresh.of(&scene.place()), &stopped).unwrap();
        assert_eq!(scene.people(Opening::Kept(&NoStore)), 1);
        let restored = restore(
            &scene.copy(),
            &scene.place(),
            scene.opening(),
            &NoStore,
            Scene::clock(),
        );
        assert_eq!(restored.unwrap().read(trainees::count).unwrap(), 2);
        assert!(!stopped.exists(), "what another program left is swept up");
        for part in [Part::Fresh, Part::Decided, Part::Wraps, Part::Key] {
            assert!(!part.of(&scene.place()).exists(), "{part:?}");
        }
    }
}

#[test]
fn stopped_after_any_step_the_restored_register_is_whole() {
    for password in [None, Some(PASSWORD)] {
        for steps in 0..=STEPS.len() {
            let scene = Scene::set(password);
            let restoring = scene.ready();
            let place = scene.place();
            decide(&place).unwrap();
            STEPS[..steps].iter().for_each(|step| step(&place).unwrap());
            // Each may be carried out again.
            STEPS[..steps.min(3)]
                .iter()
                .for_each(|step| step(&place).unwrap());
            std::mem::forget(restoring);
            assert_eq!(scene.people(scene.opening()), 2, "after {steps} steps");
            assert_eq!(
                read_wraps(&place).unwrap().has_password(),
                password.is_some()
            );
            assert_eq!(keys::find_beside(&place).is_some(), password.is_none());
            for part in [Part::Fresh, Part::Decided, Part::Wraps, Part::Key] {
                assert!(!part.of(&place).exists(), "{part:?} after {steps} steps");
            }
        }
    }
}

#[test]
fn a_replaced_register_keeps_its_key_and_what_its_log_held() {
    let scene = Scene::set(Some(PASSWORD));
    drop(
        restore(
            &scene.copy(),
            &scene.place(),
            scene.opening(),
            &NoStore,
            Scene::clock(),
        )
        .unwrap(),
    );
    let kept = list(&scene.place(), Scene::clock().as_ref()).unwrap();
    assert_eq!(kept.len(), 1);
    let back = restore(
        Path::new(&kept[0].path),
        &scene.folder.path().join("back.tizim-base"),
        Opening::Kept(&NoStore),
        &NoStore,
        Scene::clock(),
    );
    assert_eq!(back.unwrap().read(trainees::count).unwrap(), 1);
}
