//! A laptop and what is kept beside it.

use super::laptop::Laptop;
use super::part::Name;

/// A laptop and what is kept beside its register.
pub(crate) struct Desk {
    pub(crate) laptop: Laptop,
    /// Backups, the oldest first.
    pub(super) backups: Vec<Laptop>,
    /// The last own operation and part that left the laptop in a file.
    pub(super) left: (u64, Option<Name>),
    /// The number of the last paper that left it.
    pub(super) paper_left: u64,
    /// The moment of its last deed, by its clock.
    pub(super) moment: u64,
}

impl Desk {
    pub(super) fn of(laptop: Laptop) -> Self {
        Self {
            laptop,
            backups: Vec::new(),
            left: (0, None),
            paper_left: 0,
            moment: 0,
        }
    }

    pub(super) fn leave(&mut self) {
        self.laptop.close();
        self.left = self.left.max(self.laptop.last_left());
        self.paper_left = self.paper_left.max(self.laptop.papers);
    }
}
