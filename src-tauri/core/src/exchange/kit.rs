//! The keeper's key on paper, for the day the keeper's laptop is lost or the keeper leaves.

use ed25519_dalek::SigningKey;
use zeroize::Zeroizing;

use super::Roster;
use crate::clock::Clock;
use crate::error::{Code, Error, Result};
use crate::keys::printed;

/// What the check of the code is made with.
const PURPOSE: &str = "tizim keeper kit check 1";

/// The seed of the keeper's signing key: 256 bits and a check, written as eleven groups of five
/// characters.
#[derive(Clone)]
pub struct KeeperKit(Zeroizing<[u8; 32]>);

impl KeeperKit {
    /// Draws the key of a new keeper.
    pub fn draw(clock: &dyn Clock) -> Self {
        let mut seed = Zeroizing::new([0; 32]);
        clock.fill(seed.as_mut());
        Self(seed)
    }

    /// Takes a seed that the register keeps.
    pub fn from_seed(seed: [u8; 32]) -> Self {
        Self(Zeroizing::new(seed))
    }

    /// Returns the seed.
    pub fn seed(&self) -> &[u8; 32] {
        &self.0
    }

    /// Returns the key that signs entries of the roster.
    pub fn signing_key(&self) -> SigningKey {
        SigningKey::from_bytes(&self.0)
    }

    /// Returns the code as printed.
    pub fn groups(&self) -> Vec<String> {
        printed::to_groups(self.0.as_slice(), PURPOSE)
    }

    /// Reads a code as a person types it: any case, with or without dashes and spaces, `O` for
    /// zero, `I` and `L` for one, Cyrillic letters for the Latin ones they look like.
    ///
    /// Refuses with [`Code::WrongKit`] a code that is too short or mistyped, and that of another
    /// paper.
    pub fn read(text: &str) -> Result<Self> {
        printed::read(text, 32, PURPOSE)
            .and_then(|bytes| <[u8; 32]>::try_from(bytes.as_slice()).ok())
            .map(Self::from_seed)
            .ok_or_else(|| Error::refused(Code::WrongKit))
    }

    /// Refuses with [`Code::WrongKit`] a kit that is not that of the academy's present keeper.
    pub fn check(&self, roster: &Roster) -> Result<()> {
        if self.signing_key().verifying_key().to_bytes() == *roster.keeper_key() {
            Ok(())
        } else {
            Err(Error::refused(Code::WrongKit))
        }
    }
}

impl std::fmt::Debug for KeeperKit {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("KeeperKit(…)")
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::clock::SystemClock;
    use crate::keys::RecoveryCode;

    #[test]
    fn a_kit_is_read_as_people_type_it() {
        let kit = KeeperKit::draw(&SystemClock);
        assert_eq!(kit.groups().len(), 11);
        let typed = kit.groups().join(" ").to_lowercase();
        let typed = typed.replace('0', "o").replace('1', "i");
        assert_eq!(KeeperKit::read(&typed).unwrap().seed(), kit.seed());
        let kazakh: String = typed
            .chars()
            .map(|it| match it {
                'a' => 'а',
                'c' => 'с',
                'h' => 'Н',
                'i' => 'і',
                'o' => 'о',
                'p' => 'р',
                other => other,
            })
            .collect();
        assert_eq!(KeeperKit::read(&kazakh).unwrap().seed(), kit.seed());
    }

    #[test]
    fn a_mistyped_kit_and_another_paper_are_refused() {
        let printed = KeeperKit::draw(&SystemClock).groups().concat();
        for at in 0..printed.len() {
            let mut wrong: Vec<char> = printed.chars().collect();
            let here = wrong.get_mut(at).unwrap();
            *here = if *here == '7' { '8' } else { '7' };
            let wrong: String = wrong.into_iter().collect();
            assert_eq!(KeeperKit::read(&wrong).unwrap_err().code(), Code::WrongKit);
        }
        let other = RecoveryCode::draw(&SystemClock).groups().concat();
        assert_eq!(KeeperKit::read(&other).unwrap_err().code(), Code::WrongKit);
    }
}
