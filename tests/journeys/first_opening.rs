//! The first opening of a process, from many threads at once.
//!
//! What goes wrong there goes wrong once in a process, so the test starts itself anew for every
//! try.

use std::path::Path;
use std::process::Command;
use std::sync::Barrier;

use tizim_core::keys::NoStore;
use tizim_core::register::{Opening, Register};
use tizim_core::trainees;
use tizim_tests::{Desk, StoryClock};

/// Holds the file of the register in the processes that only open it.
const REGISTER: &str = "TIZIM_TEST_FIRST_OPENING";

/// How many processes try.
const PROCESSES: usize = 12;

/// How many threads open at once.
const THREADS: u64 = 8;

#[test]
fn many_threads_may_be_the_first_to_open_a_register() {
    if let Some(path) = std::env::var_os(REGISTER) {
        return open_from_many_threads(Path::new(&path));
    }
    let desk = Desk::found(1).unwrap();
    let path = desk.path();
    drop(desk.register);
    for _ in 0..PROCESSES {
        let tried = Command::new(std::env::current_exe().unwrap())
            .args(["--exact", "--nocapture"])
            .arg("first_opening::many_threads_may_be_the_first_to_open_a_register")
            .env(REGISTER, &path)
            .output()
            .unwrap();
        let said = String::from_utf8_lossy(&tried.stderr);
        assert!(tried.status.success(), "{said}");
        let ran = String::from_utf8_lossy(&tried.stdout);
        assert!(ran.contains("1 passed"), "the test was found: {ran}");
    }
}

fn open_from_many_threads(path: &Path) {
    let together = Barrier::new(usize::try_from(THREADS).unwrap());
    std::thread::scope(|threads| {
        for number in 0..THREADS {
            let together = &together;
            threads.spawn(move || {
                let clock = StoryClock::start(number);
                together.wait();
                let register = Register::open(path, Opening::Kept(&NoStore), clock).unwrap();
                assert_eq!(register.read(trainees::count).unwrap(), 0);
            });
        }
    });
}
