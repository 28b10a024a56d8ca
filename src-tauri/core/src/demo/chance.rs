//! Chance that repeats: the samples are the same people on every laptop.

/// A stream of numbers from a fixed seed (splitmix64).
pub(super) struct Chance(u64);

impl Chance {
    /// Starts a stream.
    pub fn start(seed: u64) -> Self {
        Self(seed)
    }

    /// Returns the next number below a bound; below 0 there is only 0.
    pub fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^= mixed >> 31;
        let bound = u64::try_from(bound).unwrap_or(u64::MAX).max(1);
        usize::try_from(mixed % bound).unwrap_or_default()
    }

    /// Says yes in so many cases of a hundred.
    pub fn percent(&mut self, share: usize) -> bool {
        self.below(100) < share
    }

    /// Picks one text of a list; an empty list gives an empty text.
    pub fn pick<'a>(&mut self, list: &[&'a str]) -> &'a str {
        list.get(self.below(list.len()))
            .copied()
            .unwrap_or_default()
    }

    /// Returns a list in another order.
    pub fn mixed<T: Clone>(&mut self, list: &[T]) -> Vec<T> {
        let mut mixed = list.to_vec();
        for at in (1..mixed.len()).rev() {
            mixed.swap(at, self.below(at + 1));
        }
        mixed
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chance_repeats_and_mixing_loses_nobody() {
        let draw = || {
            let mut chance = Chance::start(7);
            (
                chance.mixed(&[1, 2, 3, 4, 5, 6, 7, 8]),
                chance.below(1_000_000),
            )
        };
        assert_eq!(draw(), draw());
        let (mut mixed, _) = draw();
        assert_ne!(mixed, [1, 2, 3, 4, 5, 6, 7, 8]);
        mixed.sort_unstable();
        assert_eq!(mixed, [1, 2, 3, 4, 5, 6, 7, 8]);
    }
}
