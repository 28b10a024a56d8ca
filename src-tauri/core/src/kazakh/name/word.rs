//! One word of a name and how well it fits each part.

use super::{lists, patronymic};
use crate::kazakh::fold;
use crate::trainees::Sex;

/// A part of a name that a word may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Role {
    Surname,
    Given,
    Patronymic,
}

/// A word of a name with what its form and the lists tell about it.
#[derive(Debug, Clone)]
pub(super) struct Word {
    pub(super) text: String,
    is_initial: bool,
    is_patronymic: bool,
    is_given: bool,
    is_womans: bool,
    is_bare_surname: bool,
    surname_ending: Ending,
    sounds_given: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Ending {
    None,
    /// -ин and its like, which many given names have too.
    Weak,
    Strong,
}

impl Word {
    pub(super) fn new(text: String) -> Self {
        let folded = fold(&text);
        let is_initial = is_initial(&text);
        let is_patronymic = !is_initial && patronymic::is_patronymic(&folded);
        Self {
            is_initial,
            is_patronymic,
            is_given: !is_initial && is_known_given(&folded),
            is_womans: lists::sex_of_given(&folded) == Some(Sex::F),
            is_bare_surname: lists::is_bare_surname(&folded),
            surname_ending: if is_initial {
                Ending::None
            } else {
                ending(&text, &folded)
            },
            sounds_given: GIVEN_ENDINGS
                .iter()
                .any(|e| folded.len() > e.len() && folded.ends_with(e)),
            text,
        }
    }

    pub(super) fn is_patronymic(&self) -> bool {
        self.is_patronymic
    }

    pub(super) fn ends_as_surname(&self) -> bool {
        self.surname_ending == Ending::Strong
    }

    /// Tells whether the word is a woman's given name, which no surname is made of as it stands.
    pub(super) fn is_womans(&self) -> bool {
        self.is_womans
    }

    pub(super) fn is_initial(&self) -> bool {
        self.is_initial
    }

    /// Tells whether form or lists say anything about the word.
    pub(super) fn is_known(&self) -> bool {
        self.is_given
            || self.is_patronymic
            || self.is_bare_surname
            || self.surname_ending == Ending::Strong
    }

    /// How well the word fits a part: about the logarithm of a likelihood, in tenths.
    pub(super) fn fit(&self, role: Role) -> i32 {
        match role {
            Role::Patronymic => self.fit_patronymic(),
            Role::Surname => self.fit_surname(),
            Role::Given => self.fit_given(),
        }
    }

    fn fit_patronymic(&self) -> i32 {
        match (self.is_initial, self.is_patronymic) {
            (true, _) => 10,
            (_, true) => 60,
            _ if self.surname_ending == Ending::Strong => -80,
            _ => -50,
        }
    }

    fn fit_surname(&self) -> i32 {
        if self.is_initial {
            return -40;
        }
        if self.is_patronymic {
            return -15;
        }
        match (self.surname_ending, self.is_given, self.is_bare_surname) {
            (Ending::Strong, false, _) => 40,
            (Ending::Strong, true, _) => 10,
            (Ending::Weak, false, _) => 22,
            // Surnames without an ending come from grandfathers, not grandmothers.
            (_, true, _) if self.is_womans => -28,
            (_, true, true) => 3,
            (_, true, false) => -12,
            (_, false, true) => 18,
            (Ending::None, false, false) if self.sounds_given => 0,
            (Ending::None, false, false) => 6,
        }
    }

    fn fit_given(&self) -> i32 {
        if self.is_initial {
            return 20;
        }
        match (self.is_given, self.surname_ending) {
            (true, _) => 30,
            (false, Ending::Strong) => -40,
            (false, Ending::Weak) => -12,
            (false, Ending::None) if self.is_patronymic => -50,
            (false, Ending::None) if self.is_bare_surname => -8,
            (false, Ending::None) if self.sounds_given => 8,
            (false, Ending::None) => 0,
        }
    }
}

/// Last parts of compound given names, folded; grandfathers' names bear them as surnames too.
const GIVEN_ENDINGS: [&str; 10] = [
    "гул",
    "нур",
    "жан",
    "кан",
    "сулу",
    "бек",
    "лан",
    "нас",
    "герим",
    "султан",
];

fn is_known_given(folded: &str) -> bool {
    lists::is_given(folded) || folded.contains(' ') && folded.split(' ').all(lists::is_given)
}

/// One letter, or two for «Дж.», with or without its dot.
fn is_initial(text: &str) -> bool {
    let letters = text.chars().filter(|c| c.is_alphabetic()).count();
    letters == 1 || letters == 2 && text.ends_with('.')
}

fn ending(text: &str, folded: &str) -> Ending {
    let long = |stem: usize, e: &str| {
        folded
            .strip_suffix(e)
            .is_some_and(|rest| rest.chars().count() >= stem)
    };
    let strong = [
        "ов",
        "ев",
        "ова",
        "ева",
        "енко",
        "ски",
        "скаиа",
        "чук",
        "швили",
        "ских",
    ];
    if strong.iter().any(|e| long(2, e)) {
        return Ending::Strong;
    }
    // Kazakh words in -ін (Еркін) only look like Russian surnames in -ин once folded.
    let kazakh_in = ["ін", "іна", "ың", "ін"]
        .iter()
        .any(|e| text.to_lowercase().ends_with(e));
    if !kazakh_in && ["ин", "ина"].iter().any(|e| long(2, e)) {
        return Ending::Weak;
    }
    Ending::None
}
