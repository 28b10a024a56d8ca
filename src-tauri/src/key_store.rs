//! The operating system's place for secrets.
//!
//! Windows Credential Manager, macOS Keychain, the Secret Service on Linux; deliberately absent:
//! the kernel's key ring, which forgets at every start. It serves convenience only, so silence is
//! an answer: whatever does not reply within two seconds is taken for absent.

use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use keyring::v1::Entry;
use tizim_core::ids::Id;
use tizim_core::keys::{FolderStore, KeyStore, Secret};
use zeroize::Zeroizing;

const SERVICE: &str = "kz.tizim.app";
const PATIENCE: Duration = Duration::from_secs(2);

/// The key store of the laptop this program runs on.
#[derive(Clone, Copy, Debug, Default)]
pub struct SystemStore;

impl KeyStore for SystemStore {
    fn find(&self, register: Id) -> Option<Secret> {
        let text = within(PATIENCE, move || entry(register)?.get_password())
            .transpose()
            .ok()??;
        Secret::from_hex(&Zeroizing::new(text))
    }

    fn keep(&self, register: Id, key: &Secret) -> bool {
        let text = key.to_hex();
        within(PATIENCE, move || entry(register)?.set_password(&text)).is_some_and(|it| it.is_ok())
    }

    fn forget(&self, register: Id) {
        drop(within(PATIENCE, move || {
            entry(register)?.delete_credential()
        }));
    }
}

/// Returns where keys are kept between two starts: the folder `TIZIM_KEYS` for scripts and tests,
/// otherwise the operating system's store.
pub fn open() -> Box<dyn KeyStore> {
    match std::env::var_os("TIZIM_KEYS") {
        Some(folder) => Box::new(FolderStore(folder.into())),
        None => Box::new(SystemStore),
    }
}

fn entry(register: Id) -> keyring::v1::Result<Entry> {
    Entry::new(SERVICE, &register.to_string())
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
