//! Counting what was right, over one story and over all.

use std::collections::BTreeMap;

/// How many of how many.
#[derive(Clone, Copy, Default)]
pub struct Tally {
    pub right: u32,
    pub all: u32,
}

impl Tally {
    pub fn add(&mut self, is_right: bool) {
        self.all += 1;
        self.right += u32::from(is_right);
    }

    pub fn share(self) -> f64 {
        if self.all == 0 {
            1.0
        } else {
            f64::from(self.right) / f64::from(self.all)
        }
    }
}

impl std::fmt::Display for Tally {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let percent = self.share() * 100.0;
        write!(f, "{}/{} ({percent:.1} %)", self.right, self.all)
    }
}

/// The figures of all stories, with the worst story of each.
#[derive(Default)]
pub struct Figures {
    shares: BTreeMap<&'static str, (Tally, f64)>,
    most: BTreeMap<&'static str, f64>,
    missed: Vec<String>,
}

impl Figures {
    /// Takes one story's share; below `least` it is missed.
    pub fn share(&mut self, name: &'static str, story: &str, tally: Tally, least: f64) {
        let worst = (Tally::default(), 1.0);
        let (sum, lowest) = self.shares.entry(name).or_insert(worst);
        sum.right += tally.right;
        sum.all += tally.all;
        *lowest = lowest.min(tally.share());
        if tally.share() < least {
            self.miss(format!("{story}: {name} {tally}"));
        }
    }

    /// Takes one story's number; above `limit` it is missed.
    pub fn number(&mut self, name: &'static str, story: &str, number: f64, limit: f64) {
        let most = self.most.entry(name).or_default();
        *most = most.max(number);
        if number > limit {
            self.miss(format!("{story}: {name} {number:.2}"));
        }
    }

    pub fn miss(&mut self, what: String) {
        println!("MISSED {what}");
        self.missed.push(what);
    }

    pub fn has_missed(&self) -> bool {
        !self.missed.is_empty()
    }

    pub fn show(&self) {
        println!("== over all stories");
        for (name, (tally, lowest)) in &self.shares {
            println!("{name}: {tally}, worst story {:.1} %", lowest * 100.0);
        }
        for (name, most) in &self.most {
            println!("{name}: at most {most:.2}");
        }
        println!("missed: {}", self.missed.len());
        for what in &self.missed {
            println!("   {what}");
        }
    }
}
