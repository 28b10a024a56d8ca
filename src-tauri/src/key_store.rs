//! The operating system's place for secrets.
//!
//! Windows Credential Manager, macOS Keychain, the Secret Service on Linux; deliberately absent:
//! the kernel's key ring, which forgets at every start. It serves convenience only, so silence is
//! an answer: whatever does not reply within two seconds is taken for absent.

use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use zeroize::Zeroizing;

const SERVICE: &str = "kz.tizim.app";
const PATIENCE: Duration = Duration::from_secs(2);

/// The key store of the laptop this program runs on.
#[derive(Clone, Copy, Debug, Default)]
pub struct SystemStore;

impl SystemStore {
    /// Finds the key kept for a register.
    pub fn find_text(self, register: &str) -> Option<Zeroizing<String>> {
        let secret = within(PATIENCE, ask(register, |entry| entry.get_password()))?;
        secret.ok().map(Zeroizing::new)
    }

    /// Keeps the key of a register; says whether the system took it.
    pub fn keep_text(self, register: &str, key: &Zeroizing<String>) -> bool {
        let key = key.clone();
        within(PATIENCE, ask(register, move |entry| entry.set_password(&key)))
            .is_some_and(|kept| kept.is_ok())
    }

    /// Forgets the key of a register.
    pub fn forget_text(self, register: &str) {
        drop(within(PATIENCE, ask(register, |entry| entry.delete_credential())));
    }
}

fn ask<T>(
    register: &str,
    question: impl FnOnce(&keyring::v1::Entry) -> keyring::Result<T>,
) -> impl FnOnce() -> keyring::Result<T> {
    let register = register.to_owned();
    move || keyring::v1::Entry::new(SERVICE, &register).and_then(|entry| question(&entry))
}

/// Waits for an answer no longer than this. A store that shows a question nobody sees would
/// otherwise hold the first screen for ever; its thread ends whenever it does answer.
fn within<T: Send + 'static>(
    limit: Duration,
    question: impl FnOnce() -> T + Send + 'static,
) -> Option<T> {
    let (answer, answered) = mpsc::channel();
    thread::spawn(move || drop(answer.send(question())));
    answered.recv_timeout(limit).ok()
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_in_time_is_taken() {
        assert_eq!(within(PATIENCE, || 7), Some(7));
    }

    #[test]
    fn silence_is_taken_for_absence() {
        let (never, wait) = mpsc::channel::<()>();
        let answer = within(Duration::from_millis(1), move || wait.recv().is_ok());
        assert_eq!(answer, None);
        drop(never);
    }
}
